"""Dossiers in SQLite."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlite_utils.utils import sqlite3

from office.dossiers.code import spelling
from office.dossiers.dossier import MOST_AHEAD, Dossier, Proofs, Step, Timeliness
from office.dossiers.source_state import SourceState
from office.dossiers.status import Status
from office.store.new_rows import NewRows
from office.tickets.day import as_text, from_text

_COLUMNS = "code, status, step, steps, due, received, finished, digitised_url, source, source_at, fetched_at"
_DOSSIER = f"SELECT {_COLUMNS} FROM dossiers"
_TAKE = f"""
    INSERT INTO dossiers ({_COLUMNS}, spelling, check_hmac, short_hmac, receipt_hash)
    VALUES ({", ".join("?" * 15)})
    ON CONFLICT (code) DO UPDATE SET
        status = excluded.status, step = excluded.step, steps = excluded.steps, source = excluded.source,
        source_at = excluded.source_at, fetched_at = excluded.fetched_at,
        due = iif(?, due, excluded.due), received = iif(?, received, excluded.received),
        finished = iif(?, finished, excluded.finished),
        digitised_url = iif(?, digitised_url, excluded.digitised_url),
        check_hmac = iif(?, check_hmac, excluded.check_hmac),
        short_hmac = iif(?, short_hmac, excluded.short_hmac),
        receipt_hash = iif(?, receipt_hash, excluded.receipt_hash)
    WHERE excluded.source_at >= source_at OR source_at > ?
"""
_LASTING = ("due", "received", "finished", "digitised_url", "digits", "digits", "receipt_key")
"""In the order of ``_TAKE``: two of its columns are made from the digits."""
_FORGET = """
    DELETE FROM dossiers WHERE code IN (SELECT code FROM dossiers WHERE fetched_at < ? LIMIT ?)
"""
_FORGET_TRIES = "DELETE FROM dossier_tries WHERE day < ?"
_KEEP_TRIES = "INSERT OR REPLACE INTO dossier_tries (day, name, wrong) VALUES (?, ?, ?)"
_KEEP_SOURCE = """
    INSERT OR REPLACE INTO dossier_sources (name, reached_at, confirmed_at, tried_at, listed_at)
    VALUES (?, ?, ?, ?, ?)
"""
_SAVED = "SELECT COUNT(*) FROM dossier_visits_saved WHERE day BETWEEN ? AND ?"
_TIMELINESS = """
    SELECT count(CASE WHEN finished < due THEN 1 END), count(CASE WHEN finished = due THEN 1 END),
        count(CASE WHEN finished > due THEN 1 END)
    FROM dossiers WHERE finished BETWEEN ? AND ? AND due IS NOT NULL
