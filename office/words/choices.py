"""What the English words mean of which a key of config.toml takes one, such as colours.

Standard library only.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from office.words.reading import WordsError, read

_FOLDER = Path(__file__).parent / "choice_words"
_BETWEEN = " / "
_COLOUR = "mau "
"""What is said before a colour, without its marks."""

_MARKS = {0x111: "d"}
"""The one letter whose mark is no character of its own."""


@cache
def choice_words(language: str = "vi") -> Mapping[str, tuple[str, ...]]:
    """Return the meanings of each word, the one to show first; none where the language has no file."""
    file = _FOLDER / f"{language}.ftl"
    try:
        found = read(file.read_text(encoding="utf-8"), language, file.name)
    except (OSError, WordsError):
        return {}
    return {name: tuple(str(entry.message).split(_BETWEEN)) for name, entry in found.items()}


def choice_by(meaning: object, known: Iterable[object]) -> str | None:
    """Return the one of the known words that has this meaning, with or without its marks; None for none."""
    if not isinstance(meaning, str):
        return None
    meanings = [
        (word, one) for word in known if isinstance(word, str) for one in choice_words().get(word, ())
    ]
    for form in (_small, _plain):
        wanted = form(meaning)
        found = next((word for word, one in meanings if form(one) == wanted), None)
        if found is not None:
            return found
    return None


def _small(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFD", _small(text)).translate(_MARKS)
    return "".join(mark for mark in split if not unicodedata.combining(mark)).removeprefix(_COLOUR)
