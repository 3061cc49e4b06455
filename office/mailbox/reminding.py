"""Reminds by mail, once a day: how many messages are half-way, due tomorrow, overdue. Numbers, and no word.

The superior hears of overdue reports of conduct only, and of their number only.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Final

from hardware.programs.whole_file import write_whole
from office.mailbox.clocks import Reminder, WorkingDays, deadlines, reminder_on
from office.mailbox.message import Course, Kind
from office.mailbox.settings import MailboxTable
from office.once.outbox import FolderOutbox, Message, Value
from office.words.catalogue import OWN

REMINDER: Final = "mailbox_reminder"
OVERDUE_CONDUCT: Final = "mailbox_overdue_conduct"
"""The kinds of these messages; their sentences are ``outbox-subject-`` and ``outbox-text-`` with the kind."""


def reminders_of(courses: Iterable[Course], today: date, calendar: WorkingDays) -> Counter[Reminder]:
    """Return how many messages there is each reminder for on that day; none on a day off."""
    found = (reminder_on(today, deadlines(each, calendar), calendar) for each in courses)
    return Counter(reminder for reminder in found if reminder is not None)


class Reminding:
    """Puts reminders into the outbox in ``folder``; ``told`` is the file with the day they were last sent."""

    def __init__(self, table: MailboxTable, calendar: WorkingDays, folder: Path, told: Path) -> None:
        self._table, self._calendar, self._folder, self._told = table, calendar, folder, told

    @property
    def is_wanted(self) -> bool:
        """Whether anybody is to be reminded by mail."""
        return self._table.remind is not None or self._table.remind_superior is not None

    def remind(self, courses: Iterable[Course], today: date, now: datetime) -> None:
        """Remind once on that day, a server that was started anew included. Raises OSError."""
        if not self.is_wanted or self._told_on() == today.isoformat():
            return
        some, outbox = list(courses), FolderOutbox(self._folder)
        counts = reminders_of(some, today, self._calendar)
        if self._table.remind is not None and counts:
            values = tuple(Value(str(each), str(counts[each])) for each in Reminder)
            outbox.send(Message(self._table.remind, REMINDER, OWN, values), now)
        conduct = reminders_of(
            (each for each in some if each.message.kind is Kind.CONDUCT), today, self._calendar
        )
        if self._table.remind_superior is not None and conduct[Reminder.OVERDUE]:
            values = (Value("overdue", str(conduct[Reminder.OVERDUE])),)
            outbox.send(Message(self._table.remind_superior, OVERDUE_CONDUCT, OWN, values), now)
        write_whole(self._told, today.isoformat())

    def _told_on(self) -> str:
        try:
            return self._told.read_text(encoding="ascii").strip()
        except (FileNotFoundError, UnicodeDecodeError):
            return ""
