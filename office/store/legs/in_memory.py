"""Legs in memory: what ``in_sqlite.py`` does in SQLite, by the core's own functions."""

from collections.abc import Sequence
from datetime import date

from office.store.shelves import Shelves
from office.tickets.journal import Entry, Kind
from office.tickets.legs import Leg, ends_leg, leg_begun, visit_times_s
from office.tickets.ticket import Ticket


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

    def last_leg(self, ticket_id: int) -> Leg | None:
        """Return the leg that ticket began last, ended or not; None before its first call."""
        return _last_leg(self._on, ticket_id)

    def open_leg(self, ticket_id: int) -> Leg | None:
        """Return the leg that ticket is on; None before its first call and when its visit is over."""
        return _open_leg(self._on, ticket_id)


def keep_leg(shelves: Shelves, entry: Entry, ticket: Ticket) -> None:
    """Change the legs as the entry about that ticket says."""
    begun = _open_leg(shelves, ticket.id)
    if begun and entry.kind is Kind.STARTED:
        shelves.legs[begun.seq] = begun.started(entry)
    elif entry.kind is Kind.UNDONE and (ended := _last_leg(shelves, ticket.id)):
        shelves.legs[ended.seq] = ended.gone_on()
    elif begun and ends_leg(entry.kind, ticket):
        shelves.legs[begun.seq] = begun.ended(entry)
    if (leg := leg_begun(entry, ticket)) is not None:
        shelves.legs[leg.seq] = leg


def _last_leg(shelves: Shelves, ticket_id: int) -> Leg | None:
    legs = (leg for leg in shelves.legs.values() if leg.ticket_id == ticket_id)
    return max(legs, key=lambda leg: leg.seq, default=None)


def _open_leg(shelves: Shelves, ticket_id: int) -> Leg | None:
    legs = (leg for leg in shelves.legs.values() if leg.ticket_id == ticket_id and leg.ended_seq is None)
    return next(legs, None)
