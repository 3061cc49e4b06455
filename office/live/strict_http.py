"""A gevent server that takes a request only if everyone would read it alike, and drops what never ends.

How long it waits for what, and for how many at once: `connections`.

Where two readers disagree on where a request ends, a second request can hide in the first one's body
(request smuggling, RFC 9112, 11.2). gevent picks one reading; here such a request is refused.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from email.utils import formatdate
from functools import lru_cache
from http import HTTPStatus
from typing import Any

import gevent
import structlog
from gevent.pywsgi import WSGIHandler, WSGIServer

from office.live.claims import ALLOWANCE, claim_of
from office.live.connections import (
    ANSWER_S,
    HEAD_S,
    NEXT_REQUEST_S,
    Connection,
    Connections,
)
from office.live.metered import RequestReader
from office.live.request_body import Body, UnreadableBody
from office.live.request_head import AmbiguousRequest, Head, framing_fault, read_first_line, read_head

_HANDSHAKE_S = 10
_CLOSING_S = 0.01
_ACCEPT_AGAIN_S = 0.5
_NO_HEADERS = Head([])
_BAD_REQUEST = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"

log = structlog.get_logger(__name__)


@lru_cache(maxsize=1)
def _http_date(second: int) -> bytes:
    """Return a time as answers tell it (RFC 9110, 5.6.7): the same for all of a second."""
    return formatdate(second, usegmt=True).encode("ascii")


class StrictHandler(WSGIHandler):  # type: ignore[misc]
    """Refuses, with 400 and the end of the connection, what another server might read otherwise."""

    connection: Connection
    provided_date: Any = None
    _answer_due: int | None = None

    def handle(self) -> None:
        """Serve the connection to its end. A client that is gone before its answer is no fault."""
        with suppress(ConnectionError):
            super().handle()

    def read_requestline(self) -> str:
        """Return the first line of the next request, which the client may leave out for a while."""
        self.rfile.peek(1)
        self.connection.due = self.connection.turn_in(HEAD_S)
        line: str = super().read_requestline()
        return line

    def read_request(self, raw_requestline: str) -> bool:
        """Read the rest of the request's head, and how it ends. Raises AmbiguousRequest."""
        first = read_first_line(raw_requestline)
        self.command, self.path, self.request_version = first
        self.requestline = raw_requestline.rstrip("\r\n")
        self.headers = read_head(self.rfile)
        fault = framing_fault(first, self.headers)
        if fault:
            raise AmbiguousRequest(fault)
        length = self.headers.get("content-length")
        self.content_length = None if length is None else int(length)
        # Not every server keeps a connection for HTTP/1.0, and so none reads a second request from one.
        self.close_connection = first.version == "HTTP/1.0" or "close" in self.headers.listed("connection")
        return True

    def _connection_upgrade_requested(self) -> bool:
        # gevent would let the application read on into the next request. A websocket takes the socket itself.
        return False

    def log_request(self) -> None:
        """Log nothing: an address can hold a ticket's key. gevent would write the line, then drop it."""

    def _headers(self) -> Iterator[tuple[str, str]]:
        return self.headers.for_environ()

    def get_environ(self) -> dict[str, Any]:
        """Return the WSGI environment, with a body of our own."""
        environ: dict[str, Any] = super().get_environ()
        # All that is asked of them stands in the environment; a screen's would be kept for a day.
        self.headers = _NO_HEADERS
        environ[ALLOWANCE] = self.connection.allowance
        self.connection.due = None
        self._answer_due = None
        given = self.wsgi_input  # type: ignore[has-type]
        body = Body(given, self.connection)
        if environ["wsgi.input"] is given:
            environ["wsgi.input"] = body
        self.wsgi_input = body
        return environ

    def handle_one_response(self) -> None:
        """Answer when it is the client's turn, and wait for the next request from then on."""
        self.connection.allowance.ask(claim_of(self.environ))
        super().handle_one_response()
        self.connection.was_served = True
        self.connection.due = self.connection.turn_in(NEXT_REQUEST_S)

    def finalize_headers(self) -> None:
        """Say what time it is, and that the connection ends with this answer, where it does."""
        if self.provided_date is None:
            self.provided_date = told = _http_date(int(time.time()))
            self.response_headers.append((b"Date", told))
        super().finalize_headers()
        if self.code >= HTTPStatus.BAD_REQUEST and not self.wsgi_input.is_over:
            self.close_connection = True
        if self.close_connection and all(name.lower() != b"connection" for name, _ in self.response_headers):
            self.response_headers.append((b"Connection", b"close"))

    def _write_with_headers(self, data: bytes) -> None:
        """Send the head and the first of the body in one piece: two would wake the client twice."""
        self.headers_sent = True
        self.finalize_headers()
        lines = (b"%b: %b\r\n" % header for header in self.response_headers)
        head = b"".join((b"HTTP/1.1 ", self.status, b"\r\n", *lines, b"\r\n"))
        if self.response_use_chunked:
            self._sendall(head)
            self._write(data)
        else:
            self._sendall(head + data)

    def _sendall(self, data: bytes) -> None:
        if self._answer_due is None:
            self._answer_due = self.connection.turn_in(ANSWER_S)
        self.connection.due = self._answer_due
        try:
            super()._sendall(data)
        finally:
            self.connection.due = None

    def _handle_client_error(self, error: Exception) -> tuple[str, bytes]:
        # gevent would log the request's first line, which may hold a ticket's key, and as an error.
        why = str(error) if isinstance(error, AmbiguousRequest | UnreadableBody) else type(error).__name__
        log.info("request_refused", address=str(self.client_address[0]), why=why)
        return "400", _BAD_REQUEST


