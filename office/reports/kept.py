"""What reports ask of a store, in the view they are handed; both stores pass the same contract tests."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol
from zoneinfo import ZoneInfo

from office.reports.groups import Group
from office.reports.in_memory import ReportsInMemory
from office.reports.in_sqlite import ReportsInSqlite
from office.reports.overtaking import FirstCall
from office.reports.spent import Forgotten, Spent
from office.store.inside import Statements
from office.tickets.journal import Flag, Kind
from office.waiting.usual import Usual


class ReportReader(Protocol):
    """One consistent view, that of the reader it was made from."""

    def groups(self, first: date, last: date, zone: ZoneInfo) -> Sequence[Group]:
        """Return the tickets of those days, both included, in groups: by field, hour, counter and state.

        In that order, those of no counter first; hours are those of clocks in ``zone``.
        """
        ...

    def usuals(self, first: date, last: date) -> Mapping[str, Usual]:
        """Return what services usually took in those days, by field; fields without one are absent."""
        ...

    def spent(self, first: date, last: date, zone: ZoneInfo, most_s: Mapping[str, int]) -> Sequence[Spent]:
        """Return what the tickets of those days spent where, by every scope and key, in that order.

        A service of more than ``most_s`` of its field is left out, and so are keys without any time.
        """
        ...

    def forgotten(
        self, first: date, last: date, most_s: Mapping[str, int], limit: int
    ) -> tuple[int, Sequence[Forgotten]]:
        """Return how many legs of those days are left out, and the ``limit`` longest of them first."""
        ...

    def first_calls(self, first: date, last: date) -> Sequence[FirstCall]:
        """Return the tickets of those days that were called, or waited until now or the day's end, by id."""
        ...

    def flag_counts(self, first: date, last: date) -> dict[tuple[Flag, Kind], int]:
        """Return how many of those days' entries of which kind have which flag."""
        ...


REPORTS_KEPT: Statements[ReportReader] = Statements(ReportsInSqlite, ReportsInMemory)
