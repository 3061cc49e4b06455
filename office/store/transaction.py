"""Writing SQLite inside the writer's open transaction; commit and rollback are ``sqlite.py``'s."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from operator import attrgetter

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.store import rows
from office.store.integrity.high_mark import Numbers
from office.store.integrity.journal_names import SKIP_NUMBERS, given_in
from office.store.legs.in_sqlite import end_leg, go_on, start_leg
from office.store.new_rows import NewRows
from office.store.reader import SqliteReader
from office.tickets.answers import Answer
from office.tickets.day import as_text, from_text
from office.tickets.duty import Duty
from office.tickets.journal import Entry, Kind, NewEntry
from office.tickets.legs import Leg, ends_leg, leg_begun
from office.tickets.numbering import Numbering
from office.tickets.ticket import Ticket

_SAVE_TICKET = rows.update("tickets", f"id, {rows.PLACE_COLUMNS}")
_CARRY_TICKET = rows.update("tickets", rows.TICKET_COLUMNS)
_SAVE_DUTY = f"INSERT OR REPLACE INTO duties ({rows.DUTY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
_KEEP_NUMBERING = f"INSERT OR REPLACE INTO numberings ({rows.NUMBERING_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
_SAVE_LEG = f"INSERT OR REPLACE INTO legs ({rows.LEG_COLUMNS}) VALUES ({', '.join('?' * 12)})"
_KEEPS_SLOT = "(waits_from IS booked_for)"
_MOST_SERIES = 256
"""Numbers remembered at once: some days of an office's fields."""
# A third of the time of dataclasses.replace, in the hottest path there is.
_all_but_id = attrgetter(*(attribute.name for attribute in fields(Ticket) if attribute.name != "id"))


