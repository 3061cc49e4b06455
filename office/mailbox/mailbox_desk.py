"""The mailbox at work in one office: what its routes and pages find, and what it does by the clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from office.capabilities import Parts
from office.mailbox.calendar import OfficeCalendar
from office.mailbox.clocks import deadlines
from office.mailbox.first_answers import FirstAnswers
from office.mailbox.handling import Handling
from office.mailbox.housekeeping import MailboxHousekeeping
from office.mailbox.kept import MAILBOX_KEPT, MailboxReader
from office.mailbox.keys import Keys
from office.mailbox.message import OPEN, SETTLED, Course, State
from office.mailbox.public_sum import PublicSum, Published, public_sum, published
from office.mailbox.reminding import Reminding
from office.mailbox.retention import erase_old
from office.mailbox.settings import MailboxTable
from office.mailbox.stepping import course, of_id
from office.mailbox.writing import Writing
from office.tickets.day import office_day
from office.tickets.store import Reader
from office.tickets.ticket import Ticket
from office.web.guesses import Tally

_SUM_KEPT: Final = timedelta(minutes=1)
"""Anyone may ask, and it is added up from all messages of a year."""
_SUM_DAYS: Final = 365
_PUBLISHED_SHOWN: Final = 20
_WRONG_RECEIPTS, _WRONG_WITHIN_S = 30, 600.0
"""From one address. A hall's people may share one: only those who typed wrongly count."""
_WRONG_PASSPHRASES = 10
"""By one person, within the same time."""
OWING: Final = (*OPEN, State.ANSWERED)
"""Something is owed: an answer, or its publishing."""


LookBack = Callable[[Callable[[Reader], "Told"]], "Told"]
"""Runs work on one consistent view that nobody waits for, and returns its value."""


@dataclass(frozen=True, slots=True)
class Told:
    """What everybody may know: the sum since ``since``, and the newest summaries."""

    since: date
    sum: PublicSum
    published: Sequence[Published]
    at: datetime


class MailboxDesk:
    """One office's mailbox. ``close`` ends what it does by the clock and forgets the keys that are open."""

    def __init__(self, parts: Parts) -> None:
        table = parts.table if isinstance(parts.table, MailboxTable) else MailboxTable()
        self.table, self._store, self._clock = table, parts.store, parts.clock
        self._zone = parts.settings.office.zone
        self.calendar = OfficeCalendar(parts.settings.office.hours)
        self.keys = Keys(parts.store, parts.clock)
        self.writing = Writing(parts.changes, self.calendar, table)
        self.handling = Handling(parts.changes, self.calendar, self.keys)
        self.receipts: FirstAnswers[str] = FirstAnswers(parts.clock)
        self.steps: FirstAnswers[State] = FirstAnswers(parts.clock)
        self.guesses = Tally(parts.clock, _WRONG_RECEIPTS, _WRONG_WITHIN_S)
        self.wrong_passphrases = Tally(parts.clock, _WRONG_PASSPHRASES, _WRONG_WITHIN_S)
        self._told: Told | None = None
        self._reminding = _reminding(parts, table, self.calendar)
        self._housekeeping = MailboxHousekeeping(self.keys.sweep, self.keep_tidy, self.today)
        self._housekeeping.start()

    @property
    def takes_sealed(self) -> bool:
        """Whether a key was made, so that contacts and reports of conduct can be sealed."""
        with self._store.reading() as reader:
            return MAILBOX_KEPT.on(reader).newest_key() is not None

    def today(self) -> date:
        """Return the office's day."""
        return office_day(self._clock(), self._zone)

    def public(self, look_back: LookBack) -> Told:
        """Return what everybody may know, at most a minute old; ``look_back`` reads a year off the loop."""
        now, told = self._clock(), self._told
        if told is None or not abs(now - told.at) < _SUM_KEPT:
            today = self.today()
            since = today - timedelta(days=_SUM_DAYS)

            def add_up(reader: Reader) -> Told:
                courses = _since(MAILBOX_KEPT.on(reader), since, today)
                found = public_sum(courses, today, self.calendar)
                return Told(since, found, published(courses)[:_PUBLISHED_SHOWN], now)

            told = self._told = look_back(add_up)
        return told

    def by_deadline(self) -> Sequence[Course]:
        """Return the messages of which something is owed, the most urgent first."""
        owed = [
            (due.owed, each.message.id, each)
            for each in self.handling.courses(*OWING)
            if (due := deadlines(each, self.calendar)).owed is not None
        ]
        return [each for *_, each in sorted(owed, key=lambda one: one[:2])]

    def settled_lately(self, most: int) -> Sequence[Course]:
        """Return the messages that came last of those that are settled, the newest first."""
        with self._store.reading() as reader:
            kept = MAILBOX_KEPT.on(reader)
            return [course(kept, each) for each in kept.in_state(*SETTLED)[: -most - 1 : -1]]

    def one(self, message_id: int) -> tuple[Course, Ticket | None]:
        """Return the message of that id, and its ticket where its writer agreed. Raises UnknownMessage."""
        with self._store.reading() as reader:
            found = of_id(MAILBOX_KEPT.on(reader), message_id)
            ticket_id = found.message.ticket_id
            return found, None if ticket_id is None else reader.ticket(ticket_id)

    def keep_tidy(self) -> None:
        """Erase what is old enough, then remind; to be called once a day. Raises StoreError and OSError."""
        today = self.today()
        erase_old(self._store, today)
        if self._reminding is not None and self._reminding.is_wanted:
            self._reminding.remind(self.handling.courses(*OWING), today, self._clock())

    def close(self) -> None:
        """End the work by the clock."""
        self._housekeeping.close()
        self.keys.close_all()


def _since(kept: MailboxReader, first: date, last: date) -> Sequence[Course]:
    """Return the messages received in those days, and older ones that are still open."""
    older = [each for each in kept.in_state(*OPEN) if each.received_on < first]
    return [course(kept, each) for each in (*older, *kept.received(first, last))]


def _reminding(parts: Parts, table: MailboxTable, calendar: OfficeCalendar) -> Reminding | None:
    """Return what reminds, None in a trial hour: its messages are nobody's."""
    if parts.settings.office.trial_hour:
        return None
    folder = parts.settings.server.data
    return Reminding(table, calendar, folder / "outbox", folder / "mailbox.reminded")
