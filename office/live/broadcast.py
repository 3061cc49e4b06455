"""Broadcasts whose packet and websocket frame are encoded once, for all screens.

Start with `broadcasting_manager`, whose answer is the `client_manager` of a `SocketIO` in gevent mode.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from types import MappingProxyType
from typing import Any

import gevent
import gevent.socket
import simple_websocket
from engineio import packet as engineio_packet
from engineio.socket import Socket
from gevent.event import Event
from socketio import Manager
from socketio import packet as socketio_packet

from office.live.backlog import watch_backlogs
from office.live.claims import ALLOWANCE
from office.live.client_words import Understood
from office.live.metered import MeteredSocket, WordMeter
from office.live.pinging import Pinger
from office.live.request_body import Body
from office.live.websocket import FrameWriter, SharedWebsocket, text_frame

log = logging.getLogger(__name__)

# What is subclassed and replaced here is not public in these libraries, so any minor version may move it.
TESTED_MINORS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "python-socketio": frozenset({"5.18"}),
        "python-engineio": frozenset({"4.15"}),
        "simple-websocket": frozenset({"1.1"}),
        "wsproto": frozenset({"1.3"}),
    }
)


def broadcasting_manager(installed: Callable[[str], str] = version) -> Manager:
    """Return the `client_manager` for `SocketIO`: one that shares frames, or else the library's own.

    It shares frames when the libraries' versions are in `TESTED_MINORS`; otherwise a warning names them.
    The library's own encodes for every client, and simple-websocket then tears a frame that a slow client
    takes in part: that client finds a protocol error and has to come back. `installed` gives a
    distribution's version.
    """
    untested = [
        f"{name} {installed(name)}"
        for name, minors in TESTED_MINORS.items()
        if ".".join(installed(name).split(".")[:2]) not in minors
    ]
    if untested:
        log.warning("broadcasts are encoded for each client: not tested with %s", ", ".join(untested))
        return Manager()
    return SharedFrames()


class SharedFrames(Manager):  # type: ignore[misc]  # the library comes without types
    """Emits one encoded frame to every websocket that can take it at once.

    The others are served the library's way: clients on polling, in the middle of their upgrade, with packets
    queued, behind TLS. Each client gets its packets in the order of the emits, and none makes another wait.
    Call it on the loop's thread only.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ready: dict[str, FrameWriter] = {}
        self._served: dict[str, SharedWebsocket] = {}
        self._watcher: gevent.Greenlet | None = None
        self._came = Event()
        self._pinger: Pinger | None = None

    def close(self) -> None:
        """Watch and ask no client any more: whatever runs on would keep all of the office in memory."""
        if self._watcher is not None:
            self._watcher.kill()
        if self._pinger is not None:
            self._pinger.close()

    def initialize(self) -> None:
        """Have every new client watched from here on. Called by the library before the first request."""
        super().initialize()
        engineio = self.server.eio
        accept = engineio._async["websocket"]
        if engineio.async_mode != "gevent":
            log.warning("broadcasts are encoded for each client: async_mode is %s", engineio.async_mode)
            return

        def accept_shared(handler: Callable[[Any], object], server: object) -> object:
            # A function of Python: each client would keep what a partial takes of the stack beneath it.
            def serve(websocket: Any) -> object:
                return self._serve(handler, websocket)

            accepting = accept(serve, server)
            # Not there with gevent-websocket, which needs no greenlet to read.
            getattr(accepting, "server_args", {})["thread_class"] = _LateReader
            return accepting

        # The library keeps this table per process; another server in it must not be changed.
        engineio._async = {**engineio._async, "websocket": accept_shared}
        self._pinger = Pinger(engineio.ping_interval)
        engineio.start_background_task = _with_shared_pings(engineio.start_background_task, self._pinger)
        self._watcher = gevent.spawn(watch_backlogs, engineio, self._served, self._came)

    def connect(self, sid: str, namespace: str) -> str:
        """Take in who begins to follow. Called by the library."""
        self._came.set()
        session_id: str = super().connect(sid, namespace)
        return session_id

    def emit(
        self,
        event: str,
        data: Any,
        namespace: str,
        room: str | list[str] | None = None,
        skip_sid: str | list[str] | None = None,
        callback: Callable[..., object] | None = None,
        to: str | list[str] | None = None,
        **kwargs: Any,
    ) -> None:
        """Send an event to a client, to a room, or to all of the namespace, as the library's `emit` does."""
        packet = (
            None
            if callback or skip_sid or namespace not in self.rooms
            else self._encoded(event, data, namespace)
        )
        if packet is None:
            super().emit(event, data, namespace, room, skip_sid, callback, to, **kwargs)
            return
        frame = text_frame(packet.encode())
        ready = self._ready
        for session_id in self._sessions(namespace, to or room):
            outlet = ready.get(session_id)
            if outlet is None or not outlet.take(frame):
                self.server._send_eio_packet(session_id, packet)

    def _sessions(self, namespace: str, room: str | list[str] | None) -> Iterable[str]:
        """Return the Engine.IO session of everyone in a room. Who leaves meanwhile does not matter."""
        if not (room is None or isinstance(room, str)):
            return [session_id for _, session_id in self.get_participants(namespace, room)]
        members = self.rooms[namespace].get(room)
        return () if members is None else tuple(members._fwdm.values())

    def _encoded(self, event: str, data: Any, namespace: str) -> Any:
        """Return the Engine.IO packet of an event, or None if it needs more than one text frame."""
        arguments = list(data) if isinstance(data, tuple) else [] if data is None else [data]
        encoded = self.server.packet_class(
            socketio_packet.EVENT, namespace=namespace, data=[event, *arguments]
        ).encode()
        return engineio_packet.Packet(engineio_packet.MESSAGE, encoded) if isinstance(encoded, str) else None

    def _serve(self, handler: Callable[[Any], object], websocket: Any) -> object:
        """Run Engine.IO's handler of one websocket, which is a bound method of its session."""
        accepted = getattr(websocket, "ws", None)
        meter = WordMeter(getattr(accepted, "environ", {}).get(ALLOWANCE))
        if accepted is not None:
            # Engine.IO measures a message when it is whole, and one in fragments need never be.
            accepted.max_message_size = self.server.eio.max_http_buffer_size
            _let_go_of_request(accepted)
        if (
            not isinstance(accepted, simple_websocket.Server)
            or type(accepted.sock) is not gevent.socket.socket
        ):
            log.info("broadcasts are encoded for this client: behind TLS, or not with simple-websocket")
            if isinstance(accepted, simple_websocket.Server):
                accepted.sock = MeteredSocket(accepted.sock, meter)
                accepted.thread.begin()
            return handler(Understood(websocket))
        # It holds the websocket that holds it.
        accepted.thread = None
        session: Any = handler.__self__  # type: ignore[attr-defined]
        shared = SharedWebsocket(websocket, session, self._ready, meter)
        self._served[session.sid] = shared
        try:
            return handler(Understood(shared))
        finally:
            shared.leave()
            if self._served.get(session.sid) is shared:
                del self._served[session.sid]


