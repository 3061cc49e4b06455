"""The office's day: numbers, hours and reports turn at local midnight, by one function."""

from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo


def office_day(now: datetime, zone: ZoneInfo) -> date:
    """Return the local date of the aware time ``now`` in the office's time zone."""
    return now.astimezone(zone).date()


# One change writes the same time into several rows, and its neighbours read it back.
@lru_cache(maxsize=512)
def as_text(moment: datetime) -> str:
    """Write an aware time as RFC 3339 UTC with microseconds: as text it sorts as in time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


@lru_cache(maxsize=512)
def from_text(text: str) -> datetime:
    """Read what ``as_text`` wrote. Raises ValueError for anything that is not such a time."""
    return datetime.fromisoformat(text)
