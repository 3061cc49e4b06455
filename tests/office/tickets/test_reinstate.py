"""Putting a missed or cancelled ticket back in line."""

from dataclasses import replace

import pytest

from office.tickets.changes import Changes
from office.tickets.office import Office, Rules
from office.tickets.refusals import IllegalMove
from office.tickets.rights import ANYBODY, anyones
from office.tickets.ticket import State
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, issue, kept, missed, open_counters, visit


def line_up(queue: TicketQueue, clock: FakeClock, count: int, field: str = "HT") -> None:
    """So many visitors take a number, a minute apart."""
    for _ in range(count):
        clock.forward(minutes=1)
        issue(queue, field)


@ON_BOTH_STORES
def test_a_reinstated_ticket_goes_behind_the_first_three_of_its_field(
    queue: TicketQueue, clock: FakeClock
) -> None:
    line_up(queue, clock, 6)
    open_counters(queue, 1)
    ticket = missed(queue)

    queue.reinstate(ticket.id, OFFICER, right=anyones)

    order = [visit(queue).label for _ in range(6)]
    assert order == ["A002", "A003", "A004", "A001", "A005", "A006"]


@ON_BOTH_STORES
def test_who_is_kept_for_another_counter_is_none_of_the_three(queue: TicketQueue, clock: FakeClock) -> None:
    """Three left waiting at a counter where nobody calls would give every missed visitor the first place."""
    line_up(queue, clock, 8)
    open_counters(queue, 1, 3)
    for _ in range(3):
        queue.transfer(call(queue).id, OFFICER, counter=3, right=anyones)
    ticket = missed(queue)

    queue.reinstate(ticket.id, OFFICER, right=anyones)

    assert [visit(queue).label for _ in range(5)] == ["A005", "A006", "A007", "A004", "A008"]


def test_in_a_shorter_line_it_goes_to_the_end(queue: TicketQueue, clock: FakeClock) -> None:
    line_up(queue, clock, 3)
    open_counters(queue, 1)
    ticket = missed(queue)

    queue.reinstate(ticket.id, OFFICER, right=anyones)

    assert [visit(queue).label for _ in range(3)] == ["A002", "A003", "A001"]


def test_alone_in_its_line_it_waits_from_now(queue: TicketQueue, clock: FakeClock) -> None:
    line_up(queue, clock, 1)
    open_counters(queue, 1)
    ticket = missed(queue)
    clock.forward(minutes=5)

    back = queue.reinstate(ticket.id, OFFICER, right=anyones).value

    assert (back.state, back.waits_from, back.counter, back.calls) == (State.WAITING, clock(), None, 0)


def test_it_never_gets_before_those_it_stood_behind(queue: TicketQueue, clock: FakeClock) -> None:
    line_up(queue, clock, 6)
    last = issue(queue)
    queue.cancel(last.id, OFFICER, "went home", who=ANYBODY)

    queue.reinstate(last.id, OFFICER, "came back", right=anyones)
    open_counters(queue, 1)

    assert [visit(queue).label for _ in range(7)][-1] == last.label


def test_those_of_another_field_or_class_do_not_count(queue: TicketQueue, clock: FakeClock) -> None:
    open_counters(queue, 1)
    line_up(queue, clock, 1)
    ticket = missed(queue)
    line_up(queue, clock, 5, "DD")
    issue(queue, "HT", "elder")
    clock.forward(minutes=1)
    issue(queue)

    back = queue.reinstate(ticket.id, OFFICER, right=anyones).value

    assert back.waits_from > clock()
    assert [visit(queue).label for _ in range(3)] == ["A002", "A003", "A001"]


def test_an_office_may_give_it_its_old_place(office: Office, store: AnyStore, clock: FakeClock) -> None:
    queue = TicketQueue(Changes(replace(office, rules=Rules(reinstate_after=0)), store, clock), next_in_turn)
    line_up(queue, clock, 3)
    open_counters(queue, 1)
    ticket = missed(queue)

    queue.reinstate(ticket.id, OFFICER, right=anyones)

    assert visit(queue).label == "A001"


def test_a_cancelled_ticket_comes_back_too(queue: TicketQueue, store: AnyStore) -> None:
    ticket = issue(queue)
    queue.cancel(ticket.id, OFFICER, "went home", who=ANYBODY)

    queue.reinstate(ticket.id, OFFICER, "came back", right=anyones)

    assert kept(store, ticket).state is State.WAITING


def test_yesterday_s_ticket_never_waits_again(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = issue(queue)
    queue.cancel(ticket.id, OFFICER, "went home", who=ANYBODY)
    clock.forward(days=1)

    with pytest.raises(IllegalMove) as refused:
        queue.reinstate(ticket.id, OFFICER, "came back", right=anyones)

    assert refused.value.details == {"reason": "day_over"}
