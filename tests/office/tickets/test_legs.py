"""The legs that moves leave behind, and what is added up from them; both stores pass the same tests."""

from collections.abc import Mapping
from datetime import date

import pytest

from office.reports.kept import REPORTS_KEPT
from office.reports.spent import Scope, Spent
from office.tickets.answers import Request
from office.tickets.journal import Kind, NewEntry
from office.tickets.legs import Leg, Part
from office.tickets.rights import ANYBODY, anyones
from office.tickets.ticket_queue import TicketQueue
from office.waiting.usual import Usual
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, called, issue, open_counters

pytestmark = ON_BOTH_STORES

DAY = date(2026, 11, 23)
BINH = Request("binh")


def legs(store: AnyStore) -> list[Leg]:
    """Every leg of that day."""
    with store.reading() as reader:
        return list(reader.legs(DAY, DAY))


def times(store: AnyStore) -> list[tuple[str, str | None, int | None, int | None]]:
    """Part, ending, walk and other seconds of every leg of that day."""
    return [(one.part, one.ending, one.walk_s, one.seconds) for one in legs(store)]


def spent(store: AnyStore, scope: Scope, most_s: Mapping[str, int] | None = None) -> list[Spent]:
    """What tickets of that day spent, by one scope."""
    with store.reading() as reader:
        found = REPORTS_KEPT.on(reader).spent(DAY, DAY, SMALL_OFFICE.zone, most_s or {})
    return [one for one in found if one.scope is scope]


def visits(store: AnyStore, field: str = "HT", limit: int = 20) -> list[int]:
    """What the estimates see of a field."""
    with store.reading() as reader:
        return list(reader.visit_times_s(DAY, field, limit))


def visit_of(queue: TicketQueue, clock: FakeClock, seconds: int, field: str = "HT", counter: int = 1) -> None:
    """A visitor takes a number, is called at once and served so long."""
    ticket = called(queue, counter, field)
    clock.forward(seconds=seconds)
    queue.finish(ticket.id, OFFICER, right=anyones)


def test_who_only_waits_is_on_no_leg(queue: TicketQueue, store: AnyStore) -> None:
    ticket = issue(queue)
    queue.cancel(ticket.id, OFFICER, "đi về", who=ANYBODY)
    queue.reinstate(ticket.id, OFFICER, "đã trở lại", right=anyones)

    assert legs(store) == []


