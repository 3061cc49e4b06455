"""Commits a second: the store's shared ones against plain SQLite's, one after the other on the same disk."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from time import perf_counter

from sqlite_utils.utils import sqlite3

from bench.figures import Report, report_rates
from office.store import rows
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.journal import Happening, Kind
from office.tickets.store import Transaction
from office.tickets.ticket import State, Ticket

ROUNDS = 5
COMMITS = 400
THREADS = 16
_numbers = count(1)


def measure(report: Report, folder: Path) -> None:
    """Report commits/s of raw SQLite, and of the store at one thread and at sixteen."""
    raw_folder, store_folder = folder / "raw", folder / "store"
    SqliteStore(raw_folder).close()
    store = SqliteStore(store_folder)
    rates: dict[str, list[float]] = {
        "disk_raw_commits": [],
        "disk_store_1_thread": [],
        "disk_store_16_threads": [],
    }
    try:
        with closing(_raw(raw_folder / FILE_NAME)) as raw:
            for turn in range(1 + ROUNDS):
                measured = (_raw_rate(raw), _store_rate(store, 1), _store_rate(store, THREADS))
                # The first round warms caches and the file up.
                for name, rate in zip(rates, measured, strict=True) if turn else ():
                    rates[name].append(rate)
    finally:
        store.close()
    report_rates(report, "commits/s", dict(rates), reference="disk_raw_commits")


def _raw(path: Path) -> sqlite3.Connection:
    """Open the same tables with the same durability."""
    conn = sqlite3.connect(str(path), isolation_level=None)
    for setting in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "wal_autocheckpoint = 0",
        "foreign_keys = ON",
    ):
        conn.execute(f"PRAGMA {setting}").fetchall()
    return conn


def _raw_rate(conn: sqlite3.Connection) -> float:
    began = perf_counter()
    for _ in range(COMMITS):
        happening = _happening()
        ticket = happening.ticket
        assert ticket is not None
        conn.execute("BEGIN IMMEDIATE")
        conn.execute(_insert("tickets", rows.TICKET_COLUMNS), rows.ticket_row(ticket))
        entry = happening.entry(ticket.id)
        conn.execute(_insert("journal", rows.ENTRY_COLUMNS), rows.entry_row(entry))
        conn.execute("COMMIT")
    rate = COMMITS / (perf_counter() - began)
    conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    return rate


def _store_rate(store: SqliteStore, threads: int) -> float:
    def issue(_: int) -> None:
        happening = _happening()

        def work(tx: Transaction) -> None:
            assert happening.ticket is not None
            tx.add_ticket(happening.ticket)
            tx.record(happening)

        store.transact(work)

    with ThreadPoolExecutor(threads) as pool:
        began = perf_counter()
        for _ in pool.map(issue, range(COMMITS * threads)):
            pass
        return COMMITS * threads / (perf_counter() - began)


def _insert(table: str, columns: str) -> str:
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * (columns.count(',') + 1))})"


def _happening() -> Happening:
    """Return a ticket's issue, with a number that nobody else has."""
    number, now = next(_numbers), datetime.now(UTC)
    ticket = Ticket(
        id=number,
        key=secrets.token_urlsafe(12),
        office_day=now.date(),
        series="A",
        number=number,
        label=f"A{number:03d}",
        field="A",
        priority=None,
        state=State.WAITING,
        issued_at=now,
        waits_from=now,
        issued_by="kiosk:bench",
        language="vi",
    )
    return Happening(Kind.ISSUED, now, ticket.office_day, ticket.issued_by, ticket)
