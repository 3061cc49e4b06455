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


class NotUnderstood(Exception):
    """The bytes are none that we would send to a real printer."""


@dataclass
class Page:
    """What fell out at one cut: rows of dots, text, and how tall the rasters were."""

    stride: int
    rows: list[bytes] = field(default_factory=list)
    text: str = ""
    heights: list[int] = field(default_factory=list)

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


class Interpreter:
    """Reads commands through ``take`` (which gives exactly n bytes) and keeps the pages."""

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
        else:
            self.unknown.append(byte)

    def _escape(self, command: bytes) -> None:
        if command == b"@":
            self._page = Page(self._stride)
        elif command == b"J":
            self._page.rows += [bytes(self._stride)] * self._take(1)[0]
        elif command == b"a":
            self._take(1)
        else:
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
            self._expect(b"\x01")
            self._answer(b"\x03" if self.roll_low else b"\x00")
        else:
            self.unknown.append(b"\x1d" + command)

    def _raster(self) -> None:
        self._expect(b"0\x00")
        width = int.from_bytes(self._take(2), "little")
        height = int.from_bytes(self._take(2), "little")
        if not 0 < width <= self._stride:
            raise NotUnderstood(f"a raster of {width} bytes a row does not fit on the paper")
        self.on_raster()
        self._page.heights.append(height)
        for _ in range(height):
            self._page.rows.append(self._take(width).ljust(self._stride, b"\x00"))

    def _cut(self) -> None:
        self._expect(b"B\x00")
        self.pages.append(self._page)
        self._page = Page(self._stride)
        self.on_page()

    def _real_time(self, command: bytes) -> None:
        if command != b"\x04":
            raise NotUnderstood(f"DLE {command!r}")
        self._answer(self.state(self._take(1)[0]))

    def _expect(self, wanted: bytes) -> None:
        if (came := self._take(len(wanted))) != wanted:
            raise NotUnderstood(f"{came!r} where {wanted!r} was awaited")
