"""Ratings in SQLite."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlite_utils.utils import sqlite3

from office.ratings.alarms import Said
from office.ratings.rating import By, Rating
from office.ratings.scale import Mood, Scale
from office.ratings.scale_text import read, written
from office.ratings.window import KINDS, LEAST_SERVED
from office.store import rows
from office.store.new_rows import NewRows
from office.tickets.day import as_text, from_text
from office.tickets.journal import Entry
from office.tickets.legs import SERVED

COLUMNS = (
    "id, ticket_id, office_day, counter, field, procedures, scale_version, answer, label, mood, reasons,"
    " is_conduct, given_by, shown_at, answered_at, came_at, came_on"
)
MOST_AFTER = 20_000
"""Entries looked through for a visit and the next one at its counter: some days of a large office."""
MOST_ENTRIES = 500
"""Of those, entries of the counter that tell of turns."""
_RATING = f"SELECT {COLUMNS} FROM ratings"
_INSERT = f"INSERT INTO ratings ({COLUMNS}) VALUES ({', '.join('?' * 17)})"
_SCALE = "SELECT written FROM rating_scales WHERE version = ?"
_KEEP_SCALE = "INSERT OR REPLACE INTO rating_scales (version, written) VALUES (?, ?)"
# A rated ticket whose end was undone counts where it was rated: no answer may be without its visit.
_VISITS = """
    SELECT coalesce(ratings.counter, tickets.counter) AS at_counter, count(*)
    FROM tickets LEFT JOIN ratings ON ratings.ticket_id = tickets.id
    WHERE tickets.office_day BETWEEN ? AND ?
    AND (ratings.id IS NOT NULL OR (tickets.state = 'finished' AND tickets.counter IS NOT NULL))
    GROUP BY at_counter ORDER BY at_counter
"""
_SERVED = ", ".join(f"'{kind}'" for kind in SERVED)
_TOO_SHORT = f"""
    SELECT at_counter, count(*) FROM (
        SELECT tickets.counter AS at_counter FROM tickets JOIN legs ON legs.ticket_id = tickets.id
        WHERE tickets.office_day BETWEEN ? AND ? AND tickets.state = 'finished'
        AND legs.counter = tickets.counter AND legs.part = 'counter'
        AND legs.ending IN ({_SERVED})
        GROUP BY tickets.id
        HAVING count(*) = count(seconds) AND sum(coalesce(walk_s, 0) + seconds) < ?
    ) GROUP BY at_counter ORDER BY at_counter
"""
_SAID = """
    SELECT tickets.id, mood, coalesce(is_conduct, 0)
    FROM tickets LEFT JOIN ratings ON ratings.ticket_id = tickets.id
    WHERE tickets.office_day = ? AND tickets.counter = ? AND tickets.state = 'finished'
    ORDER BY finished_at, tickets.id
"""
_KINDS = ", ".join(f"'{kind}'" for kind in KINDS)
_CALLED = """
    SELECT min(seq) FROM legs WHERE ticket_id = ?1 AND part = 'counter'
    AND seq > (SELECT coalesce(max(seq), 0) FROM legs WHERE ticket_id = ?1 AND part = 'line')
"""
# Its own entries by its legs, however many they are: else an officer could move its end beyond the most.
_ENTRIES = f"""
    SELECT {rows.ENTRY_COLUMNS} FROM journal WHERE counter = ?3 AND kind IN ({_KINDS}) AND seq IN (
        SELECT seq FROM legs WHERE ticket_id = ?1 AND part = 'counter' AND counter = ?3
        UNION
        SELECT ended_seq FROM legs WHERE ticket_id = ?1 AND part = 'counter' AND counter = ?3
        UNION
        SELECT seq FROM (
            SELECT seq FROM journal
            WHERE seq BETWEEN ?2 AND ?2 + {MOST_AFTER} AND counter = ?3 AND kind IN ({_KINDS})
            ORDER BY seq LIMIT {MOST_ENTRIES}
        )
    ) ORDER BY seq
