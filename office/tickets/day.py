"""The office's day: numbers, hours and reports turn at local midnight, by one function."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_SHIFTS_AT = timedelta(minutes=15)
"""Clocks are put on and back at moments that are multiples of this."""


def office_day(now: datetime, zone: ZoneInfo) -> date:
    """Return the local date of the aware time ``now`` in the office's time zone."""
    return local_time(now, zone).date()


def local_time(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the aware time ``now`` as clocks in that zone show it."""
    # Of two local times in the hour that comes twice Python takes one for the other; of UTC's it does not.
    return _shown(now, zone) if now.tzinfo is UTC else now.astimezone(zone)


# One ticket asks for it six times: whether its field is open, on which day it counts.
@lru_cache(maxsize=64)
def _shown(now: datetime, zone: ZoneInfo) -> datetime:
    return now.astimezone(zone)


# One change writes the same time into several rows, and its neighbours read it back.
@lru_cache(maxsize=512)
def as_text(moment: datetime) -> str:
    """Write an aware time as RFC 3339 UTC with microseconds: as text it sorts as in time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


@lru_cache(maxsize=512)
def from_text(text: str) -> datetime:
    """Read what ``as_text`` wrote. Raises ValueError for anything that is not such a time."""
    return datetime.fromisoformat(text)


def offsets(first: date, last: date, zone: ZoneInfo) -> list[tuple[datetime, int]]:
    """Return from which moment on which offset from UTC (seconds) holds, over those local days, in order.

    The first moment is the midnight that begins ``first``. Most zones have one offset the year round.
    """
    found: list[tuple[datetime, int]] = []
    for days in range((last - first).days + 1):
        begins, ends = (_midnight(first + timedelta(days=after), zone) for after in (days, days + 1))
        is_even = _offset_s(begins, zone) == _offset_s(ends, zone)
        step = ends - begins if is_even else _SHIFTS_AT
        moment = begins
        while moment < ends:
            if not found or found[-1][1] != _offset_s(moment, zone):
                found.append((moment, _offset_s(moment, zone)))
            moment += step
    return found


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _offset_s(moment: datetime, zone: ZoneInfo) -> int:
    return int((moment.astimezone(zone).utcoffset() or timedelta()).total_seconds())
