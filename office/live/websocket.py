"""The outgoing side of one websocket: frame after whole frame, the shared ones and the library's own.

Start with `Outlet`, which owns the socket's outgoing bytes; `SharedWebsocket` says when a shared frame may
go past Engine.IO's queue. Everything here runs on gevent's loop, and nothing here is thread-safe.
"""

import os
import socket
import struct
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any

import gevent
from gevent.lock import Semaphore

FINAL_TEXT = 0x81
LENGTH_IN_TWO_BYTES = 126
LENGTH_IN_EIGHT_BYTES = 127


def text_frame(text: str) -> bytes:
    """Return the unmasked, uncompressed, final text frame (RFC 6455, 5.2) that a server sends for `text`."""
    payload = text.encode()
    length = len(payload)
    if length < LENGTH_IN_TWO_BYTES:
        return struct.pack("!BB", FINAL_TEXT, length) + payload
    if length < 1 << 16:
        return struct.pack("!BBH", FINAL_TEXT, LENGTH_IN_TWO_BYTES, length) + payload
    return struct.pack("!BBQ", FINAL_TEXT, LENGTH_IN_EIGHT_BYTES, length) + payload


class Outlet:
    """Stands where simple-websocket keeps its socket, and lets only whole frames out.

    `send` waits for its turn and for room; `take` never waits. Both finish the rest of a frame that was
    taken in part before they let another byte out. simple-websocket calls `send` from the greenlet that
    reads (pongs, closing) and from the one that writes. Its own socket may take part of a frame and drop
    the rest; here a frame that cannot be finished ends the connection instead.
    """

    __slots__ = ("_broken", "_rest", "_socket", "_turn")

    def __init__(self, connection: Any) -> None:
        """Own the outgoing bytes of `connection`, a gevent socket without TLS."""
        self._socket = connection
        self._turn = Semaphore(1)
        self._rest = b""
        self._broken = False

    def take(self, frame: bytes) -> bool:
        """Start to send `frame` at once, or answer False and leave it all to the caller.

        True means that nothing is left for the caller to do: the kernel has the frame, or has part of
        it and the rest follows by itself before anything else, or the connection is lost and closing.
        """
        if self._broken or self._rest or self._turn.locked():
            return False
        try:
            taken = os.write(self._socket.fileno(), frame)
        except BlockingIOError:
            return False
        except OSError:
            self.break_off()
            return True
        if taken < len(frame):
            self._rest = frame[taken:]
            gevent.spawn(self._send_rest)
        return True

    def send(self, frame: bytes) -> int:
        """Send `frame` whole, however long the client takes. Raises OSError if the connection is lost."""
        with self._turn:
            if self._broken:
                raise BrokenPipeError("the connection was broken off in the middle of a frame")
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
        return len(frame)

    def break_off(self) -> None:
        """End the connection in both directions, so that the greenlet that reads finds its end."""
        self._broken = True
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
        self._socket.close()

    def _send_rest(self) -> None:
        # A connection lost meanwhile has been broken off; the greenlet that reads reports it.
        with suppress(OSError):
            self.send(b"")


class SharedWebsocket:
    """Stands where Engine.IO's handler keeps its websocket, and knows when nothing is on its way out.

    Nothing is on its way when Engine.IO's writer waits for a packet and its queue holds none. Only then may
    a shared frame go straight to the socket: else it would overtake what was sent earlier.
    """

    def __init__(self, websocket: Any, session: Any, ready: MutableMapping[str, "SharedWebsocket"]) -> None:
        """Take over the `websocket` of an Engine.IO `session`.

        It enters itself in `ready`, by the session's id, once it may share frames.
        """
        self._websocket = websocket
        self._session = session
        self._ready = ready
        self._library_poll = session.poll
        self._writer_waits = False
        self._outlet = Outlet(websocket.ws.sock)
        websocket.ws.sock = self._outlet
        # Engine.IO looks for this name to set its time-out: a client silent for longer than a ping is gone.
        self._sock = self._outlet

    def take(self, frame: bytes) -> bool:
        """Send a shared frame at once, or answer False if it must go through Engine.IO's queue."""
        return (
            self._writer_waits
            and self._session.queue.unfinished_tasks == 0
            and self._websocket.ws.connected
            and self._outlet.take(frame)
        )

    def break_off(self) -> None:
        """End the connection without a word: the client does not read."""
        self._outlet.break_off()

    def leave(self) -> None:
        """Share no more frames: the connection has ended."""
        if self._ready.get(self._session.sid) is self:
            del self._ready[self._session.sid]

    def wait(self) -> str | bytes | None:
        """Return the client's next message; None means that it left."""
        message: str | bytes | None = self._websocket.wait()
        return message

    def send(self, message: str | bytes) -> None:
        """Send one of Engine.IO's own packets, whole."""
        self._websocket.send(message)
        # Before the upgrade is through this is the answer to the probe; after it only the writer comes here.
        if self._session.upgraded and self._session.sid not in self._ready:
            self._session.poll = self._poll
            self._ready[self._session.sid] = self

    def close(self) -> None:
        """Say goodbye to the client, if it still listens."""
        with suppress(OSError):
            self._websocket.close()

    def _poll(self) -> Any:
        self._writer_waits = True
        try:
            return self._library_poll()
        finally:
            # The writer goes on without yielding to the loop, with packets in its hands until it asks again.
            self._writer_waits = False
