"""How the server listens: small answers leave at once, and websockets are not compressed."""

import errno
import re
import socket
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qs
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import gevent.socket
import structlog
from wsproto.utilities import ProtocolError

log = structlog.get_logger(__name__)

# All screens of an office come back in the same moment after a restart.
BACKLOG = 1024

_KEY = re.compile(r"[0-9A-Za-z+/]{22}==", re.ASCII)
"""16 bytes in base64."""
_LINE_HEADERS = [
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
]


def listener(host: str, port: int) -> gevent.socket.socket:
    """Return a bound, listening socket for gevent's `WSGIServer`; port 0 takes a free one.

    Its connections inherit TCP_NODELAY: without it each POST on a kept connection waits for the client's
    delayed acknowledgement, some 40 ms. Raises OSError if the address is unknown or taken.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = gevent.socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def without_compression(application: WSGIApplication) -> WSGIApplication:
    """Return the application with every websocket's offer of extensions hidden from it.

    simple-websocket accepts permessage-deflate from any browser that offers it, and then keeps some 95 kB of
    compression state for each.
    """

    def uncompressed(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return application(environ, start_response)

    return uncompressed


def guarded_lines(application: WSGIApplication, most_bytes: int) -> WSGIApplication:
    """Return the application with Socket.IO's own answers guarded; those of pages and API guard themselves.

    A message longer than ``most_bytes`` or of unknown length is refused here: Engine.IO would wait for its
    session's other request before it answered, and that may never come. Where no descriptor is left for a
    websocket, its client is asked to come again.
    """

    def guard(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if not environ["PATH_INFO"].startswith("/socket.io/"):
            return application(environ, start_response)

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            return start_response(status, [*headers, *_LINE_HEADERS], exc_info)

        if _is_half_a_handshake(environ):
            log.info("request_refused", address=environ.get("REMOTE_ADDR", ""), why="half a handshake")
            start("400 Bad Request", [("Content-Type", "text/plain")])
            return [b""]
        if environ["REQUEST_METHOD"] == "POST" and not _is_short(environ, most_bytes):
            start("413 Content Too Large", [("Content-Type", "text/plain")])
            return [b""]
        try:
            return application(environ, start)
        except OSError as error:
            if error.errno not in (errno.EMFILE, errno.ENFILE):
                raise
            log.warning("no_descriptor_for_a_line")
            start("503 Service Unavailable", [("Content-Type", "text/plain"), ("Retry-After", "1")])
            return [b""]
        except ProtocolError as error:
            log.info("request_refused", address=environ.get("REMOTE_ADDR", ""), why=type(error).__name__)
            start("400 Bad Request", [("Content-Type", "text/plain")])
            return [b""]

    return guard


def _is_half_a_handshake(environ: WSGIEnvironment) -> bool:
    """Whether a websocket is asked for, and not as RFC 6455, 4.2.1 has it: Engine.IO takes it for granted."""
    upgrade = environ.get("HTTP_UPGRADE", "").lower()
    wishes = parse_qs(environ.get("QUERY_STRING", "")).get("transport", [""])
    if upgrade != "websocket" and wishes[0] != "websocket":
        return False
    connection = [item.strip().lower() for item in environ.get("HTTP_CONNECTION", "").split(",")]
    is_whole = (
        environ["REQUEST_METHOD"] == "GET"
        and environ["SERVER_PROTOCOL"] == "HTTP/1.1"
        and upgrade == "websocket"
        and "upgrade" in connection
        and environ.get("HTTP_SEC_WEBSOCKET_VERSION") == "13"
        and _KEY.fullmatch(environ.get("HTTP_SEC_WEBSOCKET_KEY", "")) is not None
    )
    return not is_whole


def _is_short(environ: WSGIEnvironment, most_bytes: int) -> bool:
    length = environ.get("CONTENT_LENGTH", "")
    return length.isdecimal() and int(length) <= most_bytes
