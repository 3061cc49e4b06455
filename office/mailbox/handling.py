"""What the office does with a message: takes it up, asks, answers, publishes, refuses. For managers alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nacl.public import PrivateKey

from office.mailbox import texts
from office.mailbox.clocks import WorkingDays, has_waited_for_reply
from office.mailbox.kept import MAILBOX_CHANGED, MAILBOX_KEPT
from office.mailbox.keys import Keys
from office.mailbox.message import WRITER, Action, Course, Kind, Message, Receipt, State, WhyRefused
from office.mailbox.refusals import StillTimeToReply, SummaryCopies
from office.mailbox.sealing import open_sealed
from office.mailbox.stepping import Said, course, of_id, step_on
from office.tickets.changes import Changes
from office.tickets.day import office_day
from office.tickets.store import Transaction


@dataclass(frozen=True, slots=True)
class Opened:
    """A message's words with nothing sealed. ``steps`` has the words of each step, None for none."""

    text: str | None
    steps: Sequence[str | None]
    contacts: Sequence[str]


class Handling:
    """Carries messages on; ``by`` is always the login of who does it."""

    def __init__(self, changes: Changes, calendar: WorkingDays, keys: Keys) -> None:
        self._changes, self._calendar, self._keys = changes, calendar, keys

    def take_up(self, message_id: int, by: str) -> Message:
        """Say that the office works on it. Raises UnknownMessage and IllegalMove, as all that follow."""
        return self._step(message_id, Action.TAKE_UP, Said(by))

    def ask_more(self, message_id: int, question: str, by: str) -> Message:
        """Ask the writer something. Raises MessageLength."""
        return self._step(message_id, Action.ASK_MORE, Said(by, texts.office_words(question)))

    def answer(self, message_id: int, words: str, by: str) -> Message:
        """Answer it. Raises MessageLength."""
        return self._step(message_id, Action.ANSWER, Said(by, texts.office_words(words)))

    def publish(self, message_id: int, summary: str, by: str, session: str) -> Message:
        """Publish the office's own summary of message and answer.

        Of a report of conduct only in a session with its key open: what it says is compared, too. Raises
        MessageLength, SummaryCopies, KeyClosed and SealError.
        """
        words = texts.office_words(summary)
        if any(texts.copies(words, written) for written in self._written(message_id, session)):
            raise SummaryCopies(f"the summary of message {message_id} repeats what its writer wrote")
        return self._step(message_id, Action.PUBLISH, Said(by, words))

    def refuse(self, message_id: int, why: WhyRefused, words: str, by: str) -> Message:
        """Refuse it for a reason of the list, in words of the office's own.

        Raises MessageLength, and StillTimeToReply for want of a reply before its time.
        """
        return self._step(message_id, Action.REFUSE, Said(by, texts.office_words(words), why))

    def courses(self, *states: State) -> Sequence[Course]:
        """Return the messages in those states with their steps, oldest first; sealed words stay sealed."""
        with self._changes.store.reading() as reader:
            kept = MAILBOX_KEPT.on(reader)
            return [course(kept, message) for message in kept.in_state(*states)]

    def opened(self, message_id: int, session: str) -> Opened:
        """Return all words of a message, by the keys open in that session. Raises KeyClosed, SealError."""
        keys = self._keys.open_in(session)
        found, receipts = self._kept(message_id)
        return Opened(
            _plain(found.message.text, found.message.sealed, keys),
            [_plain(step.words, step.sealed, keys) for step in found.steps],
            [open_sealed(each.contact, keys) for each in receipts if each.contact is not None],
        )

    def _kept(self, message_id: int) -> tuple[Course, Sequence[Receipt]]:
        with self._changes.store.reading() as reader:
            kept = MAILBOX_KEPT.on(reader)
            return of_id(kept, message_id), kept.receipts(message_id)

    def _written(self, message_id: int, session: str) -> Sequence[str]:
        """Return what the writer wrote, replied and contested with, but the shortest words."""
        found, _ = self._kept(message_id)
        keys = self._keys.open_in(session) if found.message.kind is Kind.CONDUCT else {}
        written = [_plain(found.message.text, found.message.sealed, keys)]
        written += [_plain(step.words, step.sealed, keys) for step in found.steps if step.by == WRITER]
        return [words for words in written if words is not None and len(words) >= texts.LEAST]

    def _step(self, message_id: int, action: Action, said: Said) -> Message:
        def work(tx: Transaction) -> Message:
            today = office_day(self._changes.now(), self._changes.office.zone)
            kept = MAILBOX_CHANGED.on(tx)
            found = of_id(kept, message_id)
            self._refuse_step(found, said, today)
            return step_on(kept, found.message, action, today, said)

        return self._changes.run(work)

    def _refuse_step(self, found: Course, said: Said, today: date) -> None:
        if said.why is WhyRefused.NO_REPLY and not has_waited_for_reply(found, today, self._calendar):
            raise StillTimeToReply(f"the writer of message {found.message.id} may still reply")


def _plain(words: str | None, sealed: bytes | None, keys: Mapping[int, PrivateKey]) -> str | None:
    return words if sealed is None else open_sealed(sealed, keys)
