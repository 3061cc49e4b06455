"""Pressing Next."""

import pytest

from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.line import Head, NextCall
from office.tickets.refusals import CounterBusy, CounterClosed, NobodyWaiting, UnknownCounter
from office.tickets.rights import anyones
from office.tickets.ticket import State
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, called, issue, journal, kept, open_counters, visit

pytestmark = ON_BOTH_STORES


def test_the_longest_waiting_ticket_is_called_first(queue: TicketQueue, clock: FakeClock) -> None:
    open_counters(queue, 3)
    first = issue(queue, "CT")
    clock.forward(seconds=1)
    issue(queue, "HT")

    assert call(queue, 3).id == first.id


def test_of_two_issued_in_one_moment_the_first_is_called_first(queue: TicketQueue) -> None:
    open_counters(queue, 4)
    first, second = issue(queue, "DD"), issue(queue, "HT")

    assert [visit(queue, 4).id, visit(queue, 4).id] == [first.id, second.id]


@pytest.mark.parametrize(("seconds", "first"), [(599, None), (600, None), (601, "elder")])
def test_a_class_gains_on_who_came_before_by_its_rate(
    queue: TicketQueue, clock: FakeClock, seconds: int, first: str | None
) -> None:
    """At 3 : 1 who came 20 minutes later is on a par after 10 minutes more, and then first."""
    open_counters(queue, 1)
    issue(queue)
    clock.forward(minutes=20)
    issue(queue, priority="elder")
    clock.forward(seconds=seconds)

    assert call(queue).priority == first


def test_who_came_in_one_moment_is_called_by_class(queue: TicketQueue) -> None:
    open_counters(queue, 1)
    tickets = [issue(queue, priority=priority).id for priority in (None, "elder", "merit")]

    assert [visit(queue).id for _ in range(3)] == tickets[::-1]


def test_a_counter_is_never_given_a_field_it_does_not_serve(queue: TicketQueue) -> None:
    open_counters(queue, 1)
    issue(queue, "DD", "merit")
    issue(queue, "CT")

    with pytest.raises(NobodyWaiting):
        call(queue, 1)


def test_a_called_ticket_says_where_and_when(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    issue(queue)
    open_counters(queue, 1)
    clock.forward(minutes=5)

    ticket = call(queue, 1)

    assert (ticket.state, ticket.counter, ticket.calls) == (State.CALLED, 1, 1)
    assert ticket.called_at == clock()
    assert kept(store, ticket) == ticket
    last = journal(store)[-1]
    assert (last.kind, last.ticket_id, last.counter, last.actor) == (Kind.CALLED, ticket.id, 1, "an")


def test_nobody_waiting_changes_nothing(queue: TicketQueue, store: AnyStore) -> None:
    open_counters(queue, 1)
    before = journal(store)

    with pytest.raises(NobodyWaiting):
        call(queue, 1)

    assert journal(store) == before


@pytest.mark.parametrize("start", [False, True])
def test_a_counter_with_a_ticket_in_hand_calls_nobody_else(queue: TicketQueue, *, start: bool) -> None:
    ticket = called(queue)
    issue(queue)
    if start:
        queue.start(ticket.id, OFFICER, right=anyones)

    with pytest.raises(CounterBusy) as refused:
        call(queue)

    assert refused.value.details == {"label": "A001"}


def test_a_ticket_still_in_hand_from_yesterday_keeps_no_counter_busy(
    queue: TicketQueue, clock: FakeClock
) -> None:
    called(queue)
    clock.forward(days=1)
    open_counters(queue, 1)
    today = issue(queue)

    assert call(queue).id == today.id


def test_yesterday_s_waiting_tickets_are_not_called(queue: TicketQueue, clock: FakeClock) -> None:
    issue(queue)
    clock.forward(days=1)
    open_counters(queue, 1)

    with pytest.raises(NobodyWaiting):
        call(queue)


@pytest.mark.parametrize("state", [CounterState.PAUSED, CounterState.CLOSED])
def test_a_counter_that_is_not_open_calls_nobody(queue: TicketQueue, state: CounterState) -> None:
    issue(queue)
    open_counters(queue, 1)
    queue.set_duty(1, state, OFFICER)

    with pytest.raises(CounterClosed) as refused:
        call(queue)

    assert refused.value.details == {"state": str(state)}


def test_an_unknown_counter_calls_nobody(queue: TicketQueue) -> None:
    with pytest.raises(UnknownCounter):
        call(queue, 99)


def test_an_office_may_bring_its_own_rule(changes: Changes) -> None:
    def newest_first(choice: NextCall) -> Head | None:
        return max(choice.heads, key=lambda head: head.id, default=None)

    queue = TicketQueue(changes, newest_first)
    open_counters(queue, 3)
    issue(queue, "HT")
    newest = issue(queue, "CT")

    assert call(queue, 3).id == newest.id
