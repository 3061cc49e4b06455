"""Working days: which they are, and when a period of them ends. Reckoned when read, from the office's hours.

So a holiday that is added later moves the deadlines under way with it: none is ever stored.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from office.tickets.hours import Hours

_MOST_DAYS_OFF = 366
"""In a row. Longer than a rebuilding or an epidemic; hours without any must not be counted for ever."""
# The lunar New Year is never outside these days, and no other public holiday of Việt Nam is among them.
_TET_FROM, _TET_UNTIL = (1, 18), (2, 28)
_FEWEST_OF_TET = 3
"""Closed days there that tell that it was entered: a single one is something else. The law gives five."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that does not count. ``why`` is the closed day's reason, '' where its weekday has no session."""

    day: date
    why: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a period, and how it was counted.

    ``skipped`` are the days after receipt that do not count, in order; ``swapped`` those that count though
    their weekday does not, such as a worked Saturday. ``without_tet`` are the years whose Tết may fall
    into the period and is not among the closed days yet: while there is one, the deadline may still move.
    """

    day: date
    skipped: tuple[Skipped, ...]
    swapped: tuple[date, ...]
    without_tet: tuple[int, ...]


def works(hours: Hours, day: date) -> bool:
    """Whether the office works on that date: it has a session."""
    return bool(hours.sessions_on(day))


def due(hours: Hours, received: date, days: int) -> Deadline:
    """Return the deadline of what was received on that date and may take ``days`` working days, 1 or more.

    The day of receipt is day 0, whether the office worked on it or not; the next working day is day 1. It is
    due at the end of the last. Raises ValueError for hours without a working day, or fewer days than 1.
    """
    if days < 1:
        raise ValueError(f"a period has 1 working day or more, not {days}")
    day, counted, in_a_row = received, 0, 0
    skipped: list[Skipped] = []
    swapped: list[date] = []
    while counted < days:
        day += timedelta(days=1)
        if works(hours, day):
            counted, in_a_row = counted + 1, 0
            if day in hours.worked_days and not any(day.weekday() in one.days for one in hours.sessions):
                swapped.append(day)
            continue
        skipped.append(Skipped(day, hours.closed_days.get(day, "")))
        in_a_row += 1
        if in_a_row > _MOST_DAYS_OFF:
            raise ValueError(f"the office has no session from {skipped[-in_a_row].day} to {day}")
    return Deadline(day, tuple(skipped), tuple(swapped), _without_tet(hours, received, day))


def next_working_day(hours: Hours, day: date) -> date:
    """Return the first working day after that date. Raises ValueError where there is none."""
    return due(hours, day, 1).day


def _without_tet(hours: Hours, first: date, last: date) -> tuple[int, ...]:
    """Return the years whose Tết is unknown, where it may fall into the days from first to last."""
    closed = Counter(day.year for day in hours.closed_days if _TET_FROM <= (day.month, day.day) <= _TET_UNTIL)
    touched = (
        year
        for year in range(first.year, last.year + 1)
        if first <= date(year, *_TET_UNTIL) and date(year, *_TET_FROM) <= last
    )
    return tuple(year for year in touched if closed[year] < _FEWEST_OF_TET)
