"""The server's reading of bytes, without a network: what reaches the application, and what is answered."""

from io import BufferedReader, BytesIO
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes
from wsgiref.types import StartResponse, WSGIEnvironment

import gevent.socket
import h11

from office.live.connections import Connections
from office.live.strict_http import StrictServer

_FRAMING = {"content-length", "content-type"}


class Served(NamedTuple):
    """One request as its reader understood it; ``headers`` as the environment holds them."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes | None


class _Wire:
    """Stands where the operating system's socket stands: gives all its bytes, and keeps what is sent."""

    def __init__(self, sent: bytes) -> None:
        self._sent = sent
        self.heard = b""

    def makefile(self, *_: Any) -> BufferedReader:
        return BufferedReader(BytesIO(self._sent))

    def sendall(self, data: bytes) -> None:
        self.heard += data

    def close(self) -> None:
        """Nothing is left to do."""


def served(sent: bytes, *, reads_body: bool = True, status: str = "200 OK") -> tuple[list[Served], bytes]:
    """Return the requests that reached the application whole, and all that was answered.

    An application that does not look at the body is given a request before its body is known to be good.
    """
    found: list[Served] = []

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        body = environ["wsgi.input"].read() if reads_body else None
        found.append(
            Served(
                environ["REQUEST_METHOD"],
                environ["PATH_INFO"],
                environ["QUERY_STRING"],
                {name: value for name, value in environ.items() if name.startswith("HTTP_")},
                body,
            )
        )
        start_response(status, [("Content-Length", "2")])
        return [b"ok"]

    def forgiving(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        try:
            return application(environ, start_response)
        except OSError:
            # As werkzeug does: what cannot be read is answered by the application itself.
            start_response("400 Bad Request", [("Content-Length", "0")])
            return [b""]

    connections = Connections(10)
    server = StrictServer(("127.0.0.1", 0), forgiving, connections, log=None, error_log=None)
    wire = _Wire(sent)
    with gevent.socket.socket() as unused:
        connection = connections.enter(unused, "127.0.0.1")
        assert connection is not None
        server.handle(wire, ("127.0.0.1", 1), connection)
    return found, wire.heard


def read_by_h11(sent: bytes) -> list[Served]:
    """Return the requests as h11 reads them, to the first that it refuses; a body of None never ended."""
    connection = h11.Connection(h11.SERVER, max_incomplete_event_size=1 << 20)
    found: list[Served] = []
    try:
        connection.receive_data(sent)
        connection.receive_data(b"")
        while True:
            event = connection.next_event()
            if isinstance(event, h11.Request):
                found.append(_of(event))
            elif isinstance(event, h11.Data):
                found[-1] = found[-1]._replace(body=(found[-1].body or b"") + bytes(event.data))
            elif isinstance(event, h11.EndOfMessage):
                found[-1] = found[-1]._replace(body=found[-1].body or b"")
                connection.send(h11.Response(status_code=200, headers=[("Content-Length", "0")]))
                connection.send(h11.EndOfMessage())
                if connection.our_state is not h11.DONE:
                    return found
                connection.start_next_cycle()
            else:
                return found
    except (h11.RemoteProtocolError, h11.LocalProtocolError):
        return found


def _of(request: h11.Request) -> Served:
    target = request.target.decode("latin-1")
    path, _, query = target.partition("?")
    headers: dict[str, str] = {}
    for raw_name, raw_value in request.headers:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        if name in _FRAMING or "_" in name:
            continue
        key = f"HTTP_{name.replace('-', '_').upper()}"
        joint = "; " if "COOKIE" in key else ","
        headers[key] = f"{headers[key]}{joint}{value}" if key in headers else value
    raw_path = unquote_to_bytes(path.encode("latin-1")).decode("latin-1")
    return Served(request.method.decode("ascii"), raw_path, query, headers, None)
