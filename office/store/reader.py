"""Reading SQLite: prepared SQL over one connection. The hot path's statements, so no ORM between."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial
from itertools import chain, product
from typing import Any

from sqlite_utils.utils import sqlite3

from office.store import rows, states
from office.store.integrity.journal_names import LAST_NUMBER
from office.store.legs import in_sqlite as leg_sums
from office.tickets.ahead import UpTo
from office.tickets.answers import Answer
from office.tickets.day import as_text, from_text
from office.tickets.duty import Duty
from office.tickets.journal import Entry, Flag, Kind
from office.tickets.legs import Leg
from office.tickets.line import Head
from office.tickets.numbering import Numbering
from office.tickets.store import CAME_LATELY, LOOKED_BACK
from office.tickets.ticket import State, Ticket

_TICKET = f"SELECT {rows.TICKET_COLUMNS} FROM tickets"
_WORKING = "SELECT number FROM duties WHERE office_day = ? AND state <> 'closed'"
_FREE, _OWN = f"(counter IS NULL OR counter NOT IN ({_WORKING}))", "counter = ?"
_ELSEWHERE = f"AND counter IS NOT NULL AND counter IS NOT ? AND counter IN ({_WORKING})"
# Those in which somebody waits, from class to class: DISTINCT read all who have one.
_CLASSES = f"""
    WITH RECURSIVE class (code) AS (
        SELECT min(priority) FROM tickets WHERE office_day = ?1 AND {states.WAITS} AND priority IS NOT NULL
        UNION ALL
        SELECT(SELECT min(priority) FROM tickets WHERE office_day = ?1 AND {states.WAITS} AND priority > code)
        FROM class WHERE code IS NOT NULL
    ) SELECT code FROM class WHERE code IS NOT NULL
"""
# One statement for all lines: one for each took twice as long.
_HEADS = f"""
    WITH line (of_field, of_class) AS (VALUES {{lines}})
    SELECT {rows.HEAD_COLUMNS} FROM line JOIN tickets ON id = (
        SELECT id FROM tickets
        WHERE office_day = ? AND {states.WAITS} AND field = of_field AND priority IS of_class AND {{whose}}
        ORDER BY waits_from, id LIMIT 1
    )
"""
_BEHIND = f"""
    {_TICKET} WHERE office_day = ? AND {states.WAITS} AND field = ? AND priority IS ?
    AND (waits_from, id) > (?, ?) AND {{whose}} ORDER BY waits_from, id LIMIT ?
"""
# A range of an index for each class: with an OR over classes the field's whole line is read.
_COUNTED = f"""
    WITH place (of_class, since, up_to) AS (VALUES {{places}})
    SELECT sum((
        SELECT count(*) FROM tickets INDEXED BY {{index}}
        WHERE office_day = ? AND {states.WAITS} AND field = ?
        AND priority IS of_class AND (waits_from, id) < (since, up_to) {{whose}}
    )) FROM place
"""
_AHEAD = partial(_COUNTED.format, index="tickets_in_line", whose="")
_KEPT_AHEAD = partial(_COUNTED.format, index="tickets_for_one_counter", whose=_ELSEWHERE)
# From the end of the table: by an index of days all of today's would be read, and sorted.
_LATEST = """
    SELECT (SELECT at FROM journal ORDER BY seq DESC LIMIT 1), (
        SELECT waits_from FROM tickets NOT INDEXED
        WHERE id > (SELECT max(id) FROM tickets) - ? AND office_day = ? AND waits_from IS NOT booked_for
        ORDER BY id DESC LIMIT 1
    )
"""
_CALLED_LAST = """
    SELECT priority FROM journal WHERE seq > (SELECT max(seq) FROM journal) - ?
    AND kind = ? AND counter = ? AND office_day = ? ORDER BY seq DESC LIMIT ?
"""
# The words of the index tickets_booked.
_EARLY = f"""
    SELECT field, count(*) FROM tickets WHERE office_day = ? AND {states.WAITS} AND booked_for IS NOT NULL
    AND waits_from = booked_for AND waits_from > ? GROUP BY field
