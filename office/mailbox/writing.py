"""What a writer does: sends a message, looks how it stands, replies when asked, contests once."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from nacl.public import PrivateKey

from office.mailbox import clocks, codes, texts
from office.mailbox.clocks import Deadlines, WorkingDays
from office.mailbox.kept import MAILBOX_CHANGED, MAILBOX_KEPT, MailboxKeeper, MailboxReader
from office.mailbox.message import (
    SETTLED,
    WRITER,
    Action,
    Course,
    Kind,
    Message,
    Receipt,
    State,
    Step,
    WhyRefused,
)
from office.mailbox.pace import Pace
from office.mailbox.refusals import ContestOver, ForTheSuperior, MailboxFull, NotTheFirstWriter, TicketTooOld
from office.mailbox.sealing import RECEIPT_KEY_ID, open_sealed, receipt_key
from office.mailbox.settings import MailboxTable
from office.mailbox.stepping import Said, begin, of_receipt, sealed_text, step_on
from office.tickets.changes import Changes
from office.tickets.day import office_day
from office.tickets.refusals import UnknownTicket
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import Ticket

_TICKET_LASTS = timedelta(days=1)
"""After its own day."""


@dataclass(frozen=True, slots=True)
class NewMessage:
    """What somebody wrote. ``contact`` is None for nobody to be reached.

    ``counter`` is the one it is about, as the writer chose; ``may_link`` lets the office know the ticket that
    is written from, with its counter where none was chosen. ``about_manager``: the report is of the very
    person who reads reports. No log shows what was written.
    """

    kind: Kind
    text: str = field(repr=False)
    contact: str | None = field(default=None, repr=False)
    counter: int | None = None
    may_link: bool = False
    about_manager: bool = False


@dataclass(frozen=True, slots=True)
class FromScreen:
    """Written at the lookup screen of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class FromTicket:
    """Written on the phone of whoever holds that ticket's key."""

    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SeenStep:
    """A step as a writer sees it: the office's words, and nothing that another writer said."""

    action: Action
    on: date
    words: str | None
    why: WhyRefused | None


@dataclass(frozen=True, slots=True)
class Seen:
    """How a message stands, for who holds a receipt: nothing that anybody wrote in it."""

    state: State
    kind: Kind
    received_on: date
    steps: Sequence[SeenStep]
    deadlines: Deadlines
    may_contest: bool