"""
_KEEP_SAVED = "INSERT OR IGNORE INTO dossier_visits_saved (day, name, why) VALUES (?, ?, ?)"


class DossiersInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def of_spelling(self, letters: str) -> Sequence[Dossier]:
        """Return the dossiers whose code is spelt so, in the order of their codes."""
        return self._all(f"{_DOSSIER} WHERE spelling = ? ORDER BY code", letters)

    def of_check(self, check_hmac: str) -> Sequence[Dossier]:
        """Return the dossiers that this proof of code and digits opens."""
        return self._all(f"{_DOSSIER} WHERE check_hmac = ? ORDER BY code", check_hmac)

    def of_short(self, short_hmac: str) -> Sequence[Dossier]:
        """Return the dossiers that this proof of day, last digits and digits opens."""
        return self._all(f"{_DOSSIER} WHERE short_hmac = ? ORDER BY code", short_hmac)

    def of_receipt(self, receipt_hash: str) -> Sequence[Dossier]:
        """Return the dossiers that this receipt's key opens."""
        return self._all(f"{_DOSSIER} WHERE receipt_hash = ? ORDER BY code", receipt_hash)

    def wrong_tries(self, name: str, day: date) -> int:
        """Return how often somebody was wrong about that dossier on that day."""
        sql = "SELECT wrong FROM dossier_tries WHERE day = ? AND name = ?"
        row = self._conn.execute(sql, (day.isoformat(), name)).fetchone()
        return 0 if row is None else int(row[0])

    def source(self, name: str) -> SourceState:
        """Return how that source is; one that was never asked was never reached."""
        sql = "SELECT reached_at, confirmed_at, tried_at, listed_at FROM dossier_sources WHERE name = ?"
        row = self._conn.execute(sql, (name,)).fetchone() or (None,) * 4
        return SourceState(name, *(None if at is None else from_text(at) for at in row))

    def visits_saved(self, first: date, last: date) -> int:
        """Return how many visits were saved on those days, both included."""
        return int(self._conn.execute(_SAVED, (first.isoformat(), last.isoformat())).fetchone()[0])

    def timeliness(self, first: date, last: date) -> Timeliness:
        """Return how dossiers finished on those days, both included, stand to the day they were due."""
        found = self._conn.execute(_TIMELINESS, (first.isoformat(), last.isoformat())).fetchone()
        return Timeliness(*found)

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on

    def _all(self, sql: str, value: str) -> list[Dossier]:
        return [_read(row) for row in self._conn.execute(sql, (value,))]


class DossierKeeperInSqlite(DossiersInSqlite):
    """One transaction's dossiers."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def take(self, dossier: Dossier, proofs: Proofs, left_out: Collection[str] = ()) -> bool:
        """Keep what a source told, unless what is kept is of a later time; say whether it was kept."""
        kept_under = (spelling(dossier.code), proofs.check_hmac, proofs.short_hmac, proofs.receipt_hash)
        # What is kept from while this office's clock was ahead, by years perhaps, keeps nothing out.
        latest = as_text(dossier.fetched_at + MOST_AHEAD)
        stays = (name in left_out for name in _LASTING)
        return self._conn.execute(_TAKE, (*_plain(dossier), *kept_under, *stays, latest)).rowcount > 0

    def forget(self, told_before: datetime, most: int) -> int:
        """Forget dossiers last told before that time, ``most`` at once; return how many they were."""
        return self._conn.execute(_FORGET, (as_text(told_before), most)).rowcount

    def keep_wrong_tries(self, name: str, day: date, wrong: int) -> None:
        """Keep that count in place of the one before, and forget those of earlier days."""
        self._conn.execute(_FORGET_TRIES, (day.isoformat(),))
        self._conn.execute(_KEEP_TRIES, (day.isoformat(), name, wrong))

    def keep_source(self, state: SourceState) -> None:
        """Keep how a source is."""
        times = (state.reached_at, state.confirmed_at, state.tried_at, state.listed_at)
        self._conn.execute(_KEEP_SOURCE, (state.name, *map(_text, times)))

    def keep_visit_saved(self, day: date, name: str, why: str) -> None:
        """Count a visit saved; a second one under that name on that day is the same."""
        self._conn.execute(_KEEP_SAVED, (day.isoformat(), name, why))


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else as_text(moment)


def _plain(one: Dossier) -> tuple[Any, ...]:
    return (
        one.code,
        one.status.value,
        one.step and one.step.at,
        one.step and one.step.of,
        one.due and one.due.isoformat(),
        one.received and one.received.isoformat(),
        one.finished and one.finished.isoformat(),
        one.digitised_url,
        one.source,
        as_text(one.source_at),
        as_text(one.fetched_at),
    )


def _read(row: Any) -> Dossier:
    code, status, step, steps, due, received, finished, url, source, source_at, fetched_at = row
    return Dossier(
        code,
        Status(status),
        source,
        from_text(source_at),
        from_text(fetched_at),
        None if step is None else Step(step, steps),
        due and date.fromisoformat(due),
        received and date.fromisoformat(received),
        url,
        finished and date.fromisoformat(finished),
    )
