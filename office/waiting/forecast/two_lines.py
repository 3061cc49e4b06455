"""The general form where all counters are alike and two kinds of tickets share them: most halls, made fast.

The same as ``by_score.py`` says, in a third of its time: a test holds them to each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heapify, heapreplace
from statistics import median_low

from office.waiting.forecast.by_score import Names, Promises, visits_of
from office.waiting.forecast.calls import Calls
from office.waiting.forecast.coming import Coming, as_tickets
from office.waiting.forecast.draws import Draws
from office.waiting.forecast.group_state import Break, GroupState
from office.waiting.forecast.order import CallingOrder, Score

_NEVER = float("inf")
_NO_PAUSE = Break(_NEVER, _NEVER)


def two_scores(state: GroupState, order: CallingOrder, classes: Sequence[str | None]) -> list[Score] | None:
    """Return what the better and the ordinary tickets earn, where this form is right; else None."""
    kinds = {order.score(one.priority) for one in state.waiting} | {order.score(one) for one in classes}
    alike = {(one.fields, one.helps_s, one.classes, one.breaks) for one in state.counters}
    is_plain = len(alike) == 1 and not state.counters[0].helps_s and state.counters[0].classes is None
    is_here = all(one.counter is None and one.waits_from_at <= state.now_at for one in state.waiting)
    few = len(kinds) == 2 and order.one_in_n is None and len(state.counters[0].breaks) < 2
    if not (is_plain and is_here and few):
        return None
    return sorted(kinds, key=lambda one: (one.ahead, one.rate), reverse=True)


@dataclass(slots=True)
class _Queue:
    """One kind: since when each waits, ascending and ended by never; its visit; its field's place."""

    since: list[float]
    visits_s: list[float]
    fields: list[int]


@dataclass(slots=True)
class _Found:
    """When each of one kind is called in a path and how many of its field before; who comes now likewise."""

    called: list[float] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    next_called: list[float] = field(default_factory=list)
    next_before: list[list[int]] = field(default_factory=list)


class TwoLines:
    """One group run forward; ``run`` first, then ``calls`` and ``promises``."""

    def __init__(
        self,
        state: GroupState,
        draws: Draws,
        order: CallingOrder,
        coming: Sequence[Coming],
        scores: list[Score],
    ) -> None:
        self._state, self._draws, self._order, self._scores = state, draws, order, scores
        waiting = sorted(state.waiting, key=lambda one: (one.waits_from_at, one.id))
        self._tickets = [[one for one in waiting if order.score(one.priority) == score] for score in scores]
        self._coming = coming
        self._places = {code: place for place, code in enumerate(state.fields)}
        visits = visits_of(state, draws)
        self._columns = [list(zip(*(visits[one.id] for one in kind), strict=True)) for kind in self._tickets]
        self._found: list[list[_Found]] = []
        self._names: Names = ()

    def run(self, free: Sequence[list[float]], names: Names, phantoms: int) -> None:
        """Run all paths; ``names`` are the fields and classes of who may come now."""
        self._names = names
        pause = self._state.counters[0].breaks[0] if self._state.counters[0].breaks else _NO_PAUSE
        usual_s = self._draws.middles(self._state.fields[0])[0]
        better, ordinary = self._scores
        waiting = [len(kind) for kind in self._tickets]
        for path, row in enumerate(zip(*free, strict=True)):
            heap = list(row)
            heapify(heap)
            queues = self._queue(0, path), self._queue(1, path)
            found = _Found(), _Found()
            self._found.append(list(found))
            counted = [0] * len(self._places)
            _serve(heap, queues, (better, ordinary), found, waiting, counted, phantoms,
                   self._state.now_at, pause, usual_s)  # fmt: skip

    def calls(self) -> dict[int, Calls]:
        """Return what was found of each waiting ticket."""
        found = {}
        for kind, tickets in enumerate(self._tickets):
            # Those still to come stand behind all who wait, so each path begins with the same tickets.
            moments = zip(*(one[kind].called[: len(tickets)] for one in self._found), strict=True)
            before = zip(*(one[kind].before[: len(tickets)] for one in self._found), strict=True)
            for ticket, at, ahead in zip(tickets, moments, before, strict=True):
                found[ticket.id] = Calls(tuple(sorted(at)), median_low(ahead))
        return found

    def promises(self) -> Promises:
        """Return what was found of those who come now."""
        found: Promises = {}
        for code, priority in self._names:
            kind, place = self._scores.index(self._order.score(priority)), self._places[code]
            moments = zip(*(one[kind].next_called for one in self._found), strict=True)
            before = zip(*(one[kind].next_before for one in self._found), strict=True)
            found[code, priority] = [
                Calls(tuple(sorted(at)), median_low([counted[place] for counted in ahead]))
                for at, ahead in zip(moments, before, strict=True)
            ]
        return found

    def _queue(self, kind: int, path: int) -> _Queue:
        tickets, columns = self._tickets[kind], self._columns[kind]
        queue = _Queue(
            [one.waits_from_at for one in tickets],
            list(columns[path]) if columns else [],
            [self._places[one.field] for one in tickets],
        )
        for at, visit_s, code in self._comers(kind, path):
            queue.since.append(at)
            queue.visits_s.append(visit_s)
            queue.fields.append(self._places[code])
        queue.since.append(_NEVER)
        return queue

    def _comers(self, kind: int, path: int) -> list[tuple[float, float, str]]:
        mine = [one for one in self._coming if self._order.score(one.priority) == self._scores[kind]]
        if len(mine) == 1:
            return [(*each, mine[0].field) for each in as_tickets(mine[0], path)]
        return sorted((*each, one.field) for one in mine for each in as_tickets(one, path))


