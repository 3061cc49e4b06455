"""Which tickets were for the same dossier: a ticket has a link made by chance, and a link its dossier."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from office.dossiers.visits_in_memory import VisitKeeperInMemory, VisitsInMemory
from office.dossiers.visits_in_sqlite import VisitKeeperInSqlite, VisitsInSqlite
from office.store.inside import ChangingStatements, Statements


class VisitReader(Protocol):
    """One consistent view, that of the reader it was made from."""

    def of_ticket(self, ticket: int) -> str | None:
        """Return the spelling of the code of that ticket's dossier; None where none was linked."""
        ...

    def count(self, letters: str) -> int:
        """Return how many tickets there were for the dossier whose code is spelt so."""
        ...

    def by_number(self, first: date, last: date) -> Mapping[int, int]:
        """Return, of dossiers that somebody came for on those days, how many were come for how often.

        Keys are visits in all, from 1; values are dossiers. Both days are included.
        """
        ...

    def asked_for_more(self, first: date, last: date) -> Mapping[int, int]:
        """Return, of those dossiers, how many had more papers asked for how often.

        Keys are visits for a dossier that ended so, from 0; values are dossiers. One of whose finished visits
        some have no outcome is in no count: nobody knows what was asked for.
        """
        ...

    def linked(self, first: date, last: date) -> int:
        """Return how many finished visits of those days were for a dossier that is known."""
        ...


class VisitKeeper(VisitReader, Protocol):
    """Visits in a transaction, with all it has changed so far."""

    def link(self, ticket: int, day: date, letters: str, new_link: str) -> None:
        """Link that ticket with the dossier whose code is spelt so, in place of another.

        ``new_link`` names a dossier that was never linked before.
        """
        ...

    def forget(self, before: date) -> None:
        """Forget the visits of earlier days, and the names of dossiers that have none left."""
        ...


VISITS: Statements[VisitReader] = Statements(VisitsInSqlite, VisitsInMemory)
VISITS_CHANGED: ChangingStatements[VisitKeeper] = ChangingStatements(VisitKeeperInSqlite, VisitKeeperInMemory)
