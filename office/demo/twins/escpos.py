"""What an ESC/POS printer does with its bytes: decodes them as paper would show it.

Written from the command reference, not from the code that prints: it knows more ways to draw than we use
and writes down every byte it does not understand.
"""

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


_NUL = b"\x00"


class NotUnderstood(Exception):
    """The bytes are none that we would send to a real printer."""


@dataclass
class Page:
    """What fell out at one cut: rows of dots, text, and how tall the rasters were."""

    stride: int
    rows: list[bytes] = field(default_factory=list)
    text: str = ""
    heights: list[int] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was printed on it: a piece cut off to begin anew."""
        return not self.text and not self.rows

    def image(self) -> "Image.Image":
        """Return the page, black on white."""
        # Pillow takes a tenth of a second to load, and the demo's server does without it: see ``png``.
        from PIL import Image

        burnt = b"".join(self.rows)
        white = bytes(byte ^ 0xFF for byte in burnt)
        return Image.frombytes("1", (self.stride * 8, len(self.rows)), white)

    def png(self) -> bytes:
        """Return the page as a PNG file of one bit a dot, black on white. It must have a row."""
        head = struct.pack(">2I5B", self.stride * 8, len(self.rows), 1, 0, 0, 0, 0)
        rows = b"".join(b"\x00" + bytes(byte ^ 0xFF for byte in row) for row in self.rows)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


class Intake:
    """What came over a line, for an interpreter: a command whose rest is lost stays half read.

    ``receive`` gives what comes next, at least one byte, and raises what the line raises.
    """

    def __init__(self, receive: Callable[[], bytes]) -> None:
        self._receive = receive
        self._come = bytearray()
        self._at = 0

    def take(self, count: int) -> bytes:
        """Return exactly so many bytes."""
        while len(self._come) - self._at < count:
            self._come += self._receive()
        self._at += count
        return bytes(self._come[self._at - count : self._at])

    def run(self, step: Callable[[], None]) -> None:
        """Have commands done by ``step`` until the line breaks; what of one had come is read again then."""
        self._at = 0
        while True:
            step()
            del self._come[: self._at]
            self._at = 0


class Interpreter:
    """Reads commands through ``take`` (which gives exactly n bytes) and keeps the pages but blank ones.

    Zeros in the place of what belongs there end a command in vain, and mean nothing outside of one.
    """

    def __init__(
        self, width_dots: int, take: Callable[[int], bytes], answer: Callable[[bytes], None]
    ) -> None:
        self.pages: list[Page] = []
        self.unknown: list[bytes] = []
        self.on_raster: Callable[[], None] = lambda: None
        self.on_page: Callable[[], None] = lambda: None
        self.state: Callable[[int], bytes] = lambda _: b"\x12"
        self.roll_low = False
        self._take = take
        self._answer = answer
        self._stride = width_dots // 8
        self._page = Page(self._stride)

    def step(self) -> None:
        """Do one command or print one character."""
        byte = self._take(1)
        if byte == b"\x1b":
            self._escape(self._take(1))
        elif byte == b"\x1d":
            self._group(self._take(1))
        elif byte == b"\x10":
            self._real_time(self._take(1))
        elif byte == b"\n" or 32 <= byte[0] < 127:
            self._page.text += byte.decode("ascii")
        elif byte != _NUL:
            self.unknown.append(byte)

    def _escape(self, command: bytes) -> None:
        if command == b"@":
            pass  # It takes back no row that is on the paper.
        elif command == b"J":
            self._page.rows += [bytes(self._stride)] * self._take(1)[0]
        elif command == b"a":
            self._take(1)
        elif command != _NUL:
            self.unknown.append(b"\x1b" + command)

    def _group(self, command: bytes) -> None:
        if command == b"v":
            self._raster()
        elif command == b"P":
            self._expect(bytes([203, 203]))
        elif command == b"!":
            self._take(1)
        elif command == b"V":
            self._cut()
        elif command == b"r":
            if self._expect(b"\x01"):
                self._answer(b"\x03" if self.roll_low else b"\x00")
        elif command != _NUL:
            self.unknown.append(b"\x1d" + command)

    def _raster(self) -> None:
        if not self._expect(b"0\x00"):
            return
        width = int.from_bytes(self._take(2), "little")
        height = int.from_bytes(self._take(2), "little")
        if width > self._stride:
            raise NotUnderstood(f"a raster of {width} bytes a row does not fit on the paper")
        self.on_raster()
        # Whole before any of it is on the page: it may be read again from its beginning.
        rows = [self._take(width).ljust(self._stride, _NUL) for _ in range(height)]
        self._page.heights.append(height)
        self._page.rows += rows

    def _cut(self) -> None:
        self._expect(b"B\x00")
        page, self._page = self._page, Page(self._stride)
        if not page.is_blank:
            self.pages.append(page)
            self.on_page()

    def _real_time(self, command: bytes) -> None:
        if command == b"\x04":
            self._answer(self.state(self._take(1)[0]))
        elif command != _NUL:
            raise NotUnderstood(f"DLE {command!r}")

    def _expect(self, wanted: bytes) -> bool:
        """Whether that comes; not where zeros are in the place of it or of its end."""
        came = self._take(len(wanted))
        if came != wanted and came.rstrip(_NUL) not in {wanted[:known] for known in range(len(wanted))}:
            raise NotUnderstood(f"{came!r} where {wanted!r} was awaited")
        return came == wanted
