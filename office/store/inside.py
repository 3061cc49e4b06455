"""How a room reads and writes by statements of its own, in the view or the transaction it is handed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from sqlite_utils.utils import sqlite3

from office.store.new_rows import NewRows
from office.store.shelves import Shelves
from office.tickets.store import Reader, Transaction

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Statements(Generic[T_co]):
    """A room's own statements that only read, once for each kind of store; both answer alike."""

    sqlite: Callable[[sqlite3.Connection], T_co]
    memory: Callable[[Shelves], T_co]

    def on(self, reader: Reader) -> T_co:
        """Return them at work in that view, or in that transaction with all it has changed so far."""
        inside = reader.inside
        if isinstance(inside, Shelves):
            return self.memory(inside)
        return self.sqlite(inside.conn if isinstance(inside, NewRows) else cast(sqlite3.Connection, inside))


@dataclass(frozen=True, slots=True)
class ChangingStatements(Generic[T_co]):
    """A room's own statements that change its tables, once for each kind of store."""

    sqlite: Callable[[NewRows], T_co]
    memory: Callable[[Shelves], T_co]

    def on(self, tx: Transaction) -> T_co:
        """Return them at work in that transaction: kept with all else that it changes, or not at all."""
        inside = tx.inside
        return self.memory(inside) if isinstance(inside, Shelves) else self.sqlite(cast(NewRows, inside))
