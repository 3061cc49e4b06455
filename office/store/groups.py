"""A span's tickets in groups, added up inside SQLite, which lets other threads go on meanwhile.

Python gets a few thousand rows even for a year, each group's times as one text of numbers: 300,000 rows
of Python values would hold up every other request of the process.
"""

from datetime import date
from zoneinfo import ZoneInfo

from sqlite_utils.utils import sqlite3

from office.tickets.day import as_text, offsets
from office.tickets.group import Group
from office.tickets.ticket import State

_GROUPS = """
    WITH alike AS MATERIALIZED (
        SELECT
            series AS field,
            (issued + {offset}) / 3600 % 24 AS hour,
            counter,
            state,
            max(0, called_first - issued) AS wait_s,
            CASE WHEN state = 'finished' THEN max(0, finished - called) END AS service_s
        FROM (
            SELECT
                series, counter, state, issued_at,
                {issued_at} AS issued,
                {called_at} AS called,
                coalesce({first_called_at}, {called_at}) AS called_first,
                {finished_at} AS finished
            FROM tickets WHERE office_day BETWEEN ? AND ?
        )
    )
    SELECT field, hour, counter, state, count(*), group_concat(wait_s), group_concat(service_s)
    FROM alike GROUP BY field, hour, counter, state ORDER BY field, hour, counter, state
"""


def _second(column: str) -> str:
    """Return SQL for the whole second of a time, since 1970.

    Its fraction is cut off here, because SQLite 3.40 would round it and 3.53 does not.
    """
    return f"unixepoch(substr({column}, 1, 19))"


_SECONDS = {name: _second(name) for name in ("issued_at", "called_at", "first_called_at", "finished_at")}


def groups(conn: sqlite3.Connection, first: date, last: date, zone: ZoneInfo) -> list[Group]:
    """Return the tickets of those days in groups: see ``office.tickets.store.Reader``."""
    shifts = offsets(first, last, zone)
    sql = _GROUPS.format(offset=_offset(len(shifts)), **_SECONDS)
    values = [value for moment, offset_s in reversed(shifts) for value in (as_text(moment), offset_s)]
    found = conn.execute(sql, (*values, first.isoformat(), last.isoformat()))
    return [
        Group(field, hour, counter, State(state), tickets, _numbers(waits), _numbers(services))
        for field, hour, counter, state, tickets, waits, services in found
    ]


def _offset(shifts: int) -> str:
    """Return SQL for the offset that held when a ticket was issued: the newest shift before it."""
    return f"CASE {'WHEN issued_at >= ? THEN ? ' * shifts}END"


def _numbers(text: str | None) -> tuple[int, ...]:
    return () if text is None else tuple(map(int, text.split(",")))
