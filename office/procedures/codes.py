"""Procedures by their national code, as it is typed: with or without dots, its beginning or all and more."""

import re
from collections.abc import Iterable

_CODE = re.compile(r"[0-9][0-9.]*")
_FEWEST_DIGITS = 4
_FEWEST_IN_A_SENTENCE = 6
"""Between words four digits may be a year."""
_WHOLE = 7
"""Digits of 1.001193; what follows names a place (1.001193.000.00.00.H40)."""


class Codes:
    """Digits of codes, and whose they are. Codes without digits only are not asked for by code."""

    def __init__(self, codes: Iterable[tuple[str, int]]) -> None:
        digits = ((code.replace(".", ""), owner) for code, owner in codes if _CODE.fullmatch(code))
        self._digits = sorted(digits)

    def owners(self, query: str) -> list[int]:
        """Return who has a code that the query names, in the order of codes; none for other queries."""
        for typed in _CODE.findall(query):
            digits = typed.replace(".", "")
            alone = not any(letter.isalpha() for letter in query)
            if len(digits) >= (_FEWEST_DIGITS if alone else _FEWEST_IN_A_SENTENCE):
                found = [owner for code, owner in self._digits if _names(digits, code)]
                if found:
                    return list(dict.fromkeys(found))
        return []


def _names(typed: str, code: str) -> bool:
    if len(typed) >= _WHOLE:
        return typed[:_WHOLE] == code[:_WHOLE]
    # The digit before the first dot is often left out.
    return code.startswith(typed) or (len(typed) >= _FEWEST_IN_A_SENTENCE and code[1:].startswith(typed))
