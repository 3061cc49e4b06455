"""The form of the nine indices of a period: which points who gave when. Nothing is ever removed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from office.ratings.indices import Grade, Index, grade, total


@dataclass(frozen=True, slots=True)
class PointsGiven:
    """What a person gave one index of the days ``first`` to ``last``. ``id`` is 0 until it is kept.

    ``points`` None takes back what was given before. ``by`` is a login, ``note`` what was written beside it.
    """

    id: int
    first: date
    last: date
    index: Index
    points: int | None
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class IndexForm:
    """A period's form: ``standing`` is what was given last to which index, ``history`` all, oldest first."""

    standing: Mapping[Index, PointsGiven]
    history: Sequence[PointsGiven]

    @property
    def points(self) -> Mapping[Index, int | None]:
        """The points of each index, None where none stand."""
        return {one: self.standing[one].points if one in self.standing else None for one in Index}

    @property
    def given(self) -> int:
        """How many of the nine have points."""
        return sum(points is not None for points in self.points.values())

    @property
    def total(self) -> int | None:
        """The total, None until all nine have points."""
        return total(self.points)

    @property
    def grade(self) -> Grade | None:
        """The class of the total, None until all nine have points."""
        found = self.total
        return None if found is None else grade(found)


def form_of(history: Iterable[PointsGiven]) -> IndexForm:
    """Return the form that one period's history makes; it is in the order in which points were given."""
    given = tuple(history)
    return IndexForm({one.index: one for one in given}, given)
