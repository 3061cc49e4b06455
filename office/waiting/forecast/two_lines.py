"""The general form where all counters are alike and two kinds of tickets share them: most halls, made fast.

The same as ``by_score.py`` says, in a third of its time: a test holds them to each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heapreplace
from itertools import chain
from statistics import median_low

from office.waiting.forecast.by_score import Names, Promises, visits_of
from office.waiting.forecast.calls import Calls
from office.waiting.forecast.coming import Coming
from office.waiting.forecast.draws import Draws
from office.waiting.forecast.group_state import Break, GroupState, Waiting
from office.waiting.forecast.order import CallingOrder, Score

_NEVER = float("inf")
_NO_PAUSE = Break(_NEVER, _NEVER)
_Entry = tuple[float, float, int]
"""Since when one waits, how long the visit takes, the place of the field."""
_Column = tuple[Sequence[float], Sequence[float], Sequence[int]]
_NOBODY: _Entry = (_NEVER, 0.0, 0)


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
class _Kind:
    """Those of one score in one path: who waits, then those still to come, as they wait from.

    ``called`` and ``before`` are when each is called and how many of its field before; ``next_called`` and
    ``next_before`` the same of who comes now, each field's count.
    """

    score: Score
    entries: Iterator[_Entry]
    called: list[float] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    next_called: list[float] = field(default_factory=list)
    next_before: list[list[int]] = field(default_factory=list)

    def note_next(self, at: float, counted: list[int]) -> None:
        """Note that who comes now would be called then."""
        self.next_called.append(at)
        self.next_before.append(counted.copy())


@dataclass(frozen=True, slots=True)
class _Given:
    """What is the same in all paths: now, the break, a usual visit, how many who come now are watched."""

    now: float
    pause: Break
    usual_s: float
    phantoms: int


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
        self._waiting = [self._columns(kind, visits) for kind in self._tickets]
        self._later = [self._coming_of(score) for score in scores]
        self._found: list[tuple[_Kind, _Kind]] = []
        self._names: Names = ()

    def run(self, free: Sequence[list[float]], names: Names, phantoms: int) -> None:
        """Run all paths; ``names`` are the fields and classes of who may come now."""
        self._names = names
        pause = self._state.counters[0].breaks[0] if self._state.counters[0].breaks else _NO_PAUSE
        usual_s = self._draws.middles(self._state.fields[0])[0]
        given = _Given(self._state.now_at, pause, usual_s, phantoms)
        for path, row in enumerate(zip(*free, strict=True)):
            heap = list(row)
            heapify(heap)
            kinds = self._kind(0, path), self._kind(1, path)
            self._found.append(kinds)
            counted = [0] * len(self._places)
            _serve(heap, *kinds, counted, given)

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

    def _kind(self, kind: int, path: int) -> _Kind:
        # Zipped as they are asked for: a list of them for each path would cost as much as serving them.
        waiting, later = (zip(*one[path], strict=True) for one in (self._waiting[kind], self._later[kind]))
        return _Kind(self._scores[kind], chain(waiting, later, (_NOBODY,)))

    def _columns(self, tickets: Sequence[Waiting], visits: Mapping[int, list[float]]) -> list[_Column]:
        """Return the entries of those tickets, path by path."""
        since = [one.waits_from_at for one in tickets]
        places = [self._places[one.field] for one in tickets]
        return [
            (since, one, places) for one in _turned([visits[one.id] for one in tickets], self._draws.paths)
        ]

    def _coming_of(self, score: Score) -> list[_Column]:
        """Return the entries of those of one kind who are still to come, path by path."""
        mine = [one for one in self._coming if self._order.score(one.priority) == score]
        moments = [row for one in mine for row in one.moments]
        visits_s = [row for one in mine for row in one.visits_s]
        places = [self._places[one.field] for one in mine for _ in one.moments]
        columns = zip(_turned(moments, self._draws.paths), _turned(visits_s, self._draws.paths), strict=True)
        return [_in_order((*column, places)) if len(mine) > 1 else (*column, places) for column in columns]


def _turned(rows: Sequence[Sequence[float]], paths: int) -> list[Sequence[float]]:
    """Return a row for each path of a row for each ticket."""
    return list(zip(*rows, strict=True)) if rows else [()] * paths


def _in_order(column: _Column) -> _Column:
    each = sorted(zip(*column, strict=True))
    return ([one for one, _, _ in each], [one for _, one, _ in each], [one for _, _, one in each])


def _serve(heap: list[float], better: _Kind, ordinary: _Kind, counted: list[int], given: _Given) -> None:
    """Run one path. Long, and nearly without calls: it is the loop that all the time is spent in."""
    rate, ahead, low_rate, low_ahead = (*_numbers(better.score), *_numbers(ordinary.score))
    first, second, now, phantoms = better.entries, ordinary.entries, given.now, given.phantoms
    called, low_called = better.called, ordinary.called
    then, low_then = better.next_called, ordinary.next_called
    begins, ends = given.pause.begins_at, given.pause.ends_at
    (came, visit_s, place), (low_came, low_visit_s, low_place) = next(first), next(second)
    # Whoever came after now is still to come: all who wait have been called then.
    while came <= now or low_came <= now or len(then) < phantoms or len(low_then) < phantoms:
        at = heap[0]
        score = rate * (at - came) + ahead if came <= at else -_NEVER
        low_score = low_rate * (at - low_came) + low_ahead
        if came > now and len(then) < phantoms and rate * (at - now) + ahead > low_score:
            better.note_next(at, counted)
        if low_came > now and len(low_then) < phantoms and low_rate * (at - now) + low_ahead > score:
            ordinary.note_next(at, counted)
        if score > low_score or (score == low_score and came <= low_came < _NEVER):
            called.append(at)
            better.before.append(counted[place])
            counted[place] += 1
            end = at + visit_s
            came, visit_s, place = next(first)
        elif low_came < _NEVER:
            low_called.append(at)
            ordinary.before.append(counted[low_place])
            counted[low_place] += 1
            end = at + low_visit_s
            low_came, low_visit_s, low_place = next(second)
        else:
            end = at + given.usual_s
        heapreplace(heap, end if end < begins or end >= ends else ends)


def _numbers(score: Score) -> tuple[float, float]:
    return score.rate, score.ahead
