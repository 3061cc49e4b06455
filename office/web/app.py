"""The app factory: the rooms wired, the faces let in, every answer guarded. Start reading here."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from flask import Blueprint, Flask, Response, request
from werkzeug.routing import IntegerConverter, Map

from office.web import access, errors, public, rooms, sessions

_MOST_BODY_BYTES = 16 * 1024
_LAST_ID = 2**63 - 1
_REMEMBER_DEVICE = timedelta(days=365)

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


class _Whole(IntegerConverter):
    """A number in an address, no greater than the store can look up: a greater one is an unknown address."""

    def __init__(self, map: Map, **limits: Any) -> None:
        super().__init__(map, **{"max": _LAST_ID, **limits})


def create_app(house: rooms.Rooms, faces: Iterable[Blueprint], *, secret_key: str) -> Flask:
    """Return the office's WSGI app: what all share, then each face's pages and API."""
    app = Flask("office.web", static_url_path="/static")
    app.config.update(
        SECRET_KEY=secret_key,
        MAX_CONTENT_LENGTH=_MOST_BODY_BYTES,
        SESSION_COOKIE_NAME="mot_cua",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=house.settings.server.address.startswith("https://"),
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=_REMEMBER_DEVICE,
    )
    app.url_map.converters["int"] = _Whole
    rooms.install(app.extensions, house)
    errors.install(app)
    access.install(app)
    app.after_request(_guard)
    app.jinja_env.globals.update(csrf_token=access.csrf_token, house=house, signed_in=access.signed_in)
    for blueprint in (public.bp, sessions.bp, *faces):
        app.register_blueprint(blueprint)
    return app


def _guard(response: Response) -> Response:
    """Send what a browser needs to keep others' scripts, frames and caches out."""
    headers = response.headers
    headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
    if request.endpoint and request.endpoint.endswith("static"):
        headers["Cache-Control"] = "no-cache"
    else:
        headers["Cache-Control"] = "no-store"
    return response
