"""Procedures by their national code, as it is typed: with or without dots, its beginning or all and more."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice

_CODE = re.compile(r"[0-9][0-9.]*")
_FEWEST_DIGITS = 4
_FEWEST_IN_A_SENTENCE = 6
"""Between words four digits may be a year."""
_WHOLE = 7
"""Digits of 1.001193; what follows names a place (1.001193.000.00.00.H40)."""


_MOST_TYPED = 5
"""Numbers that are looked for in a query."""
_AFTER_ALL = ":"
"""Sorts behind every digit."""


class Codes:
    """Digits of codes, and whose they are. Codes without digits only are not asked for by code."""

    def __init__(self, codes: Iterable[tuple[str, int]]) -> None:
        digits = ((code.replace(".", ""), owner) for code, owner in codes if _CODE.fullmatch(code))
        self._digits = sorted(digits)
        # The digit before the first dot is often left out.
        self._without_first = sorted((code[1:], place) for place, (code, _) in enumerate(self._digits))

    def owners(self, query: str) -> list[int]:
        """Return who has a code that the query names, in the order of codes; none for other queries."""
        is_alone = not any(letter.isalpha() for letter in query)
        fewest = _FEWEST_DIGITS if is_alone else _FEWEST_IN_A_SENTENCE
        typed = (one.replace(".", "") for one in _CODE.findall(query))
        for digits in islice((one for one in typed if len(one) >= fewest), _MOST_TYPED):
            if found := self._places(digits):
                return list(dict.fromkeys(self._digits[place][1] for place in found))
        return []

    def _places(self, typed: str) -> Sequence[int]:
        """Return which codes begin so, or do without their first digit, in their order."""
        whole = _beginning_with(self._digits, typed[:_WHOLE])
        if not _FEWEST_IN_A_SENTENCE <= len(typed) < _WHOLE:
            return whole
        shortened = _beginning_with(self._without_first, typed)
        return sorted({*whole, *(self._without_first[place][1] for place in shortened)})


def _beginning_with(ordered: Sequence[tuple[str, int]], digits: str) -> range:
    return range(bisect_left(ordered, (digits,)), bisect_left(ordered, (digits + _AFTER_ALL,)))
