"""Clients that never fetch what they are sent, or never end what they say: nobody waits for them."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic

import pytest
import requests
import websocket

from tests.faults.crowded_office import Power
from tests.faults.follower import Follower
from tests.running_server import RunningServer
from tests.still_demo import still_demo

pytestmark = [pytest.mark.faults, pytest.mark.slow]

PATIENCE_S = 90
LOOK_AGAIN_S = 0.2
SMALL_BUFFER = 4_096
NONSENSE = "40/nowhere,"
"""A wish to join what is not there, which is answered, and may be repeated."""
MANY = 2_000
MOST_WITH_IT = 15
PIECE = "x" * 60_000
MANY_PIECES = 1_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with still_demo(tmp_path_factory.mktemp("slow")) as running:
        yield running
    assert "Traceback" not in running.log


@pytest.fixture
def follow(server: RunningServer) -> Iterator[None]:
    """Have a screen follow the hall through the whole test, which must miss nothing and never rejoin."""
    power = Power(server)
    power.is_up.set()
    screen = Follower(server.url, power)
    end = threading.Thread(target=screen.run)
    end.start()
    manager = server.api("manager")
    try:
        screen.wait_joined()
        yield
    finally:
        screen.finish_at(manager.get("/hall").json()["seq"] + 1)
        manager.ticket("A")
        end.join(PATIENCE_S)
    assert not end.is_alive()
    assert screen.joinings == 1
    assert screen.fetches == 1


def line_to(server: RunningServer) -> websocket.WebSocket:
    """Join the hall by a websocket whose buffer for what comes is small."""
    address = f"{server.url.replace('http', 'ws', 1)}/socket.io/?EIO=4&transport=websocket"
    small = ((socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER),)
    line = websocket.create_connection(address, timeout=PATIENCE_S, sockopt=small)
    line.recv()
    line.send("40/live,")
    return line


@pytest.mark.usefixtures("follow")
def test_a_poller_that_sends_and_never_fetches_is_let_go(server: RunningServer) -> None:
    poller = requests.Session()
    address = f"{server.url}/socket.io/?EIO=4&transport=polling"
    session = json.loads(poller.get(address, timeout=PATIENCE_S).text.removeprefix("0"))
    # Each time it also says, unasked, that it is alive.
    wishes = "\x1e".join(["3"] + [NONSENSE] * MOST_WITH_IT)

    until = monotonic() + PATIENCE_S
    while poller.post(f"{address}&sid={session['sid']}", data=wishes, timeout=PATIENCE_S).ok:
        assert monotonic() < until, "it is still let in"


@pytest.mark.usefixtures("follow")
def test_a_screen_that_never_reads_is_let_go_although_it_says_that_it_lives(server: RunningServer) -> None:
    line = line_to(server)

    until = monotonic() + PATIENCE_S
    with suppress(OSError):
        while monotonic() < until:
            line.send("3")
            for _ in range(MANY):
                line.send(NONSENSE)
            threading.Event().wait(LOOK_AGAIN_S)

    assert monotonic() < until, "it is still held"
    line.shutdown()  # type: ignore[no-untyped-call]


def send_pieces(line: websocket.WebSocket) -> None:
    for _ in range(MANY_PIECES):
        line.send_frame(websocket.ABNF.create_frame(PIECE, websocket.ABNF.OPCODE_CONT, 0))


@pytest.mark.usefixtures("follow")
def test_a_message_without_end_is_not_gathered(server: RunningServer) -> None:
    line = line_to(server)

    line.send_frame(websocket.ABNF.create_frame(PIECE, websocket.ABNF.OPCODE_TEXT, 0))
    with pytest.raises(OSError):  # noqa: PT011 - however the end is met
        send_pieces(line)

    line.shutdown()  # type: ignore[no-untyped-call]
