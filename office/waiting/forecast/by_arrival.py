"""The fast form: tickets in a fixed order, each to the counter that may call it and is free first.

Right where nobody who comes later is called before who waits. A path is one column of every list.
"""

from collections.abc import Callable, Sequence
from heapq import heapify, heapreplace
from typing import Protocol

from office.waiting.forecast.free_from import after_breaks
from office.waiting.forecast.group_state import Break, CounterNow, Waiting

Slow = Callable[[float], float]
"""How many times as long a visit takes that begins then."""
_NEVER = Break(float("inf"), float("inf"))


class Counters(Protocol):
    """Counters and when each is free, path by path."""

    def serve(self, ticket: Waiting, visit_s: Sequence[float]) -> list[float]:
        """Take that ticket next, which one of them may call; return when it is called in each path."""
        ...

    def next_at(self, ticket: Waiting) -> float:
        """Return about when it would be called."""
        ...

    def copy(self) -> "Counters":
        """Return the same, apart."""
        ...


def counters_of(
    counters: Sequence[CounterNow], free: Sequence[list[float]], is_bound: bool, slow: Slow | None
) -> Counters:
    """Return those counters, free when ``free`` says; ``is_bound``: some ticket waits for one alone."""
    alike = {(one.fields, one.helps_s, one.classes, one.breaks) for one in counters}
    simple = len(alike) == 1 and not is_bound and slow is None and len(counters[0].breaks) < 2
    if not simple:
        return UnlikeCounters(counters, [list(row) for row in zip(*free, strict=True)], slow)
    pause = counters[0].breaks[0] if counters[0].breaks else _NEVER
    if len(counters) == 1:
        return OneCounter(list(free[0]), pause)
    heaps = [list(row) for row in zip(*free, strict=True)]
    for heap in heaps:
        heapify(heap)
    return LikeCounters(heaps, pause)


class OneCounter:
    """A counter for itself."""

    def __init__(self, free: list[float], pause: Break) -> None:
        self._free, self._pause = free, pause

    def serve(self, ticket: Waiting, visit_s: Sequence[float]) -> list[float]:
        """Take that ticket next; see ``Counters``."""
        called, begins, ends = self._free, self._pause.begins_at, self._pause.ends_at
        free = [at + more for at, more in zip(called, visit_s, strict=True)]
        if min(free) < ends and max(free) >= begins:
            free = [at if at < begins or at >= ends else ends for at in free]
        self._free = free
        return called

    def next_at(self, ticket: Waiting) -> float:
        """Return about when it would be called."""
        return self._free[0]

    def copy(self) -> Counters:
        """Return the same, apart."""
        return OneCounter(self._free, self._pause)


class LikeCounters:
    """Counters that may all call the same tickets: whichever is free first takes the next."""

    def __init__(self, heaps: list[list[float]], pause: Break) -> None:
        self._heaps, self._pause = heaps, pause

    def serve(self, ticket: Waiting, visit_s: Sequence[float]) -> list[float]:
        """Take that ticket next; see ``Counters``."""
        begins, ends = self._pause.begins_at, self._pause.ends_at
        return [
            heapreplace(heap, at if (at := heap[0] + more) < begins or at >= ends else ends)
            for heap, more in zip(self._heaps, visit_s, strict=True)
        ]

    def next_at(self, ticket: Waiting) -> float:
        """Return about when it would be called."""
        return self._heaps[0][0]

    def copy(self) -> Counters:
        """Return the same, apart."""
        return LikeCounters([heap.copy() for heap in self._heaps], self._pause)


class UnlikeCounters:
    """Counters with other fields, breaks or tickets of their own; visits may take longer at some hours."""

    def __init__(self, counters: Sequence[CounterNow], free: list[list[float]], slow: Slow | None) -> None:
        self._counters, self._free, self._slow = counters, free, slow

    def serve(self, ticket: Waiting, visit_s: Sequence[float]) -> list[float]:
        """Take that ticket next; see ``Counters``."""
        places = self._places(ticket)
        called, slow = [], self._slow
        for free, more in zip(self._free, visit_s, strict=True):
            place = places[0] if len(places) == 1 else min(places, key=free.__getitem__)
            at = free[place]
            called.append(at)
            end = at + (more if slow is None else more * slow(at))
            free[place] = after_breaks(end, self._counters[place].breaks)
        return called

    def next_at(self, ticket: Waiting) -> float:
        """Return about when it would be called."""
        return min(self._free[0][place] for place in self._places(ticket))

    def copy(self) -> Counters:
        """Return the same, apart."""
        return UnlikeCounters(self._counters, [row.copy() for row in self._free], self._slow)

    def _places(self, ticket: Waiting) -> list[int]:
        return [place for place, one in enumerate(self._counters) if one.may_call(ticket)]
