"""The general form: whenever a counter is free, the head with the highest score is called, path by path.

Whoever comes later may be called before who waits, so those still to come take part. Who comes now
is watched and takes nobody's place: called at the first moment at which its score beats all others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heapreplace
from statistics import median_low

from office.waiting.forecast.by_arrival import Slow
from office.waiting.forecast.calls import Calls
from office.waiting.forecast.coming import Coming, as_tickets, comer
from office.waiting.forecast.draws import Draws
from office.waiting.forecast.free_from import after_breaks
from office.waiting.forecast.group_state import CounterNow, GroupState, Waiting
from office.waiting.forecast.order import CallingOrder

_NOT_YET = -1e12
"""Added to the score of who waits for a field that the counter helps with only later."""
_EARLY = -2e12
"""And of whose booked time is still to come."""
_TURN = 1e15
"""And of an ordinary ticket after so many of a class."""
_WORST = -1e18
Names = Sequence[tuple[str, str | None]]
Promises = dict[tuple[str, str | None], list[Calls]]
_Queued = tuple[float, int, str, float]
"""Since when it waits, its id (-1: still to come), its field, how long its visit takes."""


@dataclass(slots=True)
class _Line:
    """Tickets that earn alike and that the same counters may call, in the order they wait from."""

    rate: float
    ahead: float
    is_ordinary: bool
    first: Waiting
    tickets: list[Waiting] = field(default_factory=list)
    coming: list[Coming] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Reach:
    """A line that a counter may call, and the wait from which its tickets count there."""

    place: int
    line: _Line
    delay_s: float

    def score(self, since: float, at: float) -> float:
        """Return what a ticket of the line that waits since then has earned at that counter."""
        line, waited = self.line, at - since
        if waited < 0:
            return _EARLY + waited
        if waited < self.delay_s:
            return _NOT_YET + line.rate * waited + line.ahead
        return line.rate * (waited - self.delay_s) + line.ahead


@dataclass(slots=True)
class _Watched:
    """Who comes now of one field and class: through which counters, and when the first of them are called."""

    name: tuple[str, str | None]
    reaches: list[_Reach | None]
    visit_s: float
    moments: list[list[float]] = field(default_factory=list)
    before: list[list[int]] = field(default_factory=list)


class ScoreRun:
    """One group run forward; ``paths`` first, then ``calls`` and ``promises``."""

    def __init__(
        self,
        state: GroupState,
        draws: Draws,
        order: CallingOrder,
        coming: Sequence[Coming],
        slow: Slow | None,
    ) -> None:
        self._state, self._draws, self._order, self._slow = state, draws, order, slow
        lines: dict[object, _Line] = {}
        for ticket in sorted(state.waiting, key=lambda one: (one.waits_from_at, one.id)):
            self._line(lines, ticket).tickets.append(ticket)
        for one in coming:
            self._line(lines, comer(state, one.field, one.priority)).coming.append(one)
        self._lines = list(lines.values())
        self._reaches = [self._reached(one) for one in state.counters]
        self._visits = visits_of(state, draws)
        self._moments: dict[int, list[float]] = {ticket.id: [] for ticket in state.waiting}
        self._before: dict[int, list[int]] = {ticket.id: [] for ticket in state.waiting}
        self._watched: list[_Watched] = []

    def run(self, free: Sequence[list[float]], names: Names, phantoms: int) -> None:
        """Run all paths; ``names`` are the fields and classes of who may come now."""
        self._watched = [self._watch(*name) for name in names]
        for path, row in enumerate(zip(*free, strict=True)):
            for one in self._watched:
                one.moments.append([])
                one.before.append([])
            self._path(path, row, phantoms)

    def calls(self) -> dict[int, Calls]:
        """Return what was found of each waiting ticket."""
        return {
            one: Calls(tuple(sorted(moments)), median_low(self._before[one]))
            for one, moments in self._moments.items()
        }

    def promises(self) -> Promises:
        """Return what was found of those who come now, as far as in every path."""
        found: Promises = {}
        for one in self._watched:
            ranks = zip(zip(*one.moments, strict=False), zip(*one.before, strict=False), strict=False)
            found[one.name] = [Calls(tuple(sorted(at)), median_low(before)) for at, before in ranks]
        return found

    def _path(self, path: int, free: Sequence[float], phantoms: int) -> None:
        queues = [self._queue(line, path) for line in self._lines]
        heap = [(at, place) for place, at in enumerate(free)]
        heapify(heap)
        counters, one_in_n = self._state.counters, self._order.one_in_n
        left, runs = len(self._state.waiting), [one.run for one in counters]
        counted = dict.fromkeys(self._state.fields, 0)
        watched = list(self._watched)
        while heap and (left or watched):
            at, place = heap[0]
            is_turn = one_in_n is not None and runs[place] >= one_in_n
            best, reach = self._best(queues, place, at, is_turn)
            seen = [one for one in watched if self._is_next(one, place, at, best)]
            for one in seen:
                one.moments[path].append(at)
                one.before[path].append(counted.get(one.name[0], 0))
            if seen:
                watched = [one for one in watched if len(one.moments[path]) < phantoms]
            if reach is None:
                then = at + seen[0].visit_s if seen else self._next_comer(queues, place)
                if then is None:
                    heappop(heap)
                else:
                    heapreplace(heap, (after_breaks(then, counters[place].breaks), place))
                continue
            _, ticket_id, code, visit_s = queues[reach.place].pop()
            runs[place] = 0 if reach.line.is_ordinary else runs[place] + 1
            if ticket_id >= 0:
                self._moments[ticket_id].append(at)
                self._before[ticket_id].append(counted.get(code, 0))
                left -= 1
            counted[code] = counted.get(code, 0) + 1
            end = at + (visit_s if self._slow is None else visit_s * self._slow(at))
            heapreplace(heap, (after_breaks(end, counters[place].breaks), place))

    def _best(
        self, queues: list[list[_Queued]], place: int, at: float, is_turn: bool
    ) -> tuple[float, _Reach | None]:
        """Return whose head is called by that counter then, and its score."""
        best, chosen = _WORST, None
        first: tuple[float, bool, int] = (0.0, False, 0)
        for reach in self._reaches[place]:
            queue = queues[reach.place]
            if not queue:
                continue
            waits_from, ticket_id, _, _ = queue[-1]
            if ticket_id < 0 and waits_from > at:
                continue
            score = reach.score(waits_from, at)
            if is_turn and reach.line.is_ordinary and score > _NOT_YET / 2:
                score += _TURN
            came = waits_from, reach.line.is_ordinary, ticket_id
            if score > best or (score == best and came < first):
                best, first, chosen = score, came, reach
        return best, chosen

    def _is_next(self, one: _Watched, place: int, at: float, best: float) -> bool:
        reach = one.reaches[place]
        return reach is not None and reach.score(self._state.now_at, at) > best

    def _next_comer(self, queues: list[list[_Queued]], place: int) -> float | None:
        """Return when the next of those comes whom the counter may call."""
        return min(
            (queues[one.place][-1][0] for one in self._reaches[place] if queues[one.place]), default=None
        )

    def _queue(self, line: _Line, path: int) -> list[_Queued]:
        waiting = [(one.waits_from_at, one.id, one.field, self._visits[one.id][path]) for one in line.tickets]
        for one in line.coming:
            waiting += [(at, -1, one.field, visit_s) for at, visit_s in as_tickets(one, path)]
        return sorted(waiting, reverse=True, key=lambda queued: (queued[0], queued[1]))

    def _line(self, lines: dict[object, _Line], ticket: Waiting) -> _Line:
        score = self._order.score(ticket.priority)
        is_ordinary = score == self._order.score(None)
        line = _Line(score.rate, score.ahead, is_ordinary, ticket)
        return lines.setdefault((ticket.field, ticket.priority, ticket.counter), line)

    def _reached(self, counter: CounterNow) -> list[_Reach]:
        return [
            _Reach(place, line, _delay_s(counter, line.first))
            for place, line in enumerate(self._lines)
            if counter.may_call(line.first)
        ]

    def _watch(self, code: str, priority: str | None) -> _Watched:
        ticket = comer(self._state, code, priority)
        line = self._line({}, ticket)
        reaches = [
            _Reach(-1, line, _delay_s(one, ticket)) if one.may_call(ticket) else None
            for one in self._state.counters
        ]
        return _Watched((code, priority), reaches, self._draws.middles(code)[0])


def _delay_s(counter: CounterNow, ticket: Waiting) -> float:
    is_own = ticket.counter is not None or ticket.field in counter.fields
    return 0.0 if is_own else dict(counter.helps_s).get(ticket.field, 0.0)


def visits_of(state: GroupState, draws: Draws) -> dict[int, list[float]]:
    """Return each ticket's visit; who stands far behind will have waited longer."""
    found, each_s = {}, 0.0
    for ticket in sorted(state.waiting, key=lambda one: (one.waits_from_at, one.id)):
        waited_s = state.now_at + each_s / max(1, len(state.counters)) - ticket.waits_from_at
        found[ticket.id] = draws.visit_s(ticket.id, ticket.field, waited_s)
        each_s += found[ticket.id][0]
    return found
