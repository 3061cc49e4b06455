"""Believable days of an office's past: who came when, who waited how long, what was journalled.

A small simulation written for this alone: a crowd in the morning and one after noon, a line for each field,
counters that take the next visitor once they are free and rest at noon. The same seed gives the same days.
"""

import base64
import heapq
import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from office.papers.print_job import PrintJob
from office.tickets.duty import KIND_OF_STATE, CounterState
from office.tickets.journal import KIND_OF, NewEntry
from office.tickets.journal import Kind as Told
from office.tickets.moves import Action, move
from office.tickets.numbers import planned_numbers
from office.tickets.office import Counter, Field, Office
from office.tickets.ticket import Outcome, PrintState, State, Ticket

_HOURS = (
    (6.6, 7, 3),
    (7, 8, 11),
    (8, 9, 13),
    (9, 10, 11),
    (10, 11.25, 8),
    (13, 14, 10),
    (14, 15, 10),
    (15, 16.75, 8),
)
"""Local hours between which so many of a day's visitors come, as shares."""
_OPEN, _NOON, _AFTER_NOON, _EVENING = 7.0, 11.5, 13.5, 17.0
_WORK_S = 8 * 3600
_LOAD = 0.66
"""The share of their hours that counters are busy."""
_NO_SHOW, _REINSTATED, _TRANSFERRED, _PARKED, _GAVE_UP, _FORGOT_START = 0.06, 0.2, 0.03, 0.02, 0.01, 0.2
_BACK = timedelta(minutes=9)
_AWAY_S = 180.0


@dataclass
class PastDay:
    """One day's tickets (ids from 1), what happened in order, and the papers."""

    tickets: list[Ticket] = field(default_factory=list)
    happenings: list[NewEntry] = field(default_factory=list)
    jobs: list[PrintJob] = field(default_factory=list)


def past_days(office: Office, days: Iterable[date], tickets_a_day: int, seed: int) -> list[PastDay]:
    """Return those days, each with about so many tickets."""
    chance = random.Random(seed)
    return [_Simulated(office, day, tickets_a_day, chance).run() for day in days]


