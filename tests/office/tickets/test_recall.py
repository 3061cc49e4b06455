"""Calling the same ticket again."""

import pytest

from office.tickets.journal import Kind
from office.tickets.office import Office
from office.tickets.refusals import IllegalMove, UnknownTicket
from office.tickets.rights import anyones
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, called, journal, open_counters


def recalled_to_the_limit(queue: TicketQueue, clock: FakeClock, office: Office) -> Ticket:
    """A visitor is called, and called again as often as is allowed."""
    ticket = called(queue)
    for _ in range(office.rules.recall_limit):
        clock.forward(minutes=1)
        queue.recall(ticket.id, OFFICER, right=anyones)
    return ticket


def test_a_recall_keeps_the_ticket_called_and_is_journalled(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(seconds=30)

    recalled = queue.recall(ticket.id, OFFICER, right=anyones).value

    assert (recalled.state, recalled.calls, recalled.recalled_at) == (State.CALLED, 2, clock())
    assert journal(store)[-1].kind is Kind.RECALLED
    assert journal(store)[-1].counter == 1


def test_the_recall_after_the_last_allowed_one_is_refused(
    queue: TicketQueue, clock: FakeClock, office: Office
) -> None:
    ticket = recalled_to_the_limit(queue, clock, office)
    clock.forward(minutes=1)

    with pytest.raises(IllegalMove) as refused:
        queue.recall(ticket.id, OFFICER, right=anyones)

    assert refused.value.details == {"reason": "recall_limit"}


def test_a_recall_within_the_lock_out_is_refused_and_at_its_end_is_not(
    queue: TicketQueue, clock: FakeClock, office: Office
) -> None:
    ticket = called(queue)
    queue.recall(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=office.rules.recall_lockout_s - 0.001)

    with pytest.raises(IllegalMove) as refused:
        queue.recall(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=0.001)
    again = queue.recall(ticket.id, OFFICER, right=anyones).value

    assert refused.value.details == {"reason": "recall_lockout"}
    assert again.calls == 3


def test_a_ticket_called_anew_may_be_recalled_as_often_as_before(
    queue: TicketQueue, clock: FakeClock, office: Office
) -> None:
    ticket = recalled_to_the_limit(queue, clock, office)
    queue.no_show(ticket.id, OFFICER, right=anyones)
    queue.reinstate(ticket.id, OFFICER, right=anyones)
    call(queue)

    assert queue.recall(ticket.id, OFFICER, right=anyones).value.calls == 2


def test_a_missed_ticket_is_not_recalled_but_reinstated(queue: TicketQueue) -> None:
    queue.finish(called(queue).id, OFFICER, right=anyones)
    called(queue)
    queue.no_show(2, OFFICER, right=anyones)

    with pytest.raises(IllegalMove, match="cannot recall A002: it is no_show"):
        queue.recall(2, OFFICER, right=anyones)


def test_an_unknown_ticket_is_not_recalled(queue: TicketQueue) -> None:
    open_counters(queue, 1)

    with pytest.raises(UnknownTicket):
        queue.recall(99, OFFICER, right=anyones)
