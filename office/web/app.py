"""The app factory: the rooms wired, the faces let in, every answer guarded. Start reading here."""

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from flask import Blueprint, Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from itsdangerous import BadSignature, URLSafeTimedSerializer
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.routing import IntegerConverter, Map

from office.web import access, agents, edition, errors, field_badges, headers, public, sessions, voices, words
from office.web import context as contexts
from office.web.late_rules import LateRule
from office.web.whole import WHOLE_SCRIPT

_MOST_BODY_BYTES = 16 * 1024
_LAST_ID = 2**63 - 1
_REMEMBER_DEVICE = timedelta(days=365)


class _SignedCookies(SecureCookieSessionInterface):
    """Sessions signed with HMAC-SHA-256; Flask's own default is SHA-1."""

    digest_method = staticmethod(hashlib.sha256)

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._serializer: URLSafeTimedSerializer | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """Return what signs the cookies of the one app this is for: its key stays as long as it lives."""
        if self._serializer is None:
            self._serializer = super().get_signing_serializer(app)
        return self._serializer

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Return the session of the request's cookie, an empty one where it is not ours or too old.

        Flask's own takes no cookie signed after now, which is every new one once the clock is set back. A
        kiosk that sends a token has no cookie to look at.
        """
        if "HTTP_COOKIE" not in request.environ:
            return self.session_class()
        cookie = request.cookies.get(self.get_cookie_name(app), "")
        serializer = self.get_signing_serializer(app)
        if serializer is None:
            return None
        try:
            content, signed_at = serializer.loads(cookie, return_timestamp=True)
        except BadSignature:
            return self.session_class()
        is_too_old = self._clock() - signed_at > app.permanent_session_lifetime
        return self.session_class() if is_too_old else self.session_class(content)


class _Request(Request):
    """A request whose body is whole: werkzeug cuts one sent in chunks off at the limit without a word."""

    def get_data(self, *wishes: Any, **named: Any) -> Any:
        """Return the body. Raises RequestEntityTooLarge, too, where its length was not told before."""
        body = super().get_data(*wishes, **named)
        if self.content_length is None and len(body) >= (self.max_content_length or _MOST_BODY_BYTES):
            raise RequestEntityTooLarge
        return body


class _Whole(IntegerConverter):
    """A number in an address, no greater than the store can look up: a greater one is an unknown address."""

    def __init__(self, map: Map, **limits: Any) -> None:
        super().__init__(map, **{"max": _LAST_ID, **limits})


def create_app(context: contexts.Context, faces: Iterable[Blueprint], *, secret_key: str) -> Flask:
    """Return the office's WSGI app: what all share, then each face's pages and API."""
    app = Flask("office.web", static_url_path="/static")
    app.session_interface, app.request_class = _SignedCookies(context.clock), _Request
    app.url_rule_class = LateRule
    is_by_tls = context.settings.server.address.startswith("https://")
    app.config.update(
        SECRET_KEY=secret_key,
        MAX_CONTENT_LENGTH=_MOST_BODY_BYTES,
        SESSION_COOKIE_NAME="__Host-mot_cua" if is_by_tls else "mot_cua",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=is_by_tls,
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=_REMEMBER_DEVICE,
    )
    app.url_map.converters["int"] = _Whole
    contexts.install(app.extensions, context)
    errors.install(app)
    access.install(app)
    app.wsgi_app = headers.guarded(app.wsgi_app)  # type: ignore[assignment, method-assign]
    app.jinja_env.globals.update(
        csrf_token=access.csrf_token,
        office_context=context,
        signed_in=access.signed_in,
        typed=context.settings.server.commands.of,
        whole_script=WHOLE_SCRIPT,
    )
    words.install(app)
    field_badges.install(app)
    for blueprint in (public.bp, sessions.bp, agents.bp, voices.bp, words.bp, *faces):
        app.register_blueprint(blueprint)
    edition.install(app, context.settings, is_demo=context.is_demo, secret_key=secret_key)
    return app
