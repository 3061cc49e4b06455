"""Which visits are rated, and at which counter: by where they ended, and how long they were there."""

from dataclasses import replace

import pytest

from office.ratings.rating_desk import RatingDesk
from office.ratings.refusals import NotRated, RatingOver
from office.tickets.rights import anyones
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, FakeClock
from tests.office.ratings.giving import Visit, on_phone, on_tablet, reason
from tests.office.tickets.acts import OFFICER, call, called, open_counters

pytestmark = ON_BOTH_STORES


def test_only_the_tablet_of_its_last_counter_rates_a_ticket(
    desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket = finished()

    with pytest.raises(NotRated) as refused:
        desk.give(replace(on_tablet(ticket, clock.now), counter=3))
    assert reason(refused) == "other_counter"


def test_a_transferred_visit_is_rated_where_it_ended(
    desk: RatingDesk, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(seconds=60)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    with pytest.raises(NotRated) as refused:
        desk.give(on_tablet(ticket, clock.now))
    assert reason(refused) == "not_finished"

    open_counters(queue, 2)
    call(queue, 2)
    clock.forward(seconds=60)
    queue.finish(ticket.id, OFFICER, right=anyones)

    assert desk.give(replace(on_tablet(ticket, clock.now), counter=2)).value.counter == 2


@pytest.mark.parametrize("seconds", [0, 19.9])
def test_a_visit_of_some_seconds_is_rated_by_nobody(
    seconds: float, desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket = finished(seconds)

    for given in (on_tablet(ticket, clock.now), on_phone(ticket, clock.now)):
        with pytest.raises(NotRated) as refused:
            desk.give(given)
        assert reason(refused) == "too_short"


def test_an_end_that_was_undone_cannot_be_rated_until_it_ends_again(
    desk: RatingDesk, finished: Visit, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    clock.forward(seconds=5)
    queue.undo(ticket.id, OFFICER, right=anyones)
    with pytest.raises(NotRated):
        desk.give(on_tablet(ticket, shown))

    clock.forward(seconds=60)
    queue.finish(ticket.id, OFFICER, right=anyones)
    with pytest.raises(RatingOver):
        desk.give(on_tablet(ticket, shown))

    assert desk.give(on_tablet(ticket, clock.now)).repeated is False


def test_a_visitor_who_was_parked_is_rated_by_all_the_time_at_the_counter(
    desk: RatingDesk, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(seconds=15)
    queue.park(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=10)
    queue.resume(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=5)
    queue.finish(ticket.id, OFFICER, right=anyones)

    assert desk.give(on_tablet(ticket, clock.now)).repeated is False
