"""A dossier's code, however it is typed: agency, day of receipt, running number."""

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

MOST_LETTERS = 40
TAIL_DIGITS = 4
"""Last digits that stand for the running number; systems of provinces have four, of ministries more."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_NO_LETTERS = re.compile(r"[^0-9A-Z-]")
# Without dots, which ``spelling`` leaves out of what is compared.
_WITH_DAY = re.compile(r"[0-9]*[A-Z][0-9]+-([0-9]{8}|[0-9]{6})-([0-9]{4,7})")


@dataclass(frozen=True, slots=True)
class Short:
    """What a citizen may type in place of the code: the day of receipt and the last four digits."""

    day: date
    tail: str


def written(code: str) -> str:
    """Return the code as it is kept: in capitals, with its dots, without blanks. '' for nothing."""
    text = unicodedata.normalize("NFKC", code).translate(_DASHES).upper()
    letters = "".join(letter for letter in text if letter.isprintable() and not letter.isspace())
    # A mark that stood after a blank now stands after a letter.
    return unicodedata.normalize("NFKC", letters)


def spelling(code: str) -> str:
    """Return what is compared of a code: letters, digits and dashes. '' where there is none.

    Case, blanks, dots and kinds of dash make no difference. Dashes stay: without them the agency H15 on
    20/2/2026 reads as the agency H15.20 does. At most ``MOST_LETTERS`` count; a longer text is no code: ''.
    """
    if len(code) > 4 * MOST_LETTERS:
        return ""
    letters = _NO_LETTERS.sub("", written(code)).strip("-")
    return letters if len(letters) <= MOST_LETTERS else ""


def short_of(code: str) -> Short | None:
    """Return the short form of a code; None for one that holds no day, which has to be typed whole."""
    found = _WITH_DAY.fullmatch(spelling(code))
    if found is None:
        return None
    with suppress(ValueError):
        form = "%Y%m%d" if len(found[1]) == len("20261122") else "%y%m%d"
        # A day of receipt has no time of day, so no zone either.
        day = datetime.strptime(found[1], form).date()  # noqa: DTZ007
        return Short(day, found[2][-TAIL_DIGITS:])
    return None
