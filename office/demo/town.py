"""The demo's town: visitors who come and officers who serve them, at a believable pace.

They use the queue as people do, one action at a time. An officer of the town steps aside for ten
minutes wherever a real person acts.
"""

import random
import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog

from office.demo.office import DEMO, open_counters
from office.demo.opinions import THINKS_S, Opinions
from office.ratings.at_work import Ratings
from office.settings import Kiosk
from office.tickets.answers import Request
from office.tickets.office import Field, Office
from office.tickets.refusals import CounterBusy, Refusal
from office.tickets.rights import anyones
from office.tickets.store import Store, StoreError
from office.tickets.ticket import Outcome, State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue

log = structlog.get_logger(__name__)

_ARRIVAL_S = 16.0
_FIRST_VISITORS = 24
_LONGEST_LINE = 12
"""Who finds so many waiting for a field comes another day: more come for some than their counters serve."""
_WALK_S = (6.0, 20.0)
_SERVICE_S = 150.0
_IDLE_S = 4.0
_PARKED_S = 90.0
_NO_SHOW_CHANCE = 0.06
_PARK_CHANCE = 0.05
_TRANSFER_CHANCE = 0.03
_PRIORITY_CHANCE = 0.12
_LOOK_S = 0.5
_STEP_ASIDE = timedelta(minutes=10)
_REQUEST = Request(DEMO)


class Town:
    """Lives until closed. ``speed`` 2 is twice as fast, 0 stands still.

    Without ``ratings`` its visitors say nothing.
    """

    def __init__(
        self,
        office: Office,
        queue: TicketQueue,
        store: Store,
        kiosks: Sequence[Kiosk],
        speed: float,
        clock: Callable[[], datetime],
        ratings: Ratings | None = None,
    ) -> None:
        self._office = office
        self._queue = queue
        self._store = store
        self._kiosks = kiosks
        self._speed = speed
        self._clock = clock
        self._closed = threading.Event()
        self._people_at: dict[int, datetime] = {}
        self._seq = 0
        self._noticing = threading.Lock()
        self._dice = random.Random()  # noqa: S311 - a simulation
        self._opinions = None if ratings is None else Opinions(ratings, clock, self._dice)

    def close(self) -> None:
        """Let everyone go home."""
        self._closed.set()

    def live(self) -> None:
        """Start the officers, then send visitors in until closed."""
        threading.Thread(target=self._open_each_morning, daemon=True).start()
        if self._speed == 0:
            return
        for counter in self._office.counters:
            threading.Thread(target=self._officer, args=(counter.number,), daemon=True).start()
        if not self._anyone_today():
            for _ in range(_FIRST_VISITORS):
                self._try(self._visitor_comes)
        while not self._pause(self._dice.expovariate(1 / _ARRIVAL_S)):
            self._try(self._visitor_comes)

    def _visitor_comes(self) -> None:
        kiosk = self._dice.choice(self._kiosks)
        weights = [4 if field.code == self._office.fields[0].code else 1 for field in self._office.fields]
        field = self._dice.choices(self._office.fields, weights)[0]
        if self._waiting_for(field) >= _LONGEST_LINE:
            return
        first = bool(self._office.priorities) and self._dice.random() < _PRIORITY_CHANCE
        priority = self._office.priorities[0].code if first else None
        printer = kiosk.name if kiosk.printer is not None else None
        self._queue.issue(NewTicket(field.code, priority, printer=printer), _REQUEST)

    def _waiting_for(self, field: Field) -> int:
        with self._store.reading() as reader:
            return reader.waiting_counts(self._office.day(self._clock())).get(field.code, 0)

    def _officer(self, counter: int) -> None:
        while not self._pause(self._dice.uniform(0.5, 1.5) * _IDLE_S):
            if not self._is_person_at(counter):
                self._try(lambda: self._serve_one(counter))

    def _serve_one(self, counter: int) -> None:
        try:
            ticket = self._queue.call_next(counter, _REQUEST).value
        except CounterBusy:
            ticket = self._in_hand(counter)
        self._pause(self._dice.uniform(*_WALK_S))
        if ticket.state is State.CALLED:
            if self._dice.random() < _NO_SHOW_CHANCE:
                self._give_up(ticket)
                return
            self._queue.start(ticket.id, _REQUEST, right=anyones)
        self._pause(self._dice.gammavariate(3, _SERVICE_S / 3))
        self._end(ticket)

    def _give_up(self, ticket: Ticket) -> None:
        for _ in range(2):
            self._queue.recall(ticket.id, _REQUEST, right=anyones)
            self._pause(max(_WALK_S[0], self._office.rules.recall_lockout_s + 1) * max(1.0, self._speed))
        self._queue.no_show(ticket.id, _REQUEST, right=anyones)

    def _end(self, ticket: Ticket) -> None:
        chance = self._dice.random()
        if chance < _PARK_CHANCE:
            self._queue.park(ticket.id, _REQUEST, right=anyones)
            self._pause(_PARKED_S)
            self._queue.resume(ticket.id, _REQUEST, right=anyones)
            self._pause(_WALK_S[1])
        elif chance < _PARK_CHANCE + _TRANSFER_CHANCE:
            field = self._dice.choice(self._office.fields)
            self._queue.transfer(ticket.id, _REQUEST, field=field.code, right=anyones)
            return
        done = self._queue.finish(ticket.id, _REQUEST, self._dice.choice(list(Outcome)), right=anyones).value
        self._leave(done)

    def _leave(self, ticket: Ticket) -> None:
        """Say how it was, or nothing. The officer waits with the next call meanwhile."""
        if self._opinions is not None and self._opinions.wish_to_say():
            shown_at = self._clock()
            self._pause(self._dice.uniform(*THINKS_S))
            self._opinions.give(ticket, shown_at)

    def _in_hand(self, counter: int) -> Ticket:
        with self._store.reading() as reader:
            ticket = reader.in_hand(counter, self._office.day(self._clock()))
        if ticket is None:
            raise CounterBusy(f"counter {counter} was busy a moment ago")
        return ticket

    def _anyone_today(self) -> bool:
        with self._store.reading() as reader:
            return any(reader.in_state(self._office.day(self._clock()), *State))

    def _open_each_morning(self) -> None:
        day = self._office.day(self._clock())
        while not self._closed.wait(_LOOK_S):
            if day != self._office.day(self._clock()):
                day = self._office.day(self._clock())
                self._try(lambda: open_counters(self._office, self._queue))

    def _is_person_at(self, counter: int) -> bool:
        """Whether a real person did something at that counter of late: the town steps aside there."""
        with self._noticing, self._store.reading() as reader:
            while entries := reader.entries(self._seq, 500):
                for entry in entries:
                    if entry.actor != DEMO and entry.counter is not None:
                        self._people_at[entry.counter] = entry.at
                self._seq = entries[-1].seq
        last = self._people_at.get(counter)
        return last is not None and self._clock() - last < _STEP_ASIDE

    def _pause(self, seconds: float) -> bool:
        """Wait that long at the town's speed; True when the town is closed."""
        return self._closed.wait(seconds / self._speed)

    def _try(self, act: Callable[[], None]) -> None:
        """Do it; what is refused, a person did first, or nobody waits: life goes on."""
        try:
            act()
        except Refusal:
            return
        except StoreError as error:
            if not self._closed.is_set():
                log.warning("demo_paused", reason=str(error))
                self._closed.wait(_IDLE_S)
