"""Counters for some classes alone, and an ordinary ticket after so many of a class."""

from dataclasses import replace

import pytest

from office.tickets.changes import Changes
from office.tickets.office import Office, Order, OrderRule
from office.tickets.refusals import NobodyWaiting
from office.tickets.rights import anyones
from office.tickets.ticket_queue import TicketQueue
from office.waiting.hall import hall, place
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, issue, open_counters, visit

pytestmark = ON_BOTH_STORES

ORDINARY, ELDERLY, *OTHERS = SMALL_OFFICE.counters
APART = replace(
    SMALL_OFFICE,
    counters=(
        replace(ORDINARY, classes=(None,)),
        replace(ELDERLY, fields=("HT",), classes=("elder", "merit")),
        *OTHERS,
    ),
)
"""Counter 1 is for ordinary tickets of HT, counter 2 for those of a class."""
BY_TURNS = replace(SMALL_OFFICE, order=Order(OrderRule.ONE_IN_N, ordinary_after=2))


def queue_of(office: Office, store: AnyStore, clock: FakeClock) -> TicketQueue:
    """The queue of that office."""
    return TicketQueue(Changes(office, store, clock), next_in_turn)


def test_a_counter_calls_the_classes_it_is_for_and_no_other(store: AnyStore, clock: FakeClock) -> None:
    queue = queue_of(APART, store, clock)
    open_counters(queue, 1, 2)
    elder, ordinary = issue(queue, "HT", "elder"), issue(queue, "HT")
    clock.forward(minutes=30)

    assert visit(queue, 1).id == ordinary.id
    with pytest.raises(NobodyWaiting):
        call(queue, 1)
    assert visit(queue, 2).id == elder.id
    issue(queue, "HT")
    with pytest.raises(NobodyWaiting):
        call(queue, 2)


def test_who_is_sent_to_such_a_counter_is_called_by_it(store: AnyStore, clock: FakeClock) -> None:
    queue = queue_of(APART, store, clock)
    open_counters(queue, 1, 2)
    elder = issue(queue, "HT", "elder")

    queue.transfer(call(queue, 2).id, OFFICER, counter=1, right=anyones)

    assert call(queue, 1).id == elder.id


def test_a_counter_for_others_shortens_nobody_s_expected_wait(store: AnyStore, clock: FakeClock) -> None:
    """Who comes now is ordinary, for whom no counter is open."""
    queue = queue_of(APART, store, clock)
    open_counters(queue, 2)
    elder, ordinary = issue(queue, "HT", "elder"), issue(queue, "HT")

    with store.reading() as reader:
        (line, *_) = hall(APART, reader, clock()).fields
        waits = [place(APART, reader, ticket, clock()).estimate for ticket in (elder, ordinary)]

    assert (line.estimate, waits[0] is None, waits[1]) == (None, False, None)


def test_after_so_many_of_a_class_an_ordinary_one_is_called(store: AnyStore, clock: FakeClock) -> None:
    """By what that counter has called: another's calls do not count, nor those of yesterday."""
    queue = queue_of(BY_TURNS, store, clock)
    open_counters(queue, 1, 4)
    for priority in ("merit", None, "elder", "merit", None, "elder"):
        issue(queue, "HT", priority)
    issue(queue, "DD", "elder")

    order = [visit(queue, 1).priority, visit(queue, 4).priority]
    order += [visit(queue, 1).priority for _ in range(4)]

    assert order == ["merit", "merit", "elder", None, "elder", None]


def test_without_anybody_ordinary_those_of_a_class_go_on(store: AnyStore, clock: FakeClock) -> None:
    queue = queue_of(BY_TURNS, store, clock)
    open_counters(queue, 1)
    for _ in range(4):
        issue(queue, "HT", "elder")

    assert [visit(queue, 1).priority for _ in range(4)] == ["elder"] * 4