class SqliteTransaction(SqliteReader):
    """One change in the making. ``db`` is for set-up and reference data, where rows are few.

    The last ``seq``, ids, numbers, waits and duties are remembered from one change to the next: whoever
    begins or undoes one says so by ``begun`` and ``undone``. Another program's change is noticed, and the
    unique constraints stand behind all of it. New rows wait: ``write`` writes them, and so does whatever
    reads.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._new = NewRows(db.conn)
        self._version = 0
        self._seq: int | None = None
        self._numbers: dict[tuple[date, str], int] = {}
        self._given: dict[tuple[date, str], int] | None = {}
        self._waits: dict[date, datetime | None] = {}
        self._numberings: dict[date, Mapping[str, Numbering]] = {}
        self._duties: Sequence[Duty] | None = None

    @property
    def _conn(self) -> sqlite3.Connection:  # type: ignore[override]
        return self._new.conn

    @property
    def inside(self) -> NewRows:  # type: ignore[override]
        """The new rows and the connection, for the statements of other rooms."""
        return self._new

    @property
    def db(self) -> Database:
        """The database, in which all that was added so far is written."""
        self._new.write()
        return self._db

    @property
    def version(self) -> int:
        """Another number once another connection has changed the file, as SQLite counted when it began."""
        return self._version

    @property
    def written(self) -> int:
        """How many rows were changed or added so far: a piece of work that raises it wrote."""
        return int(self._db.conn.total_changes) + self._new.count

    def write(self) -> None:
        """Write the new rows that wait. Raises sqlite3.Error."""
        self._new.write()

    def begun(self) -> None:
        """Go on from what is remembered, unless another connection has changed the file since."""
        version = self._one("PRAGMA data_version")[0]
        if version != self._version or len(self._numbers) > _MOST_SERIES:
            self.undone()
        if version != self._version:
            self._version, self._given = version, None

    def undone(self) -> None:
        """Remember nothing: something was rolled back."""
        self._new.undone()
        self._given = None if self._given else self._given
        self._seq = None
        self._forget_days()
        self._numberings.clear()
        self._duties = None

    def given(self) -> Numbers:
        """Return the numbers given since this was last asked.

        All of the last days' if some are forgotten, or if another program may have moved tickets.
        """
        given = given_in(self._conn).numbers if self._given is None else self._given
        self._given = {}
        return given

    def last_seq(self) -> int:
        """Return the last entry's ``seq``; 0 for an empty journal."""
        if self._seq is None:
            self._seq = super().last_seq()
        return self._seq

    def last_number(self, day: date, series: str) -> int:
        """Return the highest number that series gave on that day; 0 for none."""
        if (day, series) not in self._numbers:
            self._numbers[day, series] = super().last_number(day, series)
        return self._numbers[day, series]

    def numberings(self, day: date) -> Mapping[str, Numbering]:
        """Return how that day counts, as far as it is kept, by the fields' codes."""
        if day not in self._numberings:
            self._numberings[day] = dict(super().numberings(day))
        return self._numberings[day]

    def keep_numbering(self, numbering: Numbering) -> None:
        """Keep how a field counts on a day, in place of what was kept before."""
        self._conn.execute(_KEEP_NUMBERING, rows.numbering_row(numbering))
        self._numberings.pop(numbering.office_day, None)

    def skip_numbers(self, day: date, series: str, number: int) -> None:
        """Have that series give no number of that day up to ``number``, which is above its last."""
        self._conn.execute(SKIP_NUMBERS, (day.isoformat(), series, number))
        self._numbers[day, series] = number
        if self._given is not None:
            self._given[day, series] = number

    def duties(self) -> Sequence[Duty]:
        """Return each counter's last stored duty, of whatever day."""
        if self._duties is None:
            self._duties = super().duties()
        return self._duties

    def duty(self, counter: int) -> Duty | None:
        """Return that counter's last stored duty, of whatever day; None when it never had one."""
        return next((duty for duty in self.duties() if duty.number == counter), None)

    def last_wait(self, day: date) -> datetime | None:
        """Return the latest time any ticket of that day waits from; None before its first ticket.

        Those that wait from a booked time are left out: it may be still to come, and nobody stands behind it.
        """
        if day not in self._waits:
            sql = f"SELECT max(waits_from) FROM tickets WHERE office_day = ? AND NOT {_KEEPS_SLOT}"
            latest = self._one(sql, day.isoformat())[0]
            self._waits[day] = None if latest is None else from_text(latest)
        return self._waits[day]

    def next_ticket_id(self) -> int:
        """Return the id that the next new ticket will have."""
        return self._new.last_id("tickets") + 1

    def add_ticket(self, ticket: Ticket) -> Ticket:
        """Keep a new ticket and return it with its id. A number given twice is a StoreError."""
        new_id = self._new.next_id("tickets")
        added = ticket if ticket.id == new_id else Ticket(new_id, *_all_but_id(ticket))
        self._new.add_ticket(added)
        self._saw_number(ticket)
        self._saw_wait(ticket)
        return added

    def save_ticket(self, ticket: Ticket) -> None:
        """Keep a ticket's present values. Its key, day, series, number and label must be what they were."""
        # Three unique indexes hold what stays: SQLite would write each of them anew.
        self._conn.execute(_SAVE_TICKET, (*rows.place_row(self._new.ticket_row(ticket)), ticket.id))
        self._saw_wait(ticket)

    def carry_ticket(self, ticket: Ticket) -> None:
        """Keep a ticket that belongs to another day now: its number and label may be others, too."""
        row = rows.ticket_row(ticket)
        self._conn.execute(_CARRY_TICKET, (*row[1:], row[0]))
        self._saw_number(ticket)
        self._saw_wait(ticket)

    def save_leg(self, leg: Leg) -> None:
        """Keep a leg's present values."""
        self._conn.execute(_SAVE_LEG, rows.leg_row(leg))

    def _saw_number(self, ticket: Ticket) -> None:
        series = ticket.office_day, ticket.series
        if self._given is not None:
            self._given[series] = max(ticket.number, self._given.get(series, 0))
        if ticket.number > self._numbers.get(series, ticket.number):
            self._numbers[series] = ticket.number

    def _saw_wait(self, ticket: Ticket) -> None:
        if ticket.keeps_slot:
            return
        day, since = ticket.office_day, ticket.waits_from
        if day in self._waits and ((latest := self._waits[day]) is None or since > latest):
            self._waits[day] = since

    def save_duty(self, duty: Duty) -> None:
        """Keep a counter's duty in place of the one before."""
        self._conn.execute(_SAVE_DUTY, rows.duty_row(duty))
        self._duties = None

    def record(self, happening: NewEntry) -> Entry:
        """Append to the journal under the next ``seq``."""
        entry = happening.entry(self.last_seq() + 1)
        if happening.ticket is not None and happening.kind is not Kind.ISSUED:
            self._keep_leg(entry, happening.ticket)
        self._new.add_entry(entry)
        self._seq = entry.seq
        if happening.kind is Kind.CARRIED_OVER:
            self._forget_days()
        return entry

    def _forget_days(self) -> None:
        """Remember nothing of any day: the one a ticket was carried away from lacks its number and wait."""
        self._numbers.clear()
        self._waits.clear()

    def _keep_leg(self, entry: Entry, ticket: Ticket) -> None:
        if entry.kind is Kind.STARTED:
            start_leg(self._conn, entry)
        elif entry.kind is Kind.UNDONE:
            go_on(self._conn, entry)
        elif ends_leg(entry.kind, ticket):
            end_leg(self._conn, entry)
        if (leg := leg_begun(entry, ticket)) is not None:
            self._new.add_leg(leg)

    def first_answer(self, actor: str, key: str) -> Answer | None:
        """Return what that actor's request under that key was answered first."""
        return self._new.answer(actor, key) or self._first_answer(self._db.conn, actor, key)

    def remember(self, answer: Answer) -> None:
        """Keep a first answer in place of any older one under the same actor and key."""
        self._new.add_answer(answer)

    def forget_answers(self, before: datetime) -> None:
        """Drop first answers given before that time."""
        self._conn.execute("DELETE FROM answers WHERE at < ?", (as_text(before),))