class _Over:
    """Stands where wsproto keeps a handshake that is over, which has no more events."""

    def events(self) -> tuple[()]:
        """Return none."""
        return ()


_OVER = _Over()


def _let_go_of_request(accepted: Any) -> None:
    """Drop what a websocket's own request needed and nobody looks at again: a sixth of a client's memory."""
    body = getattr(accepted, "environ", {}).get("wsgi.input")
    if isinstance(body, Body):
        body.let_go()
    if isinstance(accepted, simple_websocket.Server):
        accepted.ws.handshake = _OVER


class _LateReader:
    """Stands where simple-websocket starts a greenlet to read, which only some websockets need.

    It would double what a client costs in memory, and hand every message over once more.
    """

    name = ""

    def __init__(self, target: Callable[[], None]) -> None:
        self._read = target

    def start(self) -> None:
        """Do nothing yet: simple-websocket calls this for every websocket."""

    def begin(self) -> None:
        """Read from here on, in a greenlet."""
        gevent.spawn(self._read)


def _with_shared_pings(start: Callable[..., object], pinger: Pinger) -> Callable[..., object]:
    """Return Engine.IO's ``start_background_task``, except that all pings are left to ``pinger``."""

    def start_task(target: Callable[..., object], *arguments: Any, **named: Any) -> object:
        session = getattr(target, "__self__", None)
        if isinstance(session, Socket) and target == session._send_ping:
            pinger.schedule(session)
            return None
        return start(target, *arguments, **named)

    return start_task