def test_an_open_leg_tells_where_the_ticket_is(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    ticket = called(queue, 1)

    leg = Leg(3, ticket.id, DAY, Part.COUNTER, "HT", 1, "an", clock())
    assert legs(store) == [leg]
    with store.reading() as reader:
        assert reader.open_leg(ticket.id) == leg
        assert reader.open_leg(ticket.id + 1) is None


def test_a_walk_ends_with_start_and_a_recall_does_not_end_it(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(seconds=30)
    queue.recall(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=15)
    queue.start(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=200)
    queue.finish(ticket.id, OFFICER, right=anyones)

    assert times(store) == [("counter", Kind.FINISHED, 45, 200)]
    assert spent(store, Scope.COUNTER) == [Spent(Scope.COUNTER, 1, (45,), (200,), (), ())]
    assert visits(store) == [245]


def test_without_start_the_service_is_from_the_call(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    visit_of(queue, clock, 200)

    assert times(store) == [("counter", Kind.FINISHED, None, 200)]


def test_parts_of_a_second_are_cut_off_at_both_ends(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    clock.forward(seconds=0.999999)
    ticket = called(queue)
    clock.forward(seconds=4.000001)
    queue.start(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=0.999999)
    queue.finish(ticket.id, OFFICER, right=anyones)

    assert times(store) == [("counter", Kind.FINISHED, 5, 0)]


def visit_with_every_part(queue: TicketQueue, clock: FakeClock) -> None:
    """1,000 s of wait, 20 of walk, 360 served in HT, 700 away, 400 waiting again, 100 served in DD."""
    open_counters(queue, 1, 2)
    issue(queue, "HT")
    clock.forward(seconds=1000)
    ticket = call(queue, 1)
    clock.forward(seconds=20)
    queue.start(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=300)
    queue.park(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=700)
    queue.resume(ticket.id, BINH, right=anyones)
    clock.forward(seconds=60)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    clock.forward(seconds=400)
    queue.call_next(2, BINH)
    clock.forward(seconds=100)
    queue.finish(ticket.id, BINH, right=anyones)


def test_wait_walk_service_and_time_away_are_told_apart(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    visit_with_every_part(queue, clock)

    assert times(store) == [
        ("counter", Kind.PARKED, 20, 300),
        ("away", Kind.RESUMED, None, 700),
        ("counter", Kind.TRANSFERRED, None, 60),
        ("line", Kind.CALLED, None, 400),
        ("counter", Kind.FINISHED, None, 100),
    ]
    assert spent(store, Scope.HOUR) == [Spent(Scope.HOUR, 8, (20,), (460,), (700,), (400,))]
    assert spent(store, Scope.FIELD) == [
        Spent(Scope.FIELD, "DD", (), (100,), (), (400,)),
        Spent(Scope.FIELD, "HT", (20,), (360,), (700,), ()),
    ]
    assert spent(store, Scope.COUNTER) == [
        Spent(Scope.COUNTER, 1, (20,), (360,), (700,), ()),
        Spent(Scope.COUNTER, 2, (), (100,), (), ()),
    ]
    assert spent(store, Scope.OFFICER) == [
        Spent(Scope.OFFICER, "an", (20,), (300,), (), ()),
        Spent(Scope.OFFICER, "binh", (), (160,), (), ()),
    ]
    assert (visits(store, "HT"), visits(store, "DD")) == ([380], [100])


def test_who_called_only_people_who_did_not_come_has_no_times(queue: TicketQueue, store: AnyStore) -> None:
    ticket = called(queue)
    queue.no_show(ticket.id, OFFICER, right=anyones)
    queue.reinstate(ticket.id, OFFICER, right=anyones)

    assert spent(store, Scope.OFFICER) == []


def test_a_parked_visitor_who_is_sent_on_was_away_until_then(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(seconds=100)
    queue.park(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=50)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)

    assert times(store)[:2] == [("counter", Kind.PARKED, None, 100), ("away", Kind.TRANSFERRED, None, 50)]
    assert times(store)[2:] == [("line", None, None, None)]
    assert visits(store) == [100]


def test_who_did_not_come_was_not_served_and_waits_again_when_back(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(seconds=90)
    queue.no_show(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=500)
    queue.reinstate(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=40)
    call(queue)
    queue.cancel(ticket.id, OFFICER, who=ANYBODY)

    assert times(store) == [
        ("counter", Kind.NO_SHOW, None, 90),
        ("line", Kind.CALLED, None, 40),
        ("counter", Kind.CANCELLED, None, 0),
    ]
    assert spent(store, Scope.FIELD) == [Spent(Scope.FIELD, "HT", (), (), (), (40,))]
    assert visits(store) == []


def test_a_time_during_which_the_clock_was_set_back_is_unknown(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(minutes=-20)
    queue.start(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=5)
    queue.park(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=-1)
    queue.resume(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=4)
    queue.finish(ticket.id, OFFICER, right=anyones)

    assert times(store) == [
        ("counter", Kind.PARKED, None, None),
        ("away", Kind.RESUMED, None, None),
        ("counter", Kind.FINISHED, None, 240),
    ]
    assert visits(store) == [240]


def test_the_last_visits_of_a_field_come_newest_first(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    for seconds in (1, 2, 3, 4):
        visit_of(queue, clock, seconds)
    visit_of(queue, clock, 9, "DD", counter=2)
    called(queue)
    clock.forward(days=1)
    visit_of(queue, clock, 8, counter=3)

    assert visits(store, limit=3) == [4, 3, 2]
    assert (visits(store, "DD"), visits(store, "CT")) == ([9], [])


@pytest.mark.parametrize(("taken_s", "median_s"), [((7,), 7), ((9, 5), 5), ((30, 10, 20), 20)])
def test_the_usual_service_of_a_field_is_its_lower_median(
    queue: TicketQueue, store: AnyStore, clock: FakeClock, taken_s: tuple[int, ...], median_s: int
) -> None:
    for seconds in taken_s:
        visit_of(queue, clock, seconds)
    called(queue, 2, "DD")

    with store.reading() as reader:
        assert REPORTS_KEPT.on(reader).usuals(DAY, DAY) == {"HT": Usual(len(taken_s), median_s)}


def test_a_forgotten_leg_is_named_and_in_no_sum(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    for seconds in (60, 61, 600, 900):
        visit_of(queue, clock, seconds)
    visit_of(queue, clock, 800, "DD", counter=2)

    with store.reading() as reader:
        count, longest = REPORTS_KEPT.on(reader).forgotten(DAY, DAY, {"HT": 60}, 2)

    assert count == 3
    assert [(one.label, one.leg.counter, one.leg.seconds) for one in longest] == [
        ("A004", 1, 900),
        ("A003", 1, 600),
    ]
    assert [one.services_s for one in spent(store, Scope.FIELD, {"HT": 60})] == [(800,), (60,)]


def test_who_is_sent_on_before_any_call_waits_for_the_first_time(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = issue(queue)
    sent_on = NewEntry(Kind.TRANSFERRED, clock(), DAY, "quan", ticket)
    store.transact(lambda tx: tx.record(sent_on))
    called(queue)

    assert [one.part for one in legs(store)] == ["counter"]
