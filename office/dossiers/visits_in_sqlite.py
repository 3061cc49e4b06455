"""Visits for dossiers in SQLite."""

from collections.abc import Mapping
from datetime import date

from sqlite_utils.utils import sqlite3

from office.store.new_rows import NewRows

_OF_TICKET = """
    SELECT spelling FROM dossier_visits JOIN dossier_links USING (link) WHERE ticket = ?
"""
_COUNT = """
    SELECT COUNT(*) FROM dossier_visits JOIN dossier_links USING (link) WHERE spelling = ?
"""
_BY_NUMBER = """
    SELECT visits, COUNT(*) FROM (
        SELECT COUNT(*) AS visits FROM dossier_visits
        WHERE link IN (SELECT link FROM dossier_visits WHERE day BETWEEN ? AND ?)
        GROUP BY link
    ) GROUP BY visits ORDER BY visits
"""
_ASKED_FOR_MORE = """
    SELECT asked, COUNT(*) FROM (
        SELECT SUM(tickets.outcome = 'supplement') AS asked
        FROM dossier_visits JOIN tickets ON tickets.id = dossier_visits.ticket
        WHERE link IN (SELECT link FROM dossier_visits WHERE day BETWEEN ? AND ?)
        AND tickets.state = 'finished'
        GROUP BY link HAVING COUNT(*) = COUNT(tickets.outcome)
    ) GROUP BY asked ORDER BY asked
"""
_LINKED = """
    SELECT COUNT(*) FROM dossier_visits JOIN tickets ON tickets.id = dossier_visits.ticket
    WHERE day BETWEEN ? AND ? AND tickets.state = 'finished'
"""
_NAME = "INSERT OR IGNORE INTO dossier_links (link, spelling) VALUES (?, ?)"
_LINK = """
    INSERT OR REPLACE INTO dossier_visits (ticket, day, link)
    SELECT ?, ?, link FROM dossier_links WHERE spelling = ?
"""
_FORGET = "DELETE FROM dossier_visits WHERE day < ?"
_FORGET_LINKS = "DELETE FROM dossier_links WHERE link NOT IN (SELECT link FROM dossier_visits)"


class VisitsInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def of_ticket(self, ticket: int) -> str | None:
        """Return the spelling of the code of that ticket's dossier; None where none was linked."""
        row = self._conn.execute(_OF_TICKET, (ticket,)).fetchone()
        return None if row is None else str(row[0])

    def count(self, letters: str) -> int:
        """Return how many tickets there were for the dossier whose code is spelt so."""
        return int(self._conn.execute(_COUNT, (letters,)).fetchone()[0])

    def by_number(self, first: date, last: date) -> Mapping[int, int]:
        """Return, of dossiers that somebody came for on those days, how many were come for how often."""
        days = (first.isoformat(), last.isoformat())
        return {int(visits): int(dossiers) for visits, dossiers in self._conn.execute(_BY_NUMBER, days)}

    def asked_for_more(self, first: date, last: date) -> Mapping[int, int]:
        """Return, of those with all outcomes told, how many had more papers asked for how often."""
        days = (first.isoformat(), last.isoformat())
        return {int(asked): int(dossiers) for asked, dossiers in self._conn.execute(_ASKED_FOR_MORE, days)}

    def linked(self, first: date, last: date) -> int:
        """Return how many finished visits of those days were for a dossier that is known."""
        return int(self._conn.execute(_LINKED, (first.isoformat(), last.isoformat())).fetchone()[0])

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on


class VisitKeeperInSqlite(VisitsInSqlite):
    """One transaction's visits."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def link(self, ticket: int, day: date, letters: str, new_link: str) -> None:
        """Link that ticket with the dossier whose code is spelt so, in place of another."""
        self._conn.execute(_NAME, (new_link, letters))
        self._conn.execute(_LINK, (ticket, day.isoformat(), letters))

    def forget(self, before: date) -> None:
        """Forget the visits of earlier days, and the names of dossiers that have none left."""
        if self._conn.execute(_FORGET, (before.isoformat(),)).rowcount > 0:
            self._conn.execute(_FORGET_LINKS)
