"""The disk's own limit: one commit after the other in plain SQLite, in a process that does nothing else.

The same tables, rows and durability as the office (write-ahead log, ``synchronous = FULL``): for a ticket
the ticket, its journal entry and the answer kept under its key; for a call the changed ticket instead.
"""

import json
import secrets
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from sqlite_utils.utils import sqlite3

from bench.results import ROOT
from office.store import rows
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.answers import Answer
from office.tickets.journal import Kind, NewEntry
from office.tickets.ticket import State, Ticket

Statements = Sequence[tuple[str, rows.Row]]


@dataclass(frozen=True)
class RawRun:
    """Commits a second, and the seconds each took."""

    rate: float
    times_s: list[float]


class RawWriter:
    """Speaks with the process that writes."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, kind: str, commits: int) -> RawRun:
        """Have it commit that many times; ``kind`` is ``ticket`` or ``call``."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(f"{kind} {commits}\n")
        stdin.flush()
        times_s = json.loads(stdout.readline())
        return RawRun(commits / sum(times_s), times_s)


@contextmanager
def raw_writer(
    folder: Path, *, tickets: int = 0, env: Mapping[str, str] | None = None
) -> Iterator[RawWriter]:
    """Start the process on a new database in ``folder``, in which so many tickets wait."""
    command = [sys.executable, "-m", "bench.raw_writer", str(folder), str(tickets)]
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield RawWriter(process)
        process.communicate()


class _Writing:
    def __init__(self, path: Path) -> None:
        self._conn = sqlite3.connect(str(path), isolation_level=None)
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "wal_autocheckpoint = 0",
            "foreign_keys = ON",
        ):
            self._conn.execute(f"PRAGMA {setting}").fetchall()
        self._number = self._seq = 0
        self._waiting: list[Ticket] = []

    def fill(self, tickets: int) -> None:
        """Let so many wait, all in one commit."""
        pieces = [self._issue() for _ in range(tickets)]
        self._commit([statement for piece in pieces for statement in piece])

    def times_s(self, kind: str, commits: int) -> list[float]:
        """Return the seconds of each commit, its statements included; the rows are made beforehand."""
        make = self._issue if kind == "ticket" else self._call
        times_s = [self._commit(piece) for piece in [make() for _ in range(commits)]]
        self._conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        return times_s

    def close(self) -> None:
        self._conn.close()

    def _commit(self, piece: Statements) -> float:
        began = perf_counter()
        self._conn.execute("BEGIN IMMEDIATE")
        for sql, values in piece:
            self._conn.execute(sql, values)
        self._conn.execute("COMMIT")
        return perf_counter() - began

    def _issue(self) -> Statements:
        self._number += 1
        ticket = waiting_ticket(self._number)
        self._waiting.append(ticket)
        return [
            (_insert("tickets", rows.TICKET_COLUMNS), rows.ticket_row(ticket)),
            *self._told(Kind.ISSUED, ticket),
        ]

    def _call(self) -> Statements:
        # Finished at once: a counter has one ticket in hand only.
        waiting = self._waiting.pop(0)
        called = replace(
            waiting, state=State.FINISHED, counter=1 + waiting.id % 13, calls=1, called_at=datetime.now(UTC)
        )
        names = [name.strip() for name in rows.TICKET_COLUMNS.split(",")][1:]
        update = f"UPDATE tickets SET {' = ?, '.join(names)} = ? WHERE id = ?"
        return [(update, (*rows.ticket_row(called)[1:], called.id)), *self._told(Kind.CALLED, called)]

    def _told(self, kind: Kind, ticket: Ticket) -> Statements:
        self._seq += 1
        now = datetime.now(UTC)
        happening = NewEntry(kind, now, ticket.office_day, ticket.issued_by, ticket)
        answer = Answer(ticket.issued_by, secrets.token_hex(16), secrets.token_hex(16), ticket, now)
        return [
            (_insert("journal", rows.ENTRY_COLUMNS), rows.entry_row(happening.entry(self._seq))),
            (_insert("answers", rows.ANSWER_COLUMNS), rows.answer_row(answer)),
        ]


def _insert(table: str, columns: str) -> str:
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * (columns.count(',') + 1))})"


def waiting_ticket(number: int) -> Ticket:
    """Return a ticket just issued, with that id and number."""
    now = datetime.now(UTC)
    return Ticket(
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


def _main(folder: Path, tickets: int) -> None:
    SqliteStore(folder).close()
    with closing(_Writing(folder / FILE_NAME)) as writing:
        writing.fill(tickets)
        for line in sys.stdin:
            kind, commits = line.split()
            print(json.dumps(writing.times_s(kind, int(commits))), flush=True)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]))
