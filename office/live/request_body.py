"""A request's body, read strictly: what cannot be read in one way only ends the connection.

Whoever reads a body in chunks more kindly than the next server finds its end elsewhere, and serves as a
request what was hidden in it (request smuggling). Start with `Body`.
"""

import re
from collections.abc import Iterator
from typing import Any

from gevent.pywsgi import Input, _InvalidClientInput

from office.live.connections import BODY_S, Connection
from office.live.request_head import AmbiguousRequest, read_head

_MOST_LEFT_BYTES = 1 << 20
"""Of a body that was refused unread this much is read to its end, so that the refusal reaches the client."""
_MOST_CHUNK_LINE_BYTES = 1024
# RFC 9112, 7.1: hexadecimal digits, then extensions, which mean nothing to us.
_TOKEN = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_QUOTED = rb'"(?:[\t \x21\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\t \x21-\x7e\x80-\xff])*"'
_CHUNK_LINE = re.compile(rb"([0-9A-Fa-f]{1,16})(?:;%b(?:=(?:%b|%b))?)*\r\n" % (_TOKEN, _TOKEN, _QUOTED))


class UnreadableBody(_InvalidClientInput):  # type: ignore[misc]  # gevent comes without types
    """A body that breaks off, or that another server might read otherwise; the message repeats none of it."""


class Body(Input):  # type: ignore[misc]
    """A request's body, which must come in good time, and of which only a little is read for nothing.

    Every method raises OSError for a body that breaks off or cannot be read, and from then on always does.
    """

    def __init__(self, given: Any, connection: Connection) -> None:
        super().__init__(given.rfile, given.content_length, given.socket, given.chunked_input)
        self._connection = connection
        self._due: int | None = None
        self._is_broken = False

    def let_go(self) -> None:
        """Read nothing more of this connection's requests: it has become a websocket."""
        self.rfile.let_go()

    @property
    def is_over(self) -> bool:
        """Whether it was read to its end, and the next request begins there."""
        if self._is_broken:
            return False
        if self.chunked_input:
            return bool(self.chunk_length == 0)
        return bool(self.position >= (self.content_length or 0))

    def _do_read(self, length: int | None = None, use_readline: bool = False) -> bytes:
        with self:
            read: bytes = super()._do_read(length, use_readline)
        return read

    def _chunked_read(self, length: int | None = None, use_readline: bool = False) -> bytes:
        with self:
            self._send_100_continue()
            return b"".join(self._pieces(length, use_readline))

    def _pieces(self, left: int | None, to_line_end: bool) -> Iterator[bytes]:
        read = self.rfile.readline if to_line_end else self.rfile.read
        while left != 0 and self.chunk_length != 0:
            if self.chunk_length < 0:
                self._begin_chunk()
                continue
            rest = self.chunk_length - self.position
            piece = read(rest if left is None else min(rest, left))
            if not piece:
                raise UnreadableBody("the body breaks off")
            self.position += len(piece)
            if left is not None:
                left -= len(piece)
            if self.position == self.chunk_length:
                self._end_chunk()
            yield piece
            if to_line_end and piece.endswith(b"\n"):
                return

    def _begin_chunk(self) -> None:
        line = _CHUNK_LINE.fullmatch(self.rfile.readline(_MOST_CHUNK_LINE_BYTES))
        if line is None:
            raise UnreadableBody("a chunk's length is none")
        self.chunk_length, self.position = int(line[1], 16), 0
        if self.chunk_length == 0:
            try:
                read_head(self.rfile)
            except AmbiguousRequest as error:
                raise UnreadableBody("what follows the last chunk is no header") from error

    def _end_chunk(self) -> None:
        if self.rfile.read(2) != b"\r\n":
            raise UnreadableBody("a chunk is longer than it says")
        self.chunk_length, self.position = -1, 0

    # Entered for each reading, whole and in good time: a generator would cost each request as much again.
    def __enter__(self) -> None:
        if self._is_broken:
            raise UnreadableBody("the body cannot be read")
        if self._due is None:
            self._due = self._connection.turn_in(BODY_S)
        self._connection.due = self._due

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._connection.due = None
        if kind is not None:
            self._is_broken = True

    def _discard(self) -> None:
        if self._is_broken:
            raise UnreadableBody("the body cannot be read")
        # Whatever the application did meanwhile was not the client's doing.
        self._due = None
        left = _MOST_LEFT_BYTES
        while left > 0 and not self.is_over:
            self.send_100_continue_enabled = False
            left -= len(self.read(min(left, 1 << 14)))
        if left <= 0:
            raise UnreadableBody("the body is refused, and too long to be read to its end")
