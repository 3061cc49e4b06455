"""What the form of the nine indices asks of a store; both stores answer alike."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from office.ratings.index_points import PointsGiven
from office.ratings.index_points_in_memory import IndexPointsInMemory, IndexPointsKeeperInMemory
from office.ratings.index_points_in_sqlite import IndexPointsInSqlite, IndexPointsKeeperInSqlite
from office.store.inside import ChangingStatements, Statements


class IndexPointsReader(Protocol):
    """One consistent view, that of the reader it was made from."""

    def of_period(self, first: date, last: date) -> Sequence[PointsGiven]:
        """Return what was given for exactly those days, oldest first."""
        ...


class IndexPointsKeeper(IndexPointsReader, Protocol):
    """Points in a transaction, with all it has changed so far. They are only ever added."""

    def add(self, given: PointsGiven) -> PointsGiven:
        """Append what was given and return it with its id."""
        ...


INDEX_POINTS: Statements[IndexPointsReader] = Statements(IndexPointsInSqlite, IndexPointsInMemory)
INDEX_POINTS_CHANGED: ChangingStatements[IndexPointsKeeper] = ChangingStatements(
    IndexPointsKeeperInSqlite, IndexPointsKeeperInMemory
)
