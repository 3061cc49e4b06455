"""Who is counted, and what was said to each: the records of a simulated day, made while it runs.

The product's forecast and its twin that knows the true means look at the office in the moment before a number
is given, the usual estimates in the same moment. The real wait is known when the number is called.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from math import log

from bench.wait_day import RunningDay
from bench.wait_usual import lunch_aware_s, usual_waits_s
from bench.wait_world import Person, World
from office.tickets.line import Head, NextCall, Rule
from office.tickets.office import Office
from office.tickets.ticket import Ticket
from office.waiting.forecast.calls import USUAL, Calls, Levels, Wait
from office.waiting.forecast.forecasts import Forecasts
from office.waiting.forecast.group_state import GroupState
from office.waiting.forecast.learning import Learning
from office.waiting.forecast.opening import OfficeDay
from office.waiting.forecast.order import CallingOrder
from office.waiting.forecast.service_times import Assumed, Belief, DaySummary, Spread, summary
from office.waiting.forecast.shown import Shown, shown
from office.waiting.forecast.visits_seen import VisitsSeen


@dataclass
class Record:
    """One number: what was said when it was given, and what came.

    ``usual`` is None where today's estimate says nothing: who is counted in ``wait_error_vs_best`` is fixed
    by that. ``at_closing`` gives for the end of each session still to come the share of paths called until
    then.
    """

    field: str
    priority: str | None
    issued_at: datetime
    calls: Calls | None
    wait: Wait | None
    first: Shown | None
    true_means: Wait | None
    usual: dict[str, float] | None
    aware_s: float | None
    at_closing: dict[float, float]
    called_at: datetime | None = None
    last: Shown | None = None
    changes: int = 0

    @property
    def wait_s(self) -> float:
        """The real wait in seconds."""
        assert self.called_at is not None
        return (self.called_at - self.issued_at).total_seconds()

    @property
    def waits(self) -> bool:
        """Whether its range counts: it was not told to go at once, or it had to wait all the same."""
        return self.first is not None and (not self.first.is_now or self.wait_s > 60)


class KnowsTheMeans(Learning):
    """The same model with each field's true mean in place of what the day has taught."""

    def __init__(self, assumed: Assumed, means_s: dict[str, float]) -> None:
        super().__init__(assumed)
        self._means_s = means_s

    def _belief(
        self, seen: VisitsSeen, state: GroupState, code: str, pooled: Spread, absence_s: float
    ) -> Belief:
        return Belief(log(self._means_s[code]) - pooled.sigma**2 / 2, 1e-9)


@dataclass
class Judge:
    """Watches one day. ``levels`` bound the range; ``follows``: what is shown is kept up after each event."""

    world: World
    order: CallingOrder
    assumed: Assumed
    levels: Levels = USUAL
    follows: bool = False
    records: dict[int, Record] = field(default_factory=dict)
    took_s: list[float] = field(default_factory=list)
    _pending: Record | None = None

    def __post_init__(self) -> None:
        office = self.world.office
        self._ours = Forecasts(office, Learning(self.assumed), self.order)
        self._known = Forecasts(office, KnowsTheMeans(self.assumed, dict(self.world.means_s)), self.order)

    def comes(self, day: RunningDay, person: Person) -> None:
        """Note what each candidate says to who comes now."""
        with day.store.reading() as reader:
            self._refreshed(lambda: self._ours.refresh(reader, day.now, [person.field]))
            self._known.refresh(reader, day.now, [person.field])
        now_at = day.now.timestamp()
        promise = self._ours.promise(person.field, person.priority)
        known = self._known.promise(person.field, person.priority)
        calls = promise if isinstance(promise, Calls) else None
        breaks = self._ours.breaks
        ends = [one.ends_at for one in self._ours.mirror.hours.sessions if one.ends_at > now_at]
        self._pending = Record(
            person.field,
            person.priority,
            day.now,
            calls,
            calls.wait(now_at, self.levels) if calls else None,
            shown(calls, now_at, breaks, self.levels) if calls else None,
            known.wait(now_at) if isinstance(known, Calls) else None,
            usual_waits_s(day, person.field),
            lunch_aware_s(day, person.field),
            {end: calls.called_by(end) for end in ends} if calls else {},
        )

    def issued(self, day: RunningDay, ticket: Ticket) -> None:
        """Keep it under the number that was given."""
        assert self._pending is not None
        self.records[ticket.id] = self._pending
        self._pending.last, self._pending = self._pending.first, None

    def called(self, day: RunningDay, ticket: Ticket) -> None:
        """Note the end of the wait."""
        self.records[ticket.id].called_at = day.now
        self.moved(day)

    def moved(self, day: RunningDay) -> None:
        """Keep up what is shown to all who wait, where that is judged."""
        if not self.follows:
            return
        with day.store.reading() as reader:
            self._refreshed(lambda: self._ours.refresh(reader, day.now))
        now_at = day.now.timestamp()
        for line in day.lines.values():
            for ticket_id in line:
                self._show(self.records[ticket_id], ticket_id, now_at)

    @property
    def forecasts(self) -> Forecasts:
        """The product's forecasts of the day."""
        return self._ours

    @property
    def hours(self) -> OfficeDay:
        """The day's sessions."""
        return self._ours.mirror.hours

    def summaries(self) -> dict[str, DaySummary]:
        """Return what is kept of the day for those to come."""
        seen = self._ours.mirror.seen
        spread = Learning(self.assumed).spread(seen)
        return {
            one.code: summary(
                [visit for visit in seen.visits.values() if visit.field == one.code],
                self.assumed.prior(one.code, spread.sigma).centre,
                spread.sigma,
            )
            for one in self.world.office.fields
        }

    def ranks(self) -> list[float]:
        """Return where among the paths of the first promises the calls of those who had to wait fell."""
        every = [one for one in self.records.values() if one.called_at is not None and one.waits]
        return [one.calls.rank(one.called_at.timestamp()) for one in every if one.calls and one.called_at]

    def _show(self, record: Record, ticket_id: int, now_at: float) -> None:
        made = self._ours.of(record.field)
        calls = made.tickets.get(ticket_id) if made else None
        if calls is None:
            return
        now = shown(calls, now_at, self._ours.breaks, self.levels, record.last)
        # That a counter is free now is no change of a promise.
        if not now.is_now and now != record.last:
            record.changes += record.last is not None
            record.last = now

    def _refreshed(self, refresh: Callable[[], None]) -> None:
        before, began = self._ours.count, time.process_time()
        refresh()
        made = self._ours.count - before
        if made:
            self.took_s.append((time.process_time() - began) / made)


def assumed(office: Office, recent: dict[str, list[DaySummary]] | None = None) -> Assumed:
    """Return what config.toml and recent days say."""
    means_s = {one.code: float(one.mean_service_s) for one in office.fields}
    return Assumed(means_s, {} if recent is None else recent)


def by_score(order: CallingOrder) -> Callable[[Callable[[], datetime]], Rule]:
    """Return that order as the core's rule, told by a clock."""

    def rule(clock: Callable[[], datetime]) -> Rule:
        def best(call: NextCall) -> Head | None:
            def earned(head: Head) -> tuple[float, float, int]:
                score = order.score(head.priority)
                waited_s = (clock() - head.waits_from).total_seconds()
                return -score.rate * waited_s - score.ahead, head.waits_from.timestamp(), head.id

            return min(call.heads, key=earned, default=None)

        return best

    return rule


def run(judge: Judge) -> Judge:
    """Let the judge's day pass."""
    RunningDay(judge.world, by_score(judge.order), judge).run()
    return judge
