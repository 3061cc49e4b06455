"""Legs in memory: what ``legs.py`` does in SQLite, by the core's own functions."""

from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from office.store.shelves import Shelves
from office.tickets.journal import Entry, Kind
from office.tickets.legs import Leg, ends_leg, leg_begun, visit_times_s
from office.tickets.spent import Forgotten, Spent, forgotten_of, spent_of, usuals_of
from office.tickets.ticket import Ticket
from office.tickets.usual import Usual


class LegsInMemory:
    """The part of a reader that looks at legs."""

    def __init__(self, shelves: Shelves) -> None:
        self._on = shelves

    def visit_times_s(self, day: date, field: str, limit: int) -> Sequence[int]:
        """Return how long that field's last ``limit`` visits of the day held a counter, newest first."""
        return visit_times_s(list(self._on.legs.values()), day, field, limit)

    def legs(self, first: date, last: date) -> Sequence[Leg]:
        """Return the legs of the tickets of those days, both included, in the order they began."""
        tickets, legs = self._on.tickets, sorted(self._on.legs.items())
        return [leg for _, leg in legs if first <= tickets[leg.ticket_id].office_day <= last]

    def open_leg(self, ticket_id: int) -> Leg | None:
        """Return the leg that ticket is on; None before its first call and when its visit is over."""
        return _open_leg(self._on, ticket_id)

    def usuals(self, first: date, last: date) -> Mapping[str, Usual]:
        """Return what services usually took in those days, by field."""
        return usuals_of(self.legs(first, last))

    def spent(self, first: date, last: date, zone: ZoneInfo, most_s: Mapping[str, int]) -> Sequence[Spent]:
        """Return what the tickets of those days spent where, by every scope and key, in that order."""
        return spent_of(self.legs(first, last), self._on.tickets, zone, most_s)

    def forgotten(
        self, first: date, last: date, most_s: Mapping[str, int], limit: int
    ) -> tuple[int, Sequence[Forgotten]]:
        """Return how many legs of those days are left out, and the ``limit`` longest of them."""
        found = forgotten_of(self.legs(first, last), self._on.tickets, most_s)
        return len(found), found[:limit]


def keep_leg(shelves: Shelves, entry: Entry, ticket: Ticket) -> None:
    """Change the legs as the entry about that ticket says."""
    begun = _open_leg(shelves, ticket.id)
    if begun and entry.kind is Kind.STARTED:
        shelves.legs[begun.seq] = begun.started(entry)
    elif begun and ends_leg(entry.kind, ticket):
        shelves.legs[begun.seq] = begun.ended(entry)
    if (leg := leg_begun(entry, ticket)) is not None:
        shelves.legs[leg.seq] = leg


def _open_leg(shelves: Shelves, ticket_id: int) -> Leg | None:
    legs = (leg for leg in shelves.legs.values() if leg.ticket_id == ticket_id and leg.ended_seq is None)
    return next(legs, None)
