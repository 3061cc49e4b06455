"""A visitor fetches something and comes back to the same counter."""

import pytest

from office.tickets.journal import Kind
from office.tickets.refusals import CounterBusy, IllegalMove
from office.tickets.rights import anyones
from office.tickets.ticket import Outcome, State
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, called, issue, journal

pytestmark = ON_BOTH_STORES


def test_a_parked_ticket_frees_its_counter_and_keeps_it_in_mind(queue: TicketQueue) -> None:
    ticket = called(queue)
    second = issue(queue)

    parked = queue.park(ticket.id, OFFICER, right=anyones).value

    assert (parked.state, parked.counter) == (State.PARKED, 1)
    assert call(queue).id == second.id


def test_the_reason_for_parking_stands_in_the_journal(queue: TicketQueue, store: AnyStore) -> None:
    ticket = called(queue)

    queue.park(ticket.id, OFFICER, "photo CCCD", right=anyones)

    last = journal(store)[-1]
    assert (last.kind, last.reason, last.counter) == (Kind.PARKED, "photo CCCD", 1)


def test_a_resumed_visitor_does_not_wait_anew(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = called(queue)
    started = queue.start(ticket.id, OFFICER, right=anyones).value
    issue(queue)
    queue.park(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=20)

    resumed = queue.resume(ticket.id, OFFICER, right=anyones).value

    assert (resumed.state, resumed.counter) == (State.SERVING, 1)
    assert resumed.started_at == started.started_at


def test_a_busy_counter_resumes_nobody(queue: TicketQueue, store: AnyStore) -> None:
    ticket = called(queue)
    queue.park(ticket.id, OFFICER, right=anyones)
    called(queue)
    before = journal(store)

    with pytest.raises(CounterBusy) as refused:
        queue.resume(ticket.id, OFFICER, right=anyones)

    assert refused.value.details == {"label": "A002"}
    assert journal(store) == before


def test_only_a_parked_ticket_is_resumed(queue: TicketQueue) -> None:
    ticket = called(queue)

    with pytest.raises(IllegalMove):
        queue.resume(ticket.id, OFFICER, right=anyones)


def test_a_resumed_visit_ends_with_its_outcome(queue: TicketQueue, store: AnyStore) -> None:
    ticket = called(queue)
    queue.park(ticket.id, OFFICER, right=anyones)
    queue.resume(ticket.id, OFFICER, right=anyones)

    finished = queue.finish(ticket.id, OFFICER, Outcome.ACCEPTED, right=anyones).value

    assert (finished.state, finished.outcome) == (State.FINISHED, Outcome.ACCEPTED)
    kinds = [entry.kind for entry in journal(store) if entry.ticket_id == ticket.id]
    assert kinds == [Kind.ISSUED, Kind.CALLED, Kind.PARKED, Kind.RESUMED, Kind.FINISHED]
