"""A gevent server that takes a request only if everyone would read it alike, and drops what never ends.

Where two readers disagree on where a request ends, a second request can hide in the first one's body
(request smuggling, RFC 9112, 11.2). gevent picks one reading; here such a request is refused.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import gevent
import structlog
from gevent.pywsgi import Input, WSGIHandler, WSGIServer, _InvalidClientInput

from office.live.request_head import AmbiguousRequest, Head, read_head

_MOST_LEFT_BYTES = 1 << 20
"""Of a body that was refused unread this much is read to its end, so that the refusal reaches the client."""

_HANDSHAKE_S = 10
_LENGTH = re.compile(r"\d{1,18}", re.ASCII)
_REQUEST_WORDS = 3
_BAD_REQUEST = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"

log = structlog.get_logger(__name__)


class _Body(Input):  # type: ignore[misc]  # gevent comes without types
    """A request's body, of which no more than a little is read for nothing."""

    __slots__ = ()

    def _discard(self) -> None:
        left = _MOST_LEFT_BYTES
        while left > 0 and (self.chunked_input or self.position < (self.content_length or 0)):
            self.send_100_continue_enabled = False  # type: ignore[misc]
            piece = self.read(min(left, 1 << 14))
            if not piece:
                return
            left -= len(piece)
        if left <= 0:
            raise _InvalidClientInput("the body is refused, and too long to be read to its end")


class StrictHandler(WSGIHandler):  # type: ignore[misc]
    """Refuses, with 400 and the end of the connection, what another server might read otherwise."""

    def handle(self) -> None:
        """Serve the connection to its end. A client that is gone before its answer is no fault."""
        with suppress(ConnectionError):
            super().handle()

    def MessageClass(self, lines: Any, _: int) -> Head:  # noqa: N802 - gevent's name
        """Read the request's headers. Raises AmbiguousRequest."""
        if len(self.requestline.split()) != _REQUEST_WORDS:
            raise AmbiguousRequest("the request line has no version")
        head = read_head(lines)
        fault = self._framing_fault(head)
        if fault:
            raise AmbiguousRequest(fault)
        return head

    def log_request(self) -> None:
        """Log nothing: an address can hold a ticket's key. gevent would write the line, then drop it."""

    def _headers(self) -> Iterator[tuple[str, str]]:
        return self.headers.for_environ()  # type: ignore[no-any-return]

    def get_environ(self) -> dict[str, Any]:
        """Return the WSGI environment, with a body of our own."""
        environ: dict[str, Any] = super().get_environ()
        given = self.wsgi_input  # type: ignore[has-type]
        body = _Body(given.rfile, given.content_length, given.socket, given.chunked_input)
        if environ["wsgi.input"] is given:
            environ["wsgi.input"] = body
        self.wsgi_input = body
        return environ

    def _handle_client_error(self, error: Exception) -> tuple[str, bytes]:
        # gevent would log the request's first line, which may hold a ticket's key, and as an error.
        why = str(error) if isinstance(error, AmbiguousRequest) else type(error).__name__
        log.info("request_refused", address=str(self.client_address[0]), why=why)
        return "400", _BAD_REQUEST

    def _framing_fault(self, head: Head) -> str:
        length, coding = head.get("content-length"), head.get("transfer-encoding")
        if length is None and coding is None:
            return ""
        if coding is not None and length is not None:
            return "a length beside a transfer encoding"
        if coding is not None and (coding.lower() != "chunked" or self.request_version != "HTTP/1.1"):
            return "a transfer encoding other than chunked"
        if length is not None and not _LENGTH.fullmatch(length):
            return "a length that is no number"
        if head.get("upgrade") and length != "0":
            return "a body in an upgrade"
        return ""


class StrictServer(WSGIServer):  # type: ignore[misc]
    """A server of such requests. Who breaks the TLS handshake off is let go without a word."""

    handler_class = StrictHandler

    def wrap_socket_and_handle(self, client_socket: Any, address: Any) -> Any:
        """Speak TLS with a client, if it can in good time."""
        secure = None
        with gevent.Timeout(_HANDSHAKE_S, exception=False), suppress(OSError, EOFError):
            secure = self.wrap_socket(client_socket, **self.ssl_args)
        if secure is None:
            client_socket.close()
            return None
        with secure:
            return self.handle(secure, address)