class StrictServer(WSGIServer):  # type: ignore[misc]
    """A server of such requests. Who breaks the TLS handshake off is let go without a word."""

    max_accept = 20
    """Connections taken in a row: with gevent's hundred nobody else is served for some 30 ms."""

    def __init__(self, listening: Any, application: Any, connections: Connections, **options: Any) -> None:
        self._connections = connections
        self._turns: gevent.Greenlet | None = None
        super().__init__(listening, application, **options)

    def start(self) -> None:
        """Take connections, and watch over them."""
        super().start()
        self._turns = gevent.spawn(self._connections.run)

    def close(self) -> None:
        """Take no more connections."""
        super().close()
        if self._turns is not None:
            self._turns.kill(block=False)

    def do_read(self) -> Any:
        """Return the next connection that waits; None if there is none, or none can be taken now."""
        try:
            return super().do_read()
        except OSError as error:
            if self.is_fatal_error(error):
                raise
            # No descriptor is left. Without a pause the loop would do nothing but try again.
            pause_s = _CLOSING_S if self._connections.make_room() else _ACCEPT_AGAIN_S
            self.stop_accepting()
            gevent.spawn_later(pause_s, self._start_accepting_if_started)
            return None

    def do_handle(self, client_socket: Any, address: Any) -> None:
        """Serve a client, if there is room for it."""
        connection = self._connections.enter(client_socket, str(address[0]))
        if connection is None:
            client_socket.close()
        else:
            super().do_handle(client_socket, address, connection)

    def do_close(self, client_socket: Any, address: Any, connection: Connection) -> None:
        """Let go of a client that was served."""
        super().do_close(client_socket, address)
        self._connections.leave(connection)

    def handle(self, client_socket: Any, address: Any, connection: Connection) -> None:
        """Serve a client's requests to the end of its connection."""
        reader = RequestReader(client_socket, connection.allowance)
        handler = StrictHandler(client_socket, address, self, reader)
        handler.connection = connection
        handler.handle()

    def wrap_socket_and_handle(self, client_socket: Any, address: Any, connection: Connection) -> None:
        """Speak TLS with a client, if it can in good time."""
        secure = None
        with gevent.Timeout(_HANDSHAKE_S, exception=False), suppress(OSError, EOFError):
            connection.allowance.take_turn()
            secure = self.wrap_socket(client_socket, **self.ssl_args)
        if secure is None:
            client_socket.close()
            return
        with secure:
            connection.socket = secure
            self.handle(secure, address, connection)
