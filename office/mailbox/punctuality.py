"""How many messages of some days were settled in time, of those that had to be by now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from office.mailbox.clocks import WorkingDays, deadlines, was_late
from office.mailbox.kept import MailboxReader
from office.mailbox.message import OPEN, Course, Kind
from office.mailbox.stepping import course


@dataclass(frozen=True, slots=True)
class Punctuality:
    """``in_time`` of the ``due`` messages were answered or refused in time; ``overdue`` are still open.

    What is open and within its time is not due. ``conduct`` of all the ``messages`` tell of conduct.
    """

    messages: int
    conduct: int
    due: int
    in_time: int
    overdue: int


def punctuality(
    kept: MailboxReader, first: date, last: date, today: date, calendar: WorkingDays
) -> Punctuality:
    """Return it for the messages received on those days, both included, as it stands today."""
    return of_courses([course(kept, each) for each in kept.received(first, last)], today, calendar)


def of_courses(courses: Iterable[Course], today: date, calendar: WorkingDays) -> Punctuality:
    """Return the same for those messages."""
    some = list(courses)
    settled = [each for each in some if each.message.state not in OPEN]
    under_way = [each for each in some if each.message.state in OPEN]
    overdue = sum(deadlines(each, calendar).is_overdue(today) for each in under_way)
    in_time = sum(not was_late(each, calendar) for each in settled)
    conduct = sum(each.message.kind is Kind.CONDUCT for each in some)
    return Punctuality(len(some), conduct, len(settled) + overdue, in_time, overdue)
