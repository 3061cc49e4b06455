"""Text as black dots: in a weight and size it becomes an ink mask with every mark whole.

All is in Be Vietnam Pro, and each letter that it lacks in the font that has it (``letters.py``).
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from math import ceil
from pathlib import Path

import fontpkg_be_vietnam_pro
from PIL import Image, ImageDraw, ImageFont

from hardware.printing.letters import has_glyph, opened, slice_of

STACK_EM = 0.3
"""Room above the ascent for stacked marks as in Ế and Ẳ: the font's own ascent does not count them.

The marks themselves rise 0.24 em; of Ẳ a row was lost where rounding came on top.
"""

_DARK_ENOUGH = 100
"""How much of a dot, of 255, a glyph must cover. A little under half keeps thin strokes whole."""

# A thermal head burns what it gets, so a sign the font lacks must be replaced before it becomes a box.
_STAND_INS = {"→": "›", "←": "‹", "✓": "•", "\u2011": "-"}
_STAND_IN = "?"


class Weight(StrEnum):
    """The weights a ticket uses, by the end of their file's name."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"
    BLACK = "Black"


_AXIS = {
    Weight.REGULAR: 400,
    Weight.MEDIUM: 500,
    Weight.SEMIBOLD: 600,
    Weight.BOLD: 700,
    Weight.BLACK: 900,
}
"""The same weights as numbers, for fonts that have all of them in one file."""


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """One line of text, cropped to its dots.

    ``mask`` is a 1-bit image in which a set pixel is ink. ``ascent`` is how many of its rows stand
    above the baseline; it may be less than 0 for a text that hangs below it. ``size`` is its em.
    """

    mask: Image.Image
    ascent: int
    size: int

    @property
    def width(self) -> int:
        return self.mask.width

    @property
    def descent(self) -> int:
        return self.mask.height - self.ascent


@lru_cache(maxsize=64)
def face(weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    """Return the font, ``size`` dots to the em."""
    path = fontpkg_be_vietnam_pro.ROOT / "files" / f"BeVietnamPro-{weight}.ttf"
    # BASIC gives the same dots on every machine; the other engine depends on what else is installed.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=256)
def ink(text: str, weight: Weight, size: int) -> Ink:
    """Return ``text``, printable already, as ink. Cached: most lines of a ticket are on the next one too."""
    return drawn(text, weight, size)


def drawn(text: str, weight: Weight, size: int) -> Ink:
    """Return the same, and keep nothing: for what is on no other ticket, such as the large number."""
    font = face(weight, size)
    ascent, descent = font.getmetrics()
    baseline = ascent + ceil(STACK_EM * size)
    side = size // 4 + 1
    canvas = Image.new("L", (length(text, weight, size) + 2 * side, baseline + descent + side))
    pen, at = ImageDraw.Draw(canvas), float(side)
    for run, run_font in _runs(text, weight, size):
        pen.text((at, baseline), run, fill=255, font=run_font, anchor="ls")
        at += run_font.getlength(run)
    dots = canvas.point(_BURNT, "1")
    left, top, right, bottom = dots.getbbox() or (0, baseline - 1, 1, baseline)
    return Ink(dots.crop((left, top, right, bottom)), baseline - top, size)


@lru_cache(maxsize=512)
def length(text: str, weight: Weight, size: int) -> int:
    """Return how many dots ``text`` takes from left to right, rounded up."""
    return ceil(sum(font.getlength(run) for run, font in _runs(text, weight, size)))


def _runs(text: str, weight: Weight, size: int) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
    """Give the text in pieces of one font each; what no font has is replaced, for a head burns a box, too."""
    for file, letters in groupby(map(_stand_in, text), _file_of):
        yield "".join(letters), face(weight, size) if file is None else opened(file, size, _AXIS[weight])


def _file_of(character: str) -> Path | None:
    """Return the file of another font that has to draw this, None for Be Vietnam Pro."""
    return None if _is_in_main_font(character) else slice_of(character)


@lru_cache(maxsize=256)
def printable(text: str) -> str:
    """Return ``text`` on one line, composed (NFC), with what the font lacks replaced."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(_stand_in(character) for character in composed)


def is_in_font(character: str) -> bool:
    """Say whether some font has a glyph for ``character``."""
    return _is_in_main_font(character) or slice_of(character) is not None


@lru_cache(maxsize=2048)
def _is_in_main_font(character: str) -> bool:
    return has_glyph(face(Weight.REGULAR, 48), character)


def _stand_in(character: str) -> str:
    if is_in_font(character):
        return character
    return _STAND_INS.get(character, _STAND_IN)


_BURNT = [255 if cover >= _DARK_ENOUGH else 0 for cover in range(256)]
