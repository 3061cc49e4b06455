"""Years of history in an office's database, written in bulk: simulated weeks, repeated back in time.

As the office itself would have left it: tickets, their journal, their papers, no first answers (they are
dropped after a day). A row's size and the indexes are true; the pages are fuller than those of a file that
grew ticket by ticket.
"""

from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from sqlite_utils.utils import sqlite3

from bench.past_days import PastDay, past_days
from office.papers import in_sqlite
from office.papers.print_job import plain
from office.store import rows
from office.store.legs.table import fill_from
from office.store.sqlite import FILE_NAME
from office.tickets.office import Office

WEEKS = 4
"""How many weeks are simulated; the years before are the same weeks again, with other keys."""
_WORKING_DAYS = 5
_MOMENTS = {
    "tickets": (
        "issued_at",
        "waits_from",
        "called_at",
        "recalled_at",
        "started_at",
        "finished_at",
        "first_called_at",
    ),
    "journal": ("at",),
    "print_jobs": ("queued_at", "ended_at"),
    "legs": ("began_at",),
}
_COLUMNS = {
    "tickets": rows.TICKET_COLUMNS,
    "journal": rows.ENTRY_COLUMNS,
    "print_jobs": in_sqlite.COLUMNS,
    "legs": rows.LEG_COLUMNS,
}
_OWN_KEY = "substr(key, 1, 18) || printf('%04d', :again)"


def write_past(folder: Path, office: Office, *, until: date, tickets: int, times: int, seed: int = 1) -> int:
    """Fill the empty database in ``folder`` with about so many tickets and return how many they are.

    ``times`` stretches of WEEKS weeks end the day before ``until``. The office must not run.
    """
    days = _working_days(until)
    made = past_days(office, days, round(tickets / times / len(days)), seed)
    with closing(sqlite3.connect(str(folder / FILE_NAME), isolation_level=None)) as conn:
        for setting in (
            "journal_mode = OFF",
            "synchronous = OFF",
            "cache_size = -1048576",
            "temp_store = MEMORY",
        ):
            conn.execute(f"PRAGMA {setting}").fetchall()
        conn.execute("BEGIN IMMEDIATE")
        indexes = _without_indexes(conn)
        size = _keep_model(conn, made)
        for again in range(times):
            back = (times - 1 - again) * WEEKS * 7
            _repeat(conn, again, back, size)
        for index in indexes:
            conn.execute(index)
        conn.execute("COMMIT")
        return size["tickets"] * times


def last_day(until: date) -> date:
    """Return the last working day before ``until``."""
    return _working_days(until)[-1]


def _working_days(until: date) -> list[date]:
    """Return the working days of the WEEKS weeks before ``until``, in order."""
    days = (until - timedelta(days=back) for back in range(WEEKS * 7, 0, -1))
    return [day for day in days if day.weekday() < _WORKING_DAYS]


def _without_indexes(conn: sqlite3.Connection) -> list[str]:
    """Drop the indexes that may be dropped, and return what makes them again, sorted and quickly."""
    found = conn.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    kept = [(name, sql) for name, sql in found if any(f" ON {table} " in sql for table in _COLUMNS)]
    for name, _ in kept:
        conn.execute(f"DROP INDEX {name}")
    return [sql for _, sql in kept]


def _keep_model(conn: sqlite3.Connection, days: Iterable[PastDay]) -> dict[str, int]:
    """Write the simulated weeks into temporary tables and return how many rows each has."""
    sizes = dict.fromkeys(_COLUMNS, 0)
    for table, columns in _COLUMNS.items():
        conn.execute(f"CREATE TEMP TABLE model_{table} AS SELECT {columns} FROM {table}")
    for day in days:
        first = sizes["tickets"]
        tickets = [_later(rows.ticket_row(ticket), first, 0) for ticket in day.tickets]
        jobs = [_later(plain(job), first, 0, 1) for job in day.jobs]
        told = [
            happening.entry(sizes["journal"] + place) for place, happening in enumerate(day.happenings, 1)
        ]
        entries = [_later(rows.entry_row(entry), first, 5) for entry in told]
        for table, values in (("tickets", tickets), ("journal", entries), ("print_jobs", jobs)):
            marks = ", ".join("?" * (_COLUMNS[table].count(",") + 1))
            conn.executemany(f"INSERT INTO model_{table} VALUES ({marks})", values)
            sizes[table] += len(values)
    conn.execute(fill_from("model_journal", "model_legs"))
    return sizes


def _later(row: rows.Row, by: int, *places: int) -> rows.Row:
    """Return the row with the ids in those places so many later."""
    return tuple(
        value + by if place in places and value is not None else value for place, value in enumerate(row)
    )


def _repeat(conn: sqlite3.Connection, again: int, days_back: int, sizes: dict[str, int]) -> None:
    """Append the model once more, so many days further back."""
    values = {"again": again, "back": f"-{days_back} days"}
    values |= {f"{table}_before": again * size for table, size in sizes.items()}
    for table, columns in _COLUMNS.items():
        names = [name.strip() for name in columns.split(",")]
        given = ", ".join(_given(table, name) for name in names)
        conn.execute(
            f"INSERT INTO {table} ({columns}) SELECT {given} FROM model_{table} ORDER BY rowid", values
        )


def _given(table: str, name: str) -> str:
    """Return SQL for what a repeated row has in that column."""
    if name == "key":
        return _OWN_KEY
    if name in ("seq", "ended_seq"):
        return f"{name} + :journal_before"
    if name == "id":
        return f"id + :{table}_before"
    if name == "ticket_id":
        return "ticket_id + :tickets_before"
    if name == "office_day":
        return "date(office_day, :back)"
    if name in _MOMENTS[table]:
        return f"date(substr({name}, 1, 10), :back) || substr({name}, 11)"
    return name
