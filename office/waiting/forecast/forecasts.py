"""Every group's forecast, kept up with the journal: made when its group moved, and never on a ticket's way.

Whoever shows a wait reads what was made last, so that kiosk, paper, phone and screens agree.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from office.tickets.office import Office
from office.tickets.store import Reader
from office.waiting.forecast.calls import Calls, GroupForecast
from office.waiting.forecast.group_state import NO_COUNTER, Break, Reason
from office.waiting.forecast.learning import Learning
from office.waiting.forecast.mirror import Mirror
from office.waiting.forecast.order import CallingOrder
from office.waiting.forecast.run_forward import forecast

AT_LEAST_EVERY_S = 30.0
AT_MOST_EVERY_S = 1.0


@dataclass(frozen=True, slots=True)
class _Made:
    """A forecast, and how many numbers each field and class had been given by then."""

    forecast: GroupForecast
    given: Mapping[tuple[str, str | None], int]


class Forecasts:
    """One office's forecasts. ``refresh`` from one thread alone; what it has made may be read by any."""

    def __init__(self, office: Office, learning: Learning, order: CallingOrder) -> None:
        self._office, self._learning, self._order = office, learning, order
        self._mirror = Mirror(office)
        # Replaced and never changed: others read it meanwhile.
        self._made: Mapping[tuple[str, ...], _Made] = {}
        self._moved: set[str] = set()
        self.count = 0

    @property
    def mirror(self) -> Mirror:
        """What the forecasts are made from."""
        return self._mirror

    @property
    def breaks(self) -> tuple[Break, ...]:
        """The office's breaks today."""
        return self._mirror.hours.breaks

    def refresh(self, reader: Reader, now: datetime, only: Collection[str] | None = None) -> None:
        """Read the journal on, and make the forecasts that are due; ``only``: of those fields' groups.

        While the clock is behind the journal nothing is made: what is known was later than now.
        """
        self._moved |= self._mirror.follow(reader, now)
        now_at = now.timestamp()
        if now_at < self._mirror.now_at(now):
            return
        groups = self._mirror.groups()
        self._made = {group: made for group, made in self._made.items() if group in groups}
        for group in groups:
            if (only is None or not set(group).isdisjoint(only)) and self._is_due(group, now_at):
                self._make(group, now)

    def of(self, code: str) -> GroupForecast | None:
        """Return the newest forecast of the field's group, None before the first."""
        return next((made.forecast for group, made in self._made.items() if code in group), None)

    def promise(self, code: str, priority: str | None) -> Calls | Reason:
        """Return what who takes the field's next number is promised, or why nobody knows."""
        for group, made in self._made.items():
            if code in group:
                key = code, priority
                since = self._mirror.seen.given.get(key, 0) - made.given.get(key, 0)
                return made.forecast.promise(code, priority, max(0, since))
        return Reason(NO_COUNTER)

    def _is_due(self, group: Sequence[str], now_at: float) -> bool:
        made = self._made.get(tuple(group))
        if made is None:
            return True
        age_s = now_at - made.forecast.made_at
        return age_s >= AT_LEAST_EVERY_S or (age_s >= AT_MOST_EVERY_S and not self._moved.isdisjoint(group))

    def _make(self, group: tuple[str, ...], now: datetime) -> None:
        state = self._mirror.group(group, now)
        draws = self._learning.draws(self._mirror.seen, state)
        found = forecast(state, draws, self._order, self._office.classes)
        self._made = {**self._made, group: _Made(found, dict(state.given))}
        self._moved.difference_update(group)
        self.count += 1
