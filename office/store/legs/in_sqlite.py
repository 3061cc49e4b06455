"""Legs in SQLite: kept in the transaction of the entry that makes them, and added up inside SQLite.

What each value means stands in ``office/tickets/legs.py`` and ``spent.py``, whose functions say the same
over Python values; the stores' contract holds the two to each other.
"""

from datetime import date

from sqlite_utils.utils import sqlite3

from office.store import rows
from office.tickets.journal import Entry, Kind
from office.tickets.legs import SERVED, Leg


def _kinds(kinds: tuple[Kind, ...]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)


COLUMNS = ", ".join(f"legs.{name.strip()}" for name in rows.LEG_COLUMNS.split(","))
OF_DAYS = "FROM tickets JOIN legs ON legs.ticket_id = tickets.id WHERE tickets.office_day BETWEEN ? AND ?"
IS_SERVED = f"part = 'counter' AND ending IN ({_kinds(SERVED)}) AND seconds IS NOT NULL"

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
_LAST = "FROM legs WHERE ticket_id = ? ORDER BY seq DESC LIMIT 1"
_GO_ON = f"""
    UPDATE legs SET seconds = NULL, ended_seq = NULL, ending = NULL
    WHERE ticket_id = ? AND seq = (SELECT seq {_LAST})
"""
_BEGAN = "unixepoch(substr(began_at, 1, 19))"
_START, _END = _START.format(began=_BEGAN), _END.format(began=_BEGAN)

# The condition of the outer legs is that of the index legs_done.
_VISITS = f"""
    SELECT (
        SELECT sum(coalesce(walk_s, 0) + seconds) FROM legs AS one
        WHERE one.ticket_id = last.ticket_id AND one.field = last.field AND one.counter IS last.counter
        AND {IS_SERVED}
    )
    FROM legs AS last
    WHERE office_day = ? AND field = ? AND ending IN ('finished', 'transferred') AND part <> 'line'
    ORDER BY ended_seq DESC LIMIT ?
"""


def start_leg(conn: sqlite3.Connection, entry: Entry) -> None:
    """Write how long the walk of that ticket's open leg took."""
    conn.execute(_START, (int(entry.at.timestamp()), entry.ticket_id))


def end_leg(conn: sqlite3.Connection, entry: Entry) -> None:
    """Write that the entry ended the open leg of its ticket, if there is one."""
    conn.execute(_END, (int(entry.at.timestamp()), entry.seq, entry.kind, entry.ticket_id))


def go_on(conn: sqlite3.Connection, entry: Entry) -> None:
    """Write that the last leg of that ticket goes on: its end was undone."""
    conn.execute(_GO_ON, (entry.ticket_id, entry.ticket_id))


def legs(conn: sqlite3.Connection, first: date, last: date) -> list[Leg]:
    """Return the legs of the tickets of those days, in the order they began."""
    sql = f"SELECT {COLUMNS} {OF_DAYS} ORDER BY legs.seq"
    return [rows.leg_of(row) for row in conn.execute(sql, (first.isoformat(), last.isoformat()))]


def open_leg(conn: sqlite3.Connection, ticket_id: int) -> Leg | None:
    """Return the leg that ticket is on, if it is on one."""
    sql = f"SELECT {COLUMNS} FROM legs WHERE ticket_id = ? AND ended_seq IS NULL"
    row = conn.execute(sql, (ticket_id,)).fetchone()
    return None if row is None else rows.leg_of(row)


def last_leg(conn: sqlite3.Connection, ticket_id: int) -> Leg | None:
    """Return the leg that ticket began last, ended or not."""
    row = conn.execute(f"SELECT {COLUMNS} {_LAST}", (ticket_id,)).fetchone()
    return None if row is None else rows.leg_of(row)


def visit_times_s(conn: sqlite3.Connection, day: date, field: str, limit: int) -> list[int]:
    """Return how long that field's last visits of the day held a counter, newest first."""
    found = conn.execute(_VISITS, (day.isoformat(), field, limit))
    return [seconds for (seconds,) in found if seconds is not None]
