"""Clients that connect and do not go on: citizens are served meanwhile, and the server lets them go.

The full size, 10,000 of them, runs with ``MOT_CUA_FULL=1``.
"""

import os
import resource
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any

import pytest
import requests

from office.live.descriptors import raise_limit
from tests.faults.crowded_office import Power
from tests.faults.follower import Follower
from tests.running_server import DEMO_PASSWORD, RunningServer
from tests.still_demo import server

__all__ = ["server"]

pytestmark = [pytest.mark.faults, pytest.mark.slow]

COUNT = 10_000 if os.environ.get("MOT_CUA_FULL") == "1" else 300
PATIENCE_S = 120
LOOK_AGAIN_S = 0.5
ADDRESSES = 20
POST = b"POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
BEGINNINGS = (b"", POST[:40], POST, POST + b'Content-Length: 20\r\n\r\n{"fie')
"""Nothing, half a head's line, half a head, half a body."""


class Stuck:
    """Clients from ``ADDRESSES`` addresses of this machine that begin a request and never end it."""

    def __init__(self, port: int, count: int) -> None:
        self._lines = [self._line(port, number) for number in range(count)]

    def wait_let_go(self) -> None:
        """Wait until the server has ended every connection; each fifth sends a byte more now and then."""
        until = monotonic() + PATIENCE_S
        while self._lines:
            assert monotonic() < until, f"{len(self._lines)} are still held"
            for line in self._lines[::5]:
                with suppress(OSError):
                    line.send(b"a")
            self._lines = [line for line in self._lines if not _is_over(line)]
            threading.Event().wait(LOOK_AGAIN_S)

    def close(self) -> None:
        """Leave."""
        for line in self._lines:
            line.close()

    def _line(self, port: int, number: int) -> socket.socket:
        source = f"127.0.1.{number % ADDRESSES + 1}"
        line = socket.create_connection(("127.0.0.1", port), PATIENCE_S, (source, 0))
        with suppress(ConnectionError):
            line.sendall(BEGINNINGS[number % len(BEGINNINGS)])
        line.setblocking(False)
        return line


def _is_over(line: socket.socket) -> bool:
    try:
        while line.recv(1 << 16):
            pass
    except BlockingIOError:
        return False
    except ConnectionError:
        pass
    line.close()
    return True


@contextmanager
def stuck(server: RunningServer, count: int) -> Iterator[Stuck]:
    """Have so many stuck clients while the block runs."""
    raise_limit()
    clients = Stuck(server.port, count)
    try:
        yield clients
    finally:
        clients.close()


def patiently(ask: Callable[[], requests.Response]) -> dict[str, Any]:
    """Ask again until there is an answer, which must be a yes: a busy machine takes its time."""
    until = monotonic() + PATIENCE_S
    while True:
        try:
            answer = ask()
        except requests.RequestException:
            assert monotonic() < until, "citizens are not served"
        else:
            answer.raise_for_status()
            said: dict[str, Any] = answer.json()
            return said


def serve_one(server: RunningServer) -> None:
    """A visitor takes a number, an officer calls it, and a screen that joins now shows it."""
    manager, power = server.api(), Power(server)
    patiently(lambda: manager.sign_in("manager", DEMO_PASSWORD))
    label = patiently(lambda: manager.post("/tickets", {"field": "A"}, key="ticket"))["ticket"]["label"]
    called = patiently(lambda: manager.post("/counters/1/calls", key="call"))["ticket"]["label"]
    screen = Follower(server.url, power)
    power.is_up.set()
    screen.finish_at(patiently(lambda: manager.get("/hall"))["seq"])
    screen.run()

    assert called == label
    assert screen.picture is not None
    assert screen.picture.in_hand == {label: 1}


def descriptors(server: RunningServer) -> int:
    return len(os.listdir(f"/proc/{server.pid}/fd"))


def test_citizens_are_served_while_clients_hang_and_these_are_let_go(server: RunningServer) -> None:
    before = descriptors(server)

    with stuck(server, COUNT) as clients:
        serve_one(server)
        clients.wait_let_go()

    until = monotonic() + PATIENCE_S
    while descriptors(server) > before + 10:
        assert monotonic() < until, f"{descriptors(server)} descriptors are left of {before}"
        threading.Event().wait(LOOK_AGAIN_S)
    assert "Traceback" not in server.log
    assert '"level": "error"' not in server.log


def test_without_descriptors_those_that_hang_give_way(server: RunningServer) -> None:
    assert server.pid is not None
    few = descriptors(server) + 40
    resource.prlimit(server.pid, resource.RLIMIT_NOFILE, (few, few))

    with stuck(server, 300):
        serve_one(server)

    assert "Traceback" not in server.log
    assert '"level": "error"' not in server.log
