"""Who was overtaken, and by whom: counted from the journal's first calls."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from office.reports.kept import REPORTS_KEPT
from office.reports.overtaking import FirstCall, Overtaken, Overtaking, overtaking
from office.reports.report import report
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.rights import ANYBODY, anyones
from office.tickets.store import Store
from office.tickets.ticket_queue import NewTicket, TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import KIOSK, OFFICER, call, issue, open_counters, visit
from tests.office.tickets.test_moves import NOW

DAY = date(2026, 11, 23)
NOBODY = Overtaking(0, 0, 0, 0, [])


def came(number: int, seq: int | None, priority: str | None = None, field: str = "HT") -> FirstCall:
    """The ticket that came as the ``number``-th and was called by that entry."""
    at = NOW + timedelta(minutes=number)
    return FirstCall(number, f"A{number:03d}", DAY, field, priority, at, None, seq)


def looked(*calls: FirstCall) -> Overtaking:
    """Who was overtaken among them, in any order."""
    found = overtaking(calls)
    assert overtaking(calls[::-1]) == found
    return found


def of_today(office: Office, store: Store) -> Overtaking:
    """Who was overtaken today."""
    with store.reading() as reader:
        found = report(office, reader, DAY, DAY).overtaking
    assert found is not None
    return found


def test_by_arrival_nobody_is_overtaken() -> None:
    assert looked(came(1, 10), came(2, 11), came(3, 12)) == Overtaking(3, 0, 0, 0, [])
    assert looked() == NOBODY


def test_the_share_overtaken_by_a_class_and_the_most_for_one_are_counted() -> None:
    found = looked(
        came(1, 13),
        came(2, 14),
        came(3, 11, "elder"),
        came(4, 12, "merit"),
        came(5, 16),
        came(6, 15, "elder"),
    )

    assert found == Overtaking(3, 3, 2, 0, [])


def test_a_class_that_has_left_config_toml_since_is_still_one() -> None:
    """Its calls before ordinary ones are by priority, and no fault of those who called."""
    ordinary = [came(number, 3 + number) for number in range(3)]
    gone = [came(10 + number, 1 + number, "gone") for number in range(2)]

    assert looked(*ordinary, *gone) == Overtaking(3, 3, 2, 0, [])


def test_who_came_before_overtakes_nobody_and_neither_does_another_field() -> None:
    found = looked(came(1, 11, "elder"), came(2, 13), came(3, 10, "elder", "DD"))

    assert found == Overtaking(1, 0, 0, 0, [])


def test_one_of_the_same_class_who_came_later_and_was_called_before_is_named() -> None:
    found = looked(came(1, 12), came(2, 10), came(3, 11), came(4, 14, "elder"), came(5, 13, "elder"))

    named = [Overtaken("A001", DAY, "HT", 2), Overtaken("A004", DAY, "HT", 1)]
    assert found == Overtaking(3, 0, 0, 2, named)


def test_who_waits_while_later_ones_are_called_is_named_too() -> None:
    assert looked(came(1, None), came(2, 10)).unexplained == [Overtaken("A001", DAY, "HT", 1)]


@pytest.mark.parametrize("reason", ["is_chosen", "is_moved"])
def test_a_reason_on_either_side_explains_it(reason: str) -> None:
    first, second = came(1, 11), came(2, 10)

    assert looked(first, replace(second, **{reason: True})).unexplained == []  # type: ignore[arg-type]
    assert looked(replace(first, **{reason: True}), second).unexplained == []  # type: ignore[arg-type]


def test_a_booked_time_is_a_place_in_line() -> None:
    """Whoever booked goes before who came since, and is not asked: others may have been called before."""
    booked = replace(came(9, 10), booked_for=NOW + timedelta(minutes=3, seconds=30))

    assert looked(booked, came(4, 11), came(5, 12)).unexplained == []
    assert [one.label for one in looked(booked, came(3, 11), came(4, 12)).unexplained] == ["A003"]
    assert looked(replace(booked, seq=13), came(3, 11), came(4, 12)).unexplained == []


def test_a_clock_that_was_set_back_makes_nobody_overtaken() -> None:
    later = replace(came(2, 11), issued_at=NOW - timedelta(hours=1))

    assert looked(came(1, 10), later, came(3, 12)).unexplained == []


@ON_BOTH_STORES
def test_of_a_day_every_way_is_told_apart(
    queue: TicketQueue, store: AnyStore, office: Office, clock: FakeClock
) -> None:
    """Late, chosen, cancelled and back, booked and called before the time: none of them is unexplained."""
    open_counters(queue, 1)
    tickets = []
    for _ in range(6):
        clock.forward(minutes=1)
        tickets.append(issue(queue))
    booked = queue.issue(NewTicket("HT", booked_for=clock.forward(minutes=60)), KIOSK).value
    clock.forward(minutes=-60)
    queue.late(tickets[0].id, OFFICER)
    queue.cancel(tickets[1].id, OFFICER, "x", who=ANYBODY)
    queue.reinstate(tickets[1].id, OFFICER, "x", right=anyones)
    queue.call_chosen(1, tickets[5].id, "asked to", Request("officer:chi"))
    queue.finish(tickets[5].id, OFFICER, right=anyones)
    order = [visit(queue).id for _ in range(6)]
    clock.forward(minutes=1)
    issue(queue)
    visit(queue)

    assert order[-1] == booked.id
    assert of_today(office, store) == Overtaking(7, 0, 0, 0, [])


@ON_BOTH_STORES
def test_priority_and_a_second_call_are_told_as_they_were(
    queue: TicketQueue, store: AnyStore, office: Office, clock: FakeClock
) -> None:
    """The ordinary one is overtaken by one of a class, transferred, and called again behind others: once."""
    open_counters(queue, 1, 2)
    ordinary = issue(queue)
    clock.forward(minutes=1)
    elder = issue(queue, "HT", "elder")
    clock.forward(minutes=5)
    assert visit(queue).id == elder.id
    assert call(queue).id == ordinary.id
    issue(queue, "DD", "elder")
    clock.forward(minutes=20)
    queue.transfer(ordinary.id, OFFICER, field="DD", right=anyones)
    visit(queue, 2)
    visit(queue, 2)

    assert of_today(office, store) == Overtaking(1, 1, 1, 0, [])


@ON_BOTH_STORES
def test_a_line_that_was_turned_round_is_seen(
    store: AnyStore, queue: TicketQueue, office: Office, clock: FakeClock
) -> None:
    """What no rule of ours does: the second called before the first, without a flag."""
    open_counters(queue, 1)
    for _ in range(2):
        clock.forward(minutes=1)
        issue(queue)
    with store.reading() as reader:
        before = list(REPORTS_KEPT.on(reader).first_calls(DAY, DAY))
    assert [one.seq for one in before] == [None, None]
    queue.call_chosen(1, before[1].id, "asked to", OFFICER)

    with store.reading() as reader:
        after = list(REPORTS_KEPT.on(reader).first_calls(DAY, DAY))

    assert [one.is_chosen for one in after] == [False, True]
    found = overtaking([replace(one, is_chosen=False) for one in after])
    assert found.unexplained == [Overtaken("A001", DAY, "HT", 1)]


def test_more_than_a_month_is_not_looked_through(store: AnyStore, office: Office) -> None:
    with store.reading() as reader:
        assert report(office, reader, DAY, DAY + timedelta(days=30)).overtaking == NOBODY
        assert report(office, reader, DAY, DAY + timedelta(days=31)).overtaking is None
