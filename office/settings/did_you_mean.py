"""A misspelt word's nearest known word."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from office.words.choices import choice_by

_MARKS = {0x111: "d"}
"""The one letter whose mark is no character of its own."""


def nearest(word: object, known: Iterable[object], likeness: float = 0.6) -> str | None:
    """Return the known word most like ``word``, upper or lower case; None when none is like it.

    ``likeness`` is the least ratio of equal letters, 1 being the same word.
    """
    if not isinstance(word, str):
        return None
    by_folded = {each.casefold(): each for each in reversed(list(known)) if isinstance(each, str)}
    close = get_close_matches(word.casefold(), by_folded, n=1, cutoff=likeness)
    return by_folded[close[0]] if close else None


def did_you_mean(word: object, known: Iterable[object], likeness: float = 0.6) -> str:
    """Return the hint that ends a fault, such as `` Did you mean 'B'?`` after a full stop, or ''.

    A Vietnamese word for a known English one, such as a colour, is answered by that.
    """
    known = list(known)
    match = choice_by(word, known) or nearest(word, known, likeness)
    return "" if match is None else f". Did you mean {match!r}?"


def without_marks(word: object, pattern: str) -> str:
    """Return the same hint for a word with Vietnamese marks that is of that form without them, or ''.

    ``pattern`` takes ASCII only. Blanks become hyphens: ``Đất đai`` was meant as ``dat-dai``.
    """
    if not isinstance(word, str) or word.isascii():
        return ""
    split = unicodedata.normalize("NFD", word.strip().lower()).translate(_MARKS)
    plain = re.sub(r"[\s_]+", "-", "".join(mark for mark in split if not unicodedata.combining(mark)))
    return f". Did you mean {plain!r}?" if re.fullmatch(pattern, plain, re.ASCII) else ""


def codes_in(text: str, codes: Collection[object]) -> list[str]:
    """Return the codes that a text is several of, as ``AB`` and ``A-B`` are of A and B; [] where not."""
    parts = text.split("-") if "-" in text else list(text)
    is_several = 1 < len(parts) == len(set(parts)) and all(part in codes for part in parts)
    return parts if is_several else []
