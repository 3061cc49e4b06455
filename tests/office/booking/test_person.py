"""Who booked is known by marks alone, and by nothing once the day is over."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from office.booking.attending import check_in, end_missed
from office.booking.desk import Desk
from office.booking.drawing import ask
from office.booking.forgetting import forget
from office.booking.person import Card, address_mark, missed_mark_on, missed_marks, person_on
from office.booking.refusals import LimitReached, UnknownSlot
from office.booking.taking import cancel, hold
from office.once.keys import KeyFolder
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.refusals import InvalidRequest
from tests.conftest import FakeClock
from tests.office.booking.booked import MONDAY, PHONE, TUESDAY, booked, card, give_ticket, kept, slot_at

PLANTED = Card("860197", 1987)
ADDRESS = "203.0.113.77"
MARK = re.compile(rb"[0-9a-f]{64}")


@pytest.fixture
def keys(tmp_path: Path) -> KeyFolder:
    return KeyFolder(tmp_path / "keys")


@pytest.mark.parametrize("digits", ["12345", "1234567", "12345a", "１２３４５６", "", "12345\n"])
def test_a_card_has_six_digits(digits: str) -> None:
    with pytest.raises(InvalidRequest):
        Card(digits, 1980)


@pytest.mark.parametrize("year", [0, 1899, 10000])
def test_a_card_has_a_year_of_birth(year: int) -> None:
    with pytest.raises(InvalidRequest):
        Card("123456", year)


def test_a_person_s_mark_is_another_on_another_day(keys: KeyFolder) -> None:
    marks = {person_on(keys, MONDAY + timedelta(days=n), PLANTED) for n in range(3)}

    assert len(marks) == 3
    assert person_on(keys, MONDAY, PLANTED) == person_on(keys, MONDAY, Card("860197", 1987))
    assert person_on(keys, MONDAY, PLANTED) != person_on(keys, MONDAY, Card("860198", 1987))


def test_one_card_is_one_person_whatever_year_is_typed(desk: Desk) -> None:
    booked(desk, slot_at("10:00"), PLANTED)
    booked(desk, slot_at("09:00", field="HT"), Card(PLANTED.digits, 1950))

    for field, limit in (("CT", "a_field"), ("DD", "a_day")):
        with pytest.raises(LimitReached) as refused:
            booked(desk, slot_at("08:00", field=field), Card(PLANTED.digits, 2001))
        assert refused.value.details == {"limit": limit}
    assert missed_marks(desk.keys, MONDAY, PLANTED) == missed_marks(
        desk.keys, MONDAY, Card(PLANTED.digits, 1950)
    )


def test_nobody_is_born_after_this_year(desk: Desk) -> None:
    booked(desk, slot_at("10:00"), Card("111111", 2026))

    with pytest.raises(InvalidRequest) as refused:
        booked(desk, slot_at("10:00"), Card("222222", 2027))
    assert refused.value.details == {"reason": "birth_year"}


def test_what_was_missed_in_thirty_days_is_found_again(keys: KeyFolder) -> None:
    for today in (MONDAY + timedelta(days=n) for n in range(40)):
        known = missed_marks(keys, today, PLANTED)
        assert all(missed_mark_on(keys, today - timedelta(days=n), PLANTED) in known for n in range(31))


def test_no_key_is_kept_of_a_day_that_is_over(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    booked(desk, slot_at("10:00"), PLANTED)
    before = person_on(desk.keys, TUESDAY, PLANTED)
    forget(desk)
    assert person_on(desk.keys, TUESDAY, PLANTED) == before

    clock.set_local("2026-11-25 00:10")
    forget(desk)

    assert not list((tmp_path / "keys").glob("day-2026-11-24"))
    assert person_on(desk.keys, TUESDAY, PLANTED) != before


def test_the_key_of_a_booked_day_stays_when_fewer_days_can_be_booked(desk: Desk, clock: FakeClock) -> None:
    wide = replace(desk, table=desk.table.model_copy(update={"ahead_days": 30}))
    slot = slot_at("10:00", MONDAY + timedelta(days=29))
    booking = booked(wide, slot, PLANTED)

    forget(desk)

    clock.now = slot.at
    assert check_in(desk, booking.key, PLANTED, give_ticket, Request("kiosk1")).value.field == "CT"


def test_who_booked_a_day_that_is_over_is_forgotten_and_what_became_of_it_is_not(
    desk: Desk, clock: FakeClock
) -> None:
    booking = booked(desk, slot_at("10:00"), PLANTED)
    clock.set_local("2026-11-25 00:10")
    forget(desk)

    after = kept(desk, booking)

    assert (after.person, after.card, after.missed_mark) == (None, None, None)
    assert after.state is booking.state


def test_keys_are_read_by_the_server_s_user_alone(keys: KeyFolder, tmp_path: Path) -> None:
    keys.key("day-2026-11-24")

    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "keys").iterdir()] == [0o600]
    assert len(keys.key("day-2026-11-24")) == 32


def test_what_a_power_cut_left_of_a_key_is_gone_at_the_next_start(keys: KeyFolder, tmp_path: Path) -> None:
    made = keys.key("day-2026-11-24")
    folder = tmp_path / "keys"
    (folder / f".{'0a' * 8}").write_bytes(made)

    again = KeyFolder(folder)

    assert [path.name for path in folder.iterdir()] == ["day-2026-11-24"]
    assert again.known("day-2026-11-24") == made


@pytest.mark.parametrize("days", [-1, 8, 10_000])
def test_no_key_is_made_for_a_day_that_nobody_can_book(desk: Desk, tmp_path: Path, days: int) -> None:
    day = MONDAY + timedelta(days=days)

    with pytest.raises(UnknownSlot):
        hold(desk, slot_at("10:00", day), PLANTED, ADDRESS, PHONE)
    with pytest.raises(UnknownSlot):
        ask(desk, day, "CT", [slot_at("10:00", day).at], PLANTED, PHONE)
    assert list((tmp_path / "keys").glob("*")) == []


def test_an_address_s_mark_is_another_on_another_day(keys: KeyFolder) -> None:
    marks = {address_mark(keys, day, ADDRESS) for day in (MONDAY, TUESDAY)}

    assert len(marks) == 2


def test_nothing_of_a_person_is_written_into_any_file(
    desk: Desk, clock: FakeClock, sqlite: SqliteStore, tmp_path: Path
) -> None:
    first = hold(desk, slot_at("09:00"), PLANTED, ADDRESS, Request("phone", "key", "CT 09:00")).value
    cancel(desk, first.key, PHONE)
    came = booked(desk, slot_at("10:00"), PLANTED)
    missed = booked(desk, slot_at("09:00", field="HT"), PLANTED)
    clock.now = missed.seat.slot.at + timedelta(minutes=11)
    end_missed(desk)
    clock.now = came.seat.slot.at
    check_in(desk, came.key, PLANTED, give_ticket, Request("kiosk1"))
    booked(desk, slot_at("10:00", TUESDAY + timedelta(days=1)), card())
    sqlite.backup(tmp_path / "backup.db")

    written = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    assert any(came.key.encode() in content for content in written.values())
    for whole in written.values():
        # Sixty-four random digits have any four of them now and then.
        content = MARK.sub(b"", whole)
        assert PLANTED.digits.encode() not in content
        assert b"1987" not in content
        assert ADDRESS.encode() not in content
    assert PLANTED.digits not in repr(PLANTED)
