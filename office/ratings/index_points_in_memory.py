"""Points of indices in memory: what ``index_points_in_sqlite.py`` does in SQLite."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from office.ratings.index_points import PointsGiven
from office.store.shelves import Shelf, Shelves

_POINTS: Shelf[PointsGiven] = Shelf("index_points")


class IndexPointsInMemory:
    """One consistent view of what was given."""

    def __init__(self, shelves: Shelves) -> None:
        self._points = shelves.of(_POINTS)

    def of_period(self, first: date, last: date) -> Sequence[PointsGiven]:
        """Return what was given for exactly those days, oldest first."""
        return [one for one in self._points.values() if (one.first, one.last) == (first, last)]


class IndexPointsKeeperInMemory(IndexPointsInMemory):
    """One transaction's points, on a shelf of its own."""

    def add(self, given: PointsGiven) -> PointsGiven:
        """Append what was given and return it with its id."""
        added = replace(given, id=len(self._points) + 1)
        self._points[added.id] = added
        return added
