"""How a room reads and writes by statements of its own, in the view or the transaction it is handed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from sqlite_utils.utils import sqlite3

from office.store.shelves import Shelves
from office.tickets.store import Reader

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Statements(Generic[T_co]):
    """A room's own statements, once for each kind of store; both answer alike."""

    sqlite: Callable[[sqlite3.Connection], T_co]
    memory: Callable[[Shelves], T_co]

    def on(self, reader: Reader) -> T_co:
        """Return them at work in that view, or in that transaction with all it has changed so far."""
        inside = reader.inside
        if isinstance(inside, Shelves):
            return self.memory(inside)
        return self.sqlite(cast(sqlite3.Connection, inside))
