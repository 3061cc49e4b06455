"""What everybody may know of the mailbox: counts, ages and the office's summaries, no word of any writer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from office.mailbox.clocks import WorkingDays, deadlines, was_late, working_days_between
from office.mailbox.message import OPEN, Action, Course, Kind, State


@dataclass(frozen=True, slots=True)
class PublicSum:
    """Counts of messages; a text that came several times is one message and ``letters`` of them.

    ``overdue`` counts what is still owed, ``late`` what was settled after its time. ``oldest_days`` is the
    age of the oldest open one in working days, None where none is open.
    """

    messages: int = 0
    letters: int = 0
    open: int = 0
    overdue: int = 0
    in_time: int = 0
    late: int = 0
    refused: int = 0
    oldest_days: int | None = None


def public_sum(
    courses: Iterable[Course], today: date, calendar: WorkingDays, kind: Kind | None = None
) -> PublicSum:
    """Return the sum over those messages, of one kind or of all."""
    some = [course for course in courses if kind in (None, course.message.kind)]
    are_open = [course for course in some if course.message.state in OPEN]
    settled = [course for course in some if course.message.state not in OPEN]
    late = sum(was_late(course, calendar) for course in settled)
    ages = [working_days_between(each.message.received_on, today, calendar) for each in are_open]
    return PublicSum(
        messages=len(some),
        letters=sum(course.message.copies for course in some),
        open=len(are_open),
        overdue=sum(deadlines(course, calendar).is_overdue(today) for course in some),
        in_time=len(settled) - late,
        late=late,
        refused=sum(course.message.state is State.REFUSED for course in settled),
        oldest_days=max(ages, default=None),
    )


@dataclass(frozen=True, slots=True)
class Published:
    """What the office published of one message, in words of its own."""

    message_id: int
    kind: Kind
    on: date
    summary: str


def published(courses: Iterable[Course]) -> Sequence[Published]:
    """Return the newest summary of each message that has one, the newest first.

    One that was contested since is still in it: a contest must not hide what everybody has read.
    """
    found = {
        each.message.id: Published(each.message.id, each.message.kind, step.on, step.words)
        for each in courses
        for step in each.steps
        if step.action is Action.PUBLISH and step.words is not None
    }
    return sorted(found.values(), key=lambda one: (one.on, one.message_id), reverse=True)
