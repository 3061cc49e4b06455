"""Whether something stays as it is for hours: its samples near the end against those after the warm-up."""

import statistics
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

WINDOW_MIN = 10.0
_SHORTEST = 4


def window_min(length_min: float) -> float:
    """Return how long the warm-up, the first and the last window each are: 10 minutes at most."""
    return min(WINDOW_MIN, length_min / _SHORTEST)


@dataclass
class Series:
    """One thing sampled again and again: when, in minutes since the start, and what it was."""

    unit: str
    minutes: list[float] = field(default_factory=list)
    values: list[float] = field(default_factory=list)

    def add(self, minute: float, value: float) -> None:
        """Keep one sample; they come in the order of time."""
        self.minutes.append(minute)
        self.values.append(value)

    def first(self, length_min: float) -> float:
        """Return the median of the window after the warm-up, of a run that takes ``length_min``."""
        span = window_min(length_min)
        return self._median(span, 2 * span)

    def last(self, length_min: float) -> float:
        """Return the median of the last window."""
        return self._median(length_min - window_min(length_min), float("inf"))

    def floor_rise(self, length_min: float) -> float:
        """Return by how much the lowest of the last window is above the lowest of the first.

        What is opened and closed again does not raise it, what stays open does.
        """
        span = window_min(length_min)
        last = _within(self.minutes, self.values, length_min - span, float("inf"))
        return min(last) - min(_within(self.minutes, self.values, span, 2 * span))

    def gain(self, begin: float, end: float) -> float:
        """Return by how much a count rose from minute to minute, as its samples tell."""
        return self._at(end) - self._at(begin)

    def growth_percent(self, length_min: float) -> float:
        """Return by how much the last window is above the first, in percent of the first."""
        return (self.last(length_min) / self.first(length_min) - 1) * 100

    def _at(self, minute: float) -> float:
        """Return the value of the last sample up to that minute; of the first when there is none."""
        return self.values[max(0, bisect_right(self.minutes, minute) - 1)]

    def _median(self, begin: float, end: float) -> float:
        return statistics.median(_within(self.minutes, self.values, begin, end))


def _within(minutes: Sequence[float], values: Sequence[float], begin: float, end: float) -> list[float]:
    return [value for minute, value in zip(minutes, values, strict=True) if begin <= minute < end]
