"""The same random day on both stores: whatever can be seen is alike, and always sound."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from office.papers.kept import JOBS
from office.papers.print_job import PrintJob
from office.papers.print_queue import PrintQueue, ToPrint
from office.papers.ticket_papers import TicketPapers
from office.reports.groups import Group
from office.reports.kept import REPORTS_KEPT
from office.reports.spent import Spent
from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.duty import CounterState, Duty
from office.tickets.office import Office, Rules, Series
from office.tickets.refusals import Refusal
from office.tickets.rights import anyones
from office.tickets.ticket import IN_HAND, Outcome, PrintState, State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.hall import hall, place
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, SMALL_OFFICE, AnyStore, FakeClock
from tests.office.store.soundness import all_entries, all_tickets, assert_sound
from tests.office.tickets.acts import freely

# A block of nine numbers is soon used up; a limit of one recall is soon reached.
OFFICE: Office = replace(
    SMALL_OFFICE,
    series=Series.BLOCK,
    fields=tuple(replace(one, block=10 * place) for place, one in enumerate(SMALL_OFFICE.fields)),
    rules=Rules(recall_limit=1, recall_lockout_s=5, reinstate_after=2),
)

FIELDS = st.sampled_from([field.code for field in OFFICE.fields])
CLASSES = st.sampled_from(OFFICE.classes)
COUNTERS = st.sampled_from([counter.number for counter in OFFICE.counters])
IDS = st.integers(1, 9)
ACTS = st.sampled_from(
    ["recall", "start", "finish", "no_show", "park", "cancel", "resume", "reinstate", "undo", "late"]
)
GONE = (State.NO_SHOW, State.CANCELLED)
OUTCOMES = st.sampled_from(Outcome)
PRINTERS = st.sampled_from(["kiosk1", "kiosk2"])
KEYS = st.sampled_from([*[None] * 8, "one", "two"])  # a used key makes a request do nothing more
REQUESTS = st.builds(Request, st.sampled_from(["an", "kiosk1"]), KEYS, st.sampled_from(["", "other"]))

Seen = Ticket | PrintJob | Duty | ToPrint | Result[Ticket] | Result[PrintJob] | int | None
Act = Callable[[TicketQueue, PrintQueue], Seen]


def unnamed(value: object) -> object:
    """The same value without the random key of a ticket: the stores draw different ones."""
    if isinstance(value, Ticket):
        return replace(value, key="")
    if isinstance(value, Result):
        return Result(unnamed(value.value), value.repeated)
    if isinstance(value, ToPrint):
        return value.job, value.place.ahead, value.place.estimate, unnamed(value.place.ticket)
    return value


class StoresAlike(RuleBasedStateMachine):
    """Does each thing on both stores and compares what comes of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = FakeClock()
        self.stores: list[AnyStore] = [MemoryStore(), SqliteStore(self.folder, rooms=ROOMS)]
        self.sides = self.begun()

    def begun(self) -> list[tuple[TicketQueue, PrintQueue]]:
        """Each side as a server that starts has it: nothing remembered but what its store keeps."""
        roads = [Changes(OFFICE, store, self.clock, papers=TicketPapers()) for store in self.stores]
        return [(TicketQueue(changes, next_in_turn), PrintQueue(changes)) for changes in roads]

    @initialize(wishes=st.lists(st.builds(NewTicket, FIELDS, CLASSES), min_size=3, max_size=8))
    def open_the_office(self, wishes: list[NewTicket]) -> None:
        for counter in OFFICE.counters:
            self.set_duty(counter.number, CounterState.OPEN, None)
        for wish in wishes:
            self.clock.forward(seconds=0.5)
            self.issue(wish.field, wish.priority, None, Request("kiosk1"))
        self.ask_for_what_there_is_not()

    def ask_for_what_there_is_not(self) -> None:
        self.both(lambda queue, _: queue.issue(NewTicket("XX"), Request("an")))
        self.both(lambda queue, _: queue.issue(NewTicket("HT", "vip"), Request("an")))
        self.both(lambda queue, _: queue.call_next(99, Request("an")))
        self.both(lambda queue, _: queue.recall(99, Request("an"), right=anyones))

    def teardown(self) -> None:
        for store in self.stores:
            store.close()
        shutil.rmtree(self.folder)

    def both(self, act: Act) -> None:
        """Do it on both sides; the answers or refusals are alike."""
        answers = [self.answer(act, *side) for side in self.sides]
        assert answers[0] == answers[1]

    def answer(self, act: Act, queue: TicketQueue, prints: PrintQueue) -> object:
        """What came of it, a refusal written out."""
        try:
            return unnamed(act(queue, prints))
        except Refusal as refused:
            return refused.code, refused.message, dict(refused.details)

    @rule(
        field=FIELDS,
        priority=CLASSES,
        printer=st.none() | PRINTERS,
        request=REQUESTS,
    )
    def issue(self, field: str, priority: str | None, printer: str | None, request: Request) -> None:
        self.both(lambda queue, _: queue.issue(NewTicket(field, priority, printer=printer), request))

    @precondition(lambda self: self.ids(State.WAITING))
    @rule(counter=COUNTERS, request=REQUESTS)
    def call_next(self, counter: int, request: Request) -> None:
        self.both(lambda queue, _: queue.call_next(counter, request))

    @precondition(lambda self: self.ids(State.WAITING))
    @rule(counter=COUNTERS, draw=st.data(), reason=st.sampled_from(["", "con nhỏ"]))
    def call_chosen(self, counter: int, draw: st.DataObject, reason: str) -> None:
        ticket_id = draw.draw(st.sampled_from(self.ids(*State)))
        self.both(lambda queue, _: queue.call_chosen(counter, ticket_id, reason, Request("an")))

    @precondition(lambda self: self.ids(*IN_HAND))
    @rule(name=st.sampled_from(["start", "finish", "no_show", "park", "recall"]), draw=st.data())
    def act_on_who_is_there(self, name: str, draw: st.DataObject) -> None:
        ticket_id = draw.draw(st.sampled_from(self.ids(*IN_HAND)))
        self.both(lambda queue, _: getattr(queue, name)(ticket_id, Request("an"), right=anyones))

    @precondition(lambda self: self.ids(*IN_HAND))
    @rule(draw=st.data(), field=st.none() | FIELDS, to=st.none() | COUNTERS)
    def send_on_who_is_there(self, draw: st.DataObject, field: str | None, to: int | None) -> None:
        ticket_id = draw.draw(st.sampled_from(self.ids(*IN_HAND)))
        self.both(
            lambda queue, _: queue.transfer(ticket_id, Request("an"), field=field, counter=to, right=anyones)
        )

    @precondition(lambda self: self.ids(State.PARKED))
    @rule(draw=st.data())
    def resume(self, draw: st.DataObject) -> None:
        ticket_id = draw.draw(st.sampled_from(self.ids(State.PARKED)))
        self.both(lambda queue, _: queue.resume(ticket_id, Request("an"), right=anyones))

    @precondition(lambda self: self.ids(*GONE))
    @rule(draw=st.data())
    def reinstate(self, draw: st.DataObject) -> None:
        ticket_id = draw.draw(st.sampled_from(self.ids(*GONE)))
        self.both(lambda queue, _: queue.reinstate(ticket_id, Request("an"), "came back", right=anyones))

    @precondition(lambda self: self.ids(State.WAITING))
    @rule(draw=st.data())
    def late(self, draw: st.DataObject) -> None:
        ticket_id = draw.draw(st.sampled_from(self.ids(State.WAITING)))
        self.both(lambda queue, _: queue.late(ticket_id, Request("visitor")))

    @precondition(lambda self: self.ids(State.FINISHED, State.NO_SHOW))
    @rule(draw=st.data())
    def undo(self, draw: st.DataObject) -> None:
        ticket_id = draw.draw(st.sampled_from(self.ids(State.FINISHED, State.NO_SHOW)))
        self.both(lambda queue, _: queue.undo(ticket_id, Request("an"), right=anyones))

    @rule(name=ACTS, ticket_id=IDS, request=REQUESTS)
    def act_on_anyone(self, name: str, ticket_id: int, request: Request) -> None:
        self.both(lambda queue, _: getattr(queue, name)(ticket_id, request, **freely(name)))

    def ids(self, *states: State) -> list[int]:
        """Today's tickets in those states."""
        with self.stores[0].reading() as reader:
            return [ticket.id for ticket in reader.in_state(OFFICE.day(self.clock()), *states)]

    @rule(how=st.sampled_from(["finish", "correct"]), ticket_id=IDS, outcome=OUTCOMES, request=REQUESTS)
    def finish_or_correct(self, how: str, ticket_id: int, outcome: Outcome, request: Request) -> None:
        self.both(lambda queue, _: getattr(queue, how)(ticket_id, request, outcome, right=anyones))

    @rule(
        counter=COUNTERS,
        state=st.sampled_from([CounterState.OPEN, *CounterState]),
        fields=st.none() | st.lists(FIELDS, max_size=2, unique=True).map(tuple),
    )
    def set_duty(self, counter: int, state: CounterState, fields: tuple[str, ...] | None) -> None:
        self.both(lambda queue, _: queue.set_duty(counter, state, Request("an"), fields=fields))

    @rule(ticket_id=IDS, printer=PRINTERS, request=REQUESTS)
    def print_again(self, ticket_id: int, printer: str, request: Request) -> None:
        self.both(lambda _, prints: prints.print_again(ticket_id, printer, request, right=anyones))

    @rule(printer=PRINTERS)
    def take(self, printer: str) -> None:
        self.both(lambda _, prints: prints.take(printer))

    @rule(job_id=IDS, state=st.sampled_from([PrintState.PRINTED, PrintState.FAILED, PrintState.UNKNOWN]))
    def end(self, job_id: int, state: PrintState) -> None:
        self.both(lambda _, prints: prints.end(job_id, state, "paper"))

    @rule(printer=PRINTERS, repeatable=st.booleans())
    def recover(self, printer: str, *, repeatable: bool) -> None:
        self.both(lambda _, prints: prints.recover(printer, repeatable=repeatable))

    @rule(seconds=st.sampled_from([0.5, 5, 60, 300, 8 * 3600]))
    def let_time_pass(self, seconds: float) -> None:
        self.clock.forward(seconds=seconds)

    @rule()
    def forget(self) -> None:
        for store in self.stores:
            store.transact(lambda tx: tx.forget_answers(self.clock()))

    @rule()
    def reopen(self) -> None:
        self.stores[1].close()
        self.stores[1] = SqliteStore(self.folder, rooms=ROOMS)
        # Both sides begin anew: what has been done for the day is remembered beside the store.
        self.sides = self.begun()

    @invariant()
    def what_can_be_seen_is_alike(self) -> None:
        memory, sqlite = (seen(store, self.clock()) for store in self.stores)

        assert memory == sqlite

    @invariant()
    def both_are_sound(self) -> None:
        for store in self.stores:
            assert_sound(store)