"""


class RatingsInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def of_ticket(self, ticket_id: int) -> Rating | None:
        """Return the ticket's rating, None where it has none."""
        row = self._conn.execute(f"{_RATING} WHERE ticket_id = ?", (ticket_id,)).fetchone()
        return None if row is None else _read(row)

    def of_days(self, first: date, last: date) -> Sequence[Rating]:
        """Return the ratings of those days' tickets, both included, in the order in which they came."""
        days = (first.isoformat(), last.isoformat())
        found = self._conn.execute(f"{_RATING} WHERE office_day BETWEEN ? AND ? ORDER BY id", days)
        return [_read(row) for row in found]

    def visits(self, first: date, last: date) -> Mapping[int, int]:
        """Return how many visits of those days ended at which counter; counters without one are absent."""
        return dict(self._conn.execute(_VISITS, (first.isoformat(), last.isoformat())).fetchall())

    def said(self, counter: int, day: date) -> Sequence[Said]:
        """Return what became of that day's visits at that counter, in the order they ended."""
        found = self._conn.execute(_SAID, (day.isoformat(), counter))
        return [
            Said(one, None if mood is None else Mood(mood), bool(conduct)) for one, mood, conduct in found
        ]

    def too_short(self, first: date, last: date) -> Mapping[int, int]:
        """Return how many of those days' visits held which counter for a few seconds only."""
        least_s = LEAST_SERVED.total_seconds()
        found = self._conn.execute(_TOO_SHORT, (first.isoformat(), last.isoformat(), least_s))
        return dict(found.fetchall())

    def scale(self, version: int) -> Scale | None:
        """Return the scale of that version, None where the office never had it."""
        row = self._conn.execute(_SCALE, (version,)).fetchone()
        return None if row is None else read(version, row[0])

    def entries_of_visit(self, ticket_id: int, counter: int) -> Sequence[Entry]:
        """Return that counter's entries that tell of turns, from the call of the ticket's last visit on.

        The ticket's own of its earlier visits there come before them.
        """
        (called,) = self._conn.execute(_CALLED, (ticket_id,)).fetchone()
        if called is None:
            return []
        found = self._conn.execute(_ENTRIES, (ticket_id, called, counter))
        return [rows.entry_of(row) for row in found]

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on


class RatingKeeperInSqlite(RatingsInSqlite):
    """One transaction's ratings."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def add(self, rating: Rating) -> Rating:
        """Keep a new rating and return it with its id."""
        # Written at once, so that a second one of a ticket fails its own request and no other.
        added = replace(rating, id=self._new.next_id("ratings"))
        self._conn.execute(_INSERT, _row(added))
        return added

    def keep_scale(self, scale: Scale) -> None:
        """Keep a scale in place of what was kept of its version."""
        self._conn.execute(_KEEP_SCALE, (scale.version, written(scale)))


def _row(rating: Rating) -> rows.Row:
    return (
        rating.id,
        rating.ticket_id,
        rating.office_day.isoformat(),
        rating.counter,
        rating.field,
        json.dumps(rating.procedures),
        rating.scale_version,
        rating.answer,
        rating.label,
        rating.mood,
        json.dumps(rating.reasons),
        int(rating.is_conduct),
        rating.by,
        as_text(rating.shown_at),
        as_text(rating.answered_at),
        as_text(rating.came_at),
        rating.came_on.isoformat(),
    )


def _read(row: Sequence[Any]) -> Rating:
    return Rating(
        id=row[0],
        ticket_id=row[1],
        office_day=date.fromisoformat(row[2]),
        counter=row[3],
        field=row[4],
        procedures=tuple(json.loads(row[5])),
        scale_version=row[6],
        answer=row[7],
        label=row[8],
        mood=Mood(row[9]),
        reasons=tuple(json.loads(row[10])),
        is_conduct=bool(row[11]),
        by=By(row[12]),
        shown_at=from_text(row[13]),
        answered_at=from_text(row[14]),
        came_at=from_text(row[15]),
        came_on=date.fromisoformat(row[16]),
    )
