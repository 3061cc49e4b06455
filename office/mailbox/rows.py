"""How the mailbox's values stand in columns. Rows end here."""

from datetime import date
from typing import Any, Final

from office.mailbox.key_pair import Cost, Wrapping
from office.mailbox.message import Action, Kind, Message, Receipt, State, Step, WhyRefused

Row = tuple[Any, ...]

MESSAGE_COLUMNS: Final = (
    "id, kind, state, received_on, text, sealed, fingerprint, copies, counter, ticket_id, contested"
)
STEP_COLUMNS: Final = 'id, message_id, action, state, "on", "by", words, sealed, why, for_writer'
RECEIPT_COLUMNS: Final = "id, code_hash, message_id, given_on, public, contact"
WRAPPING_COLUMNS: Final = "salt, passes, memory_bytes, box"


def message_row(message: Message) -> Row:
    """Return the message in the order of MESSAGE_COLUMNS."""
    return (
        message.id or None,
        message.kind,
        message.state,
        message.received_on.isoformat(),
        message.text,
        message.sealed,
        message.fingerprint,
        message.copies,
        message.counter,
        message.ticket_id,
        int(message.contested),
    )


def message_of(row: Row) -> Message:
    """Return the message of a row in the order of MESSAGE_COLUMNS."""
    message_id, kind, state, received_on, text, sealed, mark, copies, counter, ticket_id, contested = row
    return Message(
        message_id,
        Kind(kind),
        State(state),
        date.fromisoformat(received_on),
        text,
        sealed,
        mark,
        copies,
        counter,
        ticket_id,
        bool(contested),
    )


def step_row(step: Step) -> Row:
    """Return the step in the order of STEP_COLUMNS."""
    day = step.on.isoformat()
    return (
        step.id or None,
        step.message_id,
        step.action,
        step.state,
        day,
        step.by,
        step.words,
        step.sealed,
        step.why,
        step.for_writer,
    )


def step_of(row: Row) -> Step:
    """Return the step of a row in the order of STEP_COLUMNS."""
    step_id, message_id, action, state, day, by, words, sealed, why, for_writer = row
    reason = None if why is None else WhyRefused(why)
    on = date.fromisoformat(day)
    return Step(step_id, message_id, Action(action), State(state), on, by, words, sealed, reason, for_writer)


def receipt_row(receipt: Receipt) -> Row:
    """Return the receipt in the order of RECEIPT_COLUMNS."""
    day = receipt.given_on.isoformat()
    return receipt.id or None, receipt.code_hash, receipt.message_id, day, receipt.public, receipt.contact


def receipt_of(row: Row) -> Receipt:
    """Return the receipt of a row in the order of RECEIPT_COLUMNS."""
    receipt_id, code_hash, message_id, day, public, contact = row
    return Receipt(receipt_id, code_hash, message_id, date.fromisoformat(day), public, contact)


def wrapping_row(wrapping: Wrapping) -> Row:
    """Return the wrapping in the order of WRAPPING_COLUMNS."""
    return wrapping.salt, wrapping.cost.passes, wrapping.cost.memory_bytes, wrapping.box


def wrapping_of(row: Row) -> Wrapping:
    """Return the wrapping of a row in the order of WRAPPING_COLUMNS."""
    salt, passes, memory_bytes, box = row
    return Wrapping(salt, Cost(passes, memory_bytes), box)