def times_sorted(group: Group) -> Group:
    """The group with its times in order: a store gives them in any."""
    return replace(group, waits_s=tuple(sorted(group.waits_s)))


def spent_sorted(spent: Spent) -> Spent:
    """The times of one hour, field, counter or officer, in order."""
    columns = (spent.walks_s, spent.services_s, spent.aways_s, spent.again_s)
    return Spent(spent.scope, spent.key, *(tuple(sorted(column)) for column in columns))


def seen(store: AnyStore, now: datetime) -> list[object]:
    """Everything a store shows, keys aside."""
    day = OFFICE.day(now)
    with store.reading() as reader:
        tickets, kept = all_tickets(reader), REPORTS_KEPT.on(reader)
        view = hall(OFFICE, reader, now)
        heads = [
            sorted(ticket.id for ticket in reader.heads(day, counter.fields, counter.number))
            for counter in OFFICE.counters
        ]
        return [
            [unnamed(ticket) for ticket in tickets],
            [(spot.ahead, spot.estimate) for spot in (place(OFFICE, reader, one, now) for one in tickets)],
            all_entries(reader),
            (view.seq, view.duties, view.fields),
            [[ticket.id for ticket in group] for group in (view.now_serving, view.missed)],
            heads,
            [unnamed(one) for ticket in tickets for one in reader.behind(ticket, 2)],
            [*reader.duties(), *JOBS.on(reader).in_state(*PrintState)],
            list(reader.visit_times_s(day, "HT", 3)),
            list(reader.legs(day - timedelta(days=1), day)),
            kept.usuals(day - timedelta(days=1), day),
            [spent_sorted(one) for one in kept.spent(day - timedelta(days=1), day, OFFICE.zone, {"HT": 60})],
            kept.forgotten(day - timedelta(days=1), day, {"HT": 60, "DD": 5}, 3),
            [reader.latest(day), *kept.first_calls(day - timedelta(days=1), day)],
            [times_sorted(group) for group in kept.groups(day - timedelta(days=1), day, OFFICE.zone)],
        ]


TestStoresAlike = pytest.mark.slow(StoresAlike.TestCase)
TestStoresAlike.settings = settings(max_examples=40, stateful_step_count=50)


def test_a_paper_queued_again_after_its_day_is_given_up_by_both_at_the_next_start() -> None:
    both = StoresAlike()
    both.open_the_office([])
    both.issue("HT", None, "kiosk1", Request("an"))
    both.let_time_pass(16 * 3600)
    both.set_duty(1, CounterState.OPEN, None)
    both.end(1, PrintState.FAILED)

    both.reopen()
    both.set_duty(1, CounterState.OPEN, None)

    both.what_can_be_seen_is_alike()
    both.teardown()
