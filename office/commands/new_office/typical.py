"""The fields that many offices have, to be chosen by number. What they are called stands in the catalogue."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from office.settings.allowed import FIELD_CODE, Text
from office.settings.tables.config import FieldTable
from office.words.catalogue import ENGLISH, OWN, shipped


def _most_letters(key: str) -> int:
    rules = FieldTable.model_fields[key].metadata
    return next(rule.most for rule in rules if isinstance(rule, Text))


MOST_NAME, MOST_SHORT = _most_letters("name"), _most_letters("short_name")
_MOST_CODE = 16
_D_WITH_STROKE = {0x111: "d"}
_ENDS_OF_PARTS = (" – ", " - ", ", ", " (", ": ", "; ")
"""What stands between the parts of a name: the first parts alone are a short name."""


@dataclass(frozen=True, slots=True)
class NewField:
    """A field as it will be written; ``short``, ``name_en``, ``short_en``: "" where it has none."""

    code: str
    name: str
    pictogram: str
    name_en: str = ""
    short: str = ""
    short_en: str = ""
    mean_service_s: int = 600


_TYPICAL = {
    "civil": ("family", 420),
    "economy": ("crane", 600),
    "land": ("land", 900),
    "culture": ("culture", 480),
    "certifying": ("stamp", 300),
    "police": ("shield", 600),
    "insurance": ("umbrella", 600),
    "business": ("shop", 600),
    "tax": ("tax", 600),
    "results": ("results", 180),
}
"""By the end of their sentences' names: pictogram, and seconds that one visitor takes at first."""

_OTHERS = ("document", "person", "book", "card", "house", "help", "flag", "work", "map", "school", "health")
"""Pictograms for fields that only this office has, in this order."""


def typical_fields() -> tuple[NewField, ...]:
    """Return the fields that are offered, in the order of their numbers."""
    ours, english = shipped().words(OWN), shipped().words(ENGLISH)
    return tuple(
        NewField(
            code=code_of(ours(f"new-short-{kind}")),
            name=ours(f"new-field-{kind}"),
            pictogram=pictogram,
            name_en=english(f"new-field-{kind}"),
            short=_unless_same(ours(f"new-short-{kind}"), ours(f"new-field-{kind}")),
            short_en=_unless_same(english(f"new-short-{kind}"), english(f"new-field-{kind}")),
            mean_service_s=seconds,
        )
        for kind, (pictogram, seconds) in _TYPICAL.items()
    )


def pictogram_for(number: int) -> str:
    """Return the picture of the office's own field of that number, from 0 on."""
    return _OTHERS[number % len(_OTHERS)]


def code_of(name: str, taken: Collection[str] = ()) -> str:
    """Return a code for a field of that name, which none of ``taken`` is."""
    split = unicodedata.normalize("NFD", name.lower()).translate(_D_WITH_STROKE)
    letters = "".join(mark if mark.isascii() and mark.isalnum() else " " for mark in _unmarked(split))
    code = "-".join(letters.split())[:_MOST_CODE].strip("-") or "linh-vuc"
    number, free = 2, code
    while free in taken:
        end = f"-{number}"
        free, number = code[: _MOST_CODE - len(end)] + end, number + 1
    return str(FIELD_CODE.read(free))


def short_of(name: str) -> str:
    """Return a short name: as many of the name's first parts as fit, else of its first words.

    It ends with no word that leads on to what was cut off.
    """
    if len(name) <= MOST_SHORT:
        return name
    ends = [at for end in _ENDS_OF_PARTS for at in _places(name, end)]
    ends = [at for at in ends if at <= MOST_SHORT] or [at for at in _places(name, " ") if at <= MOST_SHORT]
    words = name[: max(ends, default=MOST_SHORT)].split()
    connecting = _connecting_words()
    while len(words) > 1 and words[-1].casefold() in connecting:
        words.pop()
    return " ".join(words)


def has_letter(text: str) -> bool:
    """Whether a name has a letter in it: marks and digits alone call nothing."""
    return any(mark.isalpha() for mark in text)


def _connecting_words() -> frozenset[str]:
    both = (shipped().words(language)("new-connecting-words") for language in (OWN, ENGLISH))
    return frozenset(word for words in both for word in words.split("|"))


def _places(text: str, end: str) -> list[int]:
    return [at for at in range(1, len(text)) if text.startswith(end, at)]


def _unmarked(text: str) -> str:
    return "".join(mark for mark in text if not unicodedata.combining(mark))


def _unless_same(short: str, name: str) -> str:
    return "" if short == name else short
