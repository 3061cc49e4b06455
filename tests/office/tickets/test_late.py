"""A waiting visitor who is late lets the next three of the line pass, once, and nobody else moves."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from office.tickets.being_late import place_back
from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.refusals import IllegalMove
from office.tickets.rights import ANYBODY, anyones
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, issue, journal, kept, missed, open_counters, visit
from tests.office.tickets.acts import called as called_first

pytestmark = ON_BOTH_STORES
VISITOR = replace(OFFICER, actor="visitor")


def line_up(queue: TicketQueue, clock: FakeClock, count: int, priority: str | None = None) -> list[Ticket]:
    """So many visitors take a number, a minute apart."""
    tickets = []
    for _ in range(count):
        clock.forward(minutes=1)
        tickets.append(issue(queue, priority=priority))
    return tickets


def order(queue: TicketQueue, count: int) -> list[str]:
    """Whom counter 1 calls, one after the other."""
    open_counters(queue, 1)
    return [visit(queue).label for _ in range(count)]


def why(queue: TicketQueue, ticket: Ticket) -> str:
    """Why it is refused."""
    with pytest.raises(IllegalMove) as refused:
        queue.late(ticket.id, VISITOR)
    return refused.value.details.get("reason") or refused.value.details["state"]


@pytest.mark.parametrize(
    ("who", "after"),
    [
        (0, ["A002", "A003", "A004", "A001", "A005", "A006"]),
        (1, ["A001", "A003", "A004", "A005", "A002", "A006"]),
        (3, ["A001", "A002", "A003", "A005", "A006", "A004"]),
        (4, ["A001", "A002", "A003", "A004", "A006", "A005"]),
    ],
)
def test_the_next_three_pass_or_as_many_as_there_are(
    queue: TicketQueue, clock: FakeClock, who: int, after: Sequence[str]
) -> None:
    tickets = line_up(queue, clock, 6)

    queue.late(tickets[who].id, VISITOR)

    assert order(queue, 6) == after


def test_whoever_comes_later_stands_behind(queue: TicketQueue, clock: FakeClock) -> None:
    first, _, _ = line_up(queue, clock, 3)

    queue.late(first.id, VISITOR)
    issue(queue)

    assert order(queue, 4) == ["A002", "A003", "A001", "A004"]


def test_it_is_kept_with_the_ticket_and_stands_in_the_journal(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    first, *_ = line_up(queue, clock, 5)

    queue.late(first.id, VISITOR)

    found = kept(store, first)
    assert (found.state, found.late_at, found.priority) == (State.WAITING, clock(), None)
    last = journal(store)[-1]
    assert (last.kind, last.actor, last.label, last.state) == (Kind.LATE, "visitor", "A001", State.WAITING)


def test_it_is_done_once_a_ticket_whatever_becomes_of_it(queue: TicketQueue, clock: FakeClock) -> None:
    first, *_ = line_up(queue, clock, 5)
    queue.late(first.id, VISITOR)

    assert why(queue, first) == "late_used"

    open_counters(queue, 1)
    for _ in range(3):
        visit(queue)
    assert missed(queue).id == first.id
    queue.reinstate(first.id, OFFICER, right=anyones)
    line_up(queue, clock, 2)
    assert why(queue, first) == "late_used"


def test_the_same_request_again_is_answered_the_same(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    first, *_ = line_up(queue, clock, 5)
    request = replace(VISITOR, key="once")

    done, again = queue.late(first.id, request), queue.late(first.id, request)

    assert (again.repeated, again.value) == (True, done.value)
    assert [one.kind for one in journal(store)].count(Kind.LATE) == 1


def test_the_last_of_a_line_has_nobody_to_let_pass(queue: TicketQueue, clock: FakeClock) -> None:
    *_, last = line_up(queue, clock, 3)
    clock.forward(minutes=1)
    issue(queue, "CT")

    assert why(queue, last) == "nobody_behind"


def test_who_is_called_is_not_late_any_more(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = called_first(queue)
    line_up(queue, clock, 3)

    assert why(queue, ticket) == "called"


def test_a_class_is_kept_and_lets_only_its_own_pass(queue: TicketQueue, clock: FakeClock) -> None:
    elder, last_elder = line_up(queue, clock, 2, "elder")
    line_up(queue, clock, 3)
    assert why(queue, last_elder) == "nobody_behind"

    queue.late(elder.id, VISITOR)

    assert order(queue, 5) == ["A002", "A001", "A003", "A004", "A005"]


def test_who_is_kept_for_another_counter_is_none_of_the_three(queue: TicketQueue, clock: FakeClock) -> None:
    tickets = line_up(queue, clock, 7)
    open_counters(queue, 1, 3)
    queue.call_chosen(1, tickets[2].id, "asked to", OFFICER)
    queue.transfer(tickets[2].id, OFFICER, counter=3, right=anyones)

    queue.late(tickets[0].id, VISITOR)

    assert [visit(queue).label for _ in range(6)] == ["A002", "A004", "A005", "A001", "A006", "A007"]


def test_who_is_kept_for_a_counter_lets_pass_whom_it_has_beside(queue: TicketQueue, clock: FakeClock) -> None:
    tickets = line_up(queue, clock, 4)
    open_counters(queue, 1, 3)
    for _ in range(2):
        queue.transfer(call(queue).id, OFFICER, counter=3, right=anyones)

    queue.late(tickets[0].id, VISITOR)

    assert [visit(queue, 3).label for _ in range(2)] == ["A002", "A001"]


def test_when_the_counter_that_keeps_it_closes_it_stands_in_the_line_of_all(
    queue: TicketQueue, clock: FakeClock
) -> None:
    tickets = line_up(queue, clock, 5)
    open_counters(queue, 1, 3)
    queue.transfer(call(queue).id, OFFICER, counter=3, right=anyones)
    assert why(queue, tickets[0]) == "nobody_behind"

    queue.set_duty(3, CounterState.CLOSED, OFFICER)
    queue.late(tickets[0].id, VISITOR)

    assert [visit(queue).label for _ in range(5)] == ["A002", "A003", "A004", "A001", "A005"]


def test_two_who_are_late_behind_the_same_one_keep_their_order(queue: TicketQueue, clock: FakeClock) -> None:
    first, second, *_ = line_up(queue, clock, 6)

    queue.late(first.id, VISITOR)
    queue.late(second.id, VISITOR)

    assert order(queue, 6) == ["A003", "A004", "A001", "A002", "A005", "A006"]


def test_where_the_clock_was_set_back_it_tells_how_many_pass(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    """They wait from one moment, and nobody fits between them: it is behind all of those."""
    first = issue(queue)
    clock.forward(minutes=-30)
    line_up(queue, clock, 6)

    with store.reading() as reader:
        back = place_back(reader, first, clock())
    queue.late(first.id, VISITOR)

    assert back.places == 6
    assert order(queue, 7)[-1] == "A001"


def test_a_cancelled_or_finished_ticket_is_late_for_nothing(queue: TicketQueue, clock: FakeClock) -> None:
    first, second, *_ = line_up(queue, clock, 4)
    queue.cancel(first.id, OFFICER, "went home", who=ANYBODY)
    open_counters(queue, 1)
    visit(queue)

    assert (why(queue, first), why(queue, second)) == ("cancelled", "finished")
