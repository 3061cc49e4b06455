"""Visits for dossiers in memory: what ``visits_in_sqlite.py`` does in SQLite."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from office.store.shelves import Shelf, Shelves


@dataclass(frozen=True, slots=True)
class _Visit:
    day: date
    letters: str


_VISITS: Shelf[_Visit] = Shelf("dossier_visits")


class VisitsInMemory:
    """One consistent view of what is kept, by the tickets' ids."""

    def __init__(self, shelves: Shelves) -> None:
        self._visits = shelves.of(_VISITS)

    def of_ticket(self, ticket: int) -> str | None:
        """Return the spelling of the code of that ticket's dossier; None where none was linked."""
        visit = self._visits.get(ticket)
        return None if visit is None else visit.letters

    def count(self, letters: str) -> int:
        """Return how many tickets there were for the dossier whose code is spelt so."""
        return sum(visit.letters == letters for visit in self._visits.values())

    def by_number(self, first: date, last: date) -> Mapping[int, int]:
        """Return, of dossiers that somebody came for on those days, how many were come for how often."""
        came = {visit.letters for visit in self._visits.values() if first <= visit.day <= last}
        return dict(sorted(Counter(self.count(letters) for letters in came).items()))


class VisitKeeperInMemory(VisitsInMemory):
    """One transaction's visits, on a shelf of its own."""

    def link(self, ticket: int, day: date, letters: str, new_link: str) -> None:
        """Link that ticket with the dossier whose code is spelt so, in place of another."""
        self._visits[ticket] = _Visit(day, letters)

    def forget(self, before: date) -> None:
        """Forget the visits of earlier days."""
        for ticket in [ticket for ticket, visit in self._visits.items() if visit.day < before]:
            del self._visits[ticket]
