"""How many connections are held and for how long: who is late is let go, and who came first gives way."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress

import gevent
import gevent.socket
import pytest

from office.live import connections
from office.live.connections import FIRST_REQUEST_S, Connection, Connections
from office.live.descriptors import most_connections
from office.live.listening import listener
from office.live.strict_http import StrictServer

PATIENCE_S = 30
PAGE_BYTES = 20_000_000
"""More than the buffers of two sockets take."""
HEAD = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
BODY_DUE = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"
CHUNKS_DUE = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
Connect = Callable[[], gevent.socket.socket]


class Line:
    """A client's end, which tells whether it was shut down."""

    def __init__(self) -> None:
        self.ours, self.theirs = gevent.socket.socketpair()
        self.theirs.settimeout(0.01)

    @property
    def is_open(self) -> bool:
        try:
            return bool(self.theirs.recv(1))
        except TimeoutError:
            return True


Enter = Callable[..., tuple[Line, Connection | None]]


@pytest.fixture
def enter() -> Iterator[Enter]:
    """Have a client come to ``Connections``: gives its end, and its connection if it was let in."""
    with ExitStack() as stack:

        def come(held: Connections, address: str = "10.0.0.1") -> tuple[Line, Connection | None]:
            line = Line()
            stack.enter_context(line.ours)
            stack.enter_context(line.theirs)
            return line, held.enter(line.ours, address)

        yield come


def pass_turns(held: Connections, count: int) -> None:
    for _ in range(count):
        held.pass_turn()


def test_a_client_has_its_whole_time_and_no_more(enter: Enter) -> None:
    held = Connections(10)
    line, _ = enter(held)

    pass_turns(held, FIRST_REQUEST_S)
    assert line.is_open

    held.pass_turn()
    assert not line.is_open
    assert len(held) == 0


def test_who_owes_nothing_is_never_late(enter: Enter) -> None:
    held = Connections(10)
    line, connection = enter(held)
    assert connection is not None
    connection.due = None

    pass_turns(held, 1_000)

    assert line.is_open
    assert len(held) == 1


def test_one_address_may_hold_half_and_its_oldest_that_owe_give_way(enter: Enter) -> None:
    held = Connections(8)
    other = enter(held, "10.0.0.2")[0]
    first = enter(held)[0]
    held.pass_turn()
    later = [enter(held)[0] for _ in range(3)]

    newest, connection = enter(held)

    assert connection is not None
    assert not first.is_open
    assert all(line.is_open for line in [*later, newest, other])


def test_who_was_served_before_gives_way_last(enter: Enter) -> None:
    held = Connections(4)
    served, connection = enter(held)
    assert connection is not None
    connection.was_served = True
    held.pass_turn()
    fresh = enter(held)[0]

    assert enter(held)[1] is not None

    assert served.is_open
    assert not fresh.is_open


def test_where_nobody_owes_anything_the_newcomer_is_turned_away(enter: Enter) -> None:
    held = Connections(4)
    lines = []
    for address in ("10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.0.2"):
        line, connection = enter(held, address)
        assert connection is not None
        connection.due = None
        lines.append(line)

    assert enter(held, "10.0.0.3")[1] is None
    assert enter(held, "10.0.0.1")[1] is None
    assert all(line.is_open for line in lines)


def test_who_left_takes_no_room_and_may_leave_twice(enter: Enter) -> None:
    held = Connections(2)
    _, connection = enter(held)
    assert connection is not None
    connection.due = None

    held.leave(connection)
    held.leave(connection)

    assert enter(held)[1] is not None


def test_two_descriptors_are_kept_for_each_screen_and_some_for_the_house() -> None:
    assert most_connections(1_024) == 384
    assert most_connections(1_000_000) == 10_000
    assert most_connections(20) == 1


def office(environ: dict[str, object], start_response: Callable[..., object]) -> Iterable[bytes]:
    """Read the body and answer with a page too long for any buffer, or with nothing."""
    with suppress(OSError):
        environ["wsgi.input"].read()  # type: ignore[attr-defined]
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [bytes(PAGE_BYTES) if environ["PATH_INFO"] == "/page" else b"ok"]


@pytest.fixture
def held() -> Connections:
    """The connections of the server that ``connect`` reaches."""
    return Connections(100)


@pytest.fixture
def connect(held: Connections, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connect]:
    """Connect with a server whose seconds are short."""
    monkeypatch.setattr(connections, "_TURN_S", 0.01)
    server = StrictServer(listener("127.0.0.1", 0), office, held, log=None)
    server.start()
    yield lambda: gevent.socket.create_connection(("127.0.0.1", server.server_port), timeout=PATIENCE_S)
    server.stop()


def heard_to_the_end(client: gevent.socket.socket) -> bytes:
    heard = bytearray()
    with suppress(ConnectionError):
        while piece := client.recv(1 << 20):
            heard += piece
    return bytes(heard)


@pytest.mark.parametrize(
    "sent", [b"", b"GET / HT", HEAD[:-2], BODY_DUE, BODY_DUE + b"{", CHUNKS_DUE + b"5\r\nab"]
)
def test_a_client_that_does_not_go_on_is_let_go(connect: Connect, sent: bytes) -> None:
    with connect() as client:
        client.sendall(sent)

        heard_to_the_end(client)


def drip(client: gevent.socket.socket, drop: bytes) -> None:
    """Send a little again and again, until it is taken no more."""
    with suppress(ConnectionError):
        while True:
            client.sendall(drop)
            gevent.sleep(0.01)


@pytest.mark.parametrize("sent", [b"GET / HTTP/1.1\r\nA: ", BODY_DUE.replace(b"9", b"99999"), CHUNKS_DUE])
def test_a_client_that_goes_on_for_ever_is_let_go(connect: Connect, sent: bytes) -> None:
    with connect() as client:
        client.sendall(sent)
        dripping = gevent.spawn(drip, client, b"1\r\na\r\n" if sent is CHUNKS_DUE else b"a")

        heard_to_the_end(client)
        dripping.get(timeout=PATIENCE_S)


def test_a_kept_connection_serves_again_and_is_let_go_when_it_stays_silent(connect: Connect) -> None:
    with connect() as client:
        client.sendall(HEAD)
        client.recv(1 << 16)
        client.sendall(HEAD)

        assert heard_to_the_end(client).startswith(b"HTTP/1.1 200")


def test_a_client_that_never_reads_its_answer_is_let_go(held: Connections, connect: Connect) -> None:
    with connect() as client:
        client.sendall(HEAD.replace(b"/ ", b"/page "))
        began = client.recv(1)
        with gevent.Timeout(PATIENCE_S):
            while len(held):
                gevent.sleep(0.01)

        assert len(began + heard_to_the_end(client)) < PAGE_BYTES
