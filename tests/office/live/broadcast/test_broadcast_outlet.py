"""Only whole frames leave a socket, also when two greenlets send and the kernel takes half a frame."""

import socket
from collections.abc import Iterator

import gevent
import gevent.socket
import pytest
from wsproto.connection import Connection, ConnectionType
from wsproto.events import TextMessage

from office.live.websocket import FrameWriter, text_frame

LARGE = b"L" * 1_000_000


@pytest.fixture
def ends() -> Iterator[tuple[FrameWriter, gevent.socket.socket]]:
    """An outlet, and the client's end of its connection, with small buffers."""
    server_end, client_end = gevent.socket.socketpair()
    for end in (server_end, client_end):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        end.settimeout(20)
    with server_end, client_end:
        yield FrameWriter(server_end), client_end


def read(client: gevent.socket.socket, size: int) -> bytes:
    received = b""
    while len(received) < size:
        more = client.recv(size - len(received))
        assert more, "the connection ended too early"
        received += more
    return received


@pytest.mark.parametrize("length", [0, 1, 125, 126, 127, 65_535, 65_536, 200_000])
def test_a_frame_is_read_back_by_an_independent_reader(length: int) -> None:
    text = "ế" * (length // 3) + "x" * (length % 3)
    client = Connection(ConnectionType.CLIENT)

    client.receive_data(text_frame(text))

    assert [event.data for event in client.events() if isinstance(event, TextMessage)] == [text]


def test_the_rest_of_a_frame_follows_before_anything_else(
    ends: tuple[FrameWriter, gevent.socket.socket],
) -> None:
    outlet, client = ends

    assert outlet.take(LARGE)
    pong = gevent.spawn(outlet.send, b"pong")

    assert read(client, len(LARGE) + 4) == LARGE + b"pong"
    pong.get()


def test_nothing_is_taken_while_the_rest_of_a_frame_is_still_to_come(
    ends: tuple[FrameWriter, gevent.socket.socket],
) -> None:
    outlet, client = ends
    outlet.take(LARGE)

    read(client, 4096)
    # There is room again, and the greenlet that sends the rest has not yet had its turn.
    is_taken = outlet.take(b"next")

    assert not is_taken
    assert read(client, len(LARGE) - 4096) == LARGE[4096:]


def test_nothing_is_taken_while_another_greenlet_is_in_the_middle_of_a_frame(
    ends: tuple[FrameWriter, gevent.socket.socket],
) -> None:
    outlet, client = ends
    sender = gevent.spawn(outlet.send, LARGE)
    gevent.idle()

    read(client, 4096)
    is_taken = outlet.take(b"next")

    assert not is_taken
    assert read(client, len(LARGE) - 4096) == LARGE[4096:]
    assert sender.get() == len(LARGE)


def test_a_full_socket_takes_nothing_and_leaves_the_frame_to_the_caller(
    ends: tuple[FrameWriter, gevent.socket.socket],
) -> None:
    outlet, client = ends
    taken = 0
    while outlet.take(b"x"):
        taken += 1

    waiting = gevent.spawn(outlet.send, b"later")

    assert read(client, taken + 5) == b"x" * taken + b"later"
    assert waiting.get() == 5


def test_a_frame_that_cannot_be_finished_ends_the_connection(
    ends: tuple[FrameWriter, gevent.socket.socket],
) -> None:
    outlet, client = ends
    sender = gevent.spawn(outlet.send, LARGE)
    gevent.idle()

    sender.kill()

    with pytest.raises(BrokenPipeError):
        outlet.send(b"more")
    assert not outlet.take(b"more")
    received = b"".join(iter(lambda: client.recv(65536), b""))
    assert LARGE.startswith(received)


def test_a_connection_found_lost_needs_nothing_more_from_the_caller(
    ends: tuple[FrameWriter, gevent.socket.socket],
) -> None:
    outlet, client = ends
    client.close()

    assert outlet.take(b"frame")
    assert outlet.recv(1) == b""


def test_a_closed_outlet_writes_nothing_to_whoever_has_its_descriptor_now(
    ends: tuple[FrameWriter, gevent.socket.socket],
) -> None:
    outlet, _ = ends
    number = outlet.fileno()
    outlet.close()
    stranger, other_end = gevent.socket.socketpair()
    with stranger, other_end:
        assert number in (stranger.fileno(), other_end.fileno())

        assert not outlet.take(b"not for you")

        for end in (stranger, other_end):
            end.settimeout(0)
            with pytest.raises(BlockingIOError):
                end.recv(1)
