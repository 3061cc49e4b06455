"""Until when the office refuses, asks, answers and publishes; computed whenever it is read, never kept.

A holiday announced later so moves the messages under way, too. All clocks run in working days from the day
of receipt, which is day 0, or from the day of the contest; a day is due at its end.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Protocol

from office.mailbox.message import OPEN, Action, Course, State, Step, WhyRefused

REFUSE_DAYS: Final = 2
ASK_DAYS: Final = 5
SETTLE_DAYS: Final = 15
PUBLISH_DAYS: Final = 2
CONTEST_DAYS: Final = 15
"""The writer's own time, from the day of the answer or the refusal."""
REPLY_DAYS: Final = 15
"""The writer's time to reply; afterwards the office may refuse for want of it."""
_BEGINS: Final = (Action.RECEIVE, Action.CONTEST)
"""What starts all clocks."""


class WorkingDays(Protocol):
    """The office's calendar."""

    def works(self, day: date) -> bool:
        """Whether the office works on that day."""
        ...

    def due(self, day: date, n: int) -> date:
        """Return the ``n``-th working day after ``day``; ``n`` is 1 or more."""
        ...


class Reminder(StrEnum):
    """What a manager is reminded of on one day."""

    HALF_WAY = "half_way"
    DAY_BEFORE = "day_before"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Deadlines:
    """A message's deadlines as the calendar stands.

    ``owed`` is the one that runs now: to settle, to go on without a reply while it is stopped or, once
    answered, to publish; None when nothing is owed. ``half_way`` and ``day_before`` are days before ``owed``,
    None with it and where the time is too short for one. ``is_stopped`` says that the writer was asked in
    time and has not replied; there is no ``settle`` then.
    """

    refuse: date
    ask: date
    settle: date | None
    owed: date | None
    half_way: date | None
    day_before: date | None
    is_stopped: bool

    def is_overdue(self, today: date) -> bool:
        """Whether something is owed since before that day."""
        return self.owed is not None and self.owed < today


