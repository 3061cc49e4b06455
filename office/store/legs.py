"""Legs in SQLite: kept in the transaction of the entry that makes them, and added up inside SQLite.

What each value means stands in ``office/tickets/legs.py`` and ``spent.py``, whose functions say the same
over Python values; the stores' contract holds the two to each other.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from sqlite_utils.utils import sqlite3

from office.store import rows
from office.store.groups import numbers, offset_at_issue
from office.tickets.journal import Entry, Kind
from office.tickets.legs import SERVED, Leg
from office.tickets.spent import Forgotten, Spent, Sums
from office.tickets.usual import Usual, usual_of_counted


def _kinds(kinds: tuple[Kind, ...]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)


_NO_END_S = 10**12
_COLUMNS = ", ".join(f"legs.{name.strip()}" for name in rows.LEG_COLUMNS.split(","))
_OF_DAYS = "FROM tickets JOIN legs ON legs.ticket_id = tickets.id WHERE tickets.office_day BETWEEN ? AND ?"
_IS_SERVED = f"part = 'counter' AND ending IN ({_kinds(SERVED)}) AND seconds IS NOT NULL"
_IS_CUT_OFF = f"part = 'counter' AND ending = '{Kind.UNFINISHED}'"
_IS_OVER = f"ending <> '{Kind.UNFINISHED}'"

_START = """
    UPDATE legs SET walk_s = CASE WHEN ?1 >= {began} THEN ?1 - {began} END
    WHERE ticket_id = ?2 AND ended_seq IS NULL
"""
_END = """
    UPDATE legs SET
        seconds = CASE WHEN ?1 >= {began} + coalesce(walk_s, 0) THEN ?1 - {began} - coalesce(walk_s, 0) END,
        ended_seq = ?2,
        ending = ?3
    WHERE ticket_id = ?4 AND ended_seq IS NULL
"""
_BEGAN = "unixepoch(substr(began_at, 1, 19))"
_START, _END = _START.format(began=_BEGAN), _END.format(began=_BEGAN)

# The condition of the outer legs is that of the index legs_done.
_VISITS = f"""
    SELECT (
        SELECT sum(coalesce(walk_s, 0) + seconds) FROM legs AS one
        WHERE one.ticket_id = last.ticket_id AND one.field = last.field AND one.counter IS last.counter
        AND {_IS_SERVED}
    )
    FROM legs AS last
    WHERE office_day = ? AND field = ? AND ending IN ('finished', 'transferred') AND part <> 'line'
    ORDER BY ended_seq DESC LIMIT ?
"""
# A few thousand rows, and half the time of a window over all services in order.
_TAKEN = f"""
    SELECT legs.field, seconds, count(*) {_OF_DAYS} AND {_IS_SERVED} GROUP BY legs.field, seconds
"""
_TOO_LONG = f"{_IS_SERVED} AND seconds > {{most}}"
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
            CASE WHEN {_IS_SERVED} AND NOT ({_TOO_LONG}) THEN seconds END AS service_s,
            CASE WHEN part = 'away' AND {_IS_OVER} THEN seconds END AS away_s,
            CASE WHEN part = 'line' AND {_IS_OVER} THEN seconds END AS again_s,
            EXISTS (
                SELECT 1 FROM legs AS other WHERE other.ticket_id = legs.ticket_id AND other.seq <> legs.seq
            ) AS has_others
        {_OF_DAYS}
    )
    SELECT NULL, hour, field, counter, officer, group_concat(walk_s), group_concat(service_s), NULL, NULL
    FROM spent WHERE NOT has_others GROUP BY hour, field, counter, officer
    UNION ALL
    SELECT ticket, hour, field, counter, officer, walk_s, service_s, away_s, again_s
    FROM spent WHERE has_others AND coalesce(walk_s, service_s, away_s, again_s) IS NOT NULL
"""
_FORGOTTEN = f"""
    SELECT tickets.label, count(*) OVER (), {_COLUMNS} {_OF_DAYS} AND (({_TOO_LONG}) OR {_IS_CUT_OFF})
    ORDER BY coalesce(seconds, 0) DESC, legs.seq DESC LIMIT ?
"""


def start_leg(conn: sqlite3.Connection, entry: Entry) -> None:
    """Write how long the walk of that ticket's open leg took."""
    conn.execute(_START, (int(entry.at.timestamp()), entry.ticket_id))


def end_leg(conn: sqlite3.Connection, entry: Entry) -> None:
    """Write that the entry ended the open leg of its ticket, if there is one."""
    conn.execute(_END, (int(entry.at.timestamp()), entry.seq, entry.kind, entry.ticket_id))


def legs(conn: sqlite3.Connection, first: date, last: date) -> list[Leg]:
    """Return the legs of the tickets of those days, in the order they began."""
    sql = f"SELECT {_COLUMNS} {_OF_DAYS} ORDER BY legs.seq"
    return [rows.leg_of(row) for row in conn.execute(sql, (first.isoformat(), last.isoformat()))]


def open_leg(conn: sqlite3.Connection, ticket_id: int) -> Leg | None:
    """Return the leg that ticket is on, if it is on one."""
    sql = f"SELECT {_COLUMNS} FROM legs WHERE ticket_id = ? AND ended_seq IS NULL"
    row = conn.execute(sql, (ticket_id,)).fetchone()
    return None if row is None else rows.leg_of(row)


def visit_times_s(conn: sqlite3.Connection, day: date, field: str, limit: int) -> list[int]:
    """Return how long that field's last visits of the day held a counter, newest first."""
    found = conn.execute(_VISITS, (day.isoformat(), field, limit))
    return [seconds for (seconds,) in found if seconds is not None]


def usuals(conn: sqlite3.Connection, first: date, last: date) -> dict[str, Usual]:
    """Return what services of those days usually took, by field."""
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for field, seconds, times in conn.execute(_TAKEN, (first.isoformat(), last.isoformat())):
        taken[field].append((seconds, times))
    return {field: usual_of_counted(sorted(times)) for field, times in sorted(taken.items())}


def spent(
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


def forgotten(
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
