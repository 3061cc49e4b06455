"""Who is asking, and whether they may: every route carries a rule, and one that carries none is a fault.

A device proves itself by its token, or in a browser by the session it was enrolled in plus the header
``X-Device``, which names it where one browser is several devices. A person proves themselves by the
session they signed in to. A session's unsafe requests also need the header ``X-CSRF-Token``.
"""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import Any, TypeVar

import structlog
from flask import Flask, current_app, g, request, session

from office.live.claims import tell_known
from office.people import Device, DeviceRole, Officer, Role
from office.tickets.answers import Request
from office.tickets.refusals import InvalidRequest, NotAllowed
from office.web.context import current, offloaded
from office.web.device_tokens import device_of
from office.web.lean_flask import this_request
from office.web.refusals import NotKept, NotSignedIn, PasswordDue

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
_SIGNED_IN_FOR = timedelta(hours=12)
_MOST_KEY_LENGTH = 128
_HASH_SHOWN = 16
_SESSION_PARTS = 4
_MOST_KNOWN = 5
log = structlog.get_logger(__name__)
View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Actor:
    """Who makes this request: an officer, a device, or (both None) anyone."""

    officer: Officer | None = None
    device: Device | None = None

    @property
    def name(self) -> str:
        """The name kept in the journal: ``officer:an``, ``kiosk:kiosk-1``; '' for anyone."""
        if self.device is not None:
            return f"{self.device.role}:{self.device.name}"
        return f"officer:{self.officer.login}" if self.officer else ""

    def may_act_at(self, counter: int | None) -> bool:
        """Whether this actor may act at that counter (None: at any)."""
        if self.device is not None:
            return self.device.role is DeviceRole.COUNTER and counter in (None, self.device.counter)
        return self.officer is not None and self.officer.may_act_at(counter)


@dataclass(frozen=True, slots=True)
class Access:
    """A route's rule: people from ``role`` up (None: none), devices of these roles, or anyone.

    ``with_one_time_password``: people whose password is still the one they were handed may, too.
    """

    role: Role | None = None
    devices: frozenset[DeviceRole] = frozenset()
    anyone: bool = False
    with_one_time_password: bool = False

    def check(self, actor: Actor) -> None:
        """Raise NotSignedIn, PasswordDue or NotAllowed unless the actor may."""
        if self.anyone:
            return
        if actor.device is not None:
            if actor.device.role not in self.devices:
                raise NotAllowed(f"a {actor.device.role} may not do this")
        elif actor.officer is None:
            raise NotSignedIn("sign in, or send a device's token")
        elif self.role is None or not actor.officer.role.covers(self.role):
            raise NotAllowed(f"{actor.officer.role}s may not do this")
        elif actor.officer.must_change and not self.with_one_time_password:
            raise PasswordDue("replace the one-time password first: PUT /api/v1/session/password")


def allows(
    *,
    role: Role | None = None,
    devices: tuple[DeviceRole, ...] = (),
    with_one_time_password: bool = False,
) -> Callable[[View], View]:
    """Give a view its rule; put it nearest to the function."""
    return _ruled(Access(role, frozenset(devices), with_one_time_password=with_one_time_password))


def allows_anyone(view: View) -> View:
    """Let anyone use a view."""
    return _ruled(Access(anyone=True))(view)


def install(app: Flask) -> None:
    """Check the rule of every request to ``app`` before its view runs."""
    app.before_request(_check)


def actor() -> Actor:
    """Return who makes this request."""
    # Not by ``g`` itself, which looks it up at four times the cost.
    found: Actor = g._get_current_object().actor
    return found


def asked(digest: bytes | None = None) -> Request:
    """Return the core's view of this request: who, under which key, and what is asked.

    ``digest`` stands for a body that was read as a file and not into memory.
    """
    # Not by ``headers``: each look through them costs as much as the check.
    asking = this_request()
    key, name = asking.environ.get("HTTP_IDEMPOTENCY_KEY"), actor().name
    if key is None:
        return Request(name)
    if not (0 < len(key) <= _MOST_KEY_LENGTH and key.isascii() and key.isprintable()):
        raise InvalidRequest(f"Idempotency-Key: 1 to {_MOST_KEY_LENGTH} printable ASCII characters")
    content = asking.get_data(cache=True) if digest is None else digest
    body = b"\n".join((asking.method.encode(), asking.path.encode(), content))
    return Request(name, key, hashlib.blake2b(body, digest_size=16).hexdigest())


def csrf_token() -> str:
    """Return this session's token for the header X-CSRF-Token, making one if there is none."""
    if "csrf" not in session:
        session["csrf"] = secrets.token_urlsafe(16)
    return str(session["csrf"])


def is_own_form(token: str) -> bool:
    """Whether a plain form was sent from a page that this browser was given: it holds the session's token."""
    kept = session.get("csrf")
    return kept is not None and compare_digest(token.encode(), str(kept).encode())


