"""Time away is not time served, and every counter has the minutes it gave, also those before a transfer."""

from datetime import date

import pytest

from office.reports.figures import TimesShape
from office.reports.report import DayReport, report
from office.tickets.days_turn import end_past_days
from office.tickets.office import Office
from office.tickets.rights import anyones
from office.tickets.ticket_queue import TicketQueue
from office.waiting.estimate import Estimate
from office.waiting.hall import hall, place
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, issue, kept, open_counters

pytestmark = ON_BOTH_STORES

DAY = date(2026, 11, 23)


def reported(office: Office, store: AnyStore) -> DayReport:
    """The report of that day."""
    with store.reading() as reader:
        return report(office, reader, DAY, DAY)


def served(queue: TicketQueue, clock: FakeClock, minutes: float, counter: int = 1, field: str = "HT") -> None:
    """A visitor takes a number, is called at once and served so long."""
    issue(queue, field)
    ticket = call(queue, counter)
    clock.forward(seconds=60 * minutes)
    queue.finish(ticket.id, OFFICER, right=anyones)


def parked(queue: TicketQueue, clock: FakeClock, *, away: float) -> None:
    """A visitor is served for a minute, is away so many minutes, and is served for another one."""
    issue(queue)
    ticket = call(queue)
    clock.forward(minutes=1)
    queue.park(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=away)
    queue.resume(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=1)
    queue.finish(ticket.id, OFFICER, right=anyones)


@pytest.fixture
def busy(queue: TicketQueue, clock: FakeClock) -> TicketQueue:
    """Counter 1 has served five visitors in three minutes each."""
    open_counters(queue, 1)
    for _ in range(5):
        served(queue, clock, 3)
    return queue


def test_one_parked_for_90_minutes_leaves_two_people_s_wait_as_it_is(
    busy: TicketQueue, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    parked(busy, clock, away=90)
    issue(busy)
    call(busy)
    for _ in range(2):
        issue(busy)
    last = issue(busy)

    with store.reading() as reader:
        found = place(office, reader, kept(store, last), clock())
        line = hall(office, reader, clock()).fields[0]

    assert (found.ahead, found.estimate) == (2, Estimate(5 * 60, 10 * 60))
    assert line.estimate is not None
    assert line.estimate.high_s <= 15 * 60


def test_the_report_s_service_is_the_time_at_the_counter(
    queue: TicketQueue, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    parked(queue, clock, away=90)

    found = reported(office, store)

    assert found.total.service == TimesShape(1, 120.0, 120)
    assert found.fields["HT"].service == TimesShape(1, 120.0, 120)
    assert found.counters[1].service == TimesShape(1, 120.0, 120)


def test_after_a_transfer_each_counter_and_field_has_its_own_minutes(
    queue: TicketQueue, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(queue, 1, 2)
    issue(queue, "HT")
    ticket = call(queue, 1)
    clock.forward(minutes=6)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    clock.forward(minutes=7)
    call(queue, 2)
    clock.forward(minutes=4)
    queue.finish(ticket.id, OFFICER, right=anyones)

    found = reported(office, store)

    assert (found.counters[1].service, found.counters[2].service) == (
        TimesShape(1, 360, 360),
        TimesShape(1, 240, 240),
    )
    assert (found.fields["HT"].service, found.fields["DD"].service) == (
        TimesShape(1, 360, 360),
        TimesShape(1, 240, 240),
    )
    assert found.total.service == TimesShape(1, 600.0, 600)


def test_a_finish_forgotten_for_hours_bends_neither_the_report_nor_the_estimates(
    busy: TicketQueue, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    served(busy, clock, 150)
    issue(busy)
    call(busy)

    found = reported(office, store)
    with store.reading() as reader:
        line = hall(office, reader, clock()).fields[0]

    assert found.fields["HT"].service == TimesShape(5, 180.0, 180)
    assert line.estimate == Estimate(60, 3 * 60)


def test_what_the_day_s_turn_cuts_off_is_named_and_in_no_figure(
    busy: TicketQueue, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(busy, 3)
    for _ in range(2):
        issue(busy)
    away, cut_off = call(busy, 3), call(busy, 1)
    busy.park(away.id, OFFICER, right=anyones)
    clock.set_local("2026-11-24 07:00")
    end_past_days(store, office.day(clock()), clock(), None)

    found = reported(office, store)

    assert (found.total.service, found.total.away.tickets) == (TimesShape(6, 150.0, 180), 0)
    assert [(one.label, one.leg.counter, one.leg.is_unfinished) for one in found.forgotten] == [
        (cut_off.label, 1, True)
    ]
