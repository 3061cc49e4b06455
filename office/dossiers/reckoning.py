"""How the date on a receipt is reckoned: the working days up to it, and the days that are none and why."""

from dataclasses import dataclass
from datetime import date, timedelta

from office.tickets.hours import Hours

_LONGEST_DAYS = 400
"""Of which days are still told one by one: no time limit of law is as long."""


class OfficeDays:
    """The office's own calendar: its hours, the days it is closed and those it works in place of others."""

    def __init__(self, hours: Hours) -> None:
        self._hours = hours

    def works(self, day: date) -> bool:
        """Whether that day is a working day."""
        return bool(self._hours.sessions_on(day))

    def reason(self, day: date) -> str:
        """Return why the office is closed on that day by its calendar; '' for a usual day off."""
        return self._hours.closed_days.get(day, "")


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day that does not count, which would have counted in another week; ``reason`` is config.toml's."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Reckoning:
    """``days`` working days lie between the day of receipt, which does not count, and the date, which does.

    ``days_off`` are the days that are off by the calendar, in order; ``usual`` is how many others there are,
    those off in every week.
    """

    received: date
    due: date
    days: int
    days_off: tuple[DayOff, ...]
    usual: int


def reckoning(received: date | None, due: date | None, calendar: OfficeDays) -> Reckoning | None:
    """Return how the office's calendar leads from one date to the other; None where it cannot be told."""
    if received is None or due is None or not 0 <= (due - received).days <= _LONGEST_DAYS:
        return None
    between = [received + timedelta(days=after) for after in range(1, (due - received).days + 1)]
    off = [day for day in between if not calendar.works(day)]
    named = tuple(DayOff(day, reason) for day in off if (reason := calendar.reason(day)))
    return Reckoning(received, due, len(between) - len(off), named, len(off) - len(named))
