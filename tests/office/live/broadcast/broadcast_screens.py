"""Screens that follow the hall: one on a bare websocket, one with the standard client."""

import json
import queue
import socket
import struct
from types import TracebackType
from typing import Any, Self

import engineio
import socketio
from engineio.payload import Payload
from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, Message, Ping, Pong, Request, TextMessage
from wsproto.events import Event as WebsocketEvent
from wsproto.extensions import PerMessageDeflate
from wsproto.utilities import RemoteProtocolError

PATIENCE_S = 20


class TornStream(Exception):
    """What arrived is not a sequence of whole frames, each with one whole packet."""


class WebsocketScreen:
    """A screen on a bare websocket, which reads only when told to.

    wsproto judges what arrives: a torn or mixed frame raises TornStream.
    """

    def __init__(
        self, port: int, namespace: str = "/live", receive_buffer: int = 0, patience_s: float = PATIENCE_S
    ) -> None:
        self._socket = socket.socket()
        if receive_buffer:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self._socket.settimeout(patience_s)
        self._socket.connect(("127.0.0.1", port))
        self._websocket = WSConnection(ConnectionType.CLIENT)
        self._namespace = namespace
        self._partial = ""
        self.entries: list[Any] = []
        self.acknowledged: list[list[Any]] = []
        self.pings = 0
        self.pongs = 0
        self.sid = ""
        target = "/socket.io/?EIO=4&transport=websocket"
        # Offers compression, as browsers do; an answer that accepts it is refused below.
        offer = Request(host="127.0.0.1", target=target, extensions=[PerMessageDeflate()])
        self._socket.sendall(self._websocket.send(offer))
        self._say(f"40{namespace},")
        while not self.sid:
            self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._socket.close()

    def read_entries(self, count: int) -> list[Any]:
        """Read until `count` entries have come, and return all that came."""
        while len(self.entries) < count:
            self._read()
        return self.entries

    def read_acknowledged(self, count: int) -> list[list[Any]]:
        while len(self.acknowledged) < count:
            self._read()
        return self.acknowledged

    def read_pings(self, count: int) -> int:
        """Read until Engine.IO has asked `count` times whether this screen is alive, answering each time."""
        while self.pings < count:
            self._read()
        return self.pings

    def read_pongs(self, count: int) -> int:
        while self.pongs < count:
            self._read()
        return self.pongs

    def read_to_the_end(self) -> None:
        """Read until the server has ended the connection."""
        try:
            while self._socket.recv(65536):
                pass
        except ConnectionResetError:
            pass

    def echo(self, number: int) -> None:
        """Send an event that wants to be acknowledged with its own number."""
        self._say(f'42{self._namespace},{number}["echo",{number}]')

    def ping(self) -> None:
        """Send a websocket ping, which the server's reading side answers."""
        self._socket.sendall(self._websocket.send(Ping()))

    def vanish(self) -> None:
        """Go without a word, as a screen does whose power fails: the server finds a reset connection."""
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._socket.close()

    def _say(self, packet: str) -> None:
        if self._websocket.state.name == "CONNECTING":
            self._read()
        self._socket.sendall(self._websocket.send(Message(packet)))

    def _read(self) -> None:
        received = self._socket.recv(65536)
        assert received, "the server closed the connection"
        self._websocket.receive_data(received)
        for event in self._events():
            if isinstance(event, TextMessage):
                self._partial += event.data
                if event.message_finished:
                    packet, self._partial = self._partial, ""
                    self._hear(packet)
            elif isinstance(event, Pong):
                self.pongs += 1
            elif not isinstance(event, AcceptConnection) or event.extensions:
                raise TornStream(f"unexpected: {event}")

    def _events(self) -> list[WebsocketEvent]:
        try:
            return list(self._websocket.events())
        except RemoteProtocolError as error:
            raise TornStream(str(error)) from error

    def _hear(self, packet: str) -> None:
        kind, _, body = packet.partition(f"{self._namespace},")
        if kind == "40":
            self.sid = json.loads(body)["sid"]
        elif kind == "42":
            event, entries = json.loads(body)
            assert event == "entries"
            self.entries.append(entries)
        elif kind == "43":
            number, bracket, values = body.partition("[")
            self.acknowledged.append([int(number), *json.loads(bracket + values)])
        elif packet == "2":
            self.pings += 1
            self._say("3")
        elif not packet.startswith("0{"):
            raise TornStream(f"not a packet: {packet[:80]!r}")


# The client refuses an answer to its poll that holds more than 16 packets, and leaves.
Payload.max_decode_packets = 1_000


class OrderedEngine(engineio.Client):  # type: ignore[misc]  # the library comes without types
    """The standard client starts a thread for each packet, and so shuffles them; this one does not."""

    def _trigger_event(self, event: str, *arguments: Any, **options: Any) -> Any:
        return super()._trigger_event(event, *arguments, **{**options, "run_async": False})


class OrderedClient(socketio.Client):  # type: ignore[misc]
    """The standard client, which hears packets in the order they arrive in."""

    def _engineio_client_class(self) -> type[OrderedEngine]:
        return OrderedEngine


class StandardScreen:
    """A screen with python-socketio's own client; `transports` as that client has them."""

    def __init__(self, port: int, *transports: str) -> None:
        self._arrived: queue.Queue[Any] = queue.Queue()
        self._client = OrderedClient(reconnection=False)
        self._client.on("entries", self._arrived.put, namespace="/live")
        self._client.connect(
            f"http://127.0.0.1:{port}",
            namespaces=["/live"],
            transports=list(transports),
            wait_timeout=PATIENCE_S,
        )
        self.entries: list[Any] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._client.disconnect()

    @property
    def transport(self) -> str:
        """How it is connected now: polling or websocket."""
        return str(self._client.transport())

    @property
    def sid(self) -> str:
        return str(self._client.get_sid("/live"))

    def read_entries(self, count: int) -> list[Any]:
        """Wait until `count` entries have come, and return all that came so far."""
        while len(self.entries) < count:
            self.entries.append(self._arrived.get(timeout=PATIENCE_S))
        return self.entries
