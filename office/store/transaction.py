"""Writing SQLite inside the writer's open transaction; commit and rollback are ``sqlite.py``'s."""

from dataclasses import fields, replace
from datetime import date, datetime
from operator import attrgetter

from sqlite_utils import Database

from office.store import rows
from office.store.reader import SqliteReader
from office.tickets.answers import Answer
from office.tickets.day import as_text, from_text
from office.tickets.duty import Duty
from office.tickets.journal import Entry, Happening
from office.tickets.ticket import PrintJob, Ticket


def _marks(columns: str) -> str:
    return ", ".join("?" * (columns.count(",") + 1))


def _put(verb: str, table: str, columns: str) -> str:
    return f"{verb} INTO {table} ({columns}) VALUES ({_marks(columns)})"


def _update(table: str, columns: str) -> str:
    sets = ", ".join(f"{name.strip()} = ?" for name in columns.split(",")[1:])
    return f"UPDATE {table} SET {sets} WHERE id = ?"


_ADD_TICKET = _put("INSERT", "tickets", rows.TICKET_COLUMNS)
_SAVE_TICKET = _update("tickets", rows.TICKET_COLUMNS)
_RECORD = _put("INSERT", "journal", rows.ENTRY_COLUMNS)
_SAVE_DUTY = _put("INSERT OR REPLACE", "duties", rows.DUTY_COLUMNS)
_ADD_JOB = _put("INSERT", "print_jobs", rows.JOB_COLUMNS)
_SAVE_JOB = _update("print_jobs", rows.JOB_COLUMNS)
_REMEMBER = _put("INSERT OR REPLACE", "answers", rows.ANSWER_COLUMNS)
_MOST_SERIES = 256
"""Numbers remembered at once: some days of an office's fields."""
# A third of the time of dataclasses.replace, in the hottest path there is.
_all_but_id = attrgetter(*(attribute.name for attribute in fields(Ticket) if attribute.name != "id"))


class SqliteTransaction(SqliteReader):
    """One change in the making. ``db`` is for set-up and reference data, where rows are few.

    The last ``seq``, numbers and waits are remembered from one change to the next: whoever begins or undoes
    one says so by ``begun`` and ``undone``. Another program's change is noticed, and the unique
    constraints stand behind all of it.
    """

    def __init__(self, db: Database) -> None:
        super().__init__(db.conn)
        self.db = db
        self._version = 0
        self._seq: int | None = None
        self._numbers: dict[tuple[date, str], int] = {}
        self._waits: dict[date, datetime | None] = {}

    def begun(self) -> None:
        """Go on from what is remembered, unless another connection has changed the file since."""
        version = self._one("PRAGMA data_version")[0]
        if version != self._version or len(self._numbers) > _MOST_SERIES:
            self.undone()
            self._version = version

    def undone(self) -> None:
        """Remember nothing: something was rolled back."""
        self._seq = None
        self._numbers.clear()
        self._waits.clear()

    def last_seq(self) -> int:
        """Return the last entry's ``seq``; 0 for an empty journal."""
        if self._seq is None:
            self._seq = super().last_seq()
        return self._seq

    def last_number(self, day: date, series: str) -> int:
        """Return the highest number that series gave on that day; 0 for none."""
        if (day, series) not in self._numbers:
            sql = "SELECT coalesce(max(number), 0) FROM tickets WHERE office_day = ? AND series = ?"
            self._numbers[day, series] = int(self._one(sql, day.isoformat(), series)[0])
        return self._numbers[day, series]

    def last_wait(self, day: date) -> datetime | None:
        """Return the latest time any ticket of that day waits from; None before its first ticket."""
        if day not in self._waits:
            sql = "SELECT max(waits_from) FROM tickets WHERE office_day = ?"
            latest = self._one(sql, day.isoformat())[0]
            self._waits[day] = None if latest is None else from_text(latest)
        return self._waits[day]

    def add_ticket(self, ticket: Ticket) -> Ticket:
        """Keep a new ticket and return it with its id. A number given twice is a StoreError."""
        cursor = self._conn.execute(_ADD_TICKET, rows.ticket_row(ticket))
        series = ticket.office_day, ticket.series
        if ticket.number > self._numbers.get(series, ticket.number):
            self._numbers[series] = ticket.number
        self._saw_wait(ticket)
        return Ticket(cursor.lastrowid or 0, *_all_but_id(ticket))

    def save_ticket(self, ticket: Ticket) -> None:
        """Keep a ticket's present values."""
        row = rows.ticket_row(ticket)
        self._conn.execute(_SAVE_TICKET, (*row[1:], row[0]))
        self._saw_wait(ticket)

    def _saw_wait(self, ticket: Ticket) -> None:
        day, since = ticket.office_day, ticket.waits_from
        if day in self._waits and ((latest := self._waits[day]) is None or since > latest):
            self._waits[day] = since

    def save_duty(self, duty: Duty) -> None:
        """Keep a counter's duty in place of the one before."""
        self._conn.execute(_SAVE_DUTY, rows.duty_row(duty))

    def record(self, happening: Happening) -> Entry:
        """Append to the journal under the next ``seq``."""
        entry = happening.entry(self.last_seq() + 1)
        self._conn.execute(_RECORD, rows.entry_row(entry))
        self._seq = entry.seq
        return entry

    def add_job(self, job: PrintJob) -> PrintJob:
        """Keep a new print job and return it with its id."""
        cursor = self._conn.execute(_ADD_JOB, rows.job_row(job))
        return replace(job, id=cursor.lastrowid or 0)

    def save_job(self, job: PrintJob) -> None:
        """Keep a print job's present values."""
        row = rows.job_row(job)
        self._conn.execute(_SAVE_JOB, (*row[1:], row[0]))

    def job(self, job_id: int) -> PrintJob | None:
        """Return the print job of that id."""
        found = self._all(f"SELECT {rows.JOB_COLUMNS} FROM print_jobs WHERE id = ?", job_id)
        return rows.job_of(found[0]) if found else None

    def remember(self, answer: Answer) -> None:
        """Keep a first answer in place of any older one under the same actor and key."""
        self._conn.execute(_REMEMBER, rows.answer_row(answer))

    def forget_answers(self, before: datetime) -> None:
        """Drop first answers given before that time."""
        self._conn.execute("DELETE FROM answers WHERE at < ?", (as_text(before),))
