"""A manager closes a day: nobody books it, its bookings end, each is told why; then it is opened again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from office.booking.booking import BookingState, ClosingReason
from office.booking.closing import close_day, closed_told, closing_of_entry, open_day_again
from office.booking.desk import Desk
from office.booking.drawing import ask, draw_due
from office.booking.kept import BOOKINGS, BOOKINGS_CHANGED, DRAWS_CHANGED
from office.booking.offered import DayState, day_offer
from office.booking.opened import OpenedDay
from office.booking.refusals import DayClosed, TooLate
from office.booking.slots import opens_at
from office.booking.stranded import offers
from office.booking.taking import cancel
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.journal import Kind
from office.tickets.refusals import UnknownField
from office.tickets.store import Transaction
from tests.conftest import FakeClock
from tests.office.booking.booked import (
    HOURS,
    MONDAY,
    OFFICE,
    PHONE,
    TUESDAY,
    booked,
    card,
    held,
    kept,
    slot_at,
)

WEDNESDAY = TUESDAY + timedelta(days=1)
BOSS = Request("officer:quan")
STORM = ClosingReason.WEATHER


def close(desk: Desk, field: str | None = None) -> int:
    """The manager closes Tuesday because of a storm."""
    return close_day(desk, TUESDAY, field, STORM, BOSS).value


def told(desk: Desk) -> list[tuple[Kind, str, str | None]]:
    """What the journal has of closed and opened days."""
    with desk.changes.store.reading() as reader:
        entries = reader.entries(0, 100)
    kinds = (Kind.BOOKINGS_CLOSED, Kind.BOOKINGS_OPENED)
    return [(one.kind, one.actor, one.reason) for one in entries if one.kind in kinds]


def test_its_bookings_end_with_the_reason_and_those_of_other_days_stay(desk: Desk) -> None:
    mine, other = booked(desk, slot_at("08:00")), booked(desk, slot_at("08:00", WEDNESDAY))
    waiting = held(desk, slot_at("09:00"))

    assert close(desk) == 2

    states = [kept(desk, one).state for one in (mine, waiting, other)]
    assert states == [BookingState.CANCELLED, BookingState.CANCELLED, BookingState.BOOKED]
    assert kept(desk, mine).closed_for is STORM
    assert closed_told(OFFICE, desk.table, kept(desk, mine)) is not None
    assert closed_told(OFFICE, desk.table, kept(desk, other)) is None


def test_what_a_citizen_gave_back_before_is_not_said_to_be_closed(desk: Desk) -> None:
    mine = booked(desk, slot_at("08:00"))
    cancel(desk, mine.key, PHONE)

    assert close(desk) == 0
    assert closed_told(OFFICE, desk.table, kept(desk, mine)) is None


def test_nobody_books_it_and_no_seat_of_it_is_offered(desk: Desk, clock: FakeClock) -> None:
    close(desk)

    with pytest.raises(DayClosed) as refused:
        held(desk, slot_at("08:00"))
    assert refused.value.details == {"reason": "weather"}
    with desk.changes.store.reading() as reader:
        day = day_offer(desk, reader, "CT", TUESDAY, clock())
        nearest = offers(desk, reader, slot_at("08:00"), 1, clock())
    assert (day.state, day.seats, day.closing) == (DayState.CLOSED, 0, STORM)
    assert nearest == [slot_at("07:30", WEDNESDAY)]


def test_one_field_is_closed_and_the_others_are_not(desk: Desk) -> None:
    land, family = booked(desk, slot_at("08:00", field="DD")), booked(desk, slot_at("08:00", field="HT"))

    assert close(desk, "DD") == 1

    assert kept(desk, land).closed_for is STORM
    assert kept(desk, family).state is BookingState.BOOKED
    held(desk, slot_at("09:00", field="HT"))
    with pytest.raises(DayClosed):
        held(desk, slot_at("09:00", field="DD"))


def test_opened_again_it_is_booked_again_and_what_ended_stays_ended(desk: Desk) -> None:
    person = card()
    mine = booked(desk, slot_at("08:00"), person)
    close(desk)

    assert open_day_again(desk, TUESDAY, None, BOSS).value == 1
    assert open_day_again(desk, TUESDAY, None, BOSS).value == 0

    assert kept(desk, mine).closed_for is STORM
    assert booked(desk, slot_at("08:00"), person).state is BookingState.BOOKED


def test_the_journal_says_who_closed_which_day_and_why(desk: Desk) -> None:
    close(desk)
    close(desk, "DD")
    open_day_again(desk, TUESDAY, None, BOSS)
    open_day_again(desk, TUESDAY, None, BOSS)

    entries = told(desk)

    assert entries == [
        (Kind.BOOKINGS_CLOSED, "officer:quan", "2026-11-24 weather"),
        (Kind.BOOKINGS_CLOSED, "officer:quan", "2026-11-24 weather in DD"),
        (Kind.BOOKINGS_OPENED, "officer:quan", "2026-11-24"),
    ]
    assert [closing_of_entry(reason or "") for _, _, reason in entries] == [
        (TUESDAY, STORM, ""),
        (TUESDAY, STORM, "DD"),
        (TUESDAY, None, ""),
    ]
    assert closing_of_entry("2026-11-24 vì mưa") is None
    assert closing_of_entry("2026-13-24 weather") is None


def test_a_press_that_is_sent_twice_closes_once(desk: Desk) -> None:
    booked(desk, slot_at("08:00"))
    request = replace(BOSS, key="press-1", fingerprint="a day")

    answers = [close_day(desk, TUESDAY, None, STORM, request).value for _ in range(2)]

    assert answers == [1, 1]
    assert len(told(desk)) == 1


def test_a_day_that_is_over_and_a_field_that_is_none_are_refused(desk: Desk) -> None:
    with pytest.raises(TooLate):
        close_day(desk, MONDAY - timedelta(days=1), None, STORM, BOSS)
    with pytest.raises(TooLate):
        open_day_again(desk, MONDAY - timedelta(days=1), None, BOSS)
    with pytest.raises(UnknownField):
        close(desk, "none")


def test_today_can_be_closed_and_nobody_of_it_missed_anything(desk: Desk, clock: FakeClock) -> None:
    mine = booked(desk, slot_at("10:00"))
    clock.now = slot_at("08:00").at

    assert close(desk) == 1

    assert (kept(desk, mine).state, kept(desk, mine).missed_mark) == (BookingState.CANCELLED, None)


def test_a_draw_of_a_closed_day_takes_no_request_and_gives_no_seat(desk: Desk, clock: FakeClock) -> None:
    day = MONDAY + timedelta(days=7)
    opens = opens_at(OFFICE, desk.table, day)
    eight = slot_at("08:00", day).at

    def announced(tx: Transaction) -> None:
        DRAWS_CHANGED.on(tx).save_day(OpenedDay(day, "CT", opens, seed=b"a seed"))
        BOOKINGS_CHANGED.on(tx).offer([])

    desk.changes.run(announced)
    key = ask(desk, day, "CT", [eight], card(), PHONE).value
    close_day(desk, day, None, STORM, BOSS)

    with pytest.raises(DayClosed):
        ask(desk, day, "CT", [eight], card(), PHONE)
    clock.now = opens
    draw_due(desk)

    with desk.changes.store.reading() as reader:
        assert BOOKINGS.on(reader).of_key(key) is None


def test_a_holiday_written_into_config_toml_tells_who_booked_the_same(desk: Desk, clock: FakeClock) -> None:
    mine = booked(desk, slot_at("08:00"))
    office = replace(OFFICE, hours=replace(HOURS, closed_days={TUESDAY: "Giỗ Tổ"}))
    closed = Desk(Changes(office, desk.changes.store, clock), desk.table, desk.keys)

    said = closed_told(office, desk.table, kept(closed, mine))

    assert said is not None
    assert (said.reason, said.text) == (None, "Giỗ Tổ")
    with desk.changes.store.reading() as reader:
        assert day_offer(closed, reader, "CT", TUESDAY, clock()).state is DayState.CLOSED
