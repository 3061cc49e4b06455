"""A span's tickets in groups, added up inside SQLite, which lets other threads go on meanwhile.

Python gets a few thousand rows even for a year, each group's times as one text of numbers: 300,000 rows
of Python values would hold up every other request of the process.
"""

from datetime import date
from zoneinfo import ZoneInfo

from sqlite_utils.utils import sqlite3

from office.reports.groups import Group
from office.tickets.day import as_text, offsets
from office.tickets.ticket import State

_GROUPS = """
    WITH alike AS MATERIALIZED (
        SELECT
            series AS field,
            (issued + {offset}) / 3600 % 24 AS hour,
            counter,
            state,
            max(0, called_first - issued) AS wait_s
        FROM (
            SELECT
                series, counter, state, issued_at,
                {issued_at} AS issued,
                coalesce({first_called_at}, {called_at}) AS called_first
            FROM tickets WHERE office_day BETWEEN ? AND ?
        )
    )
    SELECT field, hour, counter, state, count(*), group_concat(wait_s)
    FROM alike GROUP BY field, hour, counter, state ORDER BY field, hour, counter, state
"""


def second(column: str) -> str:
    """Return SQL for the whole second of a time, since 1970.

    Its fraction is cut off here, because SQLite 3.40 would round it and 3.53 does not.
    """
    return f"unixepoch(substr({column}, 1, 19))"


_SECONDS = {name: second(name) for name in ("issued_at", "called_at", "first_called_at")}


def groups(conn: sqlite3.Connection, first: date, last: date, zone: ZoneInfo) -> list[Group]:
    """Return the tickets of those days in groups: see ``kept.py``."""
    offset, values = offset_at_issue(first, last, zone)
    sql = _GROUPS.format(offset=offset, **_SECONDS)
    found = conn.execute(sql, (*values, first.isoformat(), last.isoformat()))
    return [
        Group(field, hour, counter, State(state), tickets, numbers(waits))
        for field, hour, counter, state, tickets, waits in found
    ]


def offset_at_issue(first: date, last: date, zone: ZoneInfo) -> tuple[str, list[str | int]]:
    """Return SQL for the offset from UTC (seconds) that held at ``issued_at``, and the values it asks for.

    It is that of the newest shift before it.
    """
    shifts = offsets(first, last, zone)
    values = [value for moment, offset_s in reversed(shifts) for value in (as_text(moment), offset_s)]
    return f"CASE {'WHEN issued_at >= ? THEN ? ' * len(shifts)}END", values


def numbers(text: str | None) -> tuple[int, ...]:
    """Return the numbers of a group_concat; None, of no row, has none."""
    return () if text is None else tuple(map(int, text.split(",")))
