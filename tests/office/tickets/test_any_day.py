"""Any day at all, tried by chance on both stores, against the tiny office and the journal's replay."""

import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlite_utils.utils import sqlite3

from office.store.legs.table import fill_from
from office.store.memory import MemoryStore
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.refusals import Refusal
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, AnyStore, FakeClock
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.tickets.acts import freely
from tests.office.tickets.tiny_office import LEADS_TO, Place, TinyOffice

FIELDS = [field.code for field in SMALL_OFFICE.fields]
COUNTERS = [counter.number for counter in SMALL_OFFICE.counters]
CLASSES = SMALL_OFFICE.classes
_SECOND_US = 1_000_000
_STEP_S = 10
"""Longer than a recall's lock-out, which has tests of its own."""
_LINE = 6
"""Served in one go: longer than where a reinstated ticket goes in."""
_TIMES_MORE = 20 if os.environ.get("MOT_CUA_FULL") else 1


class AnyDay(RuleBasedStateMachine):
    """Does the same to the queue and to the tiny office, and compares what they say."""

    def __init__(self) -> None:
        super().__init__()
        self.store = self.open_store()
        self.clock = FakeClock()
        self.changes = Changes(SMALL_OFFICE, self.store, self.clock)
        self.queue = TicketQueue(self.changes, next_in_turn)
        letters = {field.code: field.letter for field in SMALL_OFFICE.fields}
        serves = {counter.number: set(counter.fields) for counter in SMALL_OFFICE.counters}
        self.tiny = TinyOffice(letters, serves)
        self.keys = count()
        self.last: tuple[Callable[[], Result[Ticket]], str] | None = None

    def open_store(self) -> AnyStore:
        """Open the store this day is kept in."""
        return MemoryStore()

    def later(self) -> Request:
        """Let a moment pass; the next request comes under a key of its own."""
        self.clock.forward(seconds=_STEP_S)
        self.tiny.now += _STEP_S * _SECOND_US
        return Request("an", f"key-{next(self.keys)}")

    def agree(self, ask: Callable[[], Result[Ticket]], expected: str) -> None:
        """Ask the queue and hold what it says against what the tiny office said."""
        assert _said(ask) == expected
        self.last = ask, expected

    @rule(field=st.sampled_from(FIELDS), priority=st.sampled_from(CLASSES))
    def issue(self, field: str, priority: str | None) -> None:
        request = self.later()
        expected = self.tiny.issue(field, CLASSES.index(priority))
        self.agree(lambda: self.queue.issue(NewTicket(field, priority), request), expected)

    @rule(field=st.sampled_from(FIELDS), minutes=st.integers(-10, 15).filter(bool))
    def come_booked(self, field: str, minutes: int) -> None:
        """Somebody checks in a little before or after the time that was booked."""
        request = self.later()
        at = self.clock() + timedelta(minutes=minutes)
        expected = self.tiny.issue(field, CLASSES.index(None), self.tiny.now + minutes * 60 * _SECOND_US)
        self.agree(lambda: self.queue.issue(NewTicket(field, booked_for=at), request), expected)

    @rule(counter=st.sampled_from(COUNTERS), state=st.sampled_from(["open", "open", "paused", "closed"]))
    def sit_down_or_leave(self, counter: int, state: str) -> None:
        request = self.later()
        expected = self.tiny.set_duty(counter, state)
        try:
            said = str(self.queue.set_duty(counter, CounterState(state), request).state)
        except Refusal as refusal:
            said = type(refusal).__name__
        assert said == expected

    @rule(counter=st.sampled_from(COUNTERS))
    def call(self, counter: int) -> None:
        request = self.later()
        self.agree(lambda: self.queue.call_next(counter, request), self.tiny.call(counter))

    @initialize(late=st.integers(1, 9))
    def begin_the_morning(self, late: int) -> None:
        """Begin where it gets lively: counters open, visitors in line."""
        for counter in COUNTERS:
            self.sit_down_or_leave(counter, "open")
        for place in range(4 + late):
            self.issue(FIELDS[0] if place < late else FIELDS[place % len(FIELDS)], None)
        for counter in COUNTERS:
            self.call(counter)

    @rule(which=st.integers(0, 10_000))
    def move_as_one_may(self, which: int) -> None:
        moves = [
            (what, place)
            for place in self.tiny.places
            for what in LEADS_TO
            if place.day == self.tiny.day and place.state in LEADS_TO[what] and what != "transfer"
        ]
        if moves:
            self.do(*moves[which % len(moves)])

    @rule(
        what=st.sampled_from([what for what in LEADS_TO if what != "transfer"]), which=st.integers(0, 10_000)
    )
    def move_at_random(self, what: str, which: int) -> None:
        self.do(what, self.tiny.places[which % len(self.tiny.places)])

    @rule(counter=st.sampled_from(COUNTERS), times=st.integers(1, 4))
    def recall(self, counter: int, times: int) -> None:
        for place in [one for one in self.tiny.places if one.state == "called" and one.counter == counter]:
            for _ in range(times):
                self.do("recall", place)

    @rule(counter=st.sampled_from(COUNTERS), then=st.sampled_from(["call", "closed", "paused"]))
    def set_aside(self, counter: int, then: str) -> None:
        """Park whom the counter has, let something happen there, then take them back."""
        for place in [one for one in self.tiny.places if one.state == "called" and one.counter == counter]:
            self.do("park", place)
            if then == "call":
                self.call(counter)
            self.do("resume", place)
            if then != "call":
                self.sit_down_or_leave(counter, then)

    @rule(counter=st.sampled_from(COUNTERS), newcomers=st.integers(0, 5))
    def miss_and_come_back(self, counter: int, newcomers: int) -> None:
        for place in [one for one in self.tiny.places if one.state == "called" and one.counter == counter]:
            for _ in range(newcomers):
                self.issue(place.field, CLASSES[place.rank])
            self.do("no_show", place)
            self.do("reinstate", place)
            self.serve_the_line(counter)

    @rule(which=st.integers(0, 10_000), newcomers=st.integers(0, 4), counter=st.sampled_from(COUNTERS))
    def let_others_pass(self, which: int, newcomers: int, counter: int) -> None:
        """Somebody who waits is late, perhaps with enough behind, and the line is served."""
        for place in list(self.tiny.waiting())[which % 10 :][:1]:
            for _ in range(newcomers):
                self.issue(place.field, CLASSES[place.rank])
            self.do("late", place)
            self.serve_the_line(counter)

    @rule(
        counter=st.sampled_from(COUNTERS),
        to=st.sampled_from(COUNTERS),
        state=st.sampled_from(["paused", "closed"]),
    )
    def send_to_another(self, counter: int, to: int, state: str) -> None:
        """Send whom the counter has to a colleague who goes away, then go on."""
        for place in [one for one in self.tiny.places if one.state == "called" and one.counter == counter]:
            self.move_to(place, None, to)
            self.sit_down_or_leave(to, state)
            self.serve_the_line(counter)

    @rule(counter=st.sampled_from(COUNTERS))
    def serve_the_line(self, counter: int) -> None:
        for _ in range(_LINE):
            self.call(counter)
            for place in [
                one for one in self.tiny.places if one.state == "called" and one.counter == counter
            ]:
                self.do("finish", place)

    def do(self, what: str, place: Place) -> None:
        """Make one move of one ticket."""
        request, act = self.later(), getattr(self.queue, what)
        why = ("vì mưa",) if what in ("cancel", "reinstate") else ()
        self.agree(lambda: act(place.id, request, *why, **freely(what)), self.tiny.act(what, place))

    @rule(
        which=st.integers(0, 10_000),
        field=st.sampled_from([None, *FIELDS]),
        counter=st.sampled_from([None, *COUNTERS]),
    )
    def transfer(self, which: int, field: str | None, counter: int | None) -> None:
        places = [one for one in self.tiny.places if one.counter]
        if places and (field or counter):
            self.move_to(places[which % len(places)], field, counter)

    def move_to(self, place: Place, field: str | None, counter: int | None) -> None:
        """Transfer one ticket."""
        request, queue = self.later(), self.queue
        expected = self.tiny.act("transfer", place, field, counter)
        self.agree(
            lambda: queue.transfer(place.id, request, field=field, counter=counter, right=anyones), expected
        )

    @rule()
    def ask_again(self) -> None:
        if self.last is not None:
            ask, expected = self.last
            assert _said(ask) == expected

    @rule()
    def sleep(self) -> None:
        self.clock.forward(days=1)
        self.tiny.now += 24 * 3600 * _SECOND_US
        self.tiny.next_day()
        self.changes.keep_day()
        self.last = None

    @invariant()
    def both_know_the_same_places(self) -> None:
        with self.store.reading() as reader:
            tickets = all_tickets(reader)
        known = [(one.id, one.label, one.field, str(one.state), one.counter, one.calls) for one in tickets]
        assert known == [
            (one.id, one.label, one.field, one.state, one.counter, one.calls) for one in self.tiny.places
        ]

    def teardown(self) -> None:
        assert_sound(self.store)
        self.store.close()


