"""Frames of keypads and signs as one line of text, such as ``STX ( {address} {text} ETX ) {xor}``.

Between spaces stand: a byte as two hexadecimal digits (``1B``) or by its ASCII name (``ESC``); ``{address}``,
one byte, or ``{address:2}``, so many decimal digits; ``{text}``; ``{key:1}``, so many bytes; a checksum over
what stands in parentheses: ``{xor}`` or ``{sum}``, one byte, ``{xor:hex}`` or ``{sum:hex}``, two capital
hexadecimal digits. ``config.toml`` is checked with it, the hardware's code builds and reads.
"""

import re
from dataclasses import dataclass
from functools import reduce
from operator import xor

# fmt: off
_NAMES = (
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
)
# fmt: on
_BYTE = re.compile("[0-9A-Fa-f]{2}")
_SLOT = re.compile(r"\{(address|key|xor|sum|text)(?::(hex|[1-8]))?\}")
_CHECKS = ("xor", "sum")
_BYTES_OF_HEX = 2


class TemplateError(ValueError):
    """The text is no template; the message says what to change."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A fixed byte (``name`` is "byte"), a slot or a parenthesis. ``size`` is in bytes, 0 for a text."""

    name: str
    size: int
    is_text: bool = False
    fixed: bytes = b""


@dataclass(frozen=True, slots=True)
class Template:
    """A frame's form. ``size`` is its length in bytes without its ``{text}``."""

    pieces: tuple[_Piece, ...]

    @property
    def size(self) -> int:
        return sum(piece.size for piece in self.pieces)

    def has(self, slot: str) -> bool:
        """Whether the frame holds ``address``, ``key``, ``text``, ``xor`` or ``sum``."""
        return any(piece.name == slot for piece in self.pieces)

    def size_of(self, slot: str) -> int:
        """Return how many bytes that slot takes; 0 for ``text`` and for one the frame has not."""
        return sum(piece.size for piece in self.pieces if piece.name == slot)

    def most_address(self) -> int:
        """Return the highest address the frame can carry, 0 when it carries none."""
        for piece in self.pieces:
            if piece.name == "address":
                return int(10**piece.size) - 1 if piece.is_text else 255
        return 0

    def frame(self, address: int = 0, *, text: bytes = b"", key: bytes = b"") -> bytes:
        """Return the frame. ``key`` has the slot's size and ``address`` is at most ``most_address()``."""
        built, covers_from, covers_to = bytearray(), 0, 0
        for piece in self.pieces:
            match piece.name:
                case "(":
                    covers_from = len(built)
                case ")":
                    covers_to = len(built)
                case "address":
                    built += f"{address:0{piece.size}d}".encode() if piece.is_text else bytes([address])
                case "text":
                    built += text
                case "key":
                    built += key
                case "xor" | "sum":
                    built += _checksum(piece, bytes(built[covers_from:covers_to]))
                case _:
                    built += piece.fixed
        return bytes(built)

    def read(self, frame: bytes) -> tuple[int, bytes] | None:
        """Return address (0 where there is none) and key of a frame of ``size`` bytes; None if it is none."""
        address, key, at = 0, b"", 0
        for piece in self.pieces:
            part = frame[at : at + piece.size]
            at += piece.size
            if piece.name == "address":
                if piece.is_text and not part.isdigit():
                    return None
                address = int(part) if piece.is_text else part[0]
            elif piece.name == "key":
                key = part
        return (address, key) if self.frame(address, key=key) == frame else None


def template_of(text: str) -> Template:
    """Return the template that the text describes. Raises TemplateError."""
    pieces = tuple(_piece(token) for token in text.split())
    names = [piece.name for piece in pieces]
    for name in ("address", "key", "text", "(", ")"):
        if names.count(name) > 1:
            raise TemplateError(f"{name!r} stands more than once")
    checks = [at for at, name in enumerate(names) if name in _CHECKS]
    if not pieces or len(checks) > 1:
        raise TemplateError("there must be at least one byte, and at most one checksum")
    marks = [at for at, name in enumerate(names) if name in "()"]
    is_covered = [names[at] for at in marks] == ["(", ")"]
    if checks and not (is_covered and marks[1] < checks[0]):
        raise TemplateError("a checksum must stand behind the ( and ) of what it covers")
    if marks and not checks:
        raise TemplateError("( and ) are for a checksum such as {xor}")
    return Template(pieces)


def _piece(token: str) -> _Piece:
    if token in ("(", ")"):
        return _Piece(token, 0)
    if token in _NAMES:
        return _Piece("byte", 1, fixed=bytes([_NAMES.index(token)]))
    if _BYTE.fullmatch(token):
        return _Piece("byte", 1, fixed=bytes.fromhex(token))
    match = _SLOT.fullmatch(token)
    if match is None or not _fits(match[1], match[2]):
        raise TemplateError(f"{token!r} is neither a byte such as 02 or STX nor a slot such as {{address}}")
    if match[2] == "hex":
        return _Piece(match[1], _BYTES_OF_HEX, is_text=True)
    size = 0 if match[1] == "text" else int(match[2] or 1)
    return _Piece(match[1], size, is_text=match[2] is not None)


def _fits(slot: str, form: str | None) -> bool:
    if slot in _CHECKS:
        return form in (None, "hex")
    return form != "hex" and (slot != "text" or form is None)


def _checksum(piece: _Piece, covered: bytes) -> bytes:
    value = reduce(xor, covered, 0) if piece.name == "xor" else sum(covered) % 256
    return f"{value:02X}".encode() if piece.is_text else bytes([value])
