"""Rounds that look after clients sleep while there are none, and begin with the first."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from types import SimpleNamespace
from typing import Any

import gevent
import pytest
from gevent.event import Event

from office.live import backlog, connections
from office.live.backlog import watch_backlogs
from office.live.connections import Connections

ROUND_S = 0.001
MANY_ROUNDS_S = 0.05
PATIENCE_S = 20


@contextmanager
def running(work: Any, *arguments: object) -> Iterator[None]:
    """Let it run beside the test."""
    greenlet = gevent.spawn(work, *arguments)
    yield
    greenlet.kill()


class Sessions(dict[str, Any]):
    """Engine.IO's sessions, which count how often somebody looks through them."""

    looks = 0

    def values(self) -> Any:
        self.looks += 1
        return super().values()


def test_no_turn_passes_while_there_is_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_TURN_S", ROUND_S)
    held = Connections(10)

    with running(held.run), closing(socket.socket()) as client:
        gevent.sleep(MANY_ROUNDS_S)
        assert held.turn == 0

        connection = held.enter(client, "10.0.0.1")
        with gevent.Timeout(PATIENCE_S):
            while held.turn < 3:
                gevent.sleep(ROUND_S)

        # What there is to tell of the last is told within ten turns.
        assert connection is not None
        held.leave(connection)
        with gevent.Timeout(PATIENCE_S):
            while held.turn < 10:
                gevent.sleep(ROUND_S)
        gevent.sleep(MANY_ROUNDS_S)
        assert held.turn == 10


def test_nobody_s_unfetched_messages_are_counted_while_nobody_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(backlog, "_LOOK_AGAIN_S", ROUND_S)
    sessions, came = Sessions(), Event()

    with running(watch_backlogs, SimpleNamespace(sockets=sessions), {}, came):
        gevent.sleep(MANY_ROUNDS_S)
        assert sessions.looks == 0

        sessions["one"] = SimpleNamespace(queue=SimpleNamespace(qsize=int), closed=False)
        came.set()
        with gevent.Timeout(PATIENCE_S):
            while sessions.looks < 3:
                gevent.sleep(ROUND_S)
