"""Which lines a counter may call, whatever has closed or left the settings since the morning."""

from dataclasses import replace

from office.tickets.duty import CounterState, Duty
from office.tickets.ticket import Ticket
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.store.contract.test_contract import DAY, add, numbered
from tests.office.tickets.test_moves import NOW

pytestmark = ON_BOTH_STORES


def test_a_ticket_bound_to_a_counter_is_its_own_until_that_counter_closes(store: AnyStore) -> None:
    (bound,) = add(store, replace(numbered(1), counter=2))

    def heads(counter: int) -> list[Ticket]:
        with store.reading() as reader:
            return list(reader.heads(DAY, (bound.field,), (None,), counter))

    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.PAUSED, DAY, NOW, "an")))
    assert (heads(1), heads(2)) == ([], [bound])
    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.CLOSED, DAY, NOW, "an")))
    assert (heads(1), heads(2)) == ([bound], [bound])


def test_a_ticket_bound_to_a_closed_counter_stands_in_the_line_of_all(store: AnyStore) -> None:
    bound, _ = add(store, replace(numbered(1), counter=2), numbered(2))
    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.CLOSED, DAY, NOW, "an")))

    with store.reading() as reader:
        for counter in (1, 2):
            assert list(reader.heads(DAY, (bound.field,), (None,), counter)) == [bound]


def test_a_class_that_left_the_settings_still_has_its_line(store: AnyStore) -> None:
    (ticket,) = add(store, replace(numbered(1), priority="gone"))

    with store.reading() as reader:
        assert list(reader.heads(DAY, (ticket.field,), (None,), 1)) == [ticket]