def deadlines(course: Course, calendar: WorkingDays) -> Deadlines:
    """Return the deadlines of a message, counted from its receipt or from its contest."""
    steps = _since_begun(course.steps)
    begun, state = steps[0].on, course.message.state
    stopped = _stopped_days(steps, SETTLE_DAYS, calendar)
    is_stopped = state is State.ASKED_MORE and _was_asked_in_time(steps, calendar)
    settle = None if is_stopped else calendar.due(begun, SETTLE_DAYS + stopped)
    owed = half_way = day_before = None
    if state in OPEN and settle is not None:
        owed = settle
        # A pause that counts began by day 5 of the clock, so before half-way: all of it lies before both.
        half_way = calendar.due(begun, -(-SETTLE_DAYS // 2) + stopped)
        day_before = calendar.due(begun, SETTLE_DAYS - 1 + stopped)
    elif is_stopped:
        # Else a question that nobody replies to would stay open for ever, and be told of nowhere.
        owed = _due_without_reply(steps[-1], calendar)
        day_before = calendar.due(steps[-1].on, REPLY_DAYS)
    elif state is State.ANSWERED:
        owed = calendar.due(steps[-1].on, PUBLISH_DAYS)
        day_before = calendar.due(steps[-1].on, PUBLISH_DAYS - 1)
    refuse, ask = _due(steps, REFUSE_DAYS, calendar), _due(steps, ASK_DAYS, calendar)
    return Deadlines(refuse, ask, settle, owed, half_way, day_before, is_stopped)


def reminder_on(day: date, due: Deadlines, calendar: WorkingDays) -> Reminder | None:
    """Return what the manager is reminded of on that day; None on a day off and where there is nothing."""
    if due.owed is None or not calendar.works(day):
        return None
    if due.is_overdue(day):
        return Reminder.OVERDUE
    return {due.half_way: Reminder.HALF_WAY, due.day_before: Reminder.DAY_BEFORE}.get(day)


def was_late(course: Course, calendar: WorkingDays) -> bool:
    """Whether a settled message was answered or refused after its time; False of one that is open.

    One that was contested was late where either end was: a quick answer then makes up for nothing.
    """
    if course.message.state in OPEN:
        return False
    begins = [at for at, step in enumerate(course.steps) if step.action in _BEGINS]
    rounds = (course.steps[at:until] for at, until in zip(begins, [*begins[1:], None], strict=True))
    return any(_ended_late(steps, calendar) for steps in rounds)


def _ended_late(steps: Sequence[Step], calendar: WorkingDays) -> bool:
    """Whether the first answer or refusal among the steps since a receipt or contest was late."""
    ends = (at for at, step in enumerate(steps) if step.action in (Action.ANSWER, Action.REFUSE))
    end = next(ends, None)
    if end is None:
        return False
    ending, before = steps[end], steps[:end]
    is_stopped = before[-1].action is Action.ASK_MORE and _was_asked_in_time(before, calendar)
    if is_stopped and ending.on > _due_without_reply(before[-1], calendar):
        return True
    if is_stopped and ending.why is WhyRefused.NO_REPLY:
        return False
    # A pause ends with the answer, so one that is given while the clock stands is in time.
    days = REFUSE_DAYS if ending.action is Action.REFUSE else SETTLE_DAYS
    return ending.on > _due(steps, days, calendar)


def may_contest(course: Course, today: date, calendar: WorkingDays) -> bool:
    """Whether the writer's time to contest still runs, whatever the state and the contests before."""
    settled = [step.on for step in course.steps if step.action in (Action.ANSWER, Action.REFUSE)]
    return bool(settled) and today <= calendar.due(settled[-1], CONTEST_DAYS)


def has_waited_for_reply(course: Course, today: date, calendar: WorkingDays) -> bool:
    """Whether the writer was asked last and let the time to reply pass."""
    last = course.steps[-1]
    return last.action is Action.ASK_MORE and today > calendar.due(last.on, REPLY_DAYS)


def working_days_between(after: date, until: date, calendar: WorkingDays) -> int:
    """Return how many working days come after ``after``, up to ``until`` and with it."""
    days = (after + timedelta(days=ahead) for ahead in range(1, (until - after).days + 1))
    return sum(calendar.works(day) for day in days)


def _since_begun(steps: Sequence[Step]) -> Sequence[Step]:
    begins = [at for at, step in enumerate(steps) if step.action in _BEGINS]
    return steps[begins[-1] :]


def _was_asked_in_time(steps: Sequence[Step], calendar: WorkingDays) -> bool:
    """Whether the question that the steps end with was put while it may stop the clock."""
    return steps[-1].on <= _due(steps[:-1], ASK_DAYS, calendar)


def _due_without_reply(asked: Step, calendar: WorkingDays) -> date:
    """Return until when the office goes on by itself: the first working day that it may refuse on."""
    return calendar.due(asked.on, REPLY_DAYS + 1)


def _due(steps: Sequence[Step], days: int, calendar: WorkingDays) -> date:
    return calendar.due(steps[0].on, days + _stopped_days(steps, days, calendar))


def _stopped_days(steps: Sequence[Step], days: int, calendar: WorkingDays) -> int:
    """Return for how many working days a clock of ``days`` stood.

    A question put after its own time, or after the clock's, stops nothing: it would buy the office days.
    """
    begun, stopped = steps[0].on, 0
    for asked, ended in _questions(steps):
        if ended is not None and asked <= calendar.due(begun, min(days, ASK_DAYS) + stopped):
            stopped += working_days_between(asked, ended, calendar)
    return stopped


def _questions(steps: Sequence[Step]) -> Iterable[tuple[date, date | None]]:
    """Give from when until when the writer was asked; None for until now."""
    for at, step in enumerate(steps):
        if step.action is Action.ASK_MORE:
            yield step.on, steps[at + 1].on if at + 1 < len(steps) else None
