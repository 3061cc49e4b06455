"""A field that can give nobody a number, or nobody can serve today, is closed and says why."""

from dataclasses import replace

import pytest

from office.tickets.changes import Changes
from office.tickets.day import as_text
from office.tickets.duty import CounterState
from office.tickets.office import Office, Series
from office.tickets.refusals import FieldClosed
from office.tickets.ticket_queue import TicketQueue
from office.waiting.hall import FieldLine, hall
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, issue

pytestmark = ON_BOTH_STORES

SHORT = replace(
    SMALL_OFFICE,
    series=Series.BLOCK,
    fields=(replace(SMALL_OFFICE.fields[0], block=1900), *SMALL_OFFICE.fields[1:]),
)
"""The first field has 99 numbers."""


def line_of(office: Office, store: AnyStore, clock: FakeClock, code: str) -> FieldLine:
    with store.reading() as reader:
        return next(line for line in hall(office, reader, clock()).fields if line.code == code)


def test_a_used_up_block_closes_its_field_until_the_next_day(store: AnyStore, clock: FakeClock) -> None:
    queue = TicketQueue(Changes(SHORT, store, clock), next_in_turn)
    for _ in range(98):
        issue(queue)
    before = line_of(SHORT, store, clock, "HT")
    issue(queue)

    line, other = line_of(SHORT, store, clock, "HT"), line_of(SHORT, store, clock, "DD")
    with pytest.raises(FieldClosed) as refused:
        issue(queue)
    clock.forward(days=1)

    assert before.is_open
    assert other.is_open
    assert (line.is_open, line.reason) == (False, "numbers_used_up")
    assert line.opens_at is not None
    assert refused.value.details == {"reason": "numbers_used_up", "opens_at": as_text(line.opens_at)}
    assert line_of(SHORT, store, clock, "HT").is_open
    assert issue(queue).label == "1901"


def test_a_field_no_counter_can_serve_today_gives_no_number(
    office: Office, queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    for counter in (3, 4):
        queue.set_duty(counter, CounterState.OPEN, OFFICER, fields=("HT",))

    with pytest.raises(FieldClosed) as refused:
        issue(queue, "CT")
    line = line_of(office, store, clock, "CT")

    assert refused.value.details == {"reason": "no_counter"}
    assert (line.is_open, line.opens_at, line.reason) == (False, None, "no_counter")
    assert line_of(office, store, clock, "HT").is_open


def test_it_gives_numbers_again_as_soon_as_a_counter_takes_it(queue: TicketQueue) -> None:
    for counter in (3, 4):
        queue.set_duty(counter, CounterState.OPEN, OFFICER, fields=("HT",))

    queue.set_duty(1, CounterState.CLOSED, OFFICER, fields=("CT", "HT"))

    assert issue(queue, "CT").label == "C001"


def test_what_was_served_yesterday_says_nothing_of_today(queue: TicketQueue, clock: FakeClock) -> None:
    for counter in (3, 4):
        queue.set_duty(counter, CounterState.OPEN, OFFICER, fields=("HT",))
    clock.forward(days=1)

    assert issue(queue, "CT").label == "C001"


def test_closed_counters_in_the_early_morning_shut_no_field(queue: TicketQueue) -> None:
    assert [issue(queue, field).label for field in ("HT", "DD", "CT")] == ["A001", "B001", "C001"]


def test_opening_hours_are_the_first_reason(store: AnyStore, clock: FakeClock) -> None:
    hours = replace(SMALL_OFFICE.hours, sessions=())
    office = replace(SMALL_OFFICE, hours=hours)
    queue = TicketQueue(Changes(office, store, clock), next_in_turn)
    for counter in (3, 4):
        queue.set_duty(counter, CounterState.OPEN, OFFICER, fields=("HT",))

    assert line_of(office, store, clock, "CT").reason == "hours"
    with pytest.raises(FieldClosed) as refused:
        issue(queue, "CT")
    assert refused.value.details["reason"] == "hours"
