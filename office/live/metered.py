"""What clients send, read no faster than they may: a request's bytes, and the words on a websocket."""

import io
from collections.abc import Callable
from typing import Any

from office.live.allowance import Allowance

_PIECE_BYTES = 1024
"""Of one read: the head of any browser. Or a body in 170 pieces of one byte."""
_BUFFER_BYTES = 2048
"""Holds a browser's request, as a rule; the default of 8 kB is 6 MB more for a thousand kept connections."""
_WORDS_BYTES = 512
"""Of one read from a websocket: at most 85 words."""
_SHORTEST_HEAD, _MASK_BYTES = 2, 4
_IN_TWO_BYTES, _IN_EIGHT_BYTES = 126, 127


class _Metered(io.RawIOBase):
    """Reads from a connection piece by piece, each when it is the client's turn."""

    def __init__(self, client_socket: Any, allowance: Allowance) -> None:
        self._plain = client_socket.makefile("rb", 0)
        self._allowance = allowance

    @property
    def _sock(self) -> Any:
        """The socket, which simple-websocket looks for under this name."""
        return self._plain._sock

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Read a piece. Raises WentOn, and what reading from a socket raises."""
        self._allowance.rest()
        piece = buffer if self._allowance.is_known else memoryview(buffer)[:_PIECE_BYTES]
        count: int | None = self._plain.readinto(piece)
        if count:
            self._allowance.read(count)
        return count

    def close(self) -> None:
        """Let go of the socket."""
        if not self.closed:
            self._plain.close()
        super().close()


class RequestReader:
    """Reads what the client sends, for gevent's handler, until it is let go of: then nothing comes any more.

    The handler and a request's body hold it for as long as the connection lasts, which for a screen is a day.
    """

    __slots__ = ("closed", "peek", "raw", "read", "readline")

    def __init__(self, client_socket: Any, allowance: Allowance) -> None:
        # simple-websocket looks for the socket by ``raw``.
        self.raw: _Metered | None = _Metered(client_socket, allowance)
        plain = io.BufferedReader(self.raw, _BUFFER_BYTES)
        self.peek: Callable[..., bytes] = plain.peek
        self.read: Callable[..., bytes] = plain.read
        self.readline: Callable[..., bytes] = plain.readline
        self.closed = False

    def let_go(self) -> None:
        """Give the buffer back: who speaks by a websocket sends no other request."""
        self.closed, self.raw = True, None
        self.peek = self.read = self.readline = _nothing


def _nothing(*_: object) -> bytes:
    return b""


class WordMeter:
    """Counts the words, which are frames of any kind, on a client's websocket. None allows everything."""

    def __init__(self, allowance: Allowance | None) -> None:
        self._allowance = allowance
        self._head = b""
        self._left = 0
        if allowance is not None:
            allowance.becomes_line()

    def most_bytes(self, wanted: int) -> int:
        """End the turn, and return how many bytes may be read next."""
        if self._allowance is None:
            return wanted
        self._allowance.rest()
        return min(wanted, _WORDS_BYTES)

    def admit(self, received: bytes) -> None:
        """Return when these bytes may be looked at. Raises WentOn."""
        # The reading itself counts too: a word can come byte by byte.
        words = self.count(received) + 1
        if self._allowance is not None and received:
            self._allowance.spend(words)

    def count(self, received: bytes) -> int:
        """Return how many frames begin in what comes next (RFC 6455, 5.2)."""
        words, position = 0, 0
        received = self._head + received
        while position < len(received):
            if self._left:
                step = min(self._left, len(received) - position)
                position += step
                self._left -= step
                continue
            found = _head_of(received, position)
            if found is None:
                break
            head_bytes, self._left = found
            position += head_bytes
            words += 1
        self._head = received[position:]
        return words


def _head_of(received: bytes, position: int) -> tuple[int, int] | None:
    """Return the length of a frame's head before its mask, and of all after that; None if it is not whole."""
    if len(received) < position + _SHORTEST_HEAD:
        return None
    second = received[position + 1]
    length, more = second & 0x7F, 0
    if length >= _IN_TWO_BYTES:
        more = 8 if length == _IN_EIGHT_BYTES else 2
        begin = position + _SHORTEST_HEAD
        if len(received) < begin + more:
            return None
        length = int.from_bytes(received[begin : begin + more])
    return _SHORTEST_HEAD + more, length + (_MASK_BYTES if second & 0x80 else 0)


class MeteredSocket:
    """Stands where simple-websocket keeps a socket that it reads by itself, which it does behind TLS."""

    def __init__(self, connection: Any, meter: WordMeter) -> None:
        self._connection = connection
        self._meter = meter

    def recv(self, size: int) -> bytes:
        """Return what the client sent, when it is its turn."""
        received: bytes = self._connection.recv(self._meter.most_bytes(size))
        self._meter.admit(received)
        return received

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)
