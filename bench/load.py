"""A client that costs little beside the server: kept connections and raw HTTP, all in this one thread."""

import selectors
import socket
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
from time import perf_counter
from typing import Protocol

_PATIENCE_S = 60
_HEAD_END = b"\r\n\r\n"
_LENGTH = b"content-length:"


@dataclass(frozen=True)
class Run:
    """One run: requests answered a second, each one's seconds, and the server's own seconds a request."""

    rate: float
    times_s: list[float]
    cpu_s: float


class Line:
    """One kept connection; at most one request is under way."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE_S)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._unread = b""
        self.began = 0.0

    def send(self, request: bytes) -> None:
        """Send a whole request."""
        self._unread = b""
        self.began = perf_counter()
        self.socket.sendall(request)

    def body(self) -> bytes | None:
        """Read, and return the answer's body once it is whole. Raises ConnectionError unless it is a yes."""
        received = self.socket.recv(65536)
        self._unread += received
        head, found, body = self._unread.partition(_HEAD_END)
        if not received or (found and not head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201"))):
            raise ConnectionError(f"refused: {head[:40]!r} {body[:300]!r}")
        if not found or len(body) < _length(head):
            return None
        return body

    def ask(self, request: bytes) -> bytes:
        """Send a request and wait for its answer's body."""
        self.send(request)
        while (body := self.body()) is None:
            pass
        return body

    def close(self) -> None:
        self.socket.close()


def post(path: str, body: bytes, headers: dict[str, str]) -> bytes:
    """Return a POST as it goes over the line."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{lines}"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body


class Client(Protocol):
    """Who asks over one line: what it asks next may depend on what it was answered."""

    def request(self) -> bytes:
        """Return the next request."""

    def take(self, body: bytes) -> None:
        """Read the body of the answer to it."""


class Asker:
    """A client that asks whatever it is given and forgets the answers."""

    def __init__(self, request: Callable[[], bytes]) -> None:
        self.request = request

    def take(self, body: bytes) -> None:
        """Forget it."""


def run(port: int, clients: Sequence[Client], *, requests: int, cpu_s: Callable[[], float]) -> Run:
    """Have all ask at once, each again as soon as it is answered, until ``requests`` are answered.

    ``cpu_s`` tells the processor time the server has used so far. Raises ConnectionError when an answer is
    not a yes, and TimeoutError.
    """
    lines = [Line(port) for _ in clients]
    used_s, began = cpu_s(), perf_counter()
    times_s = _answered(lines, clients, requests)
    took_s, used_s = perf_counter() - began, cpu_s() - used_s
    for line in lines:
        line.close()
    return Run(requests / took_s, times_s, used_s / requests)


def requests_in_turn(path: str, tokens: Sequence[str], bodies: Sequence[bytes]) -> Callable[[], bytes]:
    """Return what gives the next POST: every token and every body in turn, each under a new key."""
    next_token, next_body = cycle(tokens), cycle(bodies)

    def request() -> bytes:
        headers = {"Authorization": f"Bearer {next(next_token)}", "Idempotency-Key": str(uuid.uuid4())}
        return post(path, next(next_body), headers)

    return request


def _answered(lines: Sequence[Line], clients: Sequence[Client], requests: int) -> list[float]:
    """Return each request's seconds."""
    times_s: list[float] = []
    left = requests - len(lines)
    with selectors.DefaultSelector() as selector:
        for line, client in zip(lines, clients, strict=True):
            selector.register(line.socket, selectors.EVENT_READ, (line, client))
            line.send(client.request())
        while len(times_s) < requests:
            ready = selector.select(_PATIENCE_S)
            if not ready:
                raise TimeoutError(f"no answer within {_PATIENCE_S} s")
            for key, _ in ready:
                line, client = key.data
                body = line.body()
                if body is None:
                    continue
                times_s.append(perf_counter() - line.began)
                client.take(body)
                if left:
                    line.send(client.request())
                    left -= 1
    return times_s


def _length(head: bytes) -> int:
    lower = head.lower()
    at = lower.index(_LENGTH) + len(_LENGTH)
    return int(lower[at:].partition(b"\r\n")[0])