def begin_officer_session(officer: Officer) -> None:
    """Sign the officer in to this browser, for twelve hours, under a new CSRF token.

    The session that was before, whosever it was, is ended.
    """
    with suppress(NotKept):
        end_officer_session()
    session.permanent = True
    session["officer"] = [officer.login, officer.version, _until().isoformat(), secrets.token_urlsafe(16)]
    session["csrf"] = secrets.token_urlsafe(16)
    known = [_login_shown(officer.login), *session.get("known", [])]
    session["known"] = list(dict.fromkeys(known))[:_MOST_KNOWN]


def knows(login: str) -> bool:
    """Whether that login has signed in to this browser before."""
    return _login_shown(login) in session.get("known", [])


def end_officer_session() -> None:
    """Sign out, every copy of the cookie included; devices enrolled in this browser stay enrolled.

    Raises NotKept where the disk cannot keep it: then this browser is signed out all the same.
    """
    was_signed_in = signed_in() is not None
    kept = session.pop("officer", None)
    if not was_signed_in or kept is None:
        return
    *_, until, session_id = kept
    ended = current().ended
    try:
        offloaded(lambda: ended.end(session_id, datetime.fromisoformat(until)))
    except OSError as error:
        log.error("session_end_not_kept", reason=error.strerror)
        raise NotKept(
            "signed out here, but the disk cannot keep it: free it, and have the password reset"
        ) from error
    current().rights_changed()


def begin_device_session(name: str, token_hash: str) -> None:
    """Make this browser the device of that name until it is revoked or enrolled anew."""
    session.permanent = True
    session["devices"] = {**session.get("devices", {}), name: token_hash[:_HASH_SHOWN]}


def signed_in() -> Officer | None:
    """Return the officer signed in to this browser, None when nobody is or the session is over."""
    kept = session.get("officer")
    if not kept or len(kept) != _SESSION_PARTS:
        return None
    login, version, until, session_id = kept
    context = current()
    if context.clock() > datetime.fromisoformat(until) or context.ended.has(session_id):
        return None
    officer = context.accounts.officer(login)
    if officer is None or officer.disabled or officer.version != version:
        return None
    return officer


def session_id() -> str:
    """Return what tells this browser's signed-in session apart from all others. Raises NotSignedIn."""
    if signed_in() is None:
        raise NotSignedIn("sign in, or send a device's token")
    *_, kept_id = session["officer"]
    return str(kept_id)


def has_ended_session() -> bool:
    """Whether somebody was signed in to this browser, whose session ended without their signing out in it."""
    return "officer" in session and signed_in() is None


def is_device_browser() -> bool:
    """Whether this browser was ever enrolled as a kiosk or screen: nobody sits before it. Asks no store."""
    return bool(session.get("devices"))


def enrolled(name: str) -> Device | None:
    """Return the device of that name if this browser is enrolled as it."""
    known = session.get("devices", {}).get(name)
    kept = current().accounts.token_hash(name)
    if not known or kept is None or not compare_digest(known, kept[:_HASH_SHOWN]):
        return None
    return current().accounts.device(name)


def _ruled(access: Access) -> Callable[[View], View]:
    def rule(view: View) -> View:
        view.access = access  # type: ignore[attr-defined]
        return view

    return rule


def _check() -> None:
    asking = this_request()
    endpoint = asking.endpoint
    if endpoint is None:
        return  # Flask answers the routing's own error: 404 or 405.
    if endpoint == "static" or endpoint.endswith(".static"):
        return
    view: Any = current_app.view_functions[endpoint]
    access: Access = view.access
    device = _device_by_token(asking.environ)
    if device is None:
        g.actor = who = _session_actor()
        if not access.anyone and asking.method not in SAFE_METHODS:
            _check_csrf()
        device = who.device
    else:
        g.actor = who = Actor(device=device)
    if device is not None or who.officer is not None:
        tell_known(asking.environ, is_known=True)
    if device is not None:
        current().hardware.seen.record(device.name)
    access.check(who)


def _device_by_token(environ: Mapping[str, Any]) -> Device | None:
    kind, _, token = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
    if not kind:
        return None
    if kind.lower() != "bearer":
        raise NotSignedIn("the token is unknown or revoked: enrol the device again")
    try:
        return device_of(token)
    except NotSignedIn:
        tell_known(environ, is_known=False)
        raise


def _session_actor() -> Actor:
    name = request.headers.get("X-Device")
    if name is not None:
        return Actor(device=enrolled(name))
    return Actor(officer=signed_in())


def _check_csrf() -> None:
    sent = request.headers.get("X-CSRF-Token", "")
    kept = session.get("csrf")
    if kept is None:
        raise NotSignedIn("sign in, or send a device's token")
    if not compare_digest(sent.encode(), str(kept).encode()):
        raise NotAllowed("the header X-CSRF-Token is missing or wrong: load the page again")


def _login_shown(login: str) -> str:
    """Return what a cookie shows of a login that signed in: whoever reads it learns no name."""
    return hashlib.blake2b(login.encode(), digest_size=8).hexdigest()


def _until() -> datetime:
    return current().clock() + _SIGNED_IN_FOR
