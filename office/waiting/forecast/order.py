"""The calling order as numbers: a ticket that waits since w earns rate x (now - w) + ahead.

All of the office's rules but one are such a score: by arrival (1, 0), accumulating (the class's rate, 0),
head start (1, its seconds), strict (1, more than any wait). The highest score is called, then the longest
wait. ``one_in_n`` is strict until a counter has called so many, then the other classes' head is next.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

A_LOT_S = 1e9
"""More than anybody waits."""


@dataclass(frozen=True, slots=True)
class Score:
    """What a class earns: ``rate`` a second of waiting, and ``ahead`` beforehand."""

    rate: float = 1.0
    ahead: float = 0.0


@dataclass(frozen=True, slots=True)
class CallingOrder:
    """The order in force. Classes that are not named earn as ``ordinary`` does.

    ``one_in_n`` is after how many tickets of a class a counter's next is an ordinary one, None for never.
    """

    classes: Mapping[str | None, Score] = field(default_factory=dict)
    ordinary: Score = Score()
    one_in_n: int | None = None

    def score(self, priority: str | None) -> Score:
        """Return what that class earns."""
        return self.classes.get(priority, self.ordinary)

    @property
    def is_by_arrival(self) -> bool:
        """Whether nobody who comes later is called before who waits, whatever the time."""
        return self.one_in_n is None and all(one == self.ordinary for one in self.classes.values())


BY_ARRIVAL = CallingOrder()


def accumulating(rates: Mapping[str | None, float]) -> CallingOrder:
    """Return the order in which a class earns so much a second of waiting, ordinary tickets 1."""
    return CallingOrder({code: Score(rate) for code, rate in rates.items()})


def strict(classes: tuple[str | None, ...]) -> CallingOrder:
    """Return the order in which each class comes before those behind it; the last is the ordinary one."""
    last = len(classes) - 1
    return CallingOrder({code: Score(1.0, A_LOT_S * (last - rank)) for rank, code in enumerate(classes)})


def head_start(seconds: Mapping[str | None, float]) -> CallingOrder:
    """Return the order in which a class counts as having come so many seconds earlier."""
    return CallingOrder({code: Score(1.0, start) for code, start in seconds.items()})
