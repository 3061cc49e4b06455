"""The nine indices by which a dossier is judged (TT 01/2018/TT-VPCP): points, totals, classes.

The hall measures; a person gives the points. What nobody measured has none, which is not 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from fractions import Fraction


class Index(IntEnum):
    """The nine indices, by their numbers on the form."""

    TOTAL_TIME = 1
    TIME_OF_EACH_AGENCY = 2
    TIMES_ONE_HAD_TO_COME = 3
    AGENCIES_ONE_HAD_TO_SEE = 4
    WORK_OF_THE_OFFICE = 5
    PUBLICATION = 6
    ATTITUDE = 7
    FEEDBACK = 8
    ONLINE_SERVICES = 9


class Grade(StrEnum):
    """The classes, from the best."""

    EXCELLENT = "excellent"  # Xuất sắc
    GOOD = "good"  # Tốt
    FAIR = "fair"  # Khá
    AVERAGE = "average"  # Trung bình
    WEAK = "weak"  # Yếu


MOST_POINTS = 2
"""Of one index; the nine make 18."""
_FROM = ((15, Grade.EXCELLENT), (12, Grade.GOOD), (9, Grade.FAIR), (6, Grade.AVERAGE))


@dataclass(frozen=True, slots=True)
class OfficeMark:
    """What an office has: the exact mean of the dossiers whose nine points were all given.

    ``mean`` and ``grade`` are None where there is no such dossier. ``incomplete`` are those left out.
    """

    mean: Fraction | None
    grade: Grade | None
    complete: int
    incomplete: int


def total(points: Mapping[Index, int | None]) -> int | None:
    """Return a dossier's total, from 0 to 18, None until all nine points are given.

    Raises ValueError for points that are not 0, 1 or 2.
    """
    wrong = {index.name: given for index, given in points.items() if given not in (None, 0, 1, MOST_POINTS)}
    if wrong:
        raise ValueError(f"points are 0, 1 or 2, not {wrong}")
    given = [points.get(index) for index in Index]
    known = [one for one in given if one is not None]
    return sum(known) if len(known) == len(given) else None


def grade(mark: Fraction | int) -> Grade:
    """Return the class of a total, exact as it is: 15 is excellent, and 14.996 is not.

    Raises ValueError outside 0 to 18.
    """
    if not 0 <= mark <= MOST_POINTS * len(Index):
        raise ValueError(f"a total is from 0 to 18, not {mark}")
    return next((one for least, one in _FROM if mark >= least), Grade.WEAK)


def office_mark(totals: Iterable[int | None]) -> OfficeMark:
    """Return the mark of an office by its dossiers' totals, None for one that lacks points."""
    given = list(totals)
    known = [one for one in given if one is not None]
    if not known:
        return OfficeMark(None, None, 0, len(given))
    mean = Fraction(sum(known), len(known))
    return OfficeMark(mean, grade(mean), len(known), len(given) - len(known))


def cut(mark: Fraction | int) -> Decimal:
    """Return a mark of 0 or more as it is printed: cut to two decimals, never up into the next class."""
    return Decimal(int(mark * 100)).scaleb(-2)


def proposed_for_time(finished: date, due: date) -> int:
    """Return the points proposed for TOTAL_TIME: 2 before the day it was due, 1 on it, 0 after."""
    return 0 if finished > due else 1 if finished == due else 2


def proposed_for_coming(visits: int, own_faults: int = 0) -> int:
    """Return the points proposed for TIMES_ONE_HAD_TO_COME: none 2, one 1, more 0.

    ``visits`` are those to complete the dossier; ``own_faults`` of them, for what the visitor did wrong, do
    not count.
    """
    return max(0, MOST_POINTS - max(0, visits - own_faults))


@dataclass(frozen=True, slots=True)
class Slips:
    """The form's second table: how many slips were given out, and what those that came back say.

    ``counts`` are in the order of the scale.
    """

    given_out: int
    counts: Mapping[str, int]

    @property
    def returned(self) -> int:
        """How many came back."""
        return sum(self.counts.values())

    def shares(self) -> Sequence[tuple[str, Fraction | None]]:
        """Return each answer's share of the slips that came back, None where none did."""
        returned = self.returned
        return [(code, Fraction(n, returned) if returned else None) for code, n in self.counts.items()]
