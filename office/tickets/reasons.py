"""Reasons in the journal: what counts as one where one is wanted, and those that the program gives itself.

What a person wrote stands as it is. What the program writes is a code, which each face says in its reader's
language; entries from before version 0.3 hold a Vietnamese sentence in its place.
"""

import re
from enum import StrEnum
from unicodedata import category

from office.tickets.ticket import Outcome

_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Unicode calls these fillers letters, and nobody sees them."""
_WAY = re.compile(r"(\d*)>(\d+)")


class OwnReason(StrEnum):
    """A reason that the program gives itself."""

    BY_KEYPAD = "by_keypad"
    """A number was called out of order by its digits on a keypad, which asks for no words."""
    NOT_IN_CONFIG = "not_in_config"
    """The counter was closed because config.toml has it no longer."""


def way(left: int | None, to: int) -> str:
    """Return the reason of a transfer to one counter: ``1>2``, or ``>2`` from none."""
    return f"{'' if left is None else left}>{to}"


def counters_of(reason: str) -> tuple[str, str] | None:
    """Return the counters of ``way``, "" for none; None for another reason."""
    found = _WAY.fullmatch(reason)
    return (found[1], found[2]) if found else None


def another_outcome(before: Outcome | None, outcome: Outcome) -> str:
    """Return the reason of a corrected outcome: ``accepted>guided``, or ``>guided`` where there was none."""
    return f"{before or ''}>{outcome}"


def outcomes_of(reason: str) -> tuple[Outcome | None, Outcome] | None:
    """Return the outcomes of ``another_outcome``; None for another reason."""
    before, mark, outcome = reason.partition(">")
    known = set(Outcome)
    if not mark or outcome not in known or before not in {"", *known}:
        return None
    return Outcome(before) if before else None, Outcome(outcome)


def readable(reason: str | None) -> str | None:
    """Return the reason without blanks around it; None for one without a letter or digit that can be seen."""
    text = (reason or "").strip()
    return text if any(category(one)[0] in "LN" and one not in _BLANK_LETTERS for one in text) else None
