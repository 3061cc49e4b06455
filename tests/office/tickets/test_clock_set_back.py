"""A clock that is set back makes nobody wait longer, and lets nobody go before others."""

from datetime import timedelta

import pytest

from office.tickets.office import Office
from office.tickets.rights import anyones
from office.tickets.store import Transaction
from office.tickets.ticket_queue import TicketQueue
from office.waiting.hall import hall, place
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, called, issue, missed, open_counters, visit

pytestmark = ON_BOTH_STORES


def test_who_comes_after_the_clock_was_set_back_does_not_go_first(
    queue: TicketQueue, clock: FakeClock
) -> None:
    first = issue(queue)
    clock.forward(minutes=-180)
    issue(queue)
    open_counters(queue, 1)

    assert call(queue).id == first.id


def test_a_class_is_not_lost_when_the_clock_is_set_back(
    queue: TicketQueue, clock: FakeClock, store: AnyStore, office: Office
) -> None:
    """Before: ten minutes at 3 : 1 against eleven. Those who come after are no newer than the last before."""
    ordinary = issue(queue)
    clock.forward(minutes=1)
    elder = issue(queue, priority="elder")
    clock.forward(minutes=10)
    last = issue(queue)
    clock.forward(minutes=-180)
    after = [issue(queue), issue(queue, priority="elder")]
    open_counters(queue, 1)

    with store.reading() as reader:
        tickets = [elder, ordinary, *after]
        ahead = [place(office, reader, ticket, clock()).ahead for ticket in tickets]

    assert ahead == [0, 1, 4, 2]
    assert [visit(queue).id for _ in range(5)] == [elder.id, ordinary.id, after[1].id, last.id, after[0].id]


def test_one_field_does_not_wait_behind_another_because_of_the_clock(
    queue: TicketQueue, clock: FakeClock
) -> None:
    first = issue(queue, "HT")
    clock.forward(minutes=-180)
    issue(queue, "CT")
    open_counters(queue, 3)

    assert call(queue, 3).id == first.id


def test_a_ticket_reinstated_before_the_clock_was_set_back_is_not_overtaken(
    queue: TicketQueue, clock: FakeClock
) -> None:
    issue(queue)
    open_counters(queue, 1)
    back = missed(queue)
    clock.forward(minutes=300)
    queue.reinstate(back.id, OFFICER, right=anyones)
    clock.forward(minutes=-300)
    issue(queue)

    assert call(queue).id == back.id


def test_the_time_one_waits_from_is_known_after_a_refused_change(
    queue: TicketQueue, clock: FakeClock, store: AnyStore
) -> None:
    latest = clock.forward(minutes=60)
    kept = issue(queue)
    clock.forward(minutes=-60)

    def fail(tx: Transaction) -> None:
        tx.save_ticket(kept)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.transact(fail)

    assert issue(queue).waits_from == latest


def test_a_recall_is_not_locked_out_longer_than_its_time(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = called(queue)
    queue.recall(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=-180)

    assert queue.recall(ticket.id, OFFICER, right=anyones).value.calls == 3


def test_visits_that_ended_before_they_began_do_not_shorten_the_expected_wait(
    queue: TicketQueue, clock: FakeClock, store: AnyStore, office: Office
) -> None:
    for _ in range(6):
        ticket = called(queue)
        clock.forward(minutes=-20)
        queue.finish(ticket.id, OFFICER, right=anyones)
    issue(queue)
    called(queue)

    with store.reading() as reader:
        (line, *_) = hall(office, reader, clock()).fields

    assert line.estimate is not None
    assert timedelta(seconds=line.estimate.high_s) > timedelta(seconds=office.fields[0].mean_service_s)
