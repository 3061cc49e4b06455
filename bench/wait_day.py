"""One simulated day through the product's own core: its queue, a store in memory, a clock that is moved.

Officers call as soon as they are free and somebody waits, press Start when the visitor is there, and leave
for noon when the visit is over. Who comes too late in the day is served all the same.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from typing import Protocol

from bench.wait_world import ABSENCE_S, BEGINS, WALK_S, Person, World
from office.store.memory import MemoryStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.line import Rule
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue

_ASKED = Request("bench")
_END = 23.9
"""Numbers are good for their day."""


class Watcher(Protocol):
    """Whoever looks on: before each number is given, after it, and after each call."""

    def comes(self, day: RunningDay, person: Person) -> None:
        """Look at the office in the moment before that person's number is given."""
        ...

    def issued(self, day: RunningDay, ticket: Ticket) -> None:
        """Take the number that was given to whom one has just looked at."""
        ...

    def called(self, day: RunningDay, ticket: Ticket) -> None:
        """Take a call."""
        ...

    def moved(self, day: RunningDay) -> None:
        """Something else happened, too."""
        ...


@dataclass
class _Officer:
    number: int
    is_open: bool = False
    is_away: bool = False
    wants_noon: bool = False
    ticket: Ticket | None = None


@dataclass
class RunningDay:
    """A day while it runs. ``lines`` has a field.s waiting tickets, ``held_s`` its visits in seconds."""

    world: World
    rule: Callable[[Callable[[], datetime]], Rule]
    watcher: Watcher
    store: MemoryStore = field(default_factory=MemoryStore)
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    lines: dict[str, dict[int, Ticket]] = field(default_factory=dict)
    held_s: dict[str, list[float]] = field(default_factory=dict)
    last_wait_s: dict[str, float] = field(default_factory=dict)
    officers: dict[int, _Officer] = field(default_factory=dict)

    def run(self) -> None:
        """Let the day pass until everybody was called."""
        office = self.world.office
        self._numbers, self._events = count(), list[tuple[datetime, int, Callable[[], None]]]()
        self._people: dict[int, Person] = {}
        clock = lambda: self.now  # noqa: E731
        self.now = self.world.at(6).astimezone(UTC)
        self._queue = TicketQueue(Changes(office, self.store, clock), self.rule(clock))
        self.officers = {one.number: _Officer(one.number) for one in office.counters}
        self.lines = {one.code: {} for one in office.fields}
        for person in self.world.people:
            self._then(person.at, partial(self._issue, person))
        self._plan_counters()
        end = self.world.at(_END)
        while self._events and self._events[0][0] < end:
            self.now, _, act = heapq.heappop(self._events)
            act()

    def is_free(self, code: str) -> bool:
        """Whether a counter of the field is open and has nobody."""
        return any(one.is_open and one.ticket is None for one in self._serving(code))

    def working(self, code: str) -> float:
        """Return how many open counters the field has; one with lines of other fields counts in part."""
        return sum(1 / (1 + self._busy_beside(one, code)) for one in self._serving(code) if one.is_open)

    def expected(self, code: str) -> float:
        """Return the same of all that are not away: at noon those that open again."""
        return sum(1 / (1 + self._busy_beside(one, code)) for one in self._serving(code) if not one.is_away)

    def _serving(self, code: str) -> list[_Officer]:
        return [self.officers[one.number] for one in self.world.office.counters if code in one.fields]

    def _busy_beside(self, officer: _Officer, code: str) -> int:
        fields = self.world.office.counter(officer.number).fields
        return sum(1 for other in fields if other != code and self.lines[other])

    def _plan_counters(self) -> None:
        sessions = self.world.office.hours.sessions_on(self.world.day)
        for place, session in enumerate(sessions):
            opens = session.opens.hour + session.opens.minute / 60 if place else BEGINS
            closes = session.closes.hour + session.closes.minute / 60
            for officer in self.officers.values():
                self._at(opens, partial(self._open, officer))
                if place < len(sessions) - 1:
                    self._at(closes, partial(self._noon, officer))
        if self.world.kind.away and self.world.away is not None:
            leaves, returns = self.world.kind.away
            gone = self.officers[self.world.away]
            self._at(leaves, lambda: self._leave(gone))
            self._at(returns, lambda: self._return(gone))

    def _at(self, hour: float, act: Callable[[], None]) -> None:
        self._then(self.world.at(hour), act)

    def _then(self, at: datetime, act: Callable[[], None]) -> None:
        heapq.heappush(self._events, (at.astimezone(UTC), next(self._numbers), act))

    def _after(self, seconds: float, act: Callable[[], None]) -> None:
        self._then(self.now + timedelta(seconds=seconds), act)

    def _issue(self, person: Person) -> None:
        self.watcher.comes(self, person)
        ticket = self._queue.issue(NewTicket(person.field, person.priority), _ASKED).value
        self._people[ticket.id] = person
        self.lines[person.field][ticket.id] = ticket
        self.watcher.issued(self, ticket)
        self._call_where_free(person.field)

    def _call_where_free(self, code: str) -> None:
        for officer in self._serving(code):
            self._call(officer)

    def _call(self, officer: _Officer) -> None:
        fields = self.world.office.counter(officer.number).fields
        if not officer.is_open or officer.ticket or not any(self.lines[code] for code in fields):
            return
        ticket = self._queue.call_next(officer.number, _ASKED).value
        officer.ticket = ticket
        del self.lines[ticket.field][ticket.id]
        self.last_wait_s[ticket.field] = (self.now - ticket.waits_from).total_seconds()
        self.watcher.called(self, ticket)
        person = self._people[ticket.id]
        if person.is_absent:
            self._after(ABSENCE_S, lambda: self._miss(officer))
        else:
            self._after(WALK_S, lambda: self._start(officer))
            self._after(WALK_S + person.visit_s, lambda: self._finish(officer))

    def _start(self, officer: _Officer) -> None:
        if officer.ticket:
            self._queue.start(officer.ticket.id, _ASKED, right=anyones)
            self.watcher.moved(self)

    def _miss(self, officer: _Officer) -> None:
        if officer.ticket:
            self._queue.no_show(officer.ticket.id, _ASKED, right=anyones)
        self._free(officer)

    def _finish(self, officer: _Officer) -> None:
        if officer.ticket:
            done = self._queue.finish(officer.ticket.id, _ASKED, right=anyones).value
            held_s = (self.now - (done.called_at or self.now)).total_seconds()
            self.held_s.setdefault(done.field, []).append(held_s)
        self._free(officer)

    def _free(self, officer: _Officer) -> None:
        officer.ticket = None
        if officer.wants_noon or officer.is_away:
            self._pause(officer)
        self._call(officer)
        self.watcher.moved(self)

    def _open(self, officer: _Officer) -> None:
        officer.wants_noon = False
        if officer.is_open or officer.is_away:
            return
        officer.is_open = True
        self._queue.set_duty(officer.number, CounterState.OPEN, _ASKED)
        self._call(officer)
        self.watcher.moved(self)

    def _pause(self, officer: _Officer) -> None:
        if officer.is_open:
            officer.is_open = False
            self._queue.set_duty(officer.number, CounterState.PAUSED, _ASKED)
            self.watcher.moved(self)

    def _noon(self, officer: _Officer) -> None:
        officer.wants_noon = True
        if officer.ticket is None:
            self._pause(officer)

    def _leave(self, officer: _Officer) -> None:
        officer.is_away = True
        if officer.ticket is None:
            self._pause(officer)

    def _return(self, officer: _Officer) -> None:
        officer.is_away = False
        self._open(officer)
