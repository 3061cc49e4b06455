"""A config.toml that was changed during a day: the day keeps the numbers it began with."""

from dataclasses import replace
from datetime import datetime

import pytest

from office.tickets.changes import Changes
from office.tickets.day import as_text
from office.tickets.office import Field, Office, Series
from office.tickets.refusals import FieldClosed
from office.tickets.ticket_queue import TicketQueue
from office.waiting.hall import FieldLine, hall
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE, AnyStore, FakeClock
from tests.office.tickets.acts import issue

pytestmark = ON_BOTH_STORES

BLOCKS = replace(SMALL_OFFICE, series=Series.BLOCK)
TAXES = Field("TX", "Thuế", "Taxes", "D", 4000, 600)


def with_fields(office: Office, **changes: dict[str, object]) -> Office:
    """The office with those fields changed, by their codes."""
    fields = (replace(field, **changes.get(field.code, {})) for field in office.fields)  # type: ignore[arg-type]
    return replace(office, fields=tuple(fields))


def with_taxes(office: Office, **changes: object) -> Office:
    """The office with one field more, served by counter 1."""
    first, *others = office.counters
    counters = (replace(first, fields=(*first.fields, "TX")), *others)
    return replace(office, fields=(*office.fields, replace(TAXES, **changes)), counters=counters)  # type: ignore[arg-type]


SWAPPED = with_fields(SMALL_OFFICE, HT={"letter": "B"}, DD={"letter": "A"})


@pytest.fixture
def begun(store: AnyStore, clock: FakeClock) -> AnyStore:
    """A day with three tickets of the first field and two of the second."""
    queue = TicketQueue(Changes(SMALL_OFFICE, store, clock), next_in_turn)
    assert [issue(queue, field).label for field in ("HT", "DD", "HT", "DD", "HT")] == [
        "A001",
        "B001",
        "A002",
        "B002",
        "A003",
    ]
    return store


def restarted(office: Office, store: AnyStore, clock: FakeClock) -> TicketQueue:
    """The queue of a server that was started again with that config.toml."""
    return TicketQueue(Changes(office, store, clock), next_in_turn)


def line_of(office: Office, store: AnyStore, clock: FakeClock, code: str) -> FieldLine:
    """The field's line as the hall tells of it."""
    with store.reading() as reader:
        return next(line for line in hall(office, reader, clock()).fields if line.code == code)


def test_letters_swapped_between_two_fields_wait_for_the_next_day(begun: AnyStore, clock: FakeClock) -> None:
    queue = restarted(SWAPPED, begun, clock)

    today = [issue(queue, field).label for field in ("HT", "DD", "HT", "DD")]
    clock.forward(days=1)
    tomorrow = [issue(queue, field).label for field in ("HT", "DD")]

    assert today == ["A004", "B003", "A005", "B004"]
    assert tomorrow == ["B001", "A001"]


def test_a_field_without_a_number_today_keeps_the_letter_that_day_began_with(
    store: AnyStore, clock: FakeClock
) -> None:
    issue(restarted(SMALL_OFFICE, store, clock), "HT")

    queue = restarted(SWAPPED, store, clock)

    assert [issue(queue, field).label for field in ("DD", "HT", "DD")] == ["B001", "A002", "B002"]


def test_a_letter_nobody_uses_today_is_taken_at_once(begun: AnyStore, clock: FakeClock) -> None:
    queue = restarted(with_fields(SMALL_OFFICE, HT={"letter": "X"}, CT={"letter": "K"}), begun, clock)

    assert [issue(queue, field).label for field in ("HT", "CT", "CT")] == ["A004", "K001", "K002"]


def test_the_day_turns_to_the_new_letters_whatever_the_order_of_the_first_tickets(
    begun: AnyStore, clock: FakeClock
) -> None:
    queue = restarted(SWAPPED, begun, clock)
    issue(queue, "DD")
    clock.forward(days=1)

    assert [issue(queue, field).label for field in ("CT", "DD", "HT")] == ["C001", "A001", "B001"]


def test_a_new_field_under_a_letter_of_today_gives_no_numbers_and_says_why(
    begun: AnyStore, clock: FakeClock
) -> None:
    office = with_taxes(with_fields(SMALL_OFFICE, HT={"letter": "X"}), letter="A")
    queue = restarted(office, begun, clock)

    with pytest.raises(FieldClosed) as refused:
        issue(queue, "TX")
    line = line_of(office, begun, clock, "TX")
    clock.forward(days=1)

    assert refused.value.details["reason"] == "numbers_tomorrow"
    assert (line.is_open, line.reason) == (False, "numbers_tomorrow")
    assert line.opens_at == datetime(2026, 11, 24, tzinfo=office.zone)
    assert refused.value.details["opens_at"] == as_text(line.opens_at)
    assert issue(queue, "TX").label == "A001"


def test_a_field_that_has_left_keeps_its_letter_until_the_day_is_over(
    begun: AnyStore, clock: FakeClock
) -> None:
    office = replace(SMALL_OFFICE, fields=SMALL_OFFICE.fields[1:])
    office = with_taxes(office, letter="A")

    assert line_of(office, begun, clock, "TX").reason == "numbers_tomorrow"
    assert line_of(office, begun, clock, "DD").reason == ""


def test_other_series_wait_for_the_next_day(begun: AnyStore, clock: FakeClock) -> None:
    queue = restarted(BLOCKS, begun, clock)

    today = [issue(queue, field).label for field in ("HT", "CT")]
    clock.forward(days=1)

    assert today == ["A004", "C001"]
    assert issue(queue, "HT").label == "1001"


def test_swapped_blocks_wait_for_the_next_day(store: AnyStore, clock: FakeClock) -> None:
    queue = restarted(BLOCKS, store, clock)
    assert [issue(queue, field).label for field in ("HT", "DD")] == ["1001", "2001"]
    swapped = with_fields(BLOCKS, HT={"block": 2000}, DD={"block": 1000})

    queue = restarted(swapped, store, clock)

    assert [issue(queue, field).label for field in ("HT", "DD", "HT")] == ["1002", "2002", "1003"]


def test_a_new_block_inside_numbers_given_today_gives_none(store: AnyStore, clock: FakeClock) -> None:
    first = with_fields(BLOCKS, HT={"block": 800}, DD={"block": 2000})
    queue = restarted(first, store, clock)
    for _ in range(101):
        issue(queue, "HT")

    inside, behind = with_taxes(first, block=900), with_taxes(first, block=1000)

    assert line_of(inside, store, clock, "TX").reason == "numbers_tomorrow"
    assert line_of(behind, store, clock, "TX").reason == ""
    assert issue(restarted(behind, store, clock), "TX").label == "1001"
    assert line_of(behind, store, clock, "HT").reason == ""
