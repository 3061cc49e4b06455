"""One greenlet asks every client whether it is still there, and none that has left."""

import engineio
import gevent
import pytest
from engineio.socket import Socket

from office.live.pinging import Pinger

INTERVAL_S = 0.05
PATIENCE_S = 30


@pytest.fixture
def sessions() -> list[Socket]:
    server = engineio.Server(async_mode="gevent", monitor_clients=False)
    return [Socket(server, f"sid-{number}") for number in range(3)]


def test_every_session_is_asked_once_for_each_time_it_was_scheduled(sessions: list[Socket]) -> None:
    pinger = Pinger(INTERVAL_S)

    for session in sessions:
        pinger.schedule(session)
    first = [session.queue.get(timeout=PATIENCE_S).encode() for session in sessions]
    pinger.schedule(sessions[1])
    second = sessions[1].queue.get(timeout=PATIENCE_S).encode()

    assert [*first, second] == ["2"] * 4
    assert all(session.queue.empty() for session in sessions)


def test_the_answer_to_a_ping_is_due_from_when_it_was_sent(sessions: list[Socket]) -> None:
    sessions[0].last_ping = None

    Pinger(INTERVAL_S).schedule(sessions[0])
    sessions[0].queue.get(timeout=PATIENCE_S)

    assert sessions[0].last_ping is not None


def test_a_session_that_has_left_is_not_asked(sessions: list[Socket]) -> None:
    left, stays = sessions[:2]
    pinger = Pinger(INTERVAL_S)

    pinger.schedule(left)
    pinger.schedule(stays)
    left.closed = True

    with gevent.Timeout(PATIENCE_S):
        stays.queue.get()
    assert left.queue.empty()
