"""What a counter does now: open, paused or closed, since when, why, and which fields it serves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from office.tickets.journal import Kind
from office.tickets.office import Counter


class CounterState(StrEnum):
    """Whether a counter calls visitors."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


KIND_OF_STATE = {
    CounterState.OPEN: Kind.COUNTER_OPENED,
    CounterState.PAUSED: Kind.COUNTER_PAUSED,
    CounterState.CLOSED: Kind.COUNTER_CLOSED,
}


@dataclass(frozen=True, slots=True)
class Duty:
    """A counter's present state. It holds for ``office_day`` only: each day begins closed.

    ``fields`` are the codes served today; None means those of config.toml. ``actor`` set it.
    """

    number: int
    state: CounterState
    office_day: date
    since: datetime
    actor: str
    reason: str | None = None
    fields: tuple[str, ...] | None = None

    def serves(self, counter: Counter) -> tuple[str, ...]:
        """Return the codes of the fields the counter serves under this duty."""
        return counter.fields if self.fields is None else self.fields

    def helps(self, counter: Counter) -> Mapping[str, timedelta]:
        """Return the fields it helps with, each with the wait from which it does.

        Who was given other fields for today than config.toml says serves those, and helps with none.
        """
        if set(self.serves(counter)) != set(counter.fields):
            return {}
        return {help.field: timedelta(minutes=help.after_min) for help in counter.helps}


def duty_today(stored: Duty | None, number: int, day: date, now: datetime) -> Duty:
    """Return the counter's duty on ``day``: the stored one, or closed when it is of another day."""
    if stored is not None and stored.office_day == day:
        return stored
    return Duty(number, CounterState.CLOSED, day, now, "")
