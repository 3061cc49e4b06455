"""What reports ask of the store in memory: what ``in_sqlite.py`` adds up, by the room's own functions."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from office.reports.groups import Group, groups_of
from office.reports.spent import Forgotten, Spent, forgotten_of, spent_of, usuals_of
from office.store.legs.in_memory import LegsInMemory
from office.store.shelves import Shelves
from office.tickets.journal import Flag, Kind
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

    def flag_counts(self, first: date, last: date) -> dict[tuple[Flag, Kind], int]:
        """Return how many of those days' entries of which kind have which flag."""
        of_days = (one for one in self._on.entries if first <= one.office_day <= last)
        return dict(Tally((one.flag, one.kind) for one in of_days if one.flag))