class AnyDayOnDisk(AnyDay):
    """The same in a real file."""

    def open_store(self) -> AnyStore:
        """Open a file that goes away with the day."""
        self.folder = tempfile.TemporaryDirectory()
        return SqliteStore(Path(self.folder.name))

    def teardown(self) -> None:
        super().teardown()
        assert_refilled(Path(self.folder.name) / FILE_NAME)
        self.folder.cleanup()


def assert_refilled(path: Path) -> None:
    """An older file's migration makes of this journal the legs that were kept with every move."""
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TEMP TABLE refilled AS SELECT * FROM legs WHERE 0")
        conn.execute(fill_from("journal", "refilled"))
        kept = conn.execute("SELECT * FROM legs ORDER BY seq").fetchall()
        assert conn.execute("SELECT * FROM refilled ORDER BY seq").fetchall() == kept


def _said(ask: Callable[[], Result[Ticket]]) -> str:
    try:
        return ask().value.label
    except Refusal as refusal:
        return type(refusal).__name__


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=60 * _TIMES_MORE, stateful_step_count=30, deadline=None)
TestAnyDayOnDisk = AnyDayOnDisk.TestCase
TestAnyDayOnDisk.settings = settings(max_examples=20 * _TIMES_MORE, stateful_step_count=30, deadline=None)
