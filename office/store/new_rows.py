"""New rows wait until the batch ends, or until somebody reads: then one statement a table writes them.

A statement for each row cost the event loop 79 us a ticket, these 68 (eight tickets in a batch).
"""

from functools import cache
from itertools import chain

from sqlite_utils.utils import sqlite3

from office.store import rows
from office.store.rows import Row
from office.tickets.answers import Answer
from office.tickets.journal import Entry
from office.tickets.legs import Leg
from office.tickets.ticket import Ticket

_TICKETS = f"INSERT INTO tickets ({rows.TICKET_COLUMNS}) VALUES "
_ENTRIES = f"INSERT INTO journal ({rows.ENTRY_COLUMNS}) VALUES "
_LEGS = f"INSERT INTO legs ({rows.LEG_COLUMNS}) VALUES "
_ANSWERS = f"INSERT OR REPLACE INTO answers ({rows.ANSWER_COLUMNS}) VALUES "
_LAST_ID = "SELECT seq FROM sqlite_sequence WHERE name = ?"
_MOST_AT_ONCE = 128
"""Rows in one statement: a commit's fill. SQLite takes 32,766 values at most."""


class NewRows:
    """What one batch adds. ``write`` raises what SQLite raises, and then all of it is still here."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        # Tickets first: the others, and what other rooms add after them, refer to them.
        tables = (_TICKETS, _ENTRIES, _LEGS, _ANSWERS)
        self._waiting: dict[str, list[Row]] = {insert: [] for insert in tables}
        self._answers: dict[tuple[str, str], Answer] = {}
        self._ids: dict[str, int] = {}
        self._last: tuple[Ticket, Row] | None = None
        self.count = 0

    @property
    def conn(self) -> sqlite3.Connection:
        """The connection, in which all that was added so far is written."""
        self.write()
        return self._conn

    def next_id(self, table: str) -> int:
        """Return the id of that table's next row, whose ids SQLite counts (AUTOINCREMENT)."""
        self._ids[table] = self.last_id(table) + 1
        return self._ids[table]

    def last_id(self, table: str) -> int:
        """Return the id of that table's last row; 0 where there never was one."""
        if table not in self._ids:
            found = self._conn.execute(_LAST_ID, (table,)).fetchone()
            self._ids[table] = found[0] if found else 0
        return self._ids[table]

    def add(self, insert: str, row: Row) -> None:
        """Write that row by ``insert``, a statement that ends with VALUES, after the rows before it."""
        self._waiting.setdefault(insert, []).append(row)
        self.count += 1

    def ticket_row(self, ticket: Ticket) -> Row:
        """Return the row of that ticket. A change writes it twice: for itself, and as what was answered."""
        if self._last is None or self._last[0] is not ticket:
            self._last = ticket, rows.ticket_row(ticket)
        return self._last[1]

    def add_ticket(self, ticket: Ticket) -> None:
        """Write that ticket under the id it has."""
        self.add(_TICKETS, self.ticket_row(ticket))

    def add_entry(self, entry: Entry) -> None:
        """Write that entry of the journal."""
        self.add(_ENTRIES, rows.entry_row(entry))

    def add_leg(self, leg: Leg) -> None:
        """Write that leg of a ticket's way."""
        self.add(_LEGS, rows.leg_row(leg))

    def add_answer(self, answer: Answer) -> None:
        """Write that first answer, in place of an older one under its actor and key."""
        self.add(_ANSWERS, rows.answer_row(answer, self.ticket_row))
        self._answers[answer.actor, answer.key] = answer

    def answer(self, actor: str, key: str) -> Answer | None:
        """Return the answer under that actor and key, if it still waits here."""
        return self._answers.get((actor, key))

    def write(self) -> None:
        """Write all that waits."""
        if not self.count:
            return
        for insert, waiting in self._waiting.items():
            for start in range(0, len(waiting), _MOST_AT_ONCE):
                some = waiting[start : start + _MOST_AT_ONCE]
                self._conn.execute(insert + _values(len(some), len(some[0])), list(chain.from_iterable(some)))
        self._forget()

    def undone(self) -> None:
        """Drop all that waits, and remember no id: something was rolled back."""
        self._forget()
        self._ids.clear()

    def _forget(self) -> None:
        for waiting in self._waiting.values():
            waiting.clear()
        self._answers.clear()
        self.count = 0


@cache
def _values(count: int, columns: int) -> str:
    return ", ".join([f"({', '.join('?' * columns)})"] * count)