"""
_BOOKED = f"""
    {_TICKET} WHERE office_day = ? AND {states.WAITS} AND booked_for IS NOT NULL ORDER BY waits_from, id
"""
_FIRST_ANSWER = f"SELECT {rows.ANSWER_COLUMNS} FROM answers WHERE actor = ? AND key = ?"
# The words of the index journal_flagged.
_FLAGGED = "WHERE office_day BETWEEN ? AND ? AND flag IS NOT NULL"
_BOUND = f"""
    SELECT DISTINCT field FROM tickets WHERE office_day = ? AND {states.WAITS} AND counter = ?
"""
# The order of office.tickets.hall.last_called_at.
_LAST_MISSED = f"""
    {_TICKET} WHERE office_day = ? AND {states.MISSING}
    ORDER BY coalesce(recalled_at, called_at, issued_at) DESC, id DESC LIMIT ?
"""

# Two ranges of the index tickets_in_line, where one condition would read every ticket there ever was.
_LEFT_OPEN = f"""
    {_TICKET} WHERE id IN (
        SELECT id FROM tickets WHERE office_day < ? AND {states.ENDS}
        UNION ALL SELECT id FROM tickets WHERE office_day > ? AND {states.ENDS}
    ) ORDER BY id LIMIT ?
"""


class SqliteReader:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    @property
    def inside(self) -> sqlite3.Connection:
        """The connection, for the statements of other rooms."""
        return self._conn

    def last_seq(self) -> int:
        """Return the last entry's ``seq``; 0 for an empty journal."""
        return int(self._one("SELECT coalesce(max(seq), 0) FROM journal")[0])

    def journal_id(self) -> str:
        """Return the journal's name, a UUID."""
        return str(self._one("SELECT id FROM journal_names ORDER BY number DESC LIMIT 1")[0])

    def entries(self, after: int, limit: int) -> Sequence[Entry]:
        """Return at most ``limit`` entries with ``seq`` above ``after``, in order."""
        sql = f"SELECT {rows.ENTRY_COLUMNS} FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"
        return [rows.entry_of(row) for row in self._all(sql, after, limit)]

    def flagged(self, first: date, last: date, limit: int, but: Flag | None = None) -> Sequence[Entry]:
        """Return those days' entries that have a flag but that one, at most ``limit``, the newest first."""
        flagged = f"{_FLAGGED} AND flag IS NOT ?"
        sql = f"SELECT {rows.ENTRY_COLUMNS} FROM journal {flagged} ORDER BY seq DESC LIMIT ?"
        found = self._all(sql, first.isoformat(), last.isoformat(), but, limit)
        return [rows.entry_of(row) for row in found]

    def ticket(self, ticket_id: int) -> Ticket | None:
        """Return the ticket of that id."""
        return self._ticket(f"{_TICKET} WHERE id = ?", ticket_id)

    def ticket_of_key(self, key: str) -> Ticket | None:
        """Return the ticket that key opens."""
        return self._ticket(f"{_TICKET} WHERE key = ?", key)

    def in_state(self, day: date, *states: State) -> Sequence[Ticket]:
        """Return that day's tickets in any of those states, in the order they wait from."""
        marks = ", ".join("?" * len(states))
        sql = f"{_TICKET} WHERE office_day = ? AND state IN ({marks}) ORDER BY waits_from, id"
        return [rows.ticket_of(row) for row in self._all(sql, day.isoformat(), *states)]

    def in_hand(self, counter: int, day: date) -> Ticket | None:
        """Return that day's ticket called to or served at that counter."""
        sql = f"{_TICKET} WHERE {states.HELD} AND counter = ? AND office_day = ?"
        return self._ticket(sql, counter, day.isoformat())

    def left_open(self, day: date, limit: int) -> Sequence[Ticket]:
        """Return at most ``limit`` tickets of other days than that which wait, are in hand or parked."""
        return [rows.ticket_of(row) for row in self._all(_LEFT_OPEN, day.isoformat(), day.isoformat(), limit)]

    def last_day(self) -> date | None:
        """Return the latest office day of any ticket, None before the first."""
        latest = self._one("SELECT max(office_day) FROM tickets")[0]
        return None if latest is None else date.fromisoformat(latest)

    def waiting_counts(self, day: date) -> dict[str, int]:
        """Return how many tickets wait per field code; fields nobody waits for are absent."""
        sql = f"SELECT field, count(*) FROM tickets WHERE office_day = ? AND {states.WAITS} GROUP BY field"
        return dict(self._all(sql, day.isoformat()))

    def waiting_early(self, day: date, now: datetime) -> dict[str, int]:
        """Return how many of them wait for a booked time after ``now``, per field code."""
        return dict(self._all(_EARLY, day.isoformat(), as_text(now)))

    def waiting_booked(self, day: date) -> Sequence[Ticket]:
        """Return that day's tickets that wait and had a time booked, in the order they wait from."""
        return [rows.ticket_of(row) for row in self._all(_BOOKED, day.isoformat())]

    def tallies(self, day: date) -> dict[tuple[State, int | None], int]:
        """Return how many of that day's tickets are in which state at which counter (None: at none)."""
        sql = "SELECT state, counter, count(*) FROM tickets WHERE office_day = ? GROUP BY state, counter"
        rows_found = self._all(sql, day.isoformat())
        return {(State(state), counter): count for state, counter, count in rows_found}

    def last_number(self, day: date, series: str) -> int:
        """Return the highest number that series gave on that day; 0 for none."""
        return int(self._one(LAST_NUMBER, day.isoformat(), series)[0])

    def skipped(self, day: date) -> Mapping[str, int]:
        """Return up to which number each series gives none of that day though no ticket has it."""
        return dict(
            self._all("SELECT series, number FROM numbers_lost WHERE office_day = ?", day.isoformat())
        )

    def numberings(self, day: date) -> Mapping[str, Numbering]:
        """Return how that day counts, as far as it is kept, by the fields' codes."""
        sql = f"SELECT {rows.NUMBERING_COLUMNS} FROM numberings WHERE office_day = ?"
        found = (rows.numbering_of(row) for row in self._all(sql, day.isoformat()))
        return {one.field: one for one in found}

    def last_missed(self, day: date, limit: int) -> Sequence[Ticket]:
        """Return that day's no-shows called last, at most ``limit``, the newest call first."""
        return [rows.ticket_of(row) for row in self._all(_LAST_MISSED, day.isoformat(), limit)]

    def heads(self, day: date, fields: Sequence[str], counter: int) -> Sequence[Head]:
        """Return the head of each line that ``counter`` may call: see ``line.py``."""
        on = day.isoformat()
        codes = [None, *self.classes_waiting(day)]
        bound = [field for (field,) in self._all(_BOUND, on, counter)]
        heads = [*self._heads(_FREE, fields, codes, on, on), *self._heads(_OWN, bound, codes, on, counter)]
        return list({head.id: head for head in heads}.values())

    def classes_waiting(self, day: date) -> Sequence[str]:
        """Return the classes in which somebody waits that day; see ``Reader``."""
        return [code for (code,) in self._all(_CLASSES, day.isoformat())]

    def _heads(
        self, whose: str, fields: Sequence[str], codes: Sequence[str | None], *values: object
    ) -> Sequence[Head]:
        lines = list(product(fields, codes))
        if not lines:
            return ()
        sql = _HEADS.format(lines=", ".join(["(?, ?)"] * len(lines)), whose=whose)
        return [rows.head_of(row) for row in self._all(sql, *chain.from_iterable(lines), *values)]

    def latest(self, day: date) -> datetime | None:
        """Return the newest entry's time, or since when whoever came last waits; see ``Reader``."""
        times = [text for text in self._one(_LATEST, CAME_LATELY, day.isoformat()) if text is not None]
        return from_text(max(times)) if times else None

    def called_last(self, counter: int, day: date, limit: int) -> Sequence[str | None]:
        """Return the classes of that counter's last calls of the day, the newest first; see ``Reader``."""
        found = self._all(_CALLED_LAST, LOOKED_BACK, Kind.CALLED, counter, day.isoformat(), limit)
        return [priority for (priority,) in found]

    def ahead_of(self, ticket: Ticket, before: Sequence[UpTo]) -> int:
        """Return how many tickets wait for its field that come ``before`` it: see ``ahead.py``."""
        return self._ahead_of(_AHEAD, ticket, before)

    def kept_ahead_of(self, ticket: Ticket, before: Sequence[UpTo]) -> int:
        """Return how many of those only another working counter may call: they stand in no line with it."""
        return self._ahead_of(_KEPT_AHEAD, ticket, before, ticket.counter, ticket.office_day.isoformat())

    def _ahead_of(self, sql: partial[str], ticket: Ticket, before: Sequence[UpTo], *values: object) -> int:
        if not before:
            return 0
        places = chain.from_iterable((one.priority, as_text(one.waits_from), one.id) for one in before)
        asked = sql(places=", ".join(["(?, ?, ?)"] * len(before)))
        return int(self._one(asked, *places, ticket.office_day.isoformat(), ticket.field, *values)[0])

    def behind(self, ticket: Ticket, limit: int) -> Sequence[Ticket]:
        """Return at most ``limit`` tickets of the line it waits in that are called after it, in order."""
        on = ticket.office_day.isoformat()
        working = {number for (number,) in self._all(_WORKING, on)}
        whose, value = (_OWN, ticket.counter) if ticket.counter in working else (_FREE, on)
        place = (ticket.field, ticket.priority, as_text(ticket.waits_from), ticket.id)
        sql = _BEHIND.format(whose=whose)
        return [rows.ticket_of(row) for row in self._all(sql, on, *place, value, limit)]

    def visit_times_s(self, day: date, field: str, limit: int) -> Sequence[int]:
        """Return how long that field's last ``limit`` visits of the day held a counter, newest first."""
        return leg_sums.visit_times_s(self._conn, day, field, limit)

    def duty(self, counter: int) -> Duty | None:
        """Return that counter's last stored duty, of whatever day; None when it never had one."""
        found = self._all(f"SELECT {rows.DUTY_COLUMNS} FROM duties WHERE number = ?", counter)
        return rows.duty_of(found[0]) if found else None

    def duties(self) -> Sequence[Duty]:
        """Return each counter's last stored duty, of whatever day."""
        return [rows.duty_of(row) for row in self._all(f"SELECT {rows.DUTY_COLUMNS} FROM duties")]

    def first_answer(self, actor: str, key: str) -> Answer | None:
        """Return what that actor's request under that key was answered first."""
        return self._first_answer(self._conn, actor, key)

    def legs(self, first: date, last: date) -> Sequence[Leg]:
        """Return the legs of the tickets of those days, both included, in the order they began."""
        return leg_sums.legs(self._conn, first, last)

    def last_leg(self, ticket_id: int) -> Leg | None:
        """Return the leg that ticket began last, ended or not; None before its first call."""
        return leg_sums.last_leg(self._conn, ticket_id)

    def open_leg(self, ticket_id: int) -> Leg | None:
        """Return the leg that ticket is on; None before its first call and when its visit is over."""
        return leg_sums.open_leg(self._conn, ticket_id)

    @staticmethod
    def _first_answer(conn: sqlite3.Connection, actor: str, key: str) -> Answer | None:
        found = conn.execute(_FIRST_ANSWER, (actor, key)).fetchone()
        return rows.answer_of(found) if found else None

    def _ticket(self, sql: str, *values: Any) -> Ticket | None:
        row = self._conn.execute(sql, values).fetchone()
        return None if row is None else rows.ticket_of(row)

    def _one(self, sql: str, *values: Any) -> rows.Row:
        row: rows.Row = self._conn.execute(sql, values).fetchone()
        return row

    def _all(self, sql: str, *values: Any) -> list[rows.Row]:
        return self._conn.execute(sql, values).fetchall()
