"""A client that costs little beside the server: kept connections and raw HTTP, all in this one thread."""

import selectors
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

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
            raise ConnectionError(f"refused: {self._unread[:500]!r}")
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


def run(
    port: int, request: Callable[[], bytes], *, clients: int, requests: int, cpu_s: Callable[[], float]
) -> Run:
    """Have ``clients`` ask at once, each again as soon as it is answered, until ``requests`` are answered.

    ``cpu_s`` tells the processor time the server has used so far.
    """
    lines = [Line(port) for _ in range(clients)]
    used_s, began = cpu_s(), perf_counter()
    times_s = _answered(lines, request, requests)
    took_s, used_s = perf_counter() - began, cpu_s() - used_s
    for line in lines:
        line.close()
    return Run(requests / took_s, times_s, used_s / requests)


def _answered(lines: Sequence[Line], request: Callable[[], bytes], requests: int) -> list[float]:
    """Return each request's seconds."""
    times_s: list[float] = []
    left = requests - len(lines)
    with selectors.DefaultSelector() as selector:
        for line in lines:
            selector.register(line.socket, selectors.EVENT_READ, line)
            line.send(request())
        while len(times_s) < requests:
            ready = selector.select(_PATIENCE_S)
            if not ready:
                raise TimeoutError(f"no answer within {_PATIENCE_S} s")
            for key, _ in ready:
                line = key.data
                if line.body() is None:
                    continue
                times_s.append(perf_counter() - line.began)
                if left:
                    line.send(request())
                    left -= 1
    return times_s


def _length(head: bytes) -> int:
    lower = head.lower()
    at = lower.index(_LENGTH) + len(_LENGTH)
    return int(lower[at:].partition(b"\r\n")[0])
