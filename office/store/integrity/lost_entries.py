"""Whether a database lacks what was given out: looked at when a server starts, by the record beside it."""

from dataclasses import dataclass
from pathlib import Path

from sqlite_utils.utils import sqlite3

from office.store.integrity.damage import only_reading
from office.store.integrity.high_mark import Given, record_of, recorded
from office.store.integrity.rescue import rescued
from office.tickets.store import StoreError
from office.tickets.typed import typed


class LostEntriesError(StoreError):
    """The database lacks what was acknowledged; the message says what to do. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What the record of the database ``path`` tells of, and the last ``seq`` that is there of it."""

    path: Path
    given: Given
    seq: int

    def __str__(self) -> str:
        kept = rescued(self.path)
        source = "FILE" if kept is None else kept
        return (
            f"{self.path} lacks what was given out: the office had come to entry {self.given.seq}"
            f" ({record_of(self.path)}), and this file holds {self.seq} of them. It or its log was deleted,"
            " or an older copy put there. Put the right one back, or restore the newest copy:"
            f" {typed(f'restore {source}')}. To go on without what is lost:"
            f" {typed('accept-loss')}; no number is then given twice"
        )


def loss_of(path: Path) -> Loss | None:
    """Return what the database ``path`` lacks of what its record tells; None for nothing.

    Raises StoreError where the record cannot be read.
    """
    try:
        given = recorded(path)
    except OSError as error:
        raise StoreError(
            f"{record_of(path)} cannot be read ({error.strerror}): give this user the right to, or put a file"
            " there that is one"
        ) from error
    if given is None or not given.seq:
        return None
    seq = _seq_of(path, given.journal_id)
    return Loss(path, given, seq) if seq < given.seq else None


def refuse_lost(path: Path) -> None:
    """Raise LostEntriesError where the database lacks what its record tells of."""
    loss = loss_of(path)
    if loss is not None:
        raise LostEntriesError(str(loss))


def _seq_of(path: Path, journal_id: str) -> int:
    """Return the last entry of that journal in the database; 0 where it is another's."""
    if not path.exists() or path.stat().st_size == 0:
        return 0
    try:
        with only_reading(path) as conn:
            tables = {name for (name,) in conn.execute("SELECT name FROM sqlite_schema")}
            # All of a file that was never checkpointed stands in its log, the tables too. One of a version
            # whose journals had no names is not the one that the record tells of.
            if "journal_names" not in tables:
                return 0
            sql = "SELECT id FROM journal_names ORDER BY number DESC LIMIT 1"
            if conn.execute(sql).fetchone() != (journal_id,):
                return 0
            return int(conn.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()[0])
    except sqlite3.Error as error:
        raise StoreError(f"{path} cannot be checked: {error}") from error
