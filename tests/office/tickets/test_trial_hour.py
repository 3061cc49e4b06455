"""When a closed office may try itself, for how long, and that its numbers are never taken for real ones."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from office.store.memory import MemoryStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.hours import Hours, Session
from office.tickets.office import Office, Series
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.tickets.trial_hour import (
    LASTS,
    TrialHour,
    TrialRefused,
    is_trial_key,
    office_on_trial,
    trial_hour,
)
from office.waiting.routing import next_in_turn
from tests.conftest import FakeClock

MORNING = Session(frozenset(range(7)), time(8), time(11))
AFTERNOON = Session(frozenset(range(7)), time(14), time(17))
SOMEBODY = Request("kiosk:kiosk-1")


@pytest.fixture
def closing(office: Office) -> Office:
    """The small office with two sessions a day; numbers are given from half an hour before each."""
    return replace(office, hours=Hours((MORNING, AFTERNOON), early_min=30, last_ticket_min=15))


def asked(office: Office, store: MemoryStore, clock: FakeClock) -> TrialHour:
    with store.reading() as reader:
        return trial_hour(office, reader, clock(), name="one", by="manager")


def refused(office: Office, store: MemoryStore, clock: FakeClock) -> str:
    with pytest.raises(TrialRefused) as found:
        asked(office, store, clock)
    return found.value.details["reason"]


def queue_of(office: Office, store: MemoryStore, clock: FakeClock) -> TicketQueue:
    return TicketQueue(Changes(office, store, clock), next_in_turn)


@pytest.mark.parametrize(("at", "lasts"), [("18:00", LASTS), ("06:10", timedelta(minutes=50))])
def test_it_lasts_an_hour_and_is_over_half_an_hour_before_numbers_are_given(
    closing: Office, clock: FakeClock, at: str, lasts: timedelta
) -> None:
    clock.set_local(f"2026-12-01 {at}")

    hour = asked(closing, MemoryStore(), clock)

    assert (hour.begun_at, hour.ends_at) == (clock(), clock() + lasts)


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        ("07:29", "opens_soon"),
        ("06:56", "opens_soon"),
        ("07:30", "open"),
        ("10:50", "open"),
        ("16:59", "open"),
        ("13:40", "open"),
    ],
)
def test_none_begins_while_the_office_is_open_or_opens_soon(
    closing: Office, clock: FakeClock, at: str, reason: str
) -> None:
    clock.set_local(f"2026-12-01 {at}")

    assert refused(closing, MemoryStore(), clock) == reason


def test_a_field_with_hours_of_its_own_keeps_the_office_from_it(closing: Office, clock: FakeClock) -> None:
    late = Hours((Session(frozenset(range(7)), time(8), time(20)),))
    fields = (*closing.fields[:-1], replace(closing.fields[-1], hours=late))
    clock.set_local("2026-12-01 18:00")

    assert refused(replace(closing, fields=fields), MemoryStore(), clock) == "open"


@pytest.mark.parametrize("is_called", [False, True])
def test_none_begins_while_somebody_is_in_line_or_at_a_counter(
    closing: Office, clock: FakeClock, is_called: bool
) -> None:
    clock.set_local("2026-12-01 16:40")
    store = MemoryStore()
    queue = queue_of(closing, store, clock)
    ticket = queue.issue(NewTicket("HT"), SOMEBODY).value
    if is_called:
        queue.set_duty(1, CounterState.OPEN, SOMEBODY)
        queue.call_next(1, SOMEBODY)
    clock.set_local("2026-12-01 18:00")

    assert refused(closing, store, clock) == "people"

    queue.give_up(ticket.id, SOMEBODY)
    assert asked(closing, store, clock).name == "one"


def test_none_begins_while_the_clock_cannot_be_right(closing: Office, clock: FakeClock) -> None:
    clock.set_local("2020-01-01 18:00")

    assert refused(closing, MemoryStore(), clock) == "clock_wrong"


@pytest.mark.parametrize(("series", "label"), [(Series.LETTER, "TC001"), (Series.BLOCK, "93001")])
def test_its_numbers_are_none_that_the_office_gives(
    closing: Office, clock: FakeClock, series: Series, label: str
) -> None:
    clock.set_local("2026-12-01 18:00")
    tried = office_on_trial(replace(closing, series=series), "one")

    ticket = queue_of(tried, MemoryStore(), clock).issue(NewTicket("CT"), SOMEBODY).value

    assert ticket.label == label
    assert is_trial_key(ticket.key)


def test_an_office_s_own_keys_are_no_trial_s(office: Office, clock: FakeClock) -> None:
    ticket = queue_of(office, MemoryStore(), clock).issue(NewTicket("CT"), SOMEBODY).value

    assert not is_trial_key(ticket.key)
    assert not is_trial_key("thu-" + "a" * 22)
