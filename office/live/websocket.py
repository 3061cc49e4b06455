"""The outgoing side of one websocket: frame after whole frame, the shared ones and the library's own.

Start with `FrameWriter`, which owns the socket's outgoing bytes; `SharedWebsocket` says when a shared
frame may go past Engine.IO's queue. Everything here runs on gevent's loop, and nothing here is thread-safe.
"""

import os
import socket
import struct
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from typing import Any

import gevent
from gevent.lock import Semaphore
from wsproto.utilities import LocalProtocolError

from office.live.metered import WordMeter

FINAL_TEXT = 0x81
LENGTH_IN_TWO_BYTES = 126
LENGTH_IN_EIGHT_BYTES = 127
_SEND_BUFFER_BYTES = 128 * 1024
"""The kernel takes twice as much for each screen. Left to itself: 4 MB, for one that never reads."""


def text_frame(text: str) -> bytes:
    """Return the unmasked, uncompressed, final text frame (RFC 6455, 5.2) that a server sends for `text`."""
    payload = text.encode()
    length = len(payload)
    if length < LENGTH_IN_TWO_BYTES:
        return struct.pack("!BB", FINAL_TEXT, length) + payload
    if length < 1 << 16:
        return struct.pack("!BBH", FINAL_TEXT, LENGTH_IN_TWO_BYTES, length) + payload
    return struct.pack("!BBQ", FINAL_TEXT, LENGTH_IN_EIGHT_BYTES, length) + payload


def _nothing() -> None:
    """Be told of a change, and do nothing."""


class FrameWriter:
    """Stands where simple-websocket keeps its socket, and lets only whole frames out.

    `send` waits for its turn and for room; `take` never waits. Both finish the rest of a frame that was
    taken in part before they let another byte out. Two greenlets call `send`: the one that reads (pongs,
    closing) and Engine.IO's writer. simple-websocket's own socket may take part of a frame and drop the
    rest; here a frame that cannot be finished ends the connection instead.
    """

    __slots__ = ("_broken", "_number", "_on_change", "_rest", "_socket", "_turn", "is_free")

    def __init__(self, connection: Any, on_change: Callable[[], object] = _nothing) -> None:
        """Own the outgoing bytes of `connection`, a gevent socket without TLS that nobody else closes.

        `is_free` says that a frame may begin: none is under way, and the connection holds. `on_change` is
        called whenever it may have changed, and must not wait.
        """
        self._socket = connection
        self._on_change = on_change
        self._turn = Semaphore(1)
        self._rest = b""
        self._broken = False
        # These two are all that a broadcast looks at: a look at more costs a third of sending.
        self._number: int = connection.fileno()
        self.is_free = True

    def take(self, frame: bytes) -> bool:
        """Start to send `frame` at once, or answer False and leave it all to the caller.

        True means that nothing is left for the caller to do: the kernel has the frame, or has part of
        it and the rest follows by itself before anything else, or the connection is lost and closing.
        """
        if not self.is_free:
            return False
        try:
            taken = os.write(self._number, frame)
        except BlockingIOError:
            return False
        except OSError:
            self.break_off()
            return True
        if taken < len(frame):
            self._set_free(False)
            self._rest = frame[taken:]
            gevent.spawn(self._send_rest)
        return True

    def send(self, frame: bytes) -> int:
        """Send `frame` whole, however long the client takes. Raises OSError if the connection is lost."""
        with self._turn:
            if self._broken:
                raise BrokenPipeError("the connection was broken off in the middle of a frame")
            self._set_free(False)
            is_whole = False
            try:
                if self._rest:
                    self._socket.sendall(self._rest)
                    self._rest = b""
                if frame:
                    self._socket.sendall(frame)
                is_whole = True
            finally:
                # A time-out, a killed greenlet: half a frame may be out, and nothing can follow it.
                if not is_whole:
                    self.break_off()
            self._set_free(not self._broken)
        return len(frame)

    def break_off(self) -> None:
        """End the connection in both directions, so that the greenlet that reads finds its end."""
        self._broken = True
        self._set_free(False)
        self._rest = b""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def recv(self, size: int) -> bytes:
        """Return what the client sent; empty means that it left."""
        received: bytes = self._socket.recv(size)
        return received

    def settimeout(self, timeout_s: float) -> None:
        """Give up a client that sends nothing, or takes nothing of a frame's bytes, for this long."""
        self._socket.settimeout(timeout_s)

    def fileno(self) -> int:
        """Return the socket's file descriptor; -1 means closed."""
        number: int = self._socket.fileno()
        return number

    def close(self) -> None:
        """End the connection and close this end. A greenlet that waits in `send` gets OSError."""
        # simple-websocket has a duplicate of the web server's socket. Were this one only closed, the web
        # server would wait on the other for the next request, for ever if the client stays silent.
        self.break_off()
        # The number is the next connection's from here on.
        self._number = -1
        self._on_change = _nothing
        self._socket.close()

    def _set_free(self, is_free: bool) -> None:
        self.is_free = is_free
        self._on_change()

    def _send_rest(self) -> None:
        # A connection lost meanwhile has been broken off; the greenlet that reads reports it.
        with suppress(OSError):
            self.send(b"")


