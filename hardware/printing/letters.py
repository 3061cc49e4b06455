"""Letters that Be Vietnam Pro lacks, such as Korean ones: which file of the folder ``letters`` has each.

The set-up lays them there (``scripts/front_end.py``): variable fonts cut into slices of some letters each,
and a list of the letters that each slice has. Without the folder there are none.
"""

import json
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

FOLDER = Path(__file__).parent / "letters"

_NONE = 0xFFFF
"""No letter: what a font draws of it is its box."""


@lru_cache(maxsize=1024)
def slice_of(letter: str) -> Path | None:
    """Return the font file that has a letter, None where no font has it."""
    code = ord(letter)
    files = (FOLDER / file for first, last, file in _ranges() if first <= code <= last)
    return next((file for file in files if has_glyph(opened(file, _PROBE, _PROBE_WEIGHT), letter)), None)


@lru_cache(maxsize=256)
def opened(file: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Return a slice, ``size`` dots to the em, in a weight of 100 to 900."""
    font = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def has_glyph(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    """Say whether a font draws a letter otherwise than one that it lacks."""
    return _drawn(font, letter) != _drawn(font, chr(_NONE))


_PROBE, _PROBE_WEIGHT = 48, 400


def _drawn(font: ImageFont.FreeTypeFont, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


@cache
def _ranges() -> tuple[tuple[int, int, str], ...]:
    """Return the letters of every slice: first, last, file."""
    listed = FOLDER / "letters.json"
    if not listed.exists():
        return ()
    slices: dict[str, str] = json.loads(listed.read_text(encoding="utf-8"))
    return tuple(
        (int(first, 16), int(last or first, 16), file)
        for file, letters in slices.items()
        for first, _, last in (one.strip().removeprefix("U+").partition("-") for one in letters.split(","))
    )
