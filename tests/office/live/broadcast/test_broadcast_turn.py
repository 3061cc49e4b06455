"""A shared frame overtakes nothing that is on its way to the client, and follows no goodbye."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import engineio
import gevent
import gevent.socket
import pytest
from engineio.packet import MESSAGE, Packet
from engineio.socket import Socket

from office.live.websocket import FrameWriter, SharedWebsocket

# More than a socket's buffers take at once.
LARGE = b"x" * 4_000_000


@dataclass
class Connection:
    """simple-websocket's part: a socket, and whether goodbye has been said."""

    sock: Any
    connected: bool = True
    input_buffer: list[str] = field(default_factory=list)


@dataclass
class Websocket:
    """Engine.IO's part, for a client that only listens."""

    ws: Connection
    sent: list[str] = field(default_factory=list)

    def send(self, message: str) -> None:
        self.sent.append(message)


@dataclass
class Line:
    """A session of the real Engine.IO, its shared websocket, and the writer that waits for packets."""

    session: Socket
    websocket: Websocket
    shared: SharedWebsocket
    ready: dict[str, FrameWriter]
    writer: gevent.Greenlet
    client: gevent.socket.socket

    def takes(self, frame: bytes) -> bool:
        """Whether a shared frame goes out at once."""
        outlet = self.ready.get(self.session.sid)
        return outlet is not None and outlet.take(frame)

    @contextmanager
    def outlet_busy(self) -> Iterator[None]:
        """A greenlet is in the middle of a frame that the client does not read, meanwhile."""
        pong = gevent.spawn(self.websocket.ws.sock.send, LARGE)
        gevent.idle()
        yield
        received = 0
        while received < len(LARGE):
            received += len(self.client.recv(65536))
        pong.get()


@pytest.fixture
def line() -> Iterator[Line]:
    server_end, client_end = gevent.socket.socketpair()
    with server_end, client_end:
        session = Socket(engineio.Server(async_mode="gevent", monitor_clients=False), "sid")
        session.upgraded = True
        websocket = Websocket(Connection(server_end))
        ready: dict[str, FrameWriter] = {}
        shared = SharedWebsocket(websocket, session, ready)
        shared.send("the first packet")
        writer = gevent.spawn(session.poll)
        gevent.idle()
        yield Line(session, websocket, shared, ready, writer, client_end)
        writer.kill()


def test_a_frame_goes_at_once_while_the_writer_waits(line: Line) -> None:
    assert line.takes(b"frame")


def test_a_frame_does_not_overtake_a_packet_in_the_queue(line: Line) -> None:
    line.session.send(Packet(MESSAGE, "earlier"))

    assert not line.takes(b"frame")


def test_a_frame_does_not_overtake_packets_that_the_writer_holds(line: Line) -> None:
    line.session.send(Packet(MESSAGE, "earlier"))
    held = line.writer.get()

    assert [packet.data for packet in held] == ["earlier"]
    assert not line.takes(b"frame")


def test_no_frame_follows_a_goodbye(line: Line) -> None:
    line.websocket.ws.connected = False
    assert line.shared.wait() is None

    assert not line.takes(b"frame")


def test_no_frame_is_taken_before_a_long_packet_is_out(line: Line) -> None:
    with line.outlet_busy():
        assert not line.takes(b"frame")

    assert line.takes(b"frame")


def test_no_frame_follows_the_end_of_the_connection(line: Line) -> None:
    line.shared.leave()

    assert line.ready == {}
