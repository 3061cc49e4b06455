"""Whose a device's token is, and the counting of wrong ones, wherever they are sent: one door for all."""

import structlog
from flask import request

from office.people import Device
from office.people.secrets import hash_of_token
from office.web.context import current
from office.web.refusals import NotSignedIn, SlowDown

log = structlog.get_logger(__name__)


def device_of(token: str) -> Device:
    """Return the device of a token that this request holds.

    Raises NotSignedIn for a wrong one, and SlowDown for a wrong one from an address that sent too many. A
    right one is let in all the same: it has 192 random bits and is no guess, and whoever shares the hall's
    address must not keep its devices out.
    """
    context, token_hash = current(), hash_of_token(token)
    device = context.accounts.device_of_token(token_hash)
    if device is not None:
        return device
    address = request.remote_addr or ""
    wait_s = context.failures.token_wait_s(token_hash, address)
    if wait_s > 0:
        log.info("device_slowed", address=address)
        raise SlowDown("too many wrong tokens: wait, then try again", wait_s)
    context.failures.count_token(token_hash, address)
    log.info("token_refused", address=address)
    raise NotSignedIn("the token is unknown or revoked: enrol the device again")


def check_token(token: str) -> None:
    """Raise a refusal unless it is a device's token; for whoever needs not know which."""
    device_of(token)
