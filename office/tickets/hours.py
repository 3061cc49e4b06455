"""Opening sessions: when the office, or one field, gives numbers. Local times, as on the door."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

_LOOK_AHEAD_DAYS = 60
"""Long enough to look past the longest holiday, Tết."""


@dataclass(frozen=True, slots=True)
class Session:
    """One stretch of opening, such as the morning. ``days`` are weekdays, 0 is Monday."""

    days: frozenset[int]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Hours:
    """The office's week, its closed days and the swapped days it works.

    ``closed_days`` gives each date its reason, as shown to citizens. ``worked_days`` gives a date the
    weekday whose sessions it has. Numbers are given from ``early_min`` minutes before a session opens
    until ``last_ticket_min`` minutes before it closes.
    """

    sessions: tuple[Session, ...]
    closed_days: Mapping[date, str] = field(default_factory=dict)
    worked_days: Mapping[date, int] = field(default_factory=dict)
    early_min: int = 0
    last_ticket_min: int = 0
    _spans_of: dict[tuple[date, tzinfo | None], list[tuple[datetime, datetime]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def sessions_on(self, day: date) -> tuple[Session, ...]:
        """Return the sessions of that date, in order; none on a closed day."""
        if day in self.closed_days:
            return ()
        weekday = self.worked_days.get(day, day.weekday())
        return tuple(
            sorted((s for s in self.sessions if weekday in s.days), key=lambda session: session.opens)
        )

    def is_open(self, local: datetime) -> bool:
        """Whether a session runs at this local time."""
        return any(s.opens <= local.time() < s.closes for s in self.sessions_on(local.date()))

    def gives_numbers(self, local: datetime) -> bool:
        """Whether a kiosk gives numbers at this local time."""
        return any(start <= local < end for start, end in self._spans(local))

    def next_numbers_at(self, local: datetime) -> datetime | None:
        """Return when numbers are next given, local; None if not within 60 days."""
        for ahead in range(_LOOK_AHEAD_DAYS):
            for start, _ in self._spans(local + timedelta(days=ahead)):
                if start > local:
                    return start
        return None

    def ends_at(self, local: datetime) -> datetime | None:
        """Return when that date's last session closes, local; None where there is none or it has no end."""
        closes = max((session.closes for session in self.sessions_on(local.date())), default=time.max)
        return None if closes == time.max else datetime.combine(local.date(), closes, local.tzinfo)

    def why_closed(self, local: datetime) -> str:
        """Return the closed day's reason, or '' when the clock alone is the reason."""
        return self.closed_days.get(local.date(), "")

    def _spans(self, local: datetime) -> list[tuple[datetime, datetime]]:
        # Asked for each ticket, and the same all day long.
        key = local.date(), local.tzinfo
        if key not in self._spans_of:
            if len(self._spans_of) > _LOOK_AHEAD_DAYS:
                self._spans_of.clear()
            self._spans_of[key] = self._spans_on(*key)
        return self._spans_of[key]

    def _spans_on(self, day: date, zone: tzinfo | None) -> list[tuple[datetime, datetime]]:
        early, last = timedelta(minutes=self.early_min), timedelta(minutes=self.last_ticket_min)
        return [
            (
                datetime.combine(day, session.opens, zone) - early,
                datetime.combine(day, session.closes, zone) - last,
            )
            for session in self.sessions_on(day)
        ]


ALWAYS_OPEN = Hours((Session(frozenset(range(7)), time.min, time.max),))
"""The demo's hours."""
