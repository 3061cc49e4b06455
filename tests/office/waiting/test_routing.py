"""Who is next, checked against whole lines and not only their heads."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from office.store.memory import MemoryStore
from office.tickets.changes import Changes
from office.tickets.duty import CounterState, Duty
from office.tickets.line import may_call, order_in_line
from office.tickets.store import Transaction
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import longest_wait_first
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.tickets.acts import issue
from tests.office.tickets.test_moves import TICKET

OFFICE = SMALL_OFFICE
FIELDS = [field.code for field in OFFICE.fields]
COUNTERS = [counter.number for counter in OFFICE.counters]
WORKING = COUNTERS[:2]
"""Those open today; what waits for another counter alone, waits for its field."""

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


@given(LINES)
def test_the_rule_picks_from_the_heads_what_it_would_pick_from_everybody(tickets: list[Ticket]) -> None:
    for stand in OFFICE.counters:
        with filled(tickets).reading() as reader:
            heads = reader.heads(TICKET.office_day, stand.fields, stand.number)
            everybody = [
                ticket
                for ticket in reader.in_state(TICKET.office_day, State.WAITING)
                if may_call(ticket, stand.number, stand.fields, WORKING)
            ]

        chosen = longest_wait_first(OFFICE, heads)

        first = min(everybody, key=lambda ticket: order_in_line(OFFICE, ticket), default=None)
        assert (chosen and chosen.id) == (first and first.id)


@given(LINES)
def test_whoever_is_next_for_a_field_has_nobody_ahead(tickets: list[Ticket]) -> None:
    free = [replace(ticket, counter=None) for ticket in tickets]
    for field in FIELDS:
        with filled(free).reading() as reader:
            chosen = longest_wait_first(OFFICE, reader.heads(TICKET.office_day, [field], 1))
            line = [one for one in reader.in_state(TICKET.office_day, State.WAITING) if one.field == field]
            ahead = {
                one.id: reader.ahead_of(one, OFFICE.classes[: OFFICE.rank(one.priority)]) for one in line
            }

        assert sorted(ahead.values()) == list(range(len(line)))
        assert [one_id for one_id, count in ahead.items() if count == 0] == ([chosen.id] if chosen else [])


def test_with_no_heads_nobody_is_next() -> None:
    assert longest_wait_first(OFFICE, []) is None


def test_a_class_the_office_no_longer_has_ranks_with_the_ordinary_tickets() -> None:
    store = MemoryStore()
    ticket = issue(TicketQueue(Changes(OFFICE, store, FakeClock()), longest_wait_first), "HT", "elder")

    later = replace(OFFICE, priorities=OFFICE.priorities[:1])

    assert later.rank(ticket.priority) == later.rank(None)
