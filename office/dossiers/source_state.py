"""How old what is known of dossiers is, and whether its source can be reached."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from office.tickets.hours import Hours

OLD_AFTER = timedelta(hours=2)
"""Of office time: what was true at closing is as good at opening."""
INTERRUPTED_AFTER = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a source was at the last tries; each time is None where there was none yet.

    ``reached_at`` is the last time it answered, ``tried_at`` the last time it was asked. Up to
    ``confirmed_at`` it has told every change and each was understood: what it did not name has not changed.
    At ``listed_at`` it last named every dossier that it knows; None where it tells changes only.
    """

    name: str
    reached_at: datetime | None = None
    confirmed_at: datetime | None = None
    tried_at: datetime | None = None
    listed_at: datetime | None = None

    def answered(
        self, now: datetime, confirmed_at: datetime | None, listed_at: datetime | None = None
    ) -> "SourceState":
        """Return it after an answer; ``confirmed_at`` is None where that told only some changes.

        ``listed_at`` is None where it did not name every dossier.
        """
        # One of a later time was kept while the clock was ahead, and would stand until then.
        before = None if self.confirmed_at is None or self.confirmed_at > now else self.confirmed_at
        confirmed = None if confirmed_at is None else min(confirmed_at, now)
        later = max(filter(None, (before, confirmed)), default=None)
        return replace(
            self, reached_at=now, confirmed_at=later, tried_at=now, listed_at=listed_at or self.listed_at
        )

    def silent(self, now: datetime) -> "SourceState":
        """Return it after a try that was not answered."""
        return replace(self, tried_at=now)


def told_at(source_at: datetime, fetched_at: datetime, source: SourceState) -> datetime:
    """Return as of when a dossier is known; shown with every answer.

    Its row is of ``source_at`` and was told last at ``fetched_at``. One that the last list of all no longer
    names is known as of its row: what the source confirms is not about it.
    """
    is_gone = source.listed_at is not None and fetched_at < source.listed_at
    return source_at if source.confirmed_at is None or is_gone else max(source_at, source.confirmed_at)


def may_be_old(at: datetime, now: datetime, hours: Hours, zone: ZoneInfo) -> bool:
    """Whether more than two hours of office time have passed since ``at``."""
    return office_time(at, now, hours, zone, OLD_AFTER) > OLD_AFTER


def interrupted_since(source: SourceState, now: datetime) -> datetime | None:
    """Return since when the source does not answer, once that is 30 minutes; None while it does.

    None, too, for one that never answered: then nothing is known, and there is nothing to show. One that
    answered while the clock was ahead is interrupted since now until it answers again.
    """
    if source.reached_at is None or abs(now - source.reached_at) <= INTERRUPTED_AFTER:
        return None
    return min(source.reached_at, now)


def office_time(
    since: datetime, until: datetime, hours: Hours, zone: ZoneInfo, enough: timedelta
) -> timedelta:
    """Return how long the office was open between two times; it stops counting past ``enough``."""
    start, end = since.astimezone(zone), until.astimezone(zone)
    total, day = timedelta(), start.date()
    while day <= end.date() and total <= enough:
        total += _open_on(day, start, end, hours, zone)
        day += timedelta(days=1)
    return total


def _open_on(day: date, start: datetime, end: datetime, hours: Hours, zone: ZoneInfo) -> timedelta:
    total = timedelta()
    for session in hours.sessions_on(day):
        opens = max(start, datetime.combine(day, session.opens, zone))
        closes = min(end, datetime.combine(day, session.closes, zone))
        total += max(timedelta(), closes - opens)
    return total
