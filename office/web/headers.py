"""What every answer tells the browser, so that others' scripts, frames and caches stay out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from office.web.whole import WHOLE_HASH

_NO_FRAMES = "frame-ancestors 'none'"
CONTENT_SECURITY_POLICY = (
    f"default-src 'none'; script-src 'self' '{WHOLE_HASH}'; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; media-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
    f" form-action 'self'; {_NO_FRAMES}"
)
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "payment",
        "usb",
    )
)
"""What no page of the office uses; the wake lock and sound of phones and screens are left."""

STRICT_TRANSPORT = "max-age=31536000; includeSubDomains"

Header = tuple[str, str]
_EMBEDDING = "mot_cua.embedding"
_ALWAYS: list[Header] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Permissions-Policy", PERMISSIONS_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
]
_CACHE = "Cache-Control"
_SAID = [*_ALWAYS, (_CACHE, "no-store")]
_FILES = [*_ALWAYS, (_CACHE, "no-cache")]
_FILE_PATHS = ("/static/", "/voices/", "/notices/", "/words/")
"""What is the same for everybody: kept by the browser, and asked for again whether it has changed."""
_BY_TLS = [("Strict-Transport-Security", STRICT_TRANSPORT)]


@dataclass(frozen=True, slots=True)
class Embedding:
    """An answer that pages of these ``hosts`` may have: read by their scripts or, ``is_framed``, in a frame.

    It is the same for everybody for ``fresh_s`` seconds.
    """

    hosts: tuple[str, ...]
    fresh_s: int
    is_framed: bool


def embed(environ: WSGIEnvironment, embedding: Embedding) -> None:
    """Let pages of others have the answer to this request; without hosts it stays the office's own."""
    if embedding.hosts:
        environ[_EMBEDDING] = embedding


def guarded(application: WSGIApplication) -> WSGIApplication:
    """Return the application with these headers on every answer; here they cost least.

    A browser is told to keep to TLS only where it came by TLS.
    """

    def guard(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        told = _FILES if environ["PATH_INFO"].startswith(_FILE_PATHS) else _SAID
        if environ["wsgi.url_scheme"] == "https":
            told = told + _BY_TLS

        def start(status: str, headers: list[Header], exc_info: Any = None) -> Any:
            embedding = environ.get(_EMBEDDING)
            said = told if embedding is None else list(_embedded(told, embedding))
            own = [header for header in headers if header[0] != _CACHE]
            return start_response(status, own + said, exc_info)

        return application(environ, start)

    return guard


def _embedded(told: list[Header], embedding: Embedding) -> Iterator[Header]:
    """Give these headers as pages of others need them."""
    frames = f"frame-ancestors {' '.join(embedding.hosts)}" if embedding.is_framed else _NO_FRAMES
    for name, value in told:
        match name:
            case "Content-Security-Policy":
                yield name, value.replace(_NO_FRAMES, frames)
            case "Cross-Origin-Resource-Policy":
                yield name, "cross-origin"
            case "Cache-Control":
                yield name, f"public, max-age={embedding.fresh_s}"
            case _:
                yield name, value
