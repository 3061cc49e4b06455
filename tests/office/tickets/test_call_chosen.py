"""Calling a chosen ticket out of order."""

import pytest

from office.tickets.refusals import (
    CounterBusy,
    CounterClosed,
    IllegalMove,
    InvalidRequest,
    UnknownCounter,
    UnknownTicket,
)
from office.tickets.ticket import State
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, called, issue, journal, open_counters, visit


def test_the_chosen_ticket_is_called_before_those_who_wait_longer(queue: TicketQueue) -> None:
    open_counters(queue, 1)
    issue(queue)
    chosen = issue(queue)

    ticket = queue.call_chosen(1, chosen.id, "con nhỏ", OFFICER).value

    assert (ticket.id, ticket.state, ticket.counter) == (chosen.id, State.CALLED, 1)


def test_the_reason_stands_in_the_journal_without_blanks_around_it(
    queue: TicketQueue, store: AnyStore
) -> None:
    open_counters(queue, 1)
    chosen = issue(queue)

    queue.call_chosen(1, chosen.id, "  con nhỏ ", OFFICER)

    assert journal(store)[-1].reason == "con nhỏ"


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_call_out_of_order_wants_a_reason(queue: TicketQueue, store: AnyStore, reason: str) -> None:
    open_counters(queue, 1)
    chosen = issue(queue)
    before = journal(store)

    with pytest.raises(InvalidRequest) as refused:
        queue.call_chosen(1, chosen.id, reason, OFFICER)

    assert refused.value.details == {"reason": "missing_reason"}
    assert journal(store) == before


def test_a_ticket_that_does_not_wait_cannot_be_chosen(queue: TicketQueue) -> None:
    open_counters(queue, 1, 2)
    issue(queue)
    finished = visit(queue)

    with pytest.raises(IllegalMove):
        queue.call_chosen(2, finished.id, "hỏi lại", OFFICER)


def test_yesterday_s_ticket_cannot_be_chosen(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = issue(queue)
    clock.forward(days=1)
    open_counters(queue, 1)

    with pytest.raises(IllegalMove) as refused:
        queue.call_chosen(1, ticket.id, "hôm qua", OFFICER)

    assert refused.value.details == {"reason": "day_over"}


def test_a_busy_counter_cannot_choose(queue: TicketQueue) -> None:
    called(queue)
    other = issue(queue)

    with pytest.raises(CounterBusy):
        queue.call_chosen(1, other.id, "con nhỏ", OFFICER)


def test_a_closed_or_unknown_counter_cannot_choose(queue: TicketQueue) -> None:
    ticket = issue(queue)

    with pytest.raises(CounterClosed):
        queue.call_chosen(1, ticket.id, "con nhỏ", OFFICER)
    with pytest.raises(UnknownCounter):
        queue.call_chosen(99, ticket.id, "con nhỏ", OFFICER)


def test_an_unknown_ticket_cannot_be_chosen(queue: TicketQueue) -> None:
    open_counters(queue, 1)

    with pytest.raises(UnknownTicket):
        queue.call_chosen(1, 99, "con nhỏ", OFFICER)
