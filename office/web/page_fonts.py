"""Which letters the pages' own fonts have, as the set-up laid them into ``static/vendor``."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from hardware.printing.letters import has_glyph

VENDOR = Path(__file__).parent / "static" / "vendor"
_RULE = re.compile(r'src: url\("(?P<file>[^"]+)"\).*?unicode-range: (?P<letters>[^;]+);', re.DOTALL)
_PROBE = 48


def letters_lacking(letters: Iterable[str], fonts: Iterable[str]) -> list[str]:
    """Return the letters that neither Be Vietnam Pro has nor one of the ``fonts``, named by their sheets."""
    ranges = [one for sheet in ("fonts", *fonts) for one in _ranges(sheet)]
    return [letter for letter in letters if not _is_in(letter, ranges)]


def _is_in(letter: str, ranges: list[tuple[int, int, str]]) -> bool:
    code = ord(letter)
    return any(first <= code <= last and has_glyph(_font(file), letter) for first, last, file in ranges)


@lru_cache(maxsize=32)
def _font(file: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(VENDOR / file, _PROBE, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=8)
def _ranges(sheet: str) -> tuple[tuple[int, int, str], ...]:
    """Return the letters of a style sheet's fonts: first, last, file; none where the sheet is not there."""
    path = VENDOR / f"{sheet}.css"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return tuple(
        (int(first, 16), int(last or first, 16), rule["file"])
        for rule in _RULE.finditer(text)
        for first, _, last in (
            one.strip().removeprefix("U+").partition("-") for one in rule["letters"].split(",")
        )
    )
