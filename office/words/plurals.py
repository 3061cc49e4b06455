"""Which form a number takes in a language, by the rules of Unicode's CLDR. Standard library only."""

from collections.abc import Callable

Rule = Callable[[int], str]


def _none(number: int) -> str:
    return "other"


def _one(number: int) -> str:
    return "one" if number == 1 else "other"


def _french(number: int) -> str:
    return "one" if number in (0, 1) else "other"


RULES: dict[str, Rule] = {
    **dict.fromkeys(("vi", "ko", "ja", "zh", "th", "lo", "km", "id", "ms"), _none),
    **dict.fromkeys(("en", "de", "es", "it", "nl"), _one),
    "fr": _french,
}
"""For whole numbers of 0 or more. A browser has the same ones in ``Intl.PluralRules``."""
