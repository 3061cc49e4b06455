"""The mailbox in SQLite."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from sqlite_utils.utils import sqlite3

from office.mailbox import rows
from office.mailbox.key_pair import WrappedBy, Wrapping
from office.mailbox.message import OPEN, SETTLED, Message, Receipt, State, Step
from office.mailbox.overwriting import overwriting, write_anew
from office.mailbox.sealing import SealingKey
from office.store.new_rows import NewRows

_MESSAGE: Final = f"SELECT {rows.MESSAGE_COLUMNS} FROM messages"
_STEP: Final = f"SELECT {rows.STEP_COLUMNS} FROM message_steps"
_RECEIPT: Final = f"SELECT {rows.RECEIPT_COLUMNS} FROM message_receipts"
_OPEN: Final = ", ".join(f"'{state}'" for state in OPEN)
_OF_RECEIPT: Final = f"{_MESSAGE} WHERE id = (SELECT message_id FROM message_receipts WHERE code_hash = ?)"
_ALIKE: Final = (
    f"{_MESSAGE} WHERE fingerprint = ? AND counter IS ? AND state IN ({_OPEN}) ORDER BY id LIMIT 1"
)
_WRAPPINGS: Final = f"""
    SELECT key_id, {rows.WRAPPING_COLUMNS} FROM mailbox_wrappings WHERE opened_with = ? ORDER BY key_id DESC
