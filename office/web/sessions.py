"""Signing in and out, a person's own password, and a browser that becomes an enrolled device."""

from datetime import timedelta
from typing import Annotated
from urllib.parse import urlsplit

import structlog
from flask import Blueprint, Response, redirect, request
from pydantic import AfterValidator, BaseModel, StringConstraints
from spectree import Response as Answers
from werkzeug.wrappers import Response as AnyResponse

from office.people import DeviceRole, Officer, Role
from office.people.secrets import hash_of_password, hash_of_token, matching_form
from office.tickets.refusals import InvalidRequest
from office.tickets.store import StoreError
from office.web.access import (
    actor,
    allows,
    allows_anyone,
    begin_device_session,
    begin_officer_session,
    csrf_token,
    end_officer_session,
    has_ended_session,
    knows,
)
from office.web.context import current, offloaded
from office.web.device_tokens import device_of
from office.web.limits import Failures
from office.web.openapi import answer, api
from office.web.poor_passwords import why_poor
from office.web.reader import choose, staff_page
from office.web.refusals import NotSignedIn, SlowDown
from office.web.shapes import Asked, Problem
from office.words.text_form import login_form, password_form

log = structlog.get_logger(__name__)
bp = Blueprint("sessions", __name__)

_SHORTEST = 8
_ONE_TIME = timedelta(days=7)
"""A one-time password that nobody used opens nothing after a week."""

Login = Annotated[str, StringConstraints(min_length=1, max_length=64), AfterValidator(login_form)]
Secret = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class SignIn(Asked):
    """A login and its password."""

    login: Login
    password: Secret


class NewPassword(Asked):
    """The password in use and the one to replace it, at least 8 characters."""

    old: Secret
    new: Annotated[str, StringConstraints(min_length=_SHORTEST, max_length=200)]


class ChosenLanguage(Asked):
    """The language that staff pages in this browser are to have, such as ``en``."""

    language: Annotated[str, StringConstraints(min_length=1, max_length=20)]


class TokenShown(Asked):
    """A device's token, as ``server.py device add`` printed it."""

    token: Secret


class OfficerShape(BaseModel):
    """The person signed in. ``counters`` null: may act at every one."""

    login: str
    role: Role
    counters: list[int] | None
    may_choose: bool
    must_change_password: bool


class SessionAnswer(BaseModel):
    """A session begun; send ``csrf_token`` as X-CSRF-Token with every change."""

    csrf_token: str
    officer: OfficerShape


class DeviceAnswer(BaseModel):
    """The device this browser is now."""

    csrf_token: str
    name: str
    role: str


class DeviceShown(BaseModel):
    """A device that is enrolled."""

    name: str
    role: str


@bp.post("/api/v1/session")
@api.validate(resp=Answers(HTTP_200=SessionAnswer, HTTP_401=Problem, HTTP_429=Problem), tags=["session"])
@allows_anyone
def sign_in(json: SignIn) -> Response:
    """Sign a person in to this browser."""
    officer = _proven(json.login, json.password)
    begin_officer_session(officer)
    log.info("signed_in", role=str(officer.role), address=_address())
    return answer(SessionAnswer(csrf_token=csrf_token(), officer=_shape(officer)))


@bp.delete("/api/v1/session")
@api.validate(resp=Answers("HTTP_204", HTTP_503=Problem), tags=["session"])
@allows(role=Role.OFFICER, with_one_time_password=True)
def sign_out() -> Response:
    """Sign out."""
    end_officer_session()
    return Response(status=204)


@bp.put("/api/v1/session/password")
@api.validate(resp=Answers(HTTP_200=SessionAnswer, HTTP_401=Problem, HTTP_429=Problem), tags=["session"])
@allows(role=Role.OFFICER, with_one_time_password=True)
def change_password(json: NewPassword) -> Response:
    """Replace the signed-in person's password; other sessions of the same login end."""
    officer = actor().officer
    if officer is None:
        raise NotSignedIn("a device has no password")
    old, new = password_form(json.old), password_form(json.new)
    if new == old:
        raise InvalidRequest("new: choose another password than the old one")
    if len(new) < _SHORTEST:
        raise InvalidRequest(f"new: at least {_SHORTEST} letters, accents not counted apart")
    _proven(officer.login, json.old)
    context = current()
    poor = why_poor(new, officer.login, context.settings.office.name)
    if poor is not None:
        message = "new: this is among the first passwords anybody tries"
        raise InvalidRequest(message, reason=poor.reason, part=poor.part)
    hashed = offloaded(lambda: hash_of_password(new))
    context.accounts.set_password(officer.login, hashed, context.clock(), must_change=False)
    changed = context.accounts.officer(officer.login) or officer
    begin_officer_session(changed)
    return answer(SessionAnswer(csrf_token=csrf_token(), officer=_shape(changed)))


