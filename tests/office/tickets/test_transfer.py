"""Sending a visitor on to another field, or to one counter."""

import pytest

from office.tickets.journal import Kind
from office.tickets.refusals import IllegalMove, InvalidRequest, NobodyWaiting, UnknownCounter, UnknownField
from office.tickets.rights import anyones
from office.tickets.ticket import State
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, called, issue, journal, open_counters, visit


def test_a_transferred_ticket_keeps_its_label_and_waits_for_the_other_field(queue: TicketQueue) -> None:
    ticket = called(queue)

    moved = queue.transfer(ticket.id, OFFICER, field="DD", right=anyones).value

    assert (moved.label, moved.series, moved.field) == ("A001", "HT", "DD")
    assert (moved.state, moved.counter, moved.calls) == (State.WAITING, None, 0)


@ON_BOTH_STORES
def test_a_transferred_ticket_stands_before_all_who_came_after_it(
    queue: TicketQueue, clock: FakeClock
) -> None:
    issue(queue, "DD")
    clock.forward(minutes=1)
    ticket = called(queue)
    clock.forward(minutes=1)
    issue(queue, "DD")
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    open_counters(queue, 2)

    assert [visit(queue, 2).label for _ in range(3)] == ["B001", "A001", "B002"]


@ON_BOTH_STORES
def test_a_ticket_transferred_to_a_counter_is_called_by_that_counter_alone(queue: TicketQueue) -> None:
    ticket = called(queue)
    open_counters(queue, 2, 3, 4)

    moved = queue.transfer(ticket.id, OFFICER, counter=2, right=anyones).value

    assert (moved.field, moved.counter) == ("HT", 2)
    for other in (1, 3, 4):
        with pytest.raises(NobodyWaiting):
            call(queue, other)
    assert call(queue, 2).id == ticket.id


def test_the_journal_names_the_counter_it_left(queue: TicketQueue, store: AnyStore) -> None:
    ticket = called(queue)

    queue.transfer(ticket.id, OFFICER, field="DD", counter=2, right=anyones)

    last = journal(store)[-1]
    assert (last.kind, last.counter, last.field) == (Kind.TRANSFERRED, 1, "DD")


def test_a_transfer_frees_the_counter(queue: TicketQueue) -> None:
    ticket = called(queue)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    second = issue(queue)

    assert call(queue).id == second.id


def test_a_transfer_names_a_field_or_a_counter(queue: TicketQueue) -> None:
    ticket = called(queue)

    with pytest.raises(InvalidRequest) as refused:
        queue.transfer(ticket.id, OFFICER, right=anyones)

    assert refused.value.details == {"reason": "missing_target"}


def test_an_unknown_field_or_counter_is_refused_and_the_ticket_stays(
    queue: TicketQueue, store: AnyStore
) -> None:
    ticket = called(queue)
    before = journal(store)

    with pytest.raises(UnknownField):
        queue.transfer(ticket.id, OFFICER, field="XX", right=anyones)
    with pytest.raises(UnknownCounter):
        queue.transfer(ticket.id, OFFICER, counter=99, right=anyones)

    assert journal(store) == before


def test_yesterday_s_ticket_is_not_sent_to_wait_today(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = called(queue)
    clock.forward(days=1)

    with pytest.raises(IllegalMove) as refused:
        queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)

    assert refused.value.details == {"reason": "day_over"}
