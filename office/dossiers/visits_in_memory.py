"""Visits for dossiers in memory: what ``visits_in_sqlite.py`` does in SQLite."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from office.store.shelves import Shelf, Shelves
from office.tickets.ticket import Outcome, State, Ticket


@dataclass(frozen=True, slots=True)
class _Visit:
    day: date
    letters: str


_VISITS: Shelf[_Visit] = Shelf("dossier_visits")


class VisitsInMemory:
    """One consistent view of what is kept, by the tickets' ids."""

    def __init__(self, shelves: Shelves) -> None:
        self._visits, self._tickets = shelves.of(_VISITS), shelves.tickets

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

    def asked_for_more(self, first: date, last: date) -> Mapping[int, int]:
        """Return, of those with all outcomes told, how many had more papers asked for how often."""
        came = {visit.letters for visit in self._visits.values() if first <= visit.day <= last}
        ends = [self._outcomes(letters) for letters in came]
        told = [one for one in ends if one and None not in one]
        return dict(sorted(Counter(one.count(Outcome.SUPPLEMENT) for one in told).items()))

    def linked(self, first: date, last: date) -> int:
        """Return how many finished visits of those days were for a dossier that is known."""
        return sum(
            first <= visit.day <= last and self._finished(ticket) is not None
            for ticket, visit in self._visits.items()
        )

    def _outcomes(self, letters: str) -> list[Outcome | None]:
        tickets = (self._finished(one) for one, visit in self._visits.items() if visit.letters == letters)
        return [one.outcome for one in tickets if one is not None]

    def _finished(self, ticket: int) -> Ticket | None:
        one = self._tickets.get(ticket)
        return one if one is not None and one.state is State.FINISHED else None


class VisitKeeperInMemory(VisitsInMemory):
    """One transaction's visits, on a shelf of its own."""

    def link(self, ticket: int, day: date, letters: str, new_link: str) -> None:
        """Link that ticket with the dossier whose code is spelt so, in place of another."""
        self._visits[ticket] = _Visit(day, letters)

    def forget(self, before: date) -> None:
        """Forget the visits of earlier days."""
        for ticket in [ticket for ticket, visit in self._visits.items() if visit.day < before]:
            del self._visits[ticket]
