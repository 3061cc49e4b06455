"""What a report adds up, and what it says where there is nothing to add."""

from dataclasses import fields
from datetime import date, timedelta

import pytest

from office.reports.figures import NOTHING, ShareShape, TimesShape, line_of
from office.reports.groups import Group
from office.reports.report import DayReport, check_span, report
from office.reports.spent import Scope, Spent
from office.tickets.office import Office
from office.tickets.refusals import InvalidRequest
from office.tickets.rights import ANYBODY, anyones
from office.tickets.store import Store
from office.tickets.ticket import State
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, issue, missed, open_counters, visit

DAY = date(2026, 11, 23)


def finished(*waits_s: int) -> Group:
    """Finished tickets that waited so long."""
    return Group("HT", 8, 1, State.FINISHED, len(waits_s), waits_s)


def served(*services_s: int) -> Spent:
    """Tickets of an hour whose services took so long."""
    return Spent(Scope.HOUR, 8, (), services_s, (), ())


def reported(office: Office, store: Store, first: date = DAY, last: date | None = None) -> DayReport:
    """The report of those days, of one when no last is given."""
    with store.reading() as reader:
        return report(office, reader, first, last or first)


def test_an_empty_day_has_no_times_and_no_zeros_for_them(office: Office, store: AnyStore) -> None:
    found = reported(office, store)

    empty = line_of([])
    assert found.total == empty
    assert {getattr(empty, one.name) for one in fields(empty)} == {0, NOTHING, ShareShape(0, 0)}
    assert found.fields == dict.fromkeys(("HT", "DD", "CT"), empty)
    assert found.counters == dict.fromkeys((1, 2, 3, 4), empty)
    assert found.hours == {}


@pytest.mark.parametrize(
    ("tickets", "rank"), [(1, 1), (2, 2), (9, 9), (10, 9), (11, 10), (19, 18), (20, 18), (21, 19), (100, 90)]
)
def test_the_90th_percentile_is_by_nearest_rank(tickets: int, rank: int) -> None:
    waits = tuple(100 * place for place in range(tickets, 0, -1))

    assert line_of([finished(*waits)]).wait.p90_s == 100 * rank


def test_times_of_all_groups_are_taken_together() -> None:
    line = line_of([finished(0, 100), finished(200, 300)], [served(60, 60), served(120, 120)])

    assert line.wait == TimesShape(4, 150.0, 300)
    assert line.service == TimesShape(4, 90.0, 120)


def test_exactly_15_and_30_minutes_are_within_the_targets() -> None:
    line = line_of([finished(900, 901, 1800, 1801)])

    assert (line.waited_over_15_min, line.waited_over_30_min) == (ShareShape(3, 4), ShareShape(1, 4))


def test_every_ticket_stands_in_one_column() -> None:
    states = [Group("HT", 8, 1, state, 2, ()) for state in State]

    line = line_of(states)

    columns = line.finished, line.no_show, line.cancelled, line.unfinished, line.still_open
    still_open = 2 * (len(State) - 4)
    assert (line.issued, columns) == (8 + still_open, (2, 2, 2, 2, still_open))


@ON_BOTH_STORES
def test_a_visit_is_counted_where_it_was(
    office: Office, queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(queue, 3)
    issue(queue, "CT")
    clock.forward(minutes=20)
    ticket = call(queue, 3)
    clock.forward(minutes=5)
    queue.finish(ticket.id, OFFICER, right=anyones)

    found = reported(office, store)

    assert (found.total.issued, found.total.finished) == (1, 1)
    assert (found.total.wait, found.total.service) == (TimesShape(1, 1200.0, 1200), TimesShape(1, 300.0, 300))
    assert [code for code, line in found.fields.items() if line.issued] == ["CT"]
    assert [number for number, line in found.counters.items() if line.issued] == [3]
    assert list(found.hours) == [8]


@ON_BOTH_STORES
def test_who_is_not_called_has_no_wait_yet(
    office: Office, queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    issue(queue)
    gone = issue(queue)
    clock.forward(minutes=40)
    queue.cancel(gone.id, OFFICER, "went home", who=ANYBODY)

    found = reported(office, store).total

    assert (found.issued, found.cancelled, found.still_open) == (2, 1, 1)
    assert (found.wait, found.waited_over_15_min) == (NOTHING, ShareShape(0, 0))


@ON_BOTH_STORES
def test_an_absent_visitor_waited_until_the_first_call(
    office: Office, queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    issue(queue)
    clock.forward(minutes=10)
    ticket = missed(queue)
    queue.reinstate(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=30)
    call(queue)
    clock.forward(minutes=2)
    queue.finish(ticket.id, OFFICER, right=anyones)

    found = reported(office, store).total

    assert (found.finished, found.no_show) == (1, 0)
    assert found.wait == TimesShape(1, 600.0, 600)
    assert found.service == TimesShape(1, 120.0, 120)


@ON_BOTH_STORES
def test_a_transferred_ticket_stays_with_the_field_whose_number_it_took(
    office: Office, queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(queue, 1, 2)
    issue(queue, "HT")
    clock.forward(minutes=3)
    ticket = call(queue, 1)
    clock.forward(minutes=6)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    clock.forward(minutes=7)
    visit(queue, 2)

    found = reported(office, store)

    assert found.fields["HT"].wait == TimesShape(1, 180.0, 180)
    assert found.fields["DD"].issued == 0
    assert (found.counters[1].issued, found.counters[2].finished) == (0, 1)


@ON_BOTH_STORES
def test_a_clock_set_back_makes_no_wait_below_nothing(
    office: Office, queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    issue(queue)
    clock.forward(minutes=-30)
    visit(queue)

    assert reported(office, store).total.wait == TimesShape(1, 0.0, 0)


@ON_BOTH_STORES
def test_a_day_ends_at_local_midnight_and_hours_are_local(
    office: Office, queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    for local in ("2026-11-23 23:59:59", "2026-11-24 00:00", "2026-11-24 06:59"):
        clock.set_local(local)
        issue(queue)

    second = reported(office, store, DAY + timedelta(days=1))
    both = reported(office, store, DAY, DAY + timedelta(days=1))

    assert reported(office, store).hours.keys() == {23}
    assert [line.issued for line in second.hours.values()] == [1, 0, 0, 0, 0, 0, 1]
    assert both.total.issued == 3


def test_what_left_the_settings_stands_behind_the_rest(
    office: Office, store: AnyStore, queue: TicketQueue
) -> None:
    open_counters(queue, 4)
    issue(queue, "CT")
    visit(queue, 4)
    smaller = Office(
        office.name, office.agency, office.zone, office.hours, office.fields[:2], office.counters[:3]
    )

    found = reported(smaller, store)

    assert list(found.fields) == ["HT", "DD", "CT"]
    assert list(found.counters) == [1, 2, 3, 4]
    assert (found.fields["CT"].finished, found.counters[4].finished) == (1, 1)


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (DAY, DAY - timedelta(days=1), "days_turned"),
        (DAY, DAY + timedelta(days=366), "too_many_days"),
        (date.min, date.min, "no_such_days"),
        (date.max, date.max, "no_such_days"),
    ],
)
def test_days_that_make_no_report_are_refused(first: date, last: date, reason: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        check_span(first, last)

    assert refused.value.details["reason"] == reason


def test_a_leap_year_is_one_report(office: Office, store: AnyStore) -> None:
    assert reported(office, store, date(2024, 1, 1), date(2024, 12, 31)).total.issued == 0