def _serve(
    heap: list[float],
    queues: tuple[_Queue, _Queue],
    scores: tuple[Score, Score],
    found: tuple[_Found, _Found],
    waiting: Sequence[int],
    counted: list[int],
    phantoms: int,
    now: float,
    pause: Break,
    usual_s: float,
) -> None:
    """Run one path. Long, and without calls: it is the loop that all the time is spent in."""
    (better, ordinary), (first, second) = queues, found
    rate, ahead, low_rate, low_ahead = scores[0].rate, scores[0].ahead, scores[1].rate, scores[1].ahead
    since, low_since = better.since, ordinary.since
    waits, low_waits = waiting
    begins, ends = pause.begins_at, pause.ends_at
    at_first = at_second = 0
    while (
        at_first < waits
        or at_second < low_waits
        or len(first.next_called) < phantoms
        or len(second.next_called) < phantoms
    ):
        at = heap[0]
        came, low_came = since[at_first], low_since[at_second]
        score = rate * (at - came) + ahead if came <= at else -_NEVER
        low_score = low_rate * (at - low_came) + low_ahead
        if (
            at_first >= waits
            and len(first.next_called) < phantoms
            and score < rate * (at - now) + ahead > low_score
        ):
            first.next_called.append(at)
            first.next_before.append(counted.copy())
        if (
            at_second >= low_waits
            and len(second.next_called) < phantoms
            and low_rate * (at - now) + low_ahead > score
        ):
            second.next_called.append(at)
            second.next_before.append(counted.copy())
        if score > low_score or (score == low_score and came <= low_came < _NEVER):
            first.called.append(at)
            place = better.fields[at_first]
            first.before.append(counted[place])
            end = at + better.visits_s[at_first]
            at_first += 1
        elif low_came < _NEVER:
            second.called.append(at)
            place = ordinary.fields[at_second]
            second.before.append(counted[place])
            end = at + ordinary.visits_s[at_second]
            at_second += 1
        else:
            heapreplace(heap, at + usual_s)
            continue
        counted[place] += 1
        heapreplace(heap, end if end < begins or end >= ends else ends)
