"""Which lines a counter may call, whatever has closed or left the settings since the morning."""

from dataclasses import replace
from datetime import datetime, timedelta

from office.tickets.duty import CounterState, Duty
from office.tickets.line import Head
from office.tickets.store import Transaction
from office.tickets.ticket import Ticket
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.store.contract.test_contract import DAY, add, numbered
from tests.office.tickets.test_moves import EARLIER, NOW

pytestmark = ON_BOTH_STORES


def head_of(ticket: Ticket) -> Head:
    """What a rule is told of that ticket."""
    return Head(ticket.id, ticket.field, ticket.priority, ticket.counter, ticket.waits_from)


def test_a_ticket_bound_to_a_counter_is_its_own_until_that_counter_closes(store: AnyStore) -> None:
    (bound,) = add(store, replace(numbered(1), counter=2))

    def heads(counter: int) -> list[Head]:
        with store.reading() as reader:
            return list(reader.heads(DAY, (bound.field,), counter))

    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.PAUSED, DAY, NOW, "an")))
    assert (heads(1), heads(2)) == ([], [head_of(bound)])
    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.CLOSED, DAY, NOW, "an")))
    assert (heads(1), heads(2)) == ([head_of(bound)], [head_of(bound)])


def test_a_ticket_bound_to_a_closed_counter_stands_in_the_line_of_all(store: AnyStore) -> None:
    bound, _ = add(store, replace(numbered(1), counter=2), numbered(2))
    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.CLOSED, DAY, NOW, "an")))

    with store.reading() as reader:
        for counter in (1, 2):
            assert list(reader.heads(DAY, (bound.field,), counter)) == [head_of(bound)]


def test_a_class_that_left_the_settings_still_has_its_line(store: AnyStore) -> None:
    (ticket,) = add(store, replace(numbered(1), priority="gone"))

    with store.reading() as reader:
        assert list(reader.heads(DAY, (ticket.field,), 1)) == [head_of(ticket)]


def test_a_booked_time_is_no_end_of_the_line_and_is_counted_while_it_is_to_come(store: AnyStore) -> None:
    soon, then = NOW + timedelta(minutes=10), NOW + timedelta(minutes=20)
    ordinary, early, _ = add(
        store,
        numbered(1, waits_from=NOW),
        numbered(2, waits_from=then, booked_for=then),
        numbered(3, waits_from=EARLIER, booked_for=EARLIER),
    )
    late = replace(early, waits_from=soon)

    def last(tx: Transaction) -> datetime | None:
        return tx.last_wait(DAY)

    assert store.transact(last) == NOW
    with store.reading() as reader:
        assert reader.ticket(early.id) == early
        assert reader.waiting_early(DAY, NOW) == {"HT": 1}
        assert reader.waiting_early(DAY, then) == {}
        assert [one.id for one in reader.waiting_booked(DAY)] == [3, early.id]
    store.transact(lambda tx: tx.save_ticket(late))
    assert store.transact(last) == soon
    with store.reading() as reader:
        assert reader.waiting_early(DAY, NOW) == {}
        assert reader.ticket(ordinary.id) == ordinary
