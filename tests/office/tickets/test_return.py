"""Who went to fetch something and is back is called next, by the same counter or after a while by any."""

from dataclasses import replace

import pytest

from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.legs import Part
from office.tickets.office import Help, Office
from office.tickets.refusals import IllegalMove, NobodyWaiting
from office.tickets.rights import anyones
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import KIOSK, OFFICER, call, issue, journal, kept, open_counters, visit

pytestmark = ON_BOTH_STORES


def parked(queue: TicketQueue, clock: FakeClock, counter: int = 1, priority: str | None = None) -> Ticket:
    """Somebody is called to that counter and sent to fetch something, a minute after."""
    issue(queue, "HT", priority)
    open_counters(queue, counter)
    ticket = call(queue, counter)
    clock.forward(minutes=1)
    return queue.park(ticket.id, OFFICER, right=anyones).value


def test_who_is_back_is_the_same_counter_s_next(
    queue: TicketQueue, clock: FakeClock, store: AnyStore
) -> None:
    ticket = parked(queue, clock)
    others = [issue(queue, "HT", "merit"), issue(queue)]
    clock.forward(minutes=30)
    queue.check_in(ticket.id, KIOSK)
    clock.forward(seconds=5)

    back = call(queue)

    assert (back.id, back.state, back.counter, back.calls) == (ticket.id, State.CALLED, 1, 1)
    assert (back.checked_in_at, back.first_called_at) == (None, ticket.called_at)
    assert kept(store, ticket) == back
    last = journal(store)[-1]
    assert (last.kind, last.counter, last.state, last.flag) == (Kind.CALLED, 1, State.CALLED, None)
    queue.finish(back.id, OFFICER, right=anyones)
    assert [visit(queue).id for _ in others] == [one.id for one in others]


def test_a_parked_visitor_who_is_not_back_is_not_called(queue: TicketQueue, clock: FakeClock) -> None:
    parked(queue, clock)

    with pytest.raises(NobodyWaiting):
        call(queue)


def test_of_two_who_are_back_the_first_is_first(queue: TicketQueue, clock: FakeClock) -> None:
    first, second = parked(queue, clock), parked(queue, clock)
    for ticket in (second, first):
        queue.check_in(ticket.id, KIOSK)
        clock.forward(seconds=1)

    assert [visit(queue).id, visit(queue).id] == [second.id, first.id]


def test_after_a_while_any_counter_of_the_field_takes_them(queue: TicketQueue, clock: FakeClock) -> None:
    """Five minutes; the counter that had them is busy meanwhile, and their class is not asked."""
    ticket = parked(queue, clock)
    open_counters(queue, 2, 3)
    for field in ("HT", "DD"):
        issue(queue, field)
    call(queue, 1)
    queue.check_in(ticket.id, KIOSK)
    clock.forward(minutes=4, seconds=59)
    issue(queue, "CT")
    assert visit(queue, 3).field == "CT"
    clock.forward(seconds=1)

    assert visit(queue, 2).field == "DD"
    assert call(queue, 3).id == ticket.id


@pytest.mark.parametrize(("state", "is_called"), [(CounterState.CLOSED, True), (CounterState.PAUSED, False)])
def test_who_was_parked_at_a_counter_that_closed_is_called_at_once(
    queue: TicketQueue, clock: FakeClock, state: CounterState, *, is_called: bool
) -> None:
    ticket = parked(queue, clock)
    queue.set_duty(1, state, OFFICER)
    open_counters(queue, 3)
    other = issue(queue, "HT")
    queue.check_in(ticket.id, KIOSK)

    assert call(queue, 3).id == (ticket if is_called else other).id


def test_a_free_counter_that_helps_takes_whoever_is_back_where_nobody_else_is_there(
    store: AnyStore, clock: FakeClock, office: Office
) -> None:
    helping = tuple(
        replace(one, fields=("CT",), helps=(Help("HT", 10),)) if one.number == 3 else one
        for one in office.counters
    )
    queue = TicketQueue(Changes(replace(office, counters=helping), store, clock), next_in_turn)
    ticket = parked(queue, clock)
    queue.set_duty(1, CounterState.CLOSED, OFFICER)
    open_counters(queue, 3)
    own = issue(queue, "CT")
    queue.check_in(ticket.id, KIOSK)

    assert [visit(queue, 3).id, visit(queue, 3).id] == [own.id, ticket.id]


def test_after_a_clock_was_set_back_the_minutes_are_those_of_the_journal(
    queue: TicketQueue, clock: FakeClock
) -> None:
    ticket = parked(queue, clock)
    queue.set_duty(1, CounterState.PAUSED, OFFICER)
    open_counters(queue, 3)
    queue.check_in(ticket.id, KIOSK)
    clock.forward(minutes=6)
    issue(queue, "CT")
    clock.forward(minutes=-50)

    assert visit(queue, 3).id == ticket.id


def test_a_missed_visitor_who_is_back_is_reinstated_first(queue: TicketQueue) -> None:
    """Whoever was sent away has been served in turn; whoever did not come goes behind a few."""
    issue(queue)
    open_counters(queue, 1)
    missed = queue.no_show(call(queue).id, OFFICER, right=anyones).value
    queue.check_in(missed.id, KIOSK)

    with pytest.raises(NobodyWaiting):
        call(queue)


def test_a_parked_ticket_is_not_chosen(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = parked(queue, clock)
    queue.check_in(ticket.id, KIOSK)

    with pytest.raises(IllegalMove):
        queue.call_chosen(1, ticket.id, "asked to", OFFICER)


def test_the_time_away_ends_with_the_call(queue: TicketQueue, clock: FakeClock, store: AnyStore) -> None:
    ticket = parked(queue, clock)
    clock.forward(minutes=10)
    queue.check_in(ticket.id, KIOSK)
    clock.forward(minutes=2)
    call(queue)
    clock.forward(minutes=3)
    queue.finish(ticket.id, OFFICER, right=anyones)

    with store.reading() as reader:
        legs = reader.legs(ticket.office_day, ticket.office_day)
    assert [(leg.part, leg.seconds) for leg in legs] == [
        (Part.COUNTER, 60),
        (Part.AWAY, 12 * 60),
        (Part.COUNTER, 3 * 60),
    ]


def test_a_transferred_ticket_keeps_its_arrival(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = queue.issue(NewTicket("HT"), KIOSK).value
    open_counters(queue, 1, 2)
    clock.forward(minutes=5)
    later = issue(queue, "DD")
    call(queue)

    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)

    assert [visit(queue, 2).id, visit(queue, 2).id] == [ticket.id, later.id]
