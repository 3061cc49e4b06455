"""Which fonts and voices a language's file can name: those that the set-up brings. Standard library only."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from office.words.reading import Entry

FONT, VOICE = "language-font", "language-voice"
NOTHING = "none"
"""What a language says that lacks no letters, or has no voice."""

_PACKAGES = Path(__file__).parents[2] / "package.json"
_FONTS = "@fontsource-variable/"
_VOICES = "espeakng_loader"
_LANGUAGE = "language "


def not_brought(name: str, entry: Entry) -> str | None:
    """Return what is wrong with the font or voice that a language names; None for one that is there."""
    named = str(entry.message)
    if name == FONT and named not in (fonts := [NOTHING, *brought_fonts()]):
        return f"{name}: there is no font {named!r} here; the set-up brings {', '.join(map(repr, fonts))}"
    if name == VOICE and (voices := brought_voices()) and named not in (NOTHING, *voices):
        return f"{name}: there is no voice {named!r}; known are {', '.join(voices)}"
    return None


@cache
def brought_fonts() -> tuple[str, ...]:
    """Return the fonts with letters that Be Vietnam Pro lacks, as ``package.json`` lists them."""
    packages = json.loads(_PACKAGES.read_text(encoding="utf-8"))["dependencies"]
    return tuple(name.removeprefix(_FONTS) for name in packages if name.startswith(_FONTS))


@cache
def brought_voices() -> tuple[str, ...]:
    """Return the names of eSpeak NG's voices in order; none where the set-up has not brought them yet."""
    found = find_spec(_VOICES)
    if found is None or found.origin is None:
        return ()
    folder = Path(found.origin).parent / "espeak-ng-data" / "lang"
    return tuple(sorted({code for file in folder.rglob("*") if file.is_file() for code in _codes(file)}))


def _codes(file: Path) -> Iterator[str]:
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith(_LANGUAGE):
            yield line.split()[1].lower()