class Writing:
    """Takes messages. What ``send`` returns is told once and kept nowhere, as a first answer neither."""

    def __init__(self, changes: Changes, calendar: WorkingDays, table: MailboxTable) -> None:
        self._changes, self._calendar, self._table = changes, calendar, table
        self._pace, self._turn = Pace(), threading.Lock()

    def send(self, new: NewMessage, sender: FromScreen | FromTicket) -> str:
        """Keep a message and return its receipt's code.

        A text about rules that is open already is counted with the first one. Raises MessageLength,
        ForTheSuperior, TooManyMessages, MailboxFull, UnknownTicket, TicketTooOld and NoKey.
        """
        self._refuse_about_manager(new)
        text = texts.letter(new.text)
        contact = None if new.contact is None else texts.contact(new.contact)
        code = codes.new_receipt()
        public = bytes(receipt_key(code).public_key)

        def work(tx: Transaction) -> datetime:
            now = self._changes.now()
            today, kept = self._day(now), MAILBOX_CHANGED.on(tx)
            ticket = self._admitted(tx, sender, now)
            self._refuse_full(kept, today)
            message = self._placed(kept, new, text, today, ticket if new.may_link else None)
            sealed = None if contact is None else sealed_text(kept, contact)
            kept.add_receipt(Receipt(0, codes.hash_of(code), message.id, today, public, sealed))
            return now

        # One after another: else two of one sender would both come before the first is counted.
        with self._turn:
            # Counted once it is kept: the work may be run twice, or kept not at all.
            self._count(sender, self._changes.run(work))
        return code

    def seen(self, receipt: str) -> Seen:
        """Return how the message of that receipt stands. Raises UnknownReceipt."""
        today = self._day(self._changes.clock())
        with self._changes.store.reading() as reader:
            kept = MAILBOX_KEPT.on(reader)
            course = of_receipt(kept, codes.hash_of(receipt))
            is_first = _is_first(kept, course.message, receipt)
        return Seen(
            course.message.state,
            course.message.kind,
            course.message.received_on,
            [_seen(step, receipt_key(receipt)) for step in course.steps],
            clocks.deadlines(course, self._calendar),
            is_first and not course.message.contested and clocks.may_contest(course, today, self._calendar),
        )

    def reply(self, receipt: str, words: str) -> None:
        """Add what the office asked for. Raises what ``contest`` does but ContestOver."""
        self._say(receipt, Action.REPLY, texts.reply(words))

    def contest(self, receipt: str, words: str) -> str | None:
        """Contest how it was settled, and return the superior's address, None where config.toml has none.

        Raises UnknownReceipt, NotTheFirstWriter, IllegalMove, MessageLength and ContestOver.
        """
        self._say(receipt, Action.CONTEST, texts.letter(words))
        return self._table.superior

    def _say(self, receipt: str, action: Action, words: str) -> None:
        def work(tx: Transaction) -> None:
            today, kept = self._day(self._changes.now()), MAILBOX_CHANGED.on(tx)
            course = of_receipt(kept, codes.hash_of(receipt))
            if not _is_first(kept, course.message, receipt):
                raise NotTheFirstWriter("another writer sent this text before")
            if action is Action.CONTEST:
                self._refuse_contest(course, today)
            step_on(kept, course.message, action, today, Said(WRITER, words))

        self._changes.run(work)

    def _refuse_contest(self, course: Course, today: date) -> None:
        if course.message.contested:
            raise ContestOver("this message was contested before", reason="used")
        # Of one that is open the table of moves says why not.
        is_settled = course.message.state in SETTLED
        if is_settled and not clocks.may_contest(course, today, self._calendar):
            raise ContestOver("the time to contest is over", reason="late")

    def _refuse_about_manager(self, new: NewMessage) -> None:
        if new.kind is Kind.CONDUCT and new.about_manager:
            address = {} if self._table.superior is None else {"address": self._table.superior}
            raise ForTheSuperior("a report about the manager goes to the superior", **address)

    def _refuse_full(self, kept: MailboxKeeper, today: date) -> None:
        if kept.given_on(today) >= self._table.most_a_day:
            raise MailboxFull(
                f"{self._table.most_a_day} messages came today", most=str(self._table.most_a_day)
            )

    def _admitted(self, reader: Reader, sender: FromScreen | FromTicket, now: datetime) -> Ticket | None:
        """Return the ticket that is written from, None at a screen. Raises who may not write now."""
        if isinstance(sender, FromScreen):
            self._pace.check_screen(sender.name, now)
            return None
        ticket, today = reader.ticket_of_key(sender.key), self._day(now)
        if ticket is None:
            raise UnknownTicket("no ticket has this key")
        if today - ticket.office_day > _TICKET_LASTS:
            raise TicketTooOld(f"{ticket.label} is of {ticket.office_day}")
        self._pace.check_ticket(sender.key, today)
        return ticket

    def _count(self, sender: FromScreen | FromTicket, now: datetime) -> None:
        if isinstance(sender, FromScreen):
            self._pace.screen_wrote(sender.name, now)
        else:
            self._pace.ticket_wrote(sender.key, self._day(now))

    def _placed(
        self, kept: MailboxKeeper, new: NewMessage, text: str, today: date, ticket: Ticket | None
    ) -> Message:
        """Return the message that holds the text: a new one, or an equal one about rules that is open."""
        blank = Message(
            0,
            new.kind,
            State.RECEIVED,
            today,
            text=None,
            sealed=None,
            fingerprint=None,
            counter=ticket.counter if new.counter is None and ticket is not None else new.counter,
            ticket_id=None if ticket is None else ticket.id,
        )
        if new.kind is Kind.CONDUCT:
            # Sealed ones are not compared: a hash on the disk would let guesses be tried.
            return begin(kept, replace(blank, sealed=sealed_text(kept, text)))
        mark = texts.fingerprint(text)
        first = kept.alike(mark, blank.counter)
        if first is None:
            return begin(kept, replace(blank, text=text, fingerprint=mark))
        counted = replace(first, copies=first.copies + 1)
        kept.save(counted)
        return counted

    def _day(self, now: datetime) -> date:
        return office_day(now, self._changes.office.zone)


def _is_first(kept: MailboxReader, message: Message, receipt: str) -> bool:
    """Whether the receipt is its message's first: whoever sends the same text again is somebody else."""
    return kept.receipts(message.id)[0].code_hash == codes.hash_of(receipt)


def _seen(step: Step, key: PrivateKey) -> SeenStep:
    if step.for_writer is not None:
        words = open_sealed(step.for_writer, {RECEIPT_KEY_ID: key})
        return SeenStep(step.action, step.on, words, step.why)
    return SeenStep(step.action, step.on, None if step.by == WRITER else step.words, step.why)
