"""The office's calendar as the mailbox's clocks want it, and how a deadline was counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from office.mailbox.clocks import Deadlines, working_days_between
from office.mailbox.message import SETTLED, Action, State
from office.tickets import working_days
from office.tickets.hours import Hours
from office.tickets.working_days import Skipped

_BEGINS = (Action.RECEIVE, Action.CONTEST)


class OfficeCalendar:
    """Working days by the office's hours, looked up whenever they are asked for."""

    def __init__(self, hours: Hours) -> None:
        self._hours = hours

    def works(self, day: date) -> bool:
        """Whether the office works on that day."""
        return working_days.works(self._hours, day)

    def due(self, day: date, n: int) -> date:
        """Return the ``n``-th working day after ``day``; ValueError for hours without a working day."""
        return working_days.due(self._hours, day, n).day

    def counted(self, first: date, last: date) -> "Counted":
        """Return how the working days after ``first`` up to ``last`` were counted."""
        days = working_days_between(first, last, self)
        if days < 1:
            return Counted(first, last, 0, (), (), ())
        found = working_days.due(self._hours, first, days)
        return Counted(first, found.day, days, found.skipped, found.swapped, found.without_tet)


@dataclass(frozen=True, slots=True)
class Counted:
    """How a deadline was counted: from ``first``, which is day 0, ``days`` working days to ``last``.

    ``skipped``, ``swapped`` and ``without_tet`` are those of ``office.tickets.working_days.Deadline``.
    """

    first: date
    last: date
    days: int
    skipped: Sequence[Skipped]
    swapped: Sequence[date]
    without_tet: Sequence[int]


class Dated(Protocol):
    """A step, as the office or as a writer sees it."""

    @property
    def action(self) -> Action:
        """What was done."""

    @property
    def on(self) -> date:
        """When."""


def counted(state: State, steps: Sequence[Dated], due: Deadlines, calendar: OfficeCalendar) -> Counted | None:
    """Return how the deadline that runs now was counted, None where nothing is owed.

    ``steps`` are all of the message, oldest first. Days on which its clock stood are among the working days.
    """
    if due.owed is None:
        return None
    is_since_last = due.is_stopped or state in SETTLED
    begun = steps[-1] if is_since_last else [step for step in steps if step.action in _BEGINS][-1]
    return calendar.counted(begun.on, due.owed)