"""
_SAVE_WRAPPING: Final = f"""
    INSERT INTO mailbox_wrappings (key_id, opened_with, {rows.WRAPPING_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (key_id, opened_with) DO UPDATE SET salt = excluded.salt, passes = excluded.passes,
        memory_bytes = excluded.memory_bytes, box = excluded.box, version = version + 1
"""
_SETTLED_BY: Final = f"""
    (SELECT id FROM messages WHERE state IN ({", ".join(f"'{state}'" for state in SETTLED)}) AND ? >= (
        SELECT max("on") FROM message_steps WHERE message_id = messages.id AND action IN ('answer', 'refuse')
    ))
"""
_ERASE_TEXTS: Final = f"""
    UPDATE messages SET text = NULL, sealed = NULL, fingerprint = NULL
    WHERE (text IS NOT NULL OR sealed IS NOT NULL) AND id IN {_SETTLED_BY}
"""
_ERASE_WORDS: Final = f"""
    UPDATE message_steps SET words = NULL, sealed = NULL, for_writer = NULL
    WHERE (words IS NOT NULL OR sealed IS NOT NULL) AND action <> 'publish' AND message_id IN {_SETTLED_BY}
"""
_ERASE_CONTACTS: Final = f"""
    UPDATE message_receipts SET contact = NULL WHERE contact IS NOT NULL AND message_id IN {_SETTLED_BY}
"""
_WITH_CONTACTS: Final = ("message_receipts",)
_WITH_WRAPPINGS: Final = ("mailbox_wrappings",)
_WITH_WORDS: Final = ("message_receipts", "message_steps", "messages")
"""Tables to be written anew: those that refer to others first."""


class MailboxInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def message(self, message_id: int) -> Message | None:
        """Return the message of that id."""
        return self._message(f"{_MESSAGE} WHERE id = ?", message_id)

    def of_receipt(self, code_hash: str) -> Message | None:
        """Return the message whose receipt has that hash."""
        return self._message(_OF_RECEIPT, code_hash)

    def in_state(self, *states: State) -> Sequence[Message]:
        """Return the messages in any of those states, oldest first."""
        marks = ", ".join("?" * len(states))
        found = self._conn.execute(f"{_MESSAGE} WHERE state IN ({marks}) ORDER BY id", states)
        return [rows.message_of(row) for row in found]

    def received(self, first: date, last: date) -> Sequence[Message]:
        """Return the messages received on those days, both included, oldest first."""
        sql, days = f"{_MESSAGE} WHERE received_on BETWEEN ? AND ? ORDER BY id", (first, last)
        return [rows.message_of(row) for row in self._conn.execute(sql, [day.isoformat() for day in days])]

    def alike(self, fingerprint: str, counter: int | None) -> Message | None:
        """Return the oldest open message of that fingerprint about that counter (None: about none)."""
        return self._message(_ALIKE, fingerprint, counter)

    def steps(self, message_id: int) -> Sequence[Step]:
        """Return what was done with that message, oldest first."""
        found = self._conn.execute(f"{_STEP} WHERE message_id = ? ORDER BY id", (message_id,))
        return [rows.step_of(row) for row in found]

    def receipts(self, message_id: int) -> Sequence[Receipt]:
        """Return the receipts of that message, oldest first."""
        found = self._conn.execute(f"{_RECEIPT} WHERE message_id = ? ORDER BY id", (message_id,))
        return [rows.receipt_of(row) for row in found]

    def given_on(self, day: date) -> int:
        """Return how many receipts were given on that day."""
        sql = "SELECT count(*) FROM message_receipts WHERE given_on = ?"
        return int(self._conn.execute(sql, (day.isoformat(),)).fetchone()[0])

    def newest_key(self) -> SealingKey | None:
        """Return the key to seal with, None before one was made."""
        row = self._conn.execute("SELECT id, public FROM mailbox_keys ORDER BY id DESC LIMIT 1").fetchone()
        return None if row is None else SealingKey(*row)

    def wrappings(self, opened_with: WrappedBy) -> Sequence[tuple[int, Wrapping]]:
        """Return how each key's private half is wrapped, with the key's id, the newest first."""
        found = self._conn.execute(_WRAPPINGS, (opened_with,))
        return [(key_id, rows.wrapping_of(tuple(row))) for key_id, *row in found]

    def wrapping(self, key_id: int, opened_with: WrappedBy) -> Wrapping | None:
        """Return how that key's private half is wrapped."""
        sql = f"SELECT {rows.WRAPPING_COLUMNS} FROM mailbox_wrappings WHERE key_id = ? AND opened_with = ?"
        row = self._conn.execute(sql, (key_id, opened_with)).fetchone()
        return None if row is None else rows.wrapping_of(row)

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on

    def _message(self, sql: str, *values: Any) -> Message | None:
        row = self._conn.execute(sql, values).fetchone()
        return None if row is None else rows.message_of(row)


class MailboxKeeperInSqlite(MailboxInSqlite):
    """One transaction's mailbox. Messages are few: each row is written at once."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def add(self, message: Message) -> Message:
        """Keep a new message and return it with its id."""
        return replace(message, id=self._insert("messages", rows.MESSAGE_COLUMNS, rows.message_row(message)))

    def save(self, message: Message) -> None:
        """Keep a message's present state, its count of copies, and whether it was contested."""
        values = message.state, message.copies, int(message.contested), message.id
        self._write("UPDATE messages SET state = ?, copies = ?, contested = ? WHERE id = ?", values)

    def add_step(self, step: Step) -> Step:
        """Append a step and return it with its id."""
        return replace(step, id=self._insert("message_steps", rows.STEP_COLUMNS, rows.step_row(step)))

    def add_receipt(self, receipt: Receipt) -> Receipt:
        """Keep a new receipt and return it with its id."""
        row = rows.receipt_row(receipt)
        return replace(receipt, id=self._insert("message_receipts", rows.RECEIPT_COLUMNS, row))

    def add_key(self, public: bytes) -> SealingKey:
        """Keep a new public key, which is the newest from now on."""
        return SealingKey(self._insert("mailbox_keys", "public", (public,)), public)

    def save_wrapping(self, key_id: int, opened_with: WrappedBy, wrapping: Wrapping) -> None:
        """Keep a wrapping in place of the one before."""
        self._write(_SAVE_WRAPPING, (key_id, opened_with, *rows.wrapping_row(wrapping)))
        write_anew(self._conn, _WITH_WRAPPINGS)

    def erase_texts(self, settled_by: date) -> int:
        """Erase all words, but published ones, of messages settled last by that day; return how many."""
        words = self._write(_ERASE_WORDS, (settled_by.isoformat(),)).rowcount
        texts = self._write(_ERASE_TEXTS, (settled_by.isoformat(),)).rowcount
        if words or texts:
            write_anew(self._conn, _WITH_WORDS)
        return texts

    def erase_contacts(self, settled_by: date) -> int:
        """Erase the contacts of messages settled last by that day; return how many."""
        contacts = self._write(_ERASE_CONTACTS, (settled_by.isoformat(),)).rowcount
        if contacts:
            write_anew(self._conn, _WITH_CONTACTS)
        return contacts

    def _insert(self, table: str, columns: str, row: rows.Row) -> int:
        marks = ", ".join("?" * len(row))
        done = self._write(f"INSERT INTO {table} ({columns}) VALUES ({marks})", row)
        return int(done.lastrowid or 0)

    def _write(self, sql: str, values: Sequence[Any]) -> sqlite3.Cursor:
        """Change a row; pages that this frees must not keep words in the file's free space."""
        with overwriting(self._conn):
            return self._conn.execute(sql, values)
