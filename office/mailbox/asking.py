"""How requests reach the mailbox, from the API and from pages alike: who writes, and who guesses receipts."""

from dataclasses import replace
from typing import Final, cast

from flask import request
from werkzeug.exceptions import NotFound

from office.mailbox.mailbox_desk import MailboxDesk
from office.mailbox.refusals import UnknownReceipt
from office.mailbox.writing import FromScreen, FromTicket, NewMessage, Seen
from office.people import DeviceRole
from office.tickets.answers import Request
from office.web.access import actor, asked
from office.web.context import at_office, current
from office.web.enrolment import is_here
from office.web.refusals import SlowDown

_WRITER: Final = "writer"
"""The actor of a message: nobody's name, login or device."""


def desk() -> MailboxDesk:
    """Return the office's mailbox. Raises TrialRuns in a trial hour, and NotFound where there is none."""
    found = at_office().opened.get("mailbox")
    if found is None:
        raise NotFound("this office has no mailbox")
    return cast(MailboxDesk, found)


def lookup_screen(name: str) -> str | None:
    """Return that name where this browser is enrolled as a lookup screen of it, else None."""
    return name if name and is_here(name, DeviceRole.LOOKUP) else None


def sent(new: NewMessage, ticket: str, screen: str | None = None, again: Request | None = None) -> str:
    """Keep a message and return its receipt's code; what is sent again under its key gets the same one.

    It is written at ``screen``, or by the device that asks, else with the key of ``ticket``. Raises what
    ``Writing.send`` does, and InvalidRequest for a key that was used for something else.
    """
    device = actor().device
    if screen is None and device is not None and device.role is DeviceRole.LOOKUP:
        screen = device.name
    sender = FromTicket(ticket) if screen is None else FromScreen(screen)
    whose = f"{_WRITER} {screen or ticket}"
    at = desk()
    request_of = replace(again or asked(), actor=whose)
    return at.receipts.once(request_of, lambda: at.writing.send(_real(new), sender))


def seen_of(receipt: str) -> Seen:
    """Return how the message of that receipt stands. Raises UnknownReceipt, and SlowDown for who guesses.

    80 random bits are not guessed, so a right one is let in whatever came from its address: a hall's people
    share one, and nobody there must keep the others from their answers. Wrong ones have to wait.
    """
    at, address = desk(), request.remote_addr or ""
    try:
        return at.writing.seen(receipt)
    except UnknownReceipt:
        wait_s = at.guesses.wait_s(address)
        if wait_s > 0:
            raise SlowDown("too many wrong receipts: wait, then try again", wait_s) from None
        at.guesses.count(address)
        raise


def _real(new: NewMessage) -> NewMessage:
    """Return the message about a counter of this office; one that is none is left out."""
    counters = {each.number for each in current().settings.office.counters}
    return new if new.counter in counters else replace(new, counter=None)
