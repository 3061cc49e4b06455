"""A counter that calls nobody has nobody to call: no ticket waits beside a free counter for its field."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.store.memory import MemoryStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.office import Help, Office, Order, OrderRule
from office.tickets.refusals import NobodyWaiting, Refusal
from office.tickets.rights import anyones
from office.tickets.ticket import IN_HAND, State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.tickets.acts import OFFICER, call, issue, open_counters

KIOSK = Request("kiosk1")
FIRST, SECOND, *OTHERS = SMALL_OFFICE.counters
HELPING = replace(
    SMALL_OFFICE,
    counters=(replace(FIRST, helps=(Help("DD", 10), Help("CT", 20))), SECOND, *OTHERS),
)
"""Counter 1 serves HT, and helps with DD after ten minutes and with CT after twenty."""
FIELDS = [field.code for field in HELPING.fields]
COUNTERS = [counter.number for counter in HELPING.counters]
_MORE = 20 if os.environ.get("MOT_CUA_FULL") == "1" else 1

ACTS = st.tuples(
    st.sampled_from(
        ["issue"] * 4 + ["call"] * 5 + ["finish"] * 3 + ["to_counter", "closed", "open", "only", "all"]
    ),
    st.integers(0, 30),
    st.integers(0, 3),
    st.sampled_from([1, 30, 400]),
)


class Hall:
    """An office in memory, and what its people do there."""

    def __init__(self, office: Office) -> None:
        self.office, self.store, self.clock = office, MemoryStore(), FakeClock()
        self.queue = TicketQueue(Changes(office, self.store, self.clock), next_in_turn)
        open_counters(self.queue, *COUNTERS[:2])

    def do(self, what: str, which: int, where: int, seconds: int) -> None:
        """Do one thing, unless it is refused."""
        self.clock.forward(seconds=seconds)
        counter, field = COUNTERS[where % len(COUNTERS)], FIELDS[which % len(FIELDS)]
        with suppress(Refusal):
            match what:
                case "issue":
                    classes = [*self.office.classes, None]
                    self.queue.issue(NewTicket(field, classes[which % len(classes)]), KIOSK)
                case "call":
                    self.call(counter)
                case "finish" | "to_counter":
                    self._move(what, which, counter)
                case _:
                    fields = {"only": (field,), "all": tuple(FIELDS)}.get(what)
                    state = CounterState.CLOSED if what == "closed" else CounterState.OPEN
                    self.queue.set_duty(counter, state, OFFICER, fields=fields)

    def call(self, counter: int) -> None:
        """Press Next, and look round where nobody is called."""
        try:
            self.queue.call_next(counter, OFFICER)
        except NobodyWaiting:
            assert not [one.label for one in self.waiting() if self.serves(counter, one)]

    def serves(self, counter: int, ticket: Ticket) -> bool:
        """Whether that counter serves or helps with the ticket's field, as its officer would say."""
        with self.store.reading() as reader:
            duties = {duty.number: duty for duty in reader.duties() if duty.state is not CounterState.CLOSED}
        if ticket.counter in duties:
            return ticket.counter == counter
        stand = self.office.counter(counter)
        given = duties[counter].fields
        if given is not None and set(given) != set(stand.fields):
            return ticket.field in given
        return ticket.field in {*stand.fields, *(one.field for one in stand.helps)}

    def waiting(self) -> list[Ticket]:
        """Who waits."""
        with self.store.reading() as reader:
            return list(reader.in_state(self.office.day(self.clock()), State.WAITING))

    def _move(self, what: str, which: int, counter: int) -> None:
        with self.store.reading() as reader:
            held = reader.in_state(self.office.day(self.clock()), *IN_HAND)
        if held:
            one, queue = held[which % len(held)].id, self.queue
            moves: dict[str, Callable[[], object]] = {
                "finish": lambda: queue.finish(one, OFFICER, right=anyones),
                "to_counter": lambda: queue.transfer(one, OFFICER, counter=counter, right=anyones),
            }
            moves[what]()


@pytest.mark.parametrize("rule", OrderRule)
@given(acts=st.lists(ACTS, min_size=10, max_size=60))
@settings(max_examples=40 * _MORE)
def test_nobody_waits_beside_a_free_counter(rule: OrderRule, acts: list[tuple[str, int, int, int]]) -> None:
    hall = Hall(replace(HELPING, order=Order(rule)))

    for act in acts:
        hall.do(*act)


@pytest.fixture
def office() -> Office:
    return HELPING


def test_a_helped_field_counts_from_its_wait_on(queue: TicketQueue, clock: FakeClock) -> None:
    """The helped one came 15 minutes before, and counts from ten minutes on."""
    open_counters(queue, 1)
    helped = issue(queue, "DD")
    clock.forward(minutes=5)
    own = issue(queue, "HT")
    clock.forward(minutes=10)
    later = issue(queue, "HT")

    order = []
    for _ in range(3):
        ticket = call(queue)
        order.append(ticket.id)
        queue.finish(ticket.id, OFFICER, right=anyones)

    assert order == [own.id, helped.id, later.id]


def test_a_helped_field_is_taken_at_once_where_nobody_of_the_own_waits(
    queue: TicketQueue, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    first = issue(queue, "CT")
    clock.forward(minutes=1)
    second = issue(queue, "DD")
    clock.forward(seconds=1)

    assert call(queue).id == first.id
    queue.finish(first.id, OFFICER, right=anyones)
    assert call(queue).id == second.id


def test_who_booked_a_time_to_come_is_no_own_line(queue: TicketQueue, clock: FakeClock) -> None:
    open_counters(queue, 1)
    booked = queue.issue(NewTicket("HT", booked_for=clock.forward(minutes=9)), KIOSK).value
    clock.forward(minutes=-8)
    helped = issue(queue, "DD")

    assert call(queue).id == helped.id
    queue.finish(helped.id, OFFICER, right=anyones)
    assert call(queue).id == booked.id


def test_a_counter_with_other_fields_for_today_helps_with_none(queue: TicketQueue) -> None:
    open_counters(queue, 1)
    queue.set_duty(1, CounterState.OPEN, OFFICER, fields=("CT",))
    issue(queue, "DD")

    with pytest.raises(NobodyWaiting):
        call(queue)

    queue.set_duty(1, CounterState.OPEN, OFFICER, fields=("HT",))
    assert call(queue).field == "DD"
