"""The app factory: the rooms wired, the faces let in, every answer guarded. Start reading here."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from flask import Blueprint, Flask
from werkzeug.routing import IntegerConverter, Map

from office.web import access, agents, edition, errors, field_badges, headers, public, sessions, voices, words
from office.web import context as contexts
from office.web.late_rules import LateRule
from office.web.lean_flask import LeanFlask, SignedCookies
from office.web.whole import WHOLE_SCRIPT

_LAST_ID = 2**63 - 1
_REMEMBER_DEVICE = timedelta(days=365)


class _Whole(IntegerConverter):
    """A number in an address, no greater than the store can look up: a greater one is an unknown address."""

    def __init__(self, map: Map, **limits: Any) -> None:
        super().__init__(map, **{"max": _LAST_ID, **limits})


def create_app(context: contexts.Context, faces: Iterable[Blueprint], *, secret_key: str) -> Flask:
    """Return the office's WSGI app: what all share, then each face's pages and API."""
    app = LeanFlask("office.web", static_url_path="/static")
    app.session_interface = SignedCookies(context.clock)
    app.url_rule_class = LateRule
    is_by_tls = context.settings.server.address.startswith("https://")
    app.config.update(
        SECRET_KEY=secret_key,
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
