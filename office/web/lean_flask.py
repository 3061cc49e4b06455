"""Flask and its request without what every request would pay for and none here uses; and signed sessions.

Each class says what is the same for all requests of this office, and so is not asked anew at each.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime
from functools import cache, lru_cache
from io import BytesIO
from typing import IO, Any
from wsgiref.types import WSGIEnvironment

from flask import Flask, Request, Response, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeTimedSerializer
from werkzeug.datastructures import Headers
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge
from werkzeug.routing import MapAdapter
from werkzeug.utils import cached_property

_MOST_BODY_BYTES = 16 * 1024
_MOST_COOKIES = 256
_MOST_HOSTS, _MOST_HOST_LENGTH = 64, 255


def this_request() -> Request:
    """Return the request that is served. Flask's ``request`` looks it up anew, at four times the cost."""
    served: Request = request._get_current_object()  # type: ignore[attr-defined]
    return served


class LeanRequest(Request):
    """A request whose body is whole: werkzeug cuts one sent in chunks off at the limit without a word."""

    # Flask's own looks into the app's configuration, by two proxies, whenever it is asked.
    max_content_length: int | None = _MOST_BODY_BYTES

    @cached_property
    def stream(self) -> IO[bytes]:
        """The body. A short one of known length is read at once; werkzeug's own stream asks three times.

        Raises ClientDisconnected, and for other bodies what werkzeug does.
        """
        length = self.environ.get("CONTENT_LENGTH", "")
        is_short = length.isdecimal() and len(length) < 6 and int(length) <= _MOST_BODY_BYTES
        if not is_short or "HTTP_TRANSFER_ENCODING" in self.environ:
            return super().stream
        try:
            return BytesIO(self.environ["wsgi.input"].read(int(length)))
        except OSError as error:
            raise ClientDisconnected from error

    def get_data(self, *wishes: Any, **named: Any) -> Any:
        """Return the body. Raises RequestEntityTooLarge, too, where its length was not told before."""
        body = super().get_data(*wishes, **named)
        if len(body) >= (self.max_content_length or _MOST_BODY_BYTES) and self.content_length is None:
            raise RequestEntityTooLarge
        return body

    @property
    def blueprints(self) -> list[str]:
        """The blueprint of the request's view and those it is nested in; asked for three times a request."""
        return [] if self.url_rule is None else _blueprints_of(self.url_rule.endpoint)


@cache
def _blueprints_of(endpoint: str) -> list[str]:
    """Return the names of its blueprints, the innermost first, of an endpoint that the app has."""
    names = endpoint.split(".")[:-1]
    return [".".join(names[:count]) for count in range(len(names), 0, -1)]


class JsonResponse(Response):
    """A short answer in JSON, of which all is known when it is made.

    werkzeug copies an answer's headers before it sends them, and looks whether it must change them.
    """

    def __init__(self, body: bytes, status: int = 200) -> None:
        super().__init__(body, status, content_type="application/json")

    def get_wsgi_headers(self, environ: WSGIEnvironment) -> Headers:
        """Return the headers."""
        return self.headers


class SignedCookies(SecureCookieSessionInterface):
    """Sessions signed with HMAC-SHA-256; Flask's own default is SHA-1."""

    digest_method = staticmethod(hashlib.sha256)

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._serializer: URLSafeTimedSerializer | None = None
        # By the cookie as it was sent: whatever its signature was, it is that under the one key there is.
        self._read = lru_cache(_MOST_COOKIES)(self._read_anew)

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
        serializer = self.get_signing_serializer(app)
        if serializer is None:
            return None
        try:
            content, signed_at = self._read(serializer, request.cookies.get(self.get_cookie_name(app), ""))
        except BadSignature:
            return self.session_class()
        is_too_old = self._clock() - signed_at > app.permanent_session_lifetime
        return self.session_class() if is_too_old else self.session_class(self.serializer.loads(content))

    def _read_anew(self, serializer: URLSafeTimedSerializer, cookie: str) -> tuple[str, datetime]:
        """Return what a cookie holds, as text, and when it was signed. Raises BadSignature, each time."""
        content, signed_at = serializer.loads(cookie, return_timestamp=True)
        return self.serializer.dumps(content), signed_at

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Write the cookie where the session changed, as ``SESSION_REFRESH_EACH_REQUEST = False`` has it.

        Of one that did not all there is to say is whether it was looked at. Flask asks seven settings first.
        """
        if session.modified or (session.accessed and "Vary" in response.headers):
            super().save_session(app, session, response)
        elif session.accessed:
            response.headers["Vary"] = "Cookie"


class LeanFlask(Flask):
    """Flask for views that are plain functions, every one, under few names of one server."""

    request_class = LeanRequest

    def __init__(self, *wishes: Any, **named: Any) -> None:
        super().__init__(*wishes, **named)
        self._server_names: dict[tuple[str, str], str] = {}

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function: none is a coroutine, and to find that out anew costs a microsecond each."""
        return func

    def create_url_adapter(self, request: Request | None) -> MapAdapter | None:
        """Return what finds a request's view, as Flask's own does, which works each host out twice.

        What a host is called as a server is remembered, of a few hosts. Raises BadHost.
        """
        if request is None or "HTTP_UPGRADE" in request.environ:
            return super().create_url_adapter(request)
        environ, scheme = request.environ, request.scheme
        host = environ.get("HTTP_HOST", "")
        name = self._server_names.get((scheme, host))
        if name is None:
            adapter = super().create_url_adapter(request)
            if adapter is not None and 0 < len(host) <= _MOST_HOST_LENGTH:
                if len(self._server_names) >= _MOST_HOSTS:
                    self._server_names.clear()
                self._server_names[scheme, host] = adapter.server_name
            return adapter
        script, query = environ.get("SCRIPT_NAME", ""), request.query_string.decode(errors="replace")
        return MapAdapter(self.url_map, name, script, "", scheme, request.path, request.method, query)