@bp.put("/api/v1/session/language")
@api.validate(resp=Answers("HTTP_204"), tags=["session"])
@allows_anyone
def choose_language(json: ChosenLanguage) -> Response:
    """Choose the language of staff pages in this browser."""
    choose(json.language)
    return Response(status=204)


@bp.post("/api/v1/device-session")
@api.validate(resp=Answers(HTTP_200=DeviceAnswer, HTTP_401=Problem, HTTP_429=Problem), tags=["session"])
@allows_anyone
def enrol(json: TokenShown) -> Response:
    """Make this browser the device the token belongs to."""
    device = device_of(json.token)
    begin_device_session(device.name, hash_of_token(json.token))
    log.info("enrolled", device=device.name, role=str(device.role), address=_address())
    return answer(DeviceAnswer(csrf_token=csrf_token(), name=device.name, role=device.role))


@bp.get("/api/v1/device-session")
@api.validate(resp=Answers(HTTP_200=DeviceShown, HTTP_401=Problem), tags=["session"])
@allows(devices=tuple(DeviceRole))
def own_device() -> Response:
    """Tell a device that it is still enrolled, and as what."""
    device = actor().device
    if device is None:
        raise NotSignedIn("this is a device's address")
    return answer(DeviceShown(name=device.name, role=device.role))


@bp.get("/sign-in")
@allows_anyone
def sign_in_page() -> AnyResponse | str:
    """The page where a person signs in; ``next`` is where they wanted to go."""
    target = request.args.get("next", "/")
    if not _is_ours(target):
        return redirect("/sign-in")
    return staff_page("sign_in.html", target=target, is_over=has_ended_session())


@bp.get("/password")
@allows(role=Role.OFFICER, with_one_time_password=True)
def password_page() -> AnyResponse | str:
    """The page where a person replaces a password; ``next`` is where they wanted to go."""
    target = request.args.get("next", "/")
    if not _is_ours(target):
        return redirect("/password")
    return staff_page("password.html", target=target)


def _is_ours(target: str) -> bool:
    """Whether a browser sent to ``target`` stays here: it takes ``//x``, ``///x`` and ``/\\x`` for a host."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    is_path = target.startswith("/") and not target.startswith("//") and "\\" not in target
    return is_path and not parts.scheme and not parts.netloc and target.isprintable()


def _proven(login: str, password: str) -> Officer:
    context, address = current(), _address()
    is_known = knows(login)
    _refuse_too_many(context.failures, login, address, is_known=is_known)
    officer, kept = context.accounts.officer(login), context.accounts.password(login)

    def try_it() -> str | None:
        # One thread tries all passwords in turn, so that many sent at once are counted one by one.
        _refuse_too_many(context.failures, login, address, is_known=is_known)
        form = matching_form(password, kept[0] if kept else None)
        if form is None:
            context.failures.count(login, address, is_known=is_known)
        return form

    with context.tries.one_more():
        form = offloaded(try_it)
    if form is None or officer is None or kept is None or officer.disabled:
        log.info("sign_in_failed", address=address)
        raise NotSignedIn("the login or the password is wrong", reason="wrong_password")
    if officer.must_change and context.clock() - kept[1] > _ONE_TIME:
        raise NotSignedIn("this one-time password is over a week old: ask for a new one", reason="too_old")
    context.failures.forget(login, address, is_known=is_known)
    if form != password_form(password):
        _keep_in_one_form(login, password, kept[0])
    return officer


def _keep_in_one_form(login: str, password: str, old_hash: str) -> None:
    """Hash a password anew that was hashed before passwords had one form. The sign-in never fails by it."""
    context = current()
    hashed = offloaded(lambda: hash_of_password(password))
    try:
        context.accounts.keep_hash(login, hashed, instead_of=old_hash)
    except StoreError as error:
        log.warning("password_not_kept_anew", reason=str(error))


def _refuse_too_many(failures: Failures, login: str, address: str, *, is_known: bool) -> None:
    wait_s = failures.wait_s(login, address, is_known=is_known)
    if wait_s > 0:
        log.info("sign_in_slowed", address=address)
        raise SlowDown("too many failed sign-ins: wait, then try again", wait_s)


def _address() -> str:
    """Return where the request comes from. No header is believed: whoever sends it could write it."""
    return request.remote_addr or ""


def _shape(officer: Officer) -> OfficerShape:
    return OfficerShape(
        login=officer.login,
        role=officer.role,
        counters=None if officer.counters is None else list(officer.counters),
        may_choose=officer.may_call_chosen(),
        must_change_password=officer.must_change,
    )
