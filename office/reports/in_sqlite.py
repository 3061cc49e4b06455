"""What reports ask of SQLite, added up inside it: groups of tickets, times spent, visits forgotten.

What each figure means stands in ``groups.py`` and ``spent.py``, whose functions say the same over Python
values; the stores' contract holds the two to each other.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from sqlite_utils.utils import sqlite3

from office.reports.groups import Group
from office.reports.overtaking import GAVE_UP, FirstCall
from office.reports.spent import Forgotten, Spent, Sums
from office.reports.sqlite_groups import groups, numbers, offset_at_issue
from office.store import rows
from office.store.legs.in_sqlite import COLUMNS, IS_SERVED, OF_DAYS
from office.tickets.day import from_text
from office.tickets.journal import Flag, Kind
from office.waiting.usual import Usual, usual_of_counted

_NO_END_S = 10**12
_IS_CUT_OFF = f"part = 'counter' AND ending = '{Kind.UNFINISHED}'"
_IS_OVER = f"ending <> '{Kind.UNFINISHED}'"
# A few thousand rows, and half the time of a window over all services in order.
_TAKEN = f"""
    SELECT legs.field, seconds, count(*) {OF_DAYS} AND {IS_SERVED} GROUP BY legs.field, seconds
"""
_TOO_LONG = f"{IS_SERVED} AND seconds > {{most}}"
# Nine of ten tickets have one leg: theirs come added up, as texts of numbers; the others' come leg by leg.
# Adding all up in SQL, once for each scope, took twice as long: each time the whole year was sorted.
_SPENT = f"""
    WITH spent AS MATERIALIZED (
        SELECT
            tickets.id AS ticket,
            (unixepoch(substr(issued_at, 1, 19)) + {{offset}}) / 3600 % 24 AS hour,
            legs.field AS field,
            legs.counter AS counter,
            CASE WHEN part = 'counter' THEN actor END AS officer,
            CASE WHEN part = 'counter' THEN walk_s END AS walk_s,
            CASE WHEN {IS_SERVED} AND NOT ({_TOO_LONG}) THEN seconds END AS service_s,
            CASE WHEN part = 'away' AND {_IS_OVER} THEN seconds END AS away_s,
            CASE WHEN part = 'line' AND {_IS_OVER} THEN seconds END AS again_s,
            EXISTS (
                SELECT 1 FROM legs AS other WHERE other.ticket_id = legs.ticket_id AND other.seq <> legs.seq
            ) AS has_others
        {OF_DAYS}
    )
    SELECT NULL, hour, field, counter, officer, group_concat(walk_s), group_concat(service_s), NULL, NULL
    FROM spent WHERE NOT has_others GROUP BY hour, field, counter, officer
    UNION ALL
    SELECT ticket, hour, field, counter, officer, walk_s, service_s, away_s, again_s
    FROM spent WHERE has_others AND coalesce(walk_s, service_s, away_s, again_s) IS NOT NULL
"""
_FORGOTTEN = f"""
    SELECT tickets.label, count(*) OVER (), {COLUMNS} {OF_DAYS} AND (({_TOO_LONG}) OR {_IS_CUT_OFF})
    ORDER BY coalesce(seconds, 0) DESC, legs.seq DESC LIMIT ?
"""
# The words of the indexes journal_flagged and journal_transferred.
# A ticket's first leg begins with its first call: who was transferred before it was sent on.
_FIRST_CALLS = f"""
    WITH again AS MATERIALIZED (
        SELECT ticket_id FROM journal
        WHERE office_day BETWEEN ? AND ? AND flag IS NOT NULL AND flag = '{Flag.REINSTATED_CANCELLED}'
    ),
    transferred AS MATERIALIZED (
        SELECT ticket_id, min(seq) AS seq FROM journal
        WHERE office_day BETWEEN ? AND ? AND kind = '{Kind.TRANSFERRED}' GROUP BY ticket_id
    )
    SELECT
        tickets.id, tickets.label, tickets.office_day, coalesce(legs.field, tickets.field), tickets.priority,
        issued_at, booked_for, legs.seq, coalesce(flag = '{Flag.OUT_OF_ORDER}', 0),
        late_at IS NOT NULL OR coalesce(began_at < booked_for, 0)
            OR tickets.id IN (SELECT ticket_id FROM again)
            OR coalesce(transferred.seq < coalesce(legs.seq, transferred.seq + 1), 0)
    FROM tickets
    LEFT JOIN legs ON legs.ticket_id = tickets.id
        AND legs.seq = (SELECT min(seq) FROM legs AS own WHERE own.ticket_id = tickets.id)
    LEFT JOIN journal ON journal.seq = legs.seq
    LEFT JOIN transferred ON transferred.ticket_id = tickets.id
    WHERE tickets.office_day BETWEEN ? AND ? AND (legs.seq IS NOT NULL OR tickets.state <> '{GAVE_UP}')
    ORDER BY tickets.id
