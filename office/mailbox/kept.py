"""What the mailbox asks of a store, in the view or the transaction it is handed; both stores answer alike."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from office.mailbox.in_memory import MailboxInMemory, MailboxKeeperInMemory
from office.mailbox.in_sqlite import MailboxInSqlite, MailboxKeeperInSqlite
from office.mailbox.key_pair import WrappedBy, Wrapping
from office.mailbox.message import Message, Receipt, State, Step
from office.mailbox.sealing import SealingKey
from office.store.inside import ChangingStatements, Statements


class MailboxReader(Protocol):
    """One consistent view, that of the reader it was made from."""

    def message(self, message_id: int) -> Message | None:
        """Return the message of that id."""
        ...

    def of_receipt(self, code_hash: str) -> Message | None:
        """Return the message whose receipt has that hash."""
        ...

    def in_state(self, *states: State) -> Sequence[Message]:
        """Return the messages in any of those states, oldest first."""
        ...

    def received(self, first: date, last: date) -> Sequence[Message]:
        """Return the messages received on those days, both included, oldest first."""
        ...

    def alike(self, fingerprint: str, counter: int | None) -> Message | None:
        """Return the oldest open message of that fingerprint about that counter (None: about none)."""
        ...

    def steps(self, message_id: int) -> Sequence[Step]:
        """Return what was done with that message, oldest first."""
        ...

    def receipts(self, message_id: int) -> Sequence[Receipt]:
        """Return the receipts of that message, oldest first."""
        ...

    def given_on(self, day: date) -> int:
        """Return how many receipts were given on that day."""
        ...

    def newest_key(self) -> SealingKey | None:
        """Return the key to seal with, None before one was made."""
        ...

    def wrappings(self, opened_with: WrappedBy) -> Sequence[tuple[int, Wrapping]]:
        """Return how each key's private half is wrapped, with the key's id, the newest first."""
        ...

    def wrapping(self, key_id: int, opened_with: WrappedBy) -> Wrapping | None:
        """Return how that key's private half is wrapped."""
        ...


class MailboxKeeper(MailboxReader, Protocol):
    """The mailbox in a transaction, with all it has changed so far."""

    def add(self, message: Message) -> Message:
        """Keep a new message and return it with its id."""
        ...

    def save(self, message: Message) -> None:
        """Keep a message's present state, its count of copies, and whether it was contested."""
        ...

    def add_step(self, step: Step) -> Step:
        """Append a step and return it with its id."""
        ...

    def add_receipt(self, receipt: Receipt) -> Receipt:
        """Keep a new receipt and return it with its id."""
        ...

    def add_key(self, public: bytes) -> SealingKey:
        """Keep a new public key, which is the newest from now on."""
        ...

    def save_wrapping(self, key_id: int, opened_with: WrappedBy, wrapping: Wrapping) -> None:
        """Keep a wrapping in place of the one before."""
        ...

    def erase_texts(self, settled_by: date) -> int:
        """Erase all words, but published ones, of messages settled last by that day; return how many."""
        ...

    def erase_contacts(self, settled_by: date) -> int:
        """Erase the contacts of messages settled last by that day; return how many."""
        ...


MAILBOX_KEPT: Statements[MailboxReader] = Statements(MailboxInSqlite, MailboxInMemory)
MAILBOX_CHANGED: ChangingStatements[MailboxKeeper] = ChangingStatements(
    MailboxKeeperInSqlite, MailboxKeeperInMemory
)
