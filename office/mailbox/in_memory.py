"""The mailbox in memory: what ``in_sqlite.py`` does in SQLite."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from office.mailbox.key_pair import WrappedBy, Wrapping
from office.mailbox.message import OPEN, SETTLED, Action, Message, Receipt, State, Step
from office.mailbox.sealing import SealingKey
from office.store.shelves import Shelf, Shelves
from office.tickets.store import StoreError

_MESSAGES: Final[Shelf[Message]] = Shelf("messages")
_STEPS: Final[Shelf[Step]] = Shelf("message_steps")
_RECEIPTS: Final[Shelf[Receipt]] = Shelf("message_receipts")
_KEYS: Final[Shelf[bytes]] = Shelf("mailbox_keys")
_WRAPPINGS: Final[dict[WrappedBy, Shelf[Wrapping]]] = {
    each: Shelf(f"mailbox_wrappings_{each}") for each in WrappedBy
}


class MailboxInMemory:
    """One consistent view of what is kept."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._messages, self._steps = shelves.of(_MESSAGES), shelves.of(_STEPS)
        self._receipts, self._keys = shelves.of(_RECEIPTS), shelves.of(_KEYS)

    def message(self, message_id: int) -> Message | None:
        """Return the message of that id."""
        return self._messages.get(message_id)

    def of_receipt(self, code_hash: str) -> Message | None:
        """Return the message whose receipt has that hash."""
        found = (each.message_id for each in self._receipts.values() if each.code_hash == code_hash)
        return self._messages.get(next(found, 0))

    def in_state(self, *states: State) -> Sequence[Message]:
        """Return the messages in any of those states, oldest first."""
        return [message for message in self._messages.values() if message.state in states]

    def received(self, first: date, last: date) -> Sequence[Message]:
        """Return the messages received on those days, both included, oldest first."""
        return [message for message in self._messages.values() if first <= message.received_on <= last]

    def alike(self, fingerprint: str, counter: int | None) -> Message | None:
        """Return the oldest open message of that fingerprint about that counter (None: about none)."""
        marks = fingerprint, counter
        return next(
            (each for each in self.in_state(*OPEN) if (each.fingerprint, each.counter) == marks), None
        )

    def steps(self, message_id: int) -> Sequence[Step]:
        """Return what was done with that message, oldest first."""
        return [step for step in self._steps.values() if step.message_id == message_id]

    def receipts(self, message_id: int) -> Sequence[Receipt]:
        """Return the receipts of that message, oldest first."""
        return [receipt for receipt in self._receipts.values() if receipt.message_id == message_id]

    def given_on(self, day: date) -> int:
        """Return how many receipts were given on that day."""
        return sum(receipt.given_on == day for receipt in self._receipts.values())

    def newest_key(self) -> SealingKey | None:
        """Return the key to seal with, None before one was made."""
        return SealingKey(max(self._keys), self._keys[max(self._keys)]) if self._keys else None

    def wrappings(self, opened_with: WrappedBy) -> Sequence[tuple[int, Wrapping]]:
        """Return how each key's private half is wrapped, with the key's id, the newest first."""
        return sorted(self._shelves.of(_WRAPPINGS[opened_with]).items(), reverse=True)

    def wrapping(self, key_id: int, opened_with: WrappedBy) -> Wrapping | None:
        """Return how that key's private half is wrapped."""
        return self._shelves.of(_WRAPPINGS[opened_with]).get(key_id)


class MailboxKeeperInMemory(MailboxInMemory):
    """One transaction's mailbox, on shelves of its own."""

    def add(self, message: Message) -> Message:
        """Keep a new message and return it with its id."""
        if message.ticket_id is not None:
            self._shelves.refuse_unknown(message.ticket_id)
        added = replace(message, id=len(self._messages) + 1)
        self._messages[added.id] = added
        return added

    def save(self, message: Message) -> None:
        """Keep a message's present state, its count of copies, and whether it was contested."""
        if message.id in self._messages:
            kept = self._messages[message.id]
            self._messages[message.id] = replace(
                kept, state=message.state, copies=message.copies, contested=message.contested
            )

    def add_step(self, step: Step) -> Step:
        """Append a step and return it with its id."""
        self._refuse_unknown(step.message_id)
        added = replace(step, id=len(self._steps) + 1)
        self._steps[added.id] = added
        return added

    def add_receipt(self, receipt: Receipt) -> Receipt:
        """Keep a new receipt and return it with its id."""
        self._refuse_unknown(receipt.message_id)
        if self.of_receipt(receipt.code_hash) is not None:
            raise StoreError("a receipt's code was given twice")
        added = replace(receipt, id=len(self._receipts) + 1)
        self._receipts[added.id] = added
        return added

    def add_key(self, public: bytes) -> SealingKey:
        """Keep a new public key, which is the newest from now on."""
        key = SealingKey(len(self._keys) + 1, public)
        self._keys[key.id] = public
        return key

    def save_wrapping(self, key_id: int, opened_with: WrappedBy, wrapping: Wrapping) -> None:
        """Keep a wrapping in place of the one before."""
        self._shelves.of(_WRAPPINGS[opened_with])[key_id] = wrapping

    def erase_texts(self, settled_by: date) -> int:
        """Erase all words, but published ones, of messages settled last by that day; return how many."""
        over = self._settled(settled_by)
        for step in list(self._steps.values()):
            if step.message_id in over and step.action is not Action.PUBLISH:
                self._steps[step.id] = replace(step, words=None, sealed=None, for_writer=None)
        full = [each for each in over.values() if each.text is not None or each.sealed is not None]
        for message in full:
            self._messages[message.id] = replace(message, text=None, sealed=None, fingerprint=None)
        return len(full)

    def erase_contacts(self, settled_by: date) -> int:
        """Erase the contacts of messages settled last by that day; return how many."""
        over = self._settled(settled_by)
        full = [r for r in self._receipts.values() if r.contact is not None and r.message_id in over]
        for receipt in full:
            self._receipts[receipt.id] = replace(receipt, contact=None)
        return len(full)

    def _settled(self, by: date) -> dict[int, Message]:
        ends = (Action.ANSWER, Action.REFUSE)
        last = {step.message_id: step.on for step in self._steps.values() if step.action in ends}
        return {each.id: each for each in self.in_state(*SETTLED) if last[each.id] <= by}

    def _refuse_unknown(self, message_id: int) -> None:
        if message_id not in self._messages:
            raise StoreError(f"no message has the id {message_id}")
