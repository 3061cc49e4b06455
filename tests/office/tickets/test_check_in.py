"""A missed or parked visitor says to be back."""

import pytest

from office.tickets.journal import Kind
from office.tickets.refusals import IllegalMove
from office.tickets.rights import anyones
from office.tickets.ticket import State
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import KIOSK, OFFICER, called, issue, kept, missed, open_counters


def kinds(store: AnyStore) -> list[Kind]:
    with store.reading() as reader:
        return [entry.kind for entry in reader.entries(0, 100)]


@ON_BOTH_STORES
def test_it_is_kept_and_journalled_once_and_moves_nothing(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    issue(queue)
    open_counters(queue, 1)
    ticket = missed(queue)
    at = clock.forward(minutes=5)

    back = queue.check_in(ticket.id, KIOSK).value
    clock.forward(minutes=1)
    again = queue.check_in(ticket.id, KIOSK).value

    assert (back.state, back.checked_in_at, back.waits_from) == (State.NO_SHOW, at, ticket.waits_from)
    assert again == back == kept(store, ticket)
    assert kinds(store).count(Kind.CHECKED_IN) == 1


@ON_BOTH_STORES
def test_the_next_move_ends_it(queue: TicketQueue, store: AnyStore) -> None:
    ticket = called(queue)
    queue.park(ticket.id, OFFICER, right=anyones)
    queue.check_in(ticket.id, KIOSK)

    queue.resume(ticket.id, OFFICER, right=anyones)
    assert kept(store, ticket).checked_in_at is None
    queue.park(ticket.id, OFFICER, right=anyones)
    queue.check_in(ticket.id, KIOSK)

    assert kinds(store).count(Kind.CHECKED_IN) == 2


def test_whoever_is_not_away_cannot_be_back(queue: TicketQueue) -> None:
    ticket = issue(queue)

    with pytest.raises(IllegalMove):
        queue.check_in(ticket.id, KIOSK)


def test_nobody_is_back_the_day_after(queue: TicketQueue, clock: FakeClock) -> None:
    issue(queue)
    open_counters(queue, 1)
    ticket = missed(queue)
    clock.forward(days=1)

    with pytest.raises(IllegalMove, match="its day is over"):
        queue.check_in(ticket.id, KIOSK)