class SharedWebsocket:
    """Stands where Engine.IO's handler keeps its websocket, and knows when nothing is on its way out.

    Nothing is on its way when Engine.IO's writer waits for a packet and its queue holds none. Only then may
    a shared frame go straight to the outlet: else it would overtake what was sent earlier.
    """

    def __init__(
        self,
        websocket: Any,
        session: Any,
        ready: MutableMapping[str, FrameWriter],
        meter: WordMeter | None = None,
    ) -> None:
        """Take over the `websocket` of an Engine.IO `session`.

        Its outlet stands in `ready`, by the session's id, whenever it may be given a shared frame. All that
        could change this happens in this object's sight, and is followed by `_review`. `meter` holds back a
        client that says too much; None lets it.
        """
        self._meter = meter or WordMeter(None)
        self._websocket = websocket
        self._connection = websocket.ws
        self._session = session
        self._ready = ready
        self._library_poll, self._library_send = session.poll, session.send
        self._is_through = False
        self._writer_waits = False
        self._connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER_BYTES)
        self._outlet = FrameWriter(self._connection.sock, self._review)
        self._connection.sock = self._outlet
        # Engine.IO looks for this name to set its time-out: a client silent for longer than a ping is gone.
        self._sock = self._outlet

    def break_off(self) -> None:
        """End the connection without a word: the client does not read."""
        self._outlet.break_off()

    def leave(self) -> None:
        """Share no more frames, and close the connection: Engine.IO is through with it."""
        self._outlet.close()
        # The session must not hold what holds it: it would stay until a full garbage collection.
        for name in ("poll", "send"):
            self._session.__dict__.pop(name, None)

    def wait(self) -> str | bytes | None:
        """Return the client's next message; None means that it left.

        What simple-websocket reads in a greenlet of its own is read here, by the one that wants it.
        """
        connection = self._connection
        while connection.connected and not connection.input_buffer:
            connection.connected = self._read()
        if connection.input_buffer:
            message: str | bytes = connection.input_buffer.pop(0)
            return message
        self._review()
        return None

    def send(self, message: str | bytes) -> None:
        """Send one of Engine.IO's own packets, whole."""
        self._websocket.send(message)
        # Before the upgrade is through this is the answer to the probe; after it only the writer comes here.
        if self._session.upgraded and not self._is_through:
            self._is_through = True
            self._session.poll, self._session.send = self._poll, self._queue

    def close(self) -> None:
        """Say goodbye to the client, if it still listens."""
        with suppress(OSError):
            self._websocket.close()

    def _read(self) -> bool:
        """Read once, and say whether the connection goes on. Pings and goodbyes are answered on the way."""
        connection = self._connection
        try:
            received = self._outlet.recv(self._meter.most_bytes(connection.receive_bytes))
            if not received:
                return False
            self._meter.admit(received)
            connection.ws.receive_data(received)
            is_open: bool = connection._handle_events()
        except (OSError, LocalProtocolError):
            return False
        return is_open

    def _queue(self, packet: Any) -> None:
        self._library_send(packet)
        self._review()

    def _poll(self) -> Any:
        self._writer_waits = True
        self._review()
        try:
            return self._library_poll()
        finally:
            # The writer goes on without yielding to the loop, with packets in its hands until it asks again.
            self._writer_waits = False
            self._review()

    def _review(self) -> None:
        """Have the outlet stand in `ready` or not, as things are now."""
        if (
            self._writer_waits
            and not self._session.queue.unfinished_tasks
            and self._connection.connected
            and self._outlet.is_free
        ):
            self._ready[self._session.sid] = self._outlet
        elif self._ready.get(self._session.sid) is self._outlet:
            del self._ready[self._session.sid]