class _Simulated:
    def __init__(self, office: Office, day: date, tickets: int, chance: random.Random) -> None:
        self._office, self._day, self._chance = office, day, chance
        self._midnight = datetime.combine(day, time(), office.zone).astimezone(UTC)
        self._visit_s = _LOAD * _WORK_S * len(office.counters) / tickets
        self._count = max(1, round(chance.gauss(tickets, tickets / 10)))
        self._lines: dict[str, list[tuple[datetime, int, Ticket]]] = {one.code: [] for one in office.fields}
        self._made = PastDay()
        self._last: dict[int, Ticket] = {}

    def run(self) -> PastDay:
        """Let the day pass."""
        self._issue()
        free = [(self._at(_OPEN), counter.number) for counter in self._office.counters]
        while free:
            at, number = heapq.heappop(free)
            until = self._next_visit(at, self._office.counter(number))
            if until is not None:
                heapq.heappush(free, (until, number))
        for counter in self._office.counters:
            self._open_and_close(counter)
        self._made.tickets = [self._last[place] for place in sorted(self._last)]
        self._made.happenings.sort(key=lambda happening: happening.at)
        return self._made

    def _at(self, hour: float) -> datetime:
        return self._midnight + timedelta(hours=hour)

    def _issue(self) -> None:
        spans = self._chance.choices(_HOURS, [share for _, _, share in _HOURS], k=self._count)
        hours = sorted(self._chance.uniform(begins, ends) for begins, ends, _ in spans)
        fields = self._chance.choices(self._office.fields, _shares(self._office), k=self._count)
        numbers = dict.fromkeys(self._lines, 0)
        for place, (hour, chosen) in enumerate(zip(hours, fields, strict=True), start=1):
            numbers[chosen.code] += 1
            ticket = self._ticket(place, chosen, numbers[chosen.code], self._at(hour))
            self._tell(Told.ISSUED, ticket.issued_at, ticket, ticket.issued_by, None)
            job = PrintJob(
                place,
                place,
                ticket.issued_by.partition(":")[2],
                PrintState.PRINTED,
                1,
                None,
                ticket.issued_at,
            )
            self._made.jobs.append(replace(job, ended_at=ticket.issued_at + timedelta(seconds=1.4)))
            heapq.heappush(self._lines[chosen.code], (ticket.waits_from, place, ticket))

    def _ticket(self, place: int, chosen: Field, number: int, at: datetime) -> Ticket:
        key = base64.urlsafe_b64encode(self._chance.randbytes(18))[:22].decode()
        kiosk = f"kiosk:kiosk-{self._chance.randint(1, 2)}"
        label = planned_numbers(self._office, self._day).label(chosen.code, number)
        ticket = Ticket(
            place, key, self._day, chosen.code, number, label, chosen.code, None, State.WAITING, at, at, kiosk
        )
        return replace(ticket, print=PrintState.PRINTED)

    def _next_visit(self, at: datetime, counter: Counter) -> datetime | None:
        """Let the counter take who waits longest; return when it is free again, None when its day is over."""
        lines = [self._lines[code] for code in counter.fields if self._lines[code]]
        if not lines:
            return None
        begins, _, ticket = min(line[0] for line in lines)
        called = max(at, begins) + timedelta(seconds=self._chance.uniform(3, 20))
        if self._at(_NOON) < called < self._at(_AFTER_NOON):
            called = self._at(_AFTER_NOON) + timedelta(seconds=self._chance.uniform(3, 90))
        if called > self._at(_EVENING):
            return None
        heapq.heappop(self._lines[ticket.field])
        if self._chance.random() < _GAVE_UP:
            self._do(Action.CANCEL, ticket, ticket.issued_at + (called - ticket.issued_at) / 2, counter)
            return at
        return self._visit(ticket, called, counter)

    def _visit(self, ticket: Ticket, at: datetime, counter: Counter) -> datetime:
        """Call the ticket, and see what comes of it; return when the counter is free again."""
        chance = self._chance
        ticket = self._do(Action.CALL, ticket, at, counter)
        if chance.random() < _NO_SHOW:
            return self._missed(ticket, at, counter)
        if chance.random() > _FORGOT_START:
            ticket = self._do(Action.START, ticket, at + timedelta(seconds=chance.uniform(10, 45)), counter)
        served = at + timedelta(seconds=50 + chance.gammavariate(2, max(30, self._visit_s - 50) / 2))
        if chance.random() < _PARKED:
            ticket = self._do(Action.PARK, ticket, served, counter)
            served += timedelta(seconds=_AWAY_S)
            ticket = self._do(Action.RESUME, ticket, served, counter)
            served += timedelta(seconds=60)
        if chance.random() < _TRANSFERRED:
            other = chance.choice(self._office.fields).code
            ticket = self._do(Action.TRANSFER, ticket, served, counter, field=other)
            heapq.heappush(self._lines[other], (served, ticket.id, ticket))
        else:
            self._do(Action.FINISH, ticket, served, counter, outcome=chance.choice(list(Outcome)))
        return served

    def _missed(self, ticket: Ticket, at: datetime, counter: Counter) -> datetime:
        for after_s in (30, 60):
            ticket = self._do(Action.RECALL, ticket, at + timedelta(seconds=after_s), counter)
        at += timedelta(seconds=90)
        ticket = self._do(Action.NO_SHOW, ticket, at, counter)
        if self._chance.random() < _REINSTATED:
            back = at + _BACK
            ticket = self._do(Action.REINSTATE, ticket, back, counter, waits_from=back)
            heapq.heappush(self._lines[ticket.field], (back, ticket.id, ticket))
        return at

    def _do(
        self, action: Action, ticket: Ticket, at: datetime, counter: Counter, **changes: object
    ) -> Ticket:
        to = {"counter": counter.number} if action is Action.CALL else {}
        moved = move(ticket, action, at, **to, **changes)  # type: ignore[arg-type]
        self._tell(KIND_OF[action], at, moved, f"officer:officer-{counter.number}", counter.number)
        return moved

    def _tell(self, kind: Told, at: datetime, ticket: Ticket, actor: str, counter: int | None) -> None:
        self._last[ticket.id] = ticket
        self._made.happenings.append(NewEntry(kind, at, self._day, actor, ticket, counter=counter))

    def _open_and_close(self, counter: Counter) -> None:
        for hour, state in (
            (_OPEN, CounterState.OPEN),
            (_NOON, CounterState.PAUSED),
            (_AFTER_NOON, CounterState.OPEN),
            (_EVENING + 0.5, CounterState.CLOSED),
        ):
            actor = f"officer:officer-{counter.number}"
            told = NewEntry(KIND_OF_STATE[state], self._at(hour), self._day, actor, counter=counter.number)
            self._made.happenings.append(told)


def _shares(office: Office) -> list[float]:
    """Return each field's share of the visitors: what its counters can serve."""
    return [
        sum(1 / len(counter.fields) for counter in office.counters if one.code in counter.fields)
        for one in office.fields
    ]
