"""How a message goes one step on: the move, the row of the step, both in one transaction."""

from dataclasses import dataclass, replace
from datetime import date

from office.mailbox.kept import MailboxKeeper, MailboxReader
from office.mailbox.message import WRITER, Action, Course, Kind, Message, State, Step, WhyRefused
from office.mailbox.moves import move
from office.mailbox.refusals import NoKey, UnknownMessage, UnknownReceipt
from office.mailbox.sealing import RECEIPT_KEY_ID, SealingKey, seal


@dataclass(frozen=True, slots=True)
class Said:
    """What goes with a step: ``by`` whom, in which words, and why where it refuses."""

    by: str
    words: str | None = None
    why: WhyRefused | None = None


def course(kept: MailboxReader, message: Message) -> Course:
    """Return the message with all its steps."""
    return Course(message, tuple(kept.steps(message.id)))


def of_id(kept: MailboxReader, message_id: int) -> Course:
    """Return the message of that id with its steps. Raises UnknownMessage."""
    message = kept.message(message_id)
    if message is None:
        raise UnknownMessage(f"no message has the id {message_id}")
    return course(kept, message)


def of_receipt(kept: MailboxReader, code_hash: str) -> Course:
    """Return the message of that receipt's hash with its steps. Raises UnknownReceipt, always the same."""
    message = kept.of_receipt(code_hash)
    if message is None:
        raise UnknownReceipt("no message has this receipt")
    return course(kept, message)


def begin(kept: MailboxKeeper, message: Message) -> Message:
    """Keep a new message with its first step, and return it with its id."""
    added = kept.add(message)
    kept.add_step(Step(0, added.id, Action.RECEIVE, State.RECEIVED, added.received_on, WRITER))
    return added


def step_on(kept: MailboxKeeper, message: Message, action: Action, on: date, said: Said) -> Message:
    """Move the message, append the step and return the message. Raises IllegalMove, NoKey.

    What is said about conduct is sealed, but what the office publishes.
    """
    moved = move(message, action)
    step = Step(0, message.id, action, moved.state, on, said.by, said.words, why=said.why)
    if said.words is not None and message.kind is Kind.CONDUCT and action is not Action.PUBLISH:
        step = _sealed(kept, step, said.words)
    kept.save(moved)
    kept.add_step(step)
    return moved


def _sealed(kept: MailboxReader, step: Step, words: str) -> Step:
    sealed = replace(step, words=None, sealed=sealed_text(kept, words))
    if step.by == WRITER:
        return sealed
    # Sealed messages are not folded, so each has one receipt.
    (receipt,) = kept.receipts(step.message_id)
    return replace(sealed, for_writer=seal(words, SealingKey(RECEIPT_KEY_ID, receipt.public)))


def sealed_text(kept: MailboxReader, text: str) -> bytes:
    """Return the text sealed with the newest key. Raises NoKey where none was made."""
    key = kept.newest_key()
    if key is None:
        raise NoKey("no key was made to seal contacts and reports of conduct with")
    return seal(text, key)
