"""Whether the server's clock can be right: held against the journal's newest entry and the release's date.

A PC whose battery is flat starts years ago; one set by hand may be a week or years off. Numbers, lines and
reports hang on the date, so while it cannot be right, nothing is written into the journal.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from office.tickets.office import Office
from office.tickets.store import Reader

RELEASES: Final[Mapping[str, date]] = MappingProxyType(
    {
        "0.1.0": date(2026, 11, 22),
        "0.2.0": date(2026, 11, 29),
        "0.3.0": date(2026, 11, 30),
        "0.4.0": date(2026, 12, 1),
    }
)
"""When each version was released: no clock that runs it can be right before. A test holds it complete."""
NEWEST: Final = max(RELEASES, key=lambda version: RELEASES[version])
"""The version that runs."""
RELEASED = RELEASES[NEWEST]

MOST_SILENT = timedelta(days=60)
"""After the newest entry: Tết closes an office for ten days, a flood or an epidemic for weeks."""
_MOST_AFTER_RELEASE = timedelta(days=3 * 365)
"""Where the journal is empty: an office may be opened with a release that is not new."""
_LITTLE = timedelta(minutes=10)
"""A clock may be set back so far at any moment, also over midnight."""


class ClockTrouble(StrEnum):
    """Why the clock's date cannot be right, or why a person must say that it is."""

    BEFORE_RELEASE = "before_release"
    BEFORE_NEWEST = "before_newest"
    FAR_AHEAD = "far_ahead"


def newest_at(reader: Reader) -> datetime | None:
    """Return the time of the journal's newest entry, None for an empty journal."""
    found = reader.entries(reader.last_seq() - 1, 1)
    return found[-1].at if found else None


def clock_trouble(office: Office, newest: datetime | None, now: datetime) -> ClockTrouble | None:
    """Say what is wrong with ``now`` after an entry of the time ``newest`` (None: none); None when it may be.

    Within one day of the office the clock may be set to anything: lines and numbers hang on the day alone.
    """
    earliest, latest = _bounds(RELEASED)
    if now < earliest:
        return ClockTrouble.BEFORE_RELEASE
    if newest is None:
        return ClockTrouble.FAR_AHEAD if now > latest else None
    if now < newest - _LITTLE and office.day(now) < office.day(newest):
        return ClockTrouble.BEFORE_NEWEST
    return ClockTrouble.FAR_AHEAD if now > newest + MOST_SILENT else None


@cache
def _bounds(released: date) -> tuple[datetime, datetime]:
    """Return between which times a clock may be right that nothing but the release's date tells of."""
    at = datetime.combine(released, time(), UTC)
    # A day before, because the release's date is that of the zone it was made in.
    return at - timedelta(days=1), at + _MOST_AFTER_RELEASE


def trouble_of(office: Office, reader: Reader, now: datetime) -> ClockTrouble | None:
    """Say what is wrong with ``now``, as one view of the journal knows it."""
    return clock_trouble(office, newest_at(reader), now)
