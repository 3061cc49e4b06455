"""Who is next, checked against whole lines and not only their heads."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.store.memory import MemoryStore
from office.tickets.ahead import ahead_up_to
from office.tickets.changes import Changes
from office.tickets.duty import CounterState, Duty
from office.tickets.line import Head, NextCall, head_of, may_call, order_in_line
from office.tickets.office import Office, Order, OrderRule
from office.tickets.store import Transaction
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import calling_order, next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.tickets.acts import issue
from tests.office.tickets.test_moves import TICKET

MERIT, ELDER = SMALL_OFFICE.priorities
OFFICE = replace(
    SMALL_OFFICE,
    priorities=(replace(MERIT, rate=4, head_start_min=2), replace(ELDER, rate=2, head_start_min=1)),
)
OFFICES = [replace(OFFICE, order=Order(rule)) for rule in OrderRule]
FIELDS = [field.code for field in OFFICE.fields]
COUNTERS = [counter.number for counter in OFFICE.counters]
WORKING = COUNTERS[:2]
"""Those open today; what waits for another counter alone, waits for its field."""
NOW = TICKET.issued_at + timedelta(minutes=4)
"""Some wait from a booked time after that."""

WAITING = st.builds(
    lambda field, priority, minute, counter: replace(
        TICKET,
        field=field,
        priority=priority,
        waits_from=TICKET.issued_at + timedelta(minutes=minute),
        counter=counter,
        state=State.WAITING,
    ),
    st.sampled_from(FIELDS),
    st.sampled_from(OFFICE.classes),
    st.integers(0, 5),
    st.none() | st.sampled_from(COUNTERS),
)
LINES = st.lists(WAITING, max_size=25)


def filled(tickets: list[Ticket]) -> MemoryStore:
    """A store that has those tickets, numbered in the order given."""
    store = MemoryStore()

    def work(tx: Transaction) -> None:
        for number, ticket in enumerate(tickets, 1):
            named = replace(ticket, number=number, label=f"A{number:03d}", key=f"key{number}")
            tx.add_ticket(named)

        for counter in WORKING:
            duty = Duty(counter, CounterState.OPEN, TICKET.office_day, TICKET.issued_at, "an")
            tx.save_duty(duty)

    store.transact(work)
    return store


def chosen(office: Office, heads: Sequence[Head], counter: int = 4, now: datetime = NOW) -> Head | None:
    """Who is next at a counter that helps with nothing."""
    return next_in_turn(NextCall(office, heads, now, counter, office.counter(counter).fields))


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.order.rule)
@given(tickets=LINES)
def test_the_rule_picks_from_the_heads_what_it_would_pick_from_everybody(
    office: Office, tickets: list[Ticket]
) -> None:
    for stand in office.counters:
        with filled(tickets).reading() as reader:
            heads = reader.heads(TICKET.office_day, stand.fields, stand.number)
            everybody = [
                ticket
                for ticket in reader.in_state(TICKET.office_day, State.WAITING)
                if may_call(ticket, stand.number, stand.fields, WORKING)
            ]

        head = chosen(office, heads, stand.number)

        first = min(everybody, key=lambda ticket: order_in_line(office, ticket, NOW), default=None)
        assert (head and head.id) == (first and first.id)


@pytest.mark.parametrize(
    "office",
    [*OFFICES, *(replace(office, priorities=office.priorities[1:]) for office in OFFICES)],
    ids=lambda office: f"{office.order.rule}-{len(office.priorities)}",
)
@given(tickets=LINES)
def test_ahead_are_those_whom_the_rule_calls_before(office: Office, tickets: list[Ticket]) -> None:
    """Of each field, all called at one moment: whoever is called as the third has two ahead.

    A class may have left config.toml while some of it wait.
    """
    free = [replace(ticket, counter=None) for ticket in tickets]
    for field in FIELDS:
        with filled(free).reading() as reader:
            line = [one for one in reader.in_state(TICKET.office_day, State.WAITING) if one.field == field]
            waiting = reader.classes_waiting(TICKET.office_day)
            ahead = [reader.ahead_of(one, ahead_up_to(office, one, waiting, NOW)) for one in line]

        order = sorted(line, key=lambda one: order_in_line(office, one, NOW))
        assert ahead == [order.index(one) for one in line]


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.order.rule)
@given(tickets=LINES)
def test_the_list_of_a_counter_is_in_the_order_in_which_the_rule_calls_it(
    office: Office, tickets: list[Ticket]
) -> None:
    with filled(tickets).reading() as reader:
        waiting = reader.in_state(TICKET.office_day, State.WAITING)
    stand = office.counters[3]
    mine = [one for one in waiting if may_call(one, stand.number, stand.fields, WORKING)]
    call = NextCall(office, (), NOW, stand.number, ("HT", "DD"), {"CT": timedelta(minutes=2)})

    listed = calling_order(call, mine, 100)

    assert sorted(one.id for one in listed) == sorted(one.id for one in mine)
    run = 0
    for place, ticket in enumerate(listed):
        heads = tuple(map(head_of, listed[place:]))
        assert next_in_turn(replace(call, heads=heads, run=run)) == head_of(ticket)
        run = 0 if ticket.priority is None else run + 1


def test_with_no_heads_nobody_is_next() -> None:
    assert chosen(OFFICE, []) is None


def test_a_class_the_office_no_longer_has_counts_as_ordinary() -> None:
    store = MemoryStore()
    ticket = issue(TicketQueue(Changes(OFFICE, store, FakeClock()), next_in_turn), "HT", "elder")

    later = replace(OFFICE, priorities=OFFICE.priorities[:1])

    assert later.rank(ticket.priority) == later.rank(None)
    assert later.rate(ticket.priority) == 1
    assert later.head_start(ticket.priority) == timedelta()


@given(LINES)
def test_without_classes_the_longest_wait_is_first_by_every_rule(tickets: list[Ticket]) -> None:
    waiting = [replace(one, id=number, priority=None) for number, one in enumerate(tickets, 1)]
    heads = [head_of(one) for one in waiting]

    for rule in OrderRule:
        office = replace(OFFICE, priorities=(), order=Order(rule))

        head = chosen(office, heads)

        assert head == min(heads, key=lambda one: (one.waits_from, one.id), default=None)