"""
# The words of the index journal_flagged.
_FLAG_COUNTS = """
    SELECT flag, kind, count(*) FROM journal
    WHERE office_day BETWEEN ? AND ? AND flag IS NOT NULL GROUP BY flag, kind
"""


class ReportsInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def groups(self, first: date, last: date, zone: ZoneInfo) -> Sequence[Group]:
        """Return the tickets of those days in groups: by field, hour, counter and state."""
        return groups(self._conn, first, last, zone)

    def usuals(self, first: date, last: date) -> Mapping[str, Usual]:
        """Return what services of those days usually took, by field."""
        return _usuals(self._conn, first, last)

    def spent(self, first: date, last: date, zone: ZoneInfo, most_s: Mapping[str, int]) -> Sequence[Spent]:
        """Return what the tickets of those days spent, by every scope."""
        return _spent(self._conn, first, last, zone, most_s)

    def forgotten(
        self, first: date, last: date, most_s: Mapping[str, int], limit: int
    ) -> tuple[int, Sequence[Forgotten]]:
        """Return how many legs of those days were left out, and the longest of them."""
        return _forgotten(self._conn, first, last, most_s, limit)

    def first_calls(self, first: date, last: date) -> Sequence[FirstCall]:
        """Return the tickets of those days that were called or waited to the end, by id."""
        days = (first.isoformat(), last.isoformat())
        return [
            FirstCall(
                ticket,
                label,
                date.fromisoformat(day),
                field,
                priority,
                from_text(issued_at),
                None if booked_for is None else from_text(booked_for),
                seq,
                is_chosen=bool(is_chosen),
                is_moved=bool(is_moved),
            )
            for ticket, label, day, field, priority, issued_at, booked_for, seq, is_chosen, is_moved in (
                self._conn.execute(_FIRST_CALLS, (*days, *days, *days))
            )
        ]

    def flag_counts(self, first: date, last: date) -> dict[tuple[Flag, Kind], int]:
        """Return how many of those days' entries of which kind have which flag."""
        counted = self._conn.execute(_FLAG_COUNTS, (first.isoformat(), last.isoformat()))
        return {(Flag(flag), Kind(kind)): count for flag, kind, count in counted}


def _usuals(conn: sqlite3.Connection, first: date, last: date) -> dict[str, Usual]:
    """Return what services of those days usually took, by field."""
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for field, seconds, times in conn.execute(_TAKEN, (first.isoformat(), last.isoformat())):
        taken[field].append((seconds, times))
    return {field: usual_of_counted(sorted(times)) for field, times in sorted(taken.items())}


def _spent(
    conn: sqlite3.Connection, first: date, last: date, zone: ZoneInfo, most_s: Mapping[str, int]
) -> list[Spent]:
    """Return what the tickets of those days spent, by every scope."""
    offset, offset_values = offset_at_issue(first, last, zone)
    most, most_values = _most(most_s)
    sql = _SPENT.format(offset=offset, most=most)
    sums = Sums()
    for ticket, *keys, walk, service, away, again in conn.execute(
        sql, (*offset_values, *most_values, first.isoformat(), last.isoformat())
    ):
        if ticket is None:
            sums.add_alone(keys, numbers(walk), numbers(service))
        else:
            sums.add_leg(ticket, keys, (walk, service, away, again))
    return sums.spent()


def _forgotten(
    conn: sqlite3.Connection, first: date, last: date, most_s: Mapping[str, int], limit: int
) -> tuple[int, list[Forgotten]]:
    """Return how many legs of those days were left out, and the longest of them."""
    most, values = _most(most_s)
    sql = _FORGOTTEN.format(most=most)
    found = conn.execute(sql, (first.isoformat(), last.isoformat(), *values, limit)).fetchall()
    return (found[0][1] if found else 0), [Forgotten(row[0], rows.leg_of(row[2:])) for row in found]


def _most(most_s: Mapping[str, int]) -> tuple[str, list[str | int]]:
    """Return SQL for the longest service of a leg's field, and the values it asks for."""
    values = [value for pair in most_s.items() for value in pair]
    return f"CASE legs.field {'WHEN ? THEN ? ' * len(most_s)}WHEN NULL THEN 0 ELSE {_NO_END_S} END", values
