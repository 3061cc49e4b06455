"""The clock jumps by hours, back and forward and over midnight, while tickets are issued and called.

A jump over midnight takes the day along; where the clock then cannot be right, a technician says that it is.
"""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.refusals import ClockWrong, NobodyWaiting
from office.tickets.rights import anyones
from office.tickets.ticket import IN_HAND, State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.hall import hall, place
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, AnyStore, FakeClock
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.tickets.acts import OFFICER, open_counters

pytestmark = pytest.mark.faults

FIELDS = [field.code for field in SMALL_OFFICE.fields]
T = TypeVar("T")
EVERY_FIELD = 4
"""The counter that serves all of them."""
_TIMES_MORE = 20 if os.environ.get("MOT_CUA_FULL") == "1" else 1

# Minutes the clock jumps before a step; mostly it only goes on.
JUMPS = st.one_of(st.just(1), st.integers(-20 * 60, 20 * 60), st.sampled_from([-60, 60, -7 * 60, 16 * 60]))
STEPS = st.lists(
    st.tuples(JUMPS, st.sampled_from([*FIELDS, *FIELDS, "call", "call"])), min_size=2, max_size=30
)


# Somebody is finished at 23:59 by a clock that was set back and is set forward within a minute. The clock,
# as seen last, came to midnight by itself, and the day comes again from which numbers were carried away.
MIDNIGHT_UNSEEN = [(1, "HT"), (-632, "HT"), (-1200, "call"), (1, "HT")]


# A repeated request comes at 23:59, by a clock that is set to 0:00 at once: by no more than a minute, so that
# midnight seems to have come by itself.
MIDNIGHT_OF_A_MINUTE = [(1, "HT"), (1, "HT"), (-483, "call"), (1, "HT")]


class JumpyDay:
    """Issues and calls while the clock jumps, and looks after each step at what must hold."""

    def __init__(self, store: AnyStore) -> None:
        self._store = store
        self._clock = FakeClock()
        # Thirty jumps back lead to no time before the release, which nobody can say is right.
        self._clock.forward(days=100)
        self._elapsed_s = 0.0
        self._seen = self._clock()
        self._changes = Changes(SMALL_OFFICE, store, self._clock, elapsed=lambda: self._elapsed_s)
        self._queue = TicketQueue(self._changes, next_in_turn)
        self._changes.keep_day()
        self._nights = 0
        self._keys = count()

    def live(self, steps: Sequence[tuple[int, str]]) -> None:
        """Take the steps, then call whoever still waits."""
        for jump_min, what in steps:
            self._go_on(jump_min)
            if what == "call":
                self._call()
            else:
                self._issue(what, jump_min)
            self._look_at_the_waits()
        while self._call():
            pass
        # Only a midnight that came by itself sends those home who still wait.
        ends = {State.FINISHED, State.UNFINISHED} if self._nights else {State.FINISHED}
        assert {ticket.state for ticket in self._tickets()} <= ends
        assert_sound(self._store)

    def _go_on(self, minutes: int) -> None:
        """Let one minute pass; anything else is a jump.

        Whether a midnight came by itself says the clock as it was seen last: nobody knows of jumps since.
        """
        self._clock.forward(minutes=minutes)
        if minutes == 1:
            self._elapsed_s += 60
            after = SMALL_OFFICE.day(self._seen + timedelta(minutes=1))
            self._nights += after != SMALL_OFFICE.day(self._seen)

    def _sure(self, act: Callable[[], T]) -> T:
        """Do it; where the clock cannot be right, say that it is and do it then."""
        self._seen = self._clock()
        try:
            return act()
        except ClockWrong:
            self._changes.accept_clock("officer:an")
            return act()

    def _issue(self, field: str, jump_min: int) -> None:
        request = Request("kiosk1", f"key-{next(self._keys)}")
        issued = self._sure(lambda: self._queue.issue(NewTicket(field), request)).value
        now = self._clock()
        before = SMALL_OFFICE.day(now - timedelta(minutes=jump_min))
        self._nights += abs(jump_min) == 1 and before != SMALL_OFFICE.day(now)
        self._clock.forward(minutes=-jump_min)
        assert self._queue.issue(NewTicket(field), request).value == issued
        self._clock.forward(minutes=jump_min)
        assert self._queue.issue(NewTicket(field), request).value == issued

    def _call(self) -> bool:
        """Have the counter serve one visitor, from call to finish; False when nobody waits."""
        self._sure(lambda: open_counters(self._queue, EVERY_FIELD))
        day = SMALL_OFFICE.day(self._clock())
        waiting = [one.id for one in self._tickets() if (one.office_day, one.state) == (day, State.WAITING)]
        try:
            called = self._queue.call_next(EVERY_FIELD, OFFICER).value
        except NobodyWaiting:
            assert waiting == []
            return False
        assert called.id == min(waiting), "who came first is called first, whatever the clock said"
        self._clock.forward(minutes=-90)
        self._sure(lambda: self._queue.finish(called.id, OFFICER, right=anyones))
        self._clock.forward(minutes=90)
        return True

    def _look_at_the_waits(self) -> None:
        now = self._clock()
        with self._store.reading() as reader:
            seen = [line.estimate for line in hall(SMALL_OFFICE, reader, now).fields]
            seen += [place(SMALL_OFFICE, reader, ticket, now).estimate for ticket in self._tickets()]
        assert all(0 <= estimate.low_s <= estimate.high_s for estimate in seen if estimate)

    def _tickets(self) -> list[Ticket]:
        with self._store.reading() as reader:
            tickets = all_tickets(reader)
        assert not [ticket for ticket in tickets if ticket.state in IN_HAND]
        return tickets


@contextmanager
def sqlite_store() -> Iterator[SqliteStore]:
    """A real file, for one example."""
    with tempfile.TemporaryDirectory() as folder, closing(SqliteStore(Path(folder))) as store:
        yield store


@given(STEPS)
@example(MIDNIGHT_UNSEEN)
@example(MIDNIGHT_OF_A_MINUTE)
@settings(max_examples=60 * _TIMES_MORE)
def test_first_come_is_first_called_and_nobody_is_stuck_in_memory(steps: list[tuple[int, str]]) -> None:
    JumpyDay(MemoryStore()).live(steps)


@given(STEPS)
@example(MIDNIGHT_UNSEEN)
@example(MIDNIGHT_OF_A_MINUTE)
@settings(max_examples=20 * _TIMES_MORE)
def test_first_come_is_first_called_and_nobody_is_stuck_on_disk(steps: list[tuple[int, str]]) -> None:
    with sqlite_store() as store:
        JumpyDay(store).live(steps)
