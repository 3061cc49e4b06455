"""The measuring side of the fan-out waits for every screen, and answers what it must on the way."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from bench.audience import Audience
from bench.broadcasters import MESSAGE, Hall, bare_server
from office.live.websocket import text_frame

FRAME = text_frame(MESSAGE)
JOINED = text_frame("40/live,{}")
PATIENCE_S = 30


def let_in(listening: socket.socket) -> socket.socket:
    """Take one screen's connection, upgrade and join."""
    line, _ = listening.accept()
    line.settimeout(PATIENCE_S)
    assert line.recv(65536).startswith(b"GET ")
    line.sendall(b"HTTP/1.1 101 Switching Protocols\r\n\r\n")
    assert line.recv(65536).endswith(b"40/live,")
    line.sendall(JOINED)
    return line


def tell_last_in_pieces(first: socket.socket, last: socket.socket) -> int:
    """Send all to one screen, and to the other a ping and two halves; return when the last half left."""
    first.sendall(FRAME)
    last.sendall(text_frame("2") + FRAME[:40])
    assert last.recv(65536).endswith(b"3")
    left_ns = time.monotonic_ns()
    last.sendall(FRAME[40:])
    return left_ns


def test_a_broadcast_is_over_when_the_last_screen_has_its_whole_frame() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening, ThreadPoolExecutor(1) as server:
        lines = server.submit(lambda: [let_in(listening) for _ in range(2)])
        audience = Audience(listening.getsockname()[1])
        audience.grow(2)
        first, last = lines.result()
        with first, last:
            left_ns = server.submit(tell_last_in_pieces, first, last)

            ended_ns = audience.last_ns(MESSAGE.encode(), FRAME)

            assert ended_ns > left_ns.result()
        audience.close()


def test_a_bare_server_tells_everyone_who_follows() -> None:
    with bare_server() as bare:
        hall = Hall(bare)
        hall.audience.grow(3)

        taken_s = [hall.last_s() for _ in range(2)]

        hall.audience.close()
    assert min(taken_s) > 0


class Chatter:
    """A screen, and what waits for it, to which something else is said again and again."""

    def __init__(self) -> None:
        self._looks = 0

    def poll(self, _: float) -> list[tuple[int, int]]:
        """Say that there is something to read; nobody may ask for ever."""
        self._looks += 1
        assert self._looks < 10
        return [(0, 1)]

    def heard(self, _: bytes) -> list[bytes]:
        """Read something else."""
        return [b'42/live,["head",{}]']


def test_a_server_that_says_other_things_only_is_not_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    audience, chatter = Audience(0), Chatter()
    monkeypatch.setattr(audience, "_epoll", chatter)
    monkeypatch.setattr(audience, "_screens", {0: chatter})
    monkeypatch.setattr("bench.audience.read", lambda *_: b"head")
    monkeypatch.setattr("bench.audience._PATIENCE_S", 0)

    with pytest.raises(TimeoutError, match="1 of 1 screens"):
        audience.last_ns(MESSAGE.encode(), FRAME)
