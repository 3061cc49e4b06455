"""What reports ask of the store in memory: what ``in_sqlite.py`` adds up, by the room's own functions."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from office.reports.groups import Group, groups_of
from office.reports.overtaking import GAVE_UP, FirstCall
from office.reports.spent import Forgotten, Spent, forgotten_of, spent_of, usuals_of
from office.store.legs.in_memory import LegsInMemory
from office.store.shelves import Shelves
from office.tickets.journal import Flag, Kind
from office.tickets.legs import Leg
from office.tickets.ticket import Ticket
from office.waiting.usual import Usual


class ReportsInMemory:
    """One consistent view of what is on these shelves."""

    def __init__(self, shelves: Shelves) -> None:
        self._on, self._legs = shelves, LegsInMemory(shelves)

    def groups(self, first: date, last: date, zone: ZoneInfo) -> Sequence[Group]:
        """Return the tickets of those days in groups: by field, hour, counter and state."""
        held = self._on.tickets.values()
        return groups_of((ticket for ticket in held if first <= ticket.office_day <= last), zone)

    def usuals(self, first: date, last: date) -> Mapping[str, Usual]:
        """Return what services of those days usually took, by field."""
        return usuals_of(self._legs.legs(first, last))

    def spent(self, first: date, last: date, zone: ZoneInfo, most_s: Mapping[str, int]) -> Sequence[Spent]:
        """Return what the tickets of those days spent, by every scope."""
        return spent_of(self._legs.legs(first, last), self._on.tickets, zone, most_s)

    def forgotten(
        self, first: date, last: date, most_s: Mapping[str, int], limit: int
    ) -> tuple[int, Sequence[Forgotten]]:
        """Return how many legs of those days were left out, and the longest of them."""
        found = forgotten_of(self._legs.legs(first, last), self._on.tickets, most_s)
        return len(found), found[:limit]

    def first_calls(self, first: date, last: date) -> Sequence[FirstCall]:
        """Return the tickets of those days that were called or waited to the end, by id."""
        entries = {entry.seq: entry for entry in self._on.entries}
        again = {one.ticket_id for one in entries.values() if one.flag is Flag.REINSTATED_CANCELLED}
        transferred: dict[int | None, int] = {}
        for seq in sorted(entries):
            if entries[seq].kind is Kind.TRANSFERRED:
                transferred.setdefault(entries[seq].ticket_id, seq)
        legs: dict[int, Leg] = {}
        for seq in sorted(self._on.legs):
            legs.setdefault(self._on.legs[seq].ticket_id, self._on.legs[seq])
        return [
            FirstCall(
                one.id,
                one.label,
                one.office_day,
                leg.field if leg else one.field,
                one.priority,
                one.issued_at,
                one.booked_for,
                leg.seq if leg else None,
                is_chosen=leg is not None and entries[leg.seq].flag is Flag.OUT_OF_ORDER,
                is_moved=one.late_at is not None
                or one.id in again
                or _is_sent_on(transferred.get(one.id), leg)
                or _is_before_time(one, leg),
            )
            for one in self._on.tickets.values()
            if first <= one.office_day <= last
            if (leg := legs.get(one.id)) or one.state is not GAVE_UP
        ]

    def flag_counts(self, first: date, last: date) -> dict[tuple[Flag, Kind], int]:
        """Return how many of those days' entries of which kind have which flag."""
        of_days = (one for one in self._on.entries if first <= one.office_day <= last)
        return dict(Tally((one.flag, one.kind) for one in of_days if one.flag))


def _is_sent_on(transferred: int | None, leg: Leg | None) -> bool:
    """Whether its first transfer, by that entry, was before its first call."""
    return transferred is not None and (leg is None or transferred < leg.seq)


def _is_before_time(ticket: Ticket, leg: Leg | None) -> bool:
    return leg is not None and ticket.booked_for is not None and leg.began_at < ticket.booked_for
