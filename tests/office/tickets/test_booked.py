"""Whoever booked a time waits from it: before those who come later, behind those who came earlier."""

from datetime import timedelta

import pytest

from office.tickets.journal import Flag
from office.tickets.office import Office
from office.tickets.refusals import IllegalMove
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.estimate import Estimate
from office.waiting.hall import hall, place
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import (
    KIOSK,
    OFFICER,
    call,
    called,
    issue,
    journal,
    kept,
    missed,
    open_counters,
    visit,
)

pytestmark = ON_BOTH_STORES


def booked(queue: TicketQueue, clock: FakeClock, minutes: float, field: str = "HT") -> Ticket:
    """Somebody checks in whose time is so many minutes from now, or was before."""
    at = clock() + timedelta(minutes=minutes)
    return queue.issue(NewTicket(field, booked_for=at), KIOSK).value


def order(queue: TicketQueue, count: int) -> list[str]:
    """Whom counter 1 calls, one after the other."""
    open_counters(queue, 1)
    return [visit(queue).label for _ in range(count)]


def test_before_the_time_whoever_comes_goes_first_and_from_it_on_behind(
    queue: TicketQueue, clock: FakeClock
) -> None:
    mine = booked(queue, clock, 10)
    clock.forward(minutes=9)
    before = issue(queue)
    clock.forward(minutes=2)
    after = issue(queue)

    assert order(queue, 3) == [before.label, mine.label, after.label]


def test_who_checks_in_after_the_time_has_the_place_of_the_time(queue: TicketQueue, clock: FakeClock) -> None:
    first = issue(queue)
    clock.forward(minutes=10)
    second = issue(queue)
    clock.forward(minutes=1)
    mine = booked(queue, clock, -5)

    assert order(queue, 3) == [first.label, mine.label, second.label]


def test_where_nobody_else_waits_it_is_called_before_its_time(queue: TicketQueue, clock: FakeClock) -> None:
    mine = booked(queue, clock, 10)
    open_counters(queue, 1)

    assert call(queue).id == mine.id


def test_its_ticket_and_the_journal_tell_the_time(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    mine = booked(queue, clock, 10)

    assert kept(store, mine).booked_for == clock() + timedelta(minutes=10)
    (entry,) = journal(store)
    assert (entry.flag, entry.reason, entry.actor) == (Flag.BOOKED, "08:10", "kiosk1")


def test_who_is_missed_comes_back_behind_those_who_wait_and_not_behind_a_time_to_come(
    queue: TicketQueue, clock: FakeClock
) -> None:
    gone = called(queue)
    booked(queue, clock, 10)
    clock.forward(seconds=30)
    other = issue(queue)
    queue.no_show(gone.id, OFFICER, right=anyones)

    back = queue.reinstate(gone.id, OFFICER, right=anyones).value
    clock.forward(minutes=1)
    later = issue(queue)

    assert back.waits_from < later.waits_from
    assert order(queue, 3) == [other.label, back.label, later.label]


def test_a_missed_booked_visitor_never_comes_back_before_the_time(
    queue: TicketQueue, clock: FakeClock
) -> None:
    mine = booked(queue, clock, 10)
    open_counters(queue, 1)
    missed(queue)

    back = queue.reinstate(mine.id, OFFICER, right=anyones).value

    assert back.waits_from == mine.waits_from


def test_a_cancelled_booked_visitor_who_is_taken_back_gains_nothing(
    queue: TicketQueue, clock: FakeClock
) -> None:
    early, past = booked(queue, clock, 10), booked(queue, clock, -5)
    other = issue(queue)
    for one in (early, past):
        queue.give_up(one.id, OFFICER)
        queue.reinstate(one.id, OFFICER, "by mistake", right=anyones)

    assert order(queue, 3) == [other.label, past.label, early.label]


def test_who_is_late_lets_three_pass_and_nobody_who_comes_until_a_booked_time(
    queue: TicketQueue, clock: FakeClock
) -> None:
    first, second = issue(queue), issue(queue)
    mine = booked(queue, clock, 10)

    queue.late(first.id, OFFICER)
    clock.forward(minutes=1)
    later = issue(queue)

    assert order(queue, 4) == [second.label, first.label, later.label, mine.label]


def test_with_only_a_booked_time_to_come_behind_nobody_is_let_pass(
    queue: TicketQueue, clock: FakeClock
) -> None:
    first = issue(queue)
    for minutes in (10, 20, 30, 40, 50):
        booked(queue, clock, minutes)

    with pytest.raises(IllegalMove) as refused:
        queue.late(first.id, OFFICER)

    assert refused.value.details["reason"] == "nobody_behind"


def test_newcomers_are_told_of_no_one_whom_they_go_before(
    queue: TicketQueue, store: AnyStore, office: Office, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    called(queue)
    for _ in range(3):
        booked(queue, clock, 10)

    with store.reading() as reader:
        line = hall(office, reader, clock()).fields[0]
    newcomer = issue(queue)
    with store.reading() as reader:
        stands = place(office, reader, newcomer, clock())

    assert (line.waiting, stands.ahead) == (3, 0)
    assert line.estimate == stands.estimate


def test_who_booked_is_told_that_it_may_take_as_long_as_the_line_from_that_time_on(
    queue: TicketQueue, store: AnyStore, office: Office, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    called(queue)
    newcomer = issue(queue)
    mine = booked(queue, clock, 10)
    queue.give_up(newcomer.id, OFFICER)

    with store.reading() as reader:
        early = place(office, reader, mine, clock())
    clock.forward(minutes=10)
    with store.reading() as reader:
        on_time = place(office, reader, mine, clock())

    assert (early.ahead, on_time.ahead) == (0, 0)
    assert on_time.estimate is not None
    ends = on_time.estimate.high_s + 600
    assert early.estimate == Estimate(on_time.estimate.low_s, ends)


def test_it_keeps_its_place_through_a_transfer(queue: TicketQueue, clock: FakeClock) -> None:
    mine = booked(queue, clock, 1)
    clock.forward(minutes=2)
    other = issue(queue, "DD")
    open_counters(queue, 1, 2)

    queue.transfer(call(queue).id, OFFICER, field="DD", right=anyones)

    assert [visit(queue, 2).label for _ in range(2)] == [mine.label, other.label]
