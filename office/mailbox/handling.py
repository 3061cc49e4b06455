"""What the office does with a message: takes it up, asks, answers, publishes, refuses. For managers alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from office.mailbox import texts
from office.mailbox.clocks import WorkingDays, has_waited_for_reply
from office.mailbox.kept import MAILBOX_CHANGED, MAILBOX_KEPT
from office.mailbox.keys import Keys
from office.mailbox.message import Action, Course, Message, State, WhyRefused
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

    def publish(self, message_id: int, summary: str, by: str) -> Message:
        """Publish the office's own summary of message and answer. Raises MessageLength, SummaryCopies."""
        return self._step(message_id, Action.PUBLISH, Said(by, texts.office_words(summary)))

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
        with self._changes.store.reading() as reader:
            kept = MAILBOX_KEPT.on(reader)
            found, receipts = of_id(kept, message_id), kept.receipts(message_id)

        def plain(words: str | None, sealed: bytes | None) -> str | None:
            return words if sealed is None else open_sealed(sealed, keys)

        return Opened(
            plain(found.message.text, found.message.sealed),
            [plain(step.words, step.sealed) for step in found.steps],
            [open_sealed(each.contact, keys) for each in receipts if each.contact is not None],
        )

    def _step(self, message_id: int, action: Action, said: Said) -> Message:
        def work(tx: Transaction) -> Message:
            today = office_day(self._changes.now(), self._changes.office.zone)
            kept = MAILBOX_CHANGED.on(tx)
            found = of_id(kept, message_id)
            self._refuse_step(found, said, action, today)
            return step_on(kept, found.message, action, today, said)

        return self._changes.run(work)

    def _refuse_step(self, found: Course, said: Said, action: Action, today: date) -> None:
        if said.why is WhyRefused.NO_REPLY and not has_waited_for_reply(found, today, self._calendar):
            raise StillTimeToReply(f"the writer of message {found.message.id} may still reply")
        text = found.message.text
        if action is Action.PUBLISH and text is not None and texts.copies(said.words or "", text):
            raise SummaryCopies(f"the summary of message {found.message.id} repeats its text")
