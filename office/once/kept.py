"""One-time codes in SQLite."""

from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from office.store.inside import ChangingStatements
from office.store.new_rows import NewRows
from office.store.shelves import Shelves
from office.tickets.day import as_text
from office.tickets.store import StoreError

_COLUMNS = "id, purpose, contact, address, code, tries_left"
_NEWEST = f"""
    SELECT {_COLUMNS} FROM once_codes WHERE purpose = ? AND contact = ? AND made_at > ?
    ORDER BY made_at DESC, id DESC LIMIT 1
"""
_ADD = """
    INSERT INTO once_codes (purpose, contact, address, code, made_at, tries_left) VALUES (?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class KeptCode:
    """A code that was sent. ``contact``, ``address`` and ``code`` are marks; ``id`` 0 is not kept yet."""

    id: int
    purpose: str
    contact: str
    address: str
    code: str
    tries_left: int


class CodesInSqlite:
    """The codes in a transaction, with all it has changed so far."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    def to_contact(self, contact: str, since: datetime) -> int:
        """Return how many codes went to that contact after that time."""
        sql = "SELECT count(*) FROM once_codes WHERE contact = ? AND made_at > ?"
        return int(self._new.conn.execute(sql, (contact, as_text(since))).fetchone()[0])

    def from_address(self, address: str, since: datetime) -> int:
        """Return how many codes were asked for from that address after that time."""
        sql = "SELECT count(*) FROM once_codes WHERE address = ? AND made_at > ?"
        return int(self._new.conn.execute(sql, (address, as_text(since))).fetchone()[0])

    def newest(self, purpose: str, contact: str, since: datetime) -> KeptCode | None:
        """Return the last code of that purpose to that contact after that time, used or not."""
        row = self._new.conn.execute(_NEWEST, (purpose, contact, as_text(since))).fetchone()
        return None if row is None else KeptCode(*row)

    def add(self, code: KeptCode, now: datetime) -> None:
        """Keep a new code."""
        row = (code.purpose, code.contact, code.address, code.code, as_text(now), code.tries_left)
        self._new.conn.execute(_ADD, row)

    def leave(self, code_id: int, tries: int) -> None:
        """Keep how many tries a code has left; 0 ends it."""
        self._new.conn.execute("UPDATE once_codes SET tries_left = ? WHERE id = ?", (tries, code_id))

    def forget(self, before: datetime) -> None:
        """Drop the codes made before that time."""
        self._new.conn.execute("DELETE FROM once_codes WHERE made_at < ?", (as_text(before),))


def _refuse_memory(shelves: Shelves) -> NoReturn:
    raise StoreError("one-time codes are kept in SQLite only")


CODES_CHANGED = ChangingStatements(CodesInSqlite, _refuse_memory)
