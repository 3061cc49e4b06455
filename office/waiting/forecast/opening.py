"""When a counter calls, as the day's hours and duties tell: breaks of the office, and who is expected when.

A pause at noon is no breakdown: a counter that stopped shortly before a session's end, or after it, is back
when the next begins. One that has not come yet is expected at the opening.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import pairwise

from office.tickets.duty import CounterState, Duty
from office.tickets.office import Office
from office.waiting.forecast.group_state import Break

_LEAVES_EARLY_S = 20 * 60.0
_LATE_S = 15 * 60.0
"""How long after the opening a counter that has not opened today is still expected."""


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """One day's sessions and the stretches in which numbers are given, as seconds since 1970."""

    midnight_at: float
    sessions: tuple[Break, ...]
    numbers: tuple[Break, ...]

    @property
    def breaks(self) -> tuple[Break, ...]:
        """The stretches between two sessions."""
        return _between(self.sessions)

    @property
    def no_numbers(self) -> tuple[Break, ...]:
        """The stretches in which no numbers are given, the evening among them."""
        last = self.numbers[-1].ends_at if self.numbers else self.midnight_at
        return (*_between(self.numbers), Break(last, self.midnight_at + 2 * 86_400))

    def given_s(self, since_at: float, now_at: float) -> float:
        """Return for how long numbers have been given since then."""
        spans = [(max(since_at, one.begins_at), min(now_at, one.ends_at)) for one in self.numbers]
        return sum(max(0.0, ends - begins) for begins, ends in spans)


@dataclass(frozen=True, slots=True)
class Calling:
    """From when a counter calls (0: now), since when it is away for who knows how long, and its breaks."""

    free_at: float = 0.0
    away_since_at: float | None = None
    breaks: tuple[Break, ...] = ()


def office_day(office: Office, now: datetime) -> OfficeDay:
    """Return the sessions of the office's day at ``now``."""
    day = office.day(now)
    hours = office.hours
    midnight = datetime.combine(day, time.min, office.zone).timestamp()
    sessions = tuple(
        Break(_at(office, now, one.opens), _at(office, now, one.closes)) for one in hours.sessions_on(day)
    )
    early, last = hours.early_min * 60.0, hours.last_ticket_min * 60.0
    numbers = tuple(Break(one.begins_at - early, one.ends_at - last) for one in sessions)
    return OfficeDay(midnight, sessions, numbers)


def calling(
    duty: Duty,
    day: OfficeDay,
    now_at: float,
    *,
    was_open: bool,
    works_on: bool,
    until_at: float | None = None,
) -> Calling | None:
    """Return when a counter of that duty calls, None where it is not expected any more today.

    ``was_open``: it has been open today. ``works_on``: it has called somebody in the break that runs now.
    ``until_at`` is the known end of its pause.
    """
    noon = next((one for one in day.breaks if one.begins_at <= now_at < one.ends_at), None)
    if duty.state is CounterState.OPEN:
        if noon is None or works_on:
            return Calling(breaks=tuple(one for one in day.breaks if one != noon and one.ends_at > now_at))
        return Calling(noon.ends_at, breaks=_later(day, noon.ends_at))
    since_at = duty.since.timestamp()
    if duty.state is CounterState.PAUSED and until_at is not None:
        return Calling(max(until_at, 0.0), breaks=_later(day, now_at))
    back_at = _back_at(day, since_at, now_at)
    if not was_open:
        return _expected(day, now_at)
    if back_at is not None:
        return Calling(back_at, breaks=_later(day, back_at))
    if duty.state is CounterState.CLOSED:
        return None
    return Calling(noon.ends_at if noon else 0.0, since_at, _later(day, now_at))


def _expected(day: OfficeDay, now_at: float) -> Calling | None:
    """Return when a counter comes that has not been there yet."""
    for one in day.sessions:
        if now_at < one.begins_at + _LATE_S:
            return Calling(one.begins_at, breaks=_later(day, one.begins_at))
    return None


def _back_at(day: OfficeDay, since_at: float, now_at: float) -> float | None:
    """Return when a counter is back that stopped for the break between two sessions."""
    for one in day.breaks:
        if one.begins_at - _LEAVES_EARLY_S <= since_at < one.ends_at and now_at < one.ends_at + _LATE_S:
            return one.ends_at
    return None


def _later(day: OfficeDay, at: float) -> tuple[Break, ...]:
    return tuple(one for one in day.breaks if one.ends_at > at)


def _between(stretches: Sequence[Break]) -> tuple[Break, ...]:
    pairs = pairwise(stretches)
    return tuple(Break(one.ends_at, two.begins_at) for one, two in pairs if two.begins_at > one.ends_at)


def _at(office: Office, now: datetime, clock: time) -> float:
    if clock == time.max:
        return datetime.combine(office.day(now), clock, office.zone).timestamp() + 86_400
    return datetime.combine(office.day(now), clock, office.zone).timestamp()
