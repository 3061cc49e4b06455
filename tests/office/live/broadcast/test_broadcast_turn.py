"""A shared frame overtakes nothing that is on its way to the client, and follows no goodbye."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import engineio
import gevent
import gevent.socket
import pytest
from engineio.packet import MESSAGE, Packet
from engineio.socket import Socket

from office.live.websocket import SharedWebsocket


@dataclass
class Connection:
    """simple-websocket's part: a socket, and whether goodbye has been said."""

    sock: gevent.socket.socket
    connected: bool = True


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
    writer: gevent.Greenlet


@pytest.fixture
def line() -> Iterator[Line]:
    server_end, client_end = gevent.socket.socketpair()
    with server_end, client_end:
        session = Socket(engineio.Server(async_mode="gevent", monitor_clients=False), "sid")
        session.upgraded = True
        websocket = Websocket(Connection(server_end))
        shared = SharedWebsocket(websocket, session, {})
        shared.send("the first packet")
        writer = gevent.spawn(session.poll)
        gevent.idle()
        yield Line(session, websocket, shared, writer)
        writer.kill()


def test_a_frame_goes_at_once_while_the_writer_waits(line: Line) -> None:
    assert line.shared.take(b"frame")


def test_a_frame_does_not_overtake_a_packet_in_the_queue(line: Line) -> None:
    line.session.send(Packet(MESSAGE, "earlier"))

    assert not line.shared.take(b"frame")


def test_a_frame_does_not_overtake_packets_that_the_writer_holds(line: Line) -> None:
    line.session.send(Packet(MESSAGE, "earlier"))
    held = line.writer.get()

    assert [packet.data for packet in held] == ["earlier"]
    assert not line.shared.take(b"frame")


def test_no_frame_follows_a_goodbye(line: Line) -> None:
    line.websocket.ws.connected = False

    assert not line.shared.take(b"frame")
