"""Who gave a mail address is told when the day is closed, once, and finds a lost booking by it."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from office.booking.booking import Booking, ClosingReason
from office.booking.closing import ClosedTold, close_day
from office.booking.contacts_in_sqlite import CONTACTS
from office.booking.desk import Desk
from office.booking.forgetting import forget
from office.booking.person import CODES
from office.booking.refusals import IllegalBookingMove, UnknownBooking
from office.booking.taking import cancel
from office.booking.telling import Telling
from office.once.codes import MOST_A_DAY, TRIES, Codes
from office.once.keys import KeyFolder
from office.once.outbox import FolderOutbox, Value
from office.once.refusals import NoContact, TooManyCodes, WrongCode
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from tests.conftest import FakeClock
from tests.office.booking.booked import HOURS, OFFICE, PHONE, TUESDAY, booked, held, slot_at, table_of
from tests.office.sqlite_file import sqlite

__all__ = ["sqlite"]

ME, OTHER, ADDRESS = "lan@phuong.example", "minh@phuong.example", "192.168.1.7"
BOSS = Request("officer:quan")


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    return tmp_path / "outbox"


@pytest.fixture
def telling(desk: Desk, sqlite: SqliteStore, clock: FakeClock, outbox: Path) -> Telling:
    return told_of(desk, sqlite, clock, outbox)


def told_of(desk: Desk, store: SqliteStore, clock: FakeClock, outbox: Path) -> Telling:
    """What tells of that desk's bookings."""

    def said(booking: Booking, told: ClosedTold, language: str) -> tuple[Value, ...]:
        return Value("code", booking.code), Value("reason", str(told.reason or told.text))

    folder = FolderOutbox(outbox)
    return Telling(desk, Codes(store, clock, b"k" * 32, folder), folder, said)


def messages(outbox: Path, kind: str) -> list[dict[str, str]]:
    """The messages of that kind: to whom, in which language, and their values."""
    found = [json.loads(path.read_text()) for path in sorted(outbox.glob("*.json"))]
    return [{"to": one["to"], "in": one["language"], **one["values"]} for one in found if one["kind"] == kind]


def code_in(outbox: Path) -> str:
    """The one code that was sent, taken out of the outbox."""
    (found,) = messages(outbox, "once_code")
    for path in outbox.glob("*.json"):
        path.unlink()
    return found["code"]


def kept(telling: Telling, outbox: Path, booking: Booking, to: str = ME) -> None:
    """Somebody gives an address for that booking and types the code."""
    telling.send_code(booking.key, to, ADDRESS, "vi")
    telling.keep(booking.key, to, code_in(outbox), "vi")


def close(desk: Desk) -> None:
    close_day(desk, TUESDAY, None, ClosingReason.WEATHER, BOSS)


def test_who_showed_the_address_is_told_once_that_the_day_is_closed(
    telling: Telling, desk: Desk, outbox: Path
) -> None:
    mine = booked(desk, slot_at("08:00"))
    kept(telling, outbox, mine)
    booked(desk, slot_at("08:30"))
    assert telling.tell_closed() == 0
    close(desk)

    assert (telling.tell_closed(), telling.tell_closed()) == (1, 0)

    (message,) = messages(outbox, "booking_closed")
    assert message == {"to": ME, "in": "vi", "code": mine.code, "reason": "weather"}


def test_a_day_that_config_toml_closes_is_told_the_same(
    telling: Telling, desk: Desk, outbox: Path, sqlite: SqliteStore, clock: FakeClock
) -> None:
    kept(telling, outbox, booked(desk, slot_at("08:00")))
    office = replace(OFFICE, hours=replace(HOURS, closed_days={TUESDAY: "Giỗ Tổ"}))
    closed = Desk(Changes(office, sqlite, clock), table_of("HT", "DD", "CT"), desk.keys)

    told = told_of(closed, sqlite, clock, outbox)

    assert (told.tell_closed(), told.tell_closed()) == (1, 0)
    assert [one["reason"] for one in messages(outbox, "booking_closed")] == ["Giỗ Tổ"]


def test_what_is_forgotten_each_hour_takes_no_key_of_a_day_ahead(
    telling: Telling, desk: Desk, outbox: Path
) -> None:
    desk.keys.key(CODES)
    kept(telling, outbox, booked(desk, slot_at("08:00")))
    forget(desk)
    close(desk)

    assert telling.tell_closed() == 1
    assert [one["to"] for one in messages(outbox, "booking_closed")] == [ME]
    assert desk.keys.known(CODES) is not None


def test_who_gave_the_time_back_is_told_nothing(telling: Telling, desk: Desk, outbox: Path) -> None:
    mine = booked(desk, slot_at("08:00"))
    kept(telling, outbox, mine)
    cancel(desk, mine.key, PHONE)
    close(desk)

    assert telling.tell_closed() == 0


def test_an_address_without_its_code_is_not_kept(telling: Telling, desk: Desk, outbox: Path) -> None:
    mine, other = booked(desk, slot_at("08:00")), booked(desk, slot_at("08:30"))
    telling.send_code(mine.key, ME, ADDRESS, "vi")
    code = code_in(outbox)

    for key, to, typed in ((mine.key, ME, wrong(code)), (mine.key, OTHER, code), (other.key, ME, code)):
        with pytest.raises(WrongCode):
            telling.keep(key, to, typed, "vi")

    with desk.changes.store.reading() as reader:
        assert CONTACTS.on(reader).booking_ids(TUESDAY) == frozenset()
    telling.keep(mine.key, ME, code, "vi")


def test_only_a_booked_time_and_a_mail_address_are_told_of(telling: Telling, desk: Desk) -> None:
    waiting, mine = held(desk, slot_at("08:00")), booked(desk, slot_at("08:30"))

    with pytest.raises(IllegalBookingMove):
        telling.send_code(waiting.key, ME, ADDRESS, "vi")
    with pytest.raises(UnknownBooking):
        telling.send_code("nobodys", ME, ADDRESS, "vi")
    for to in ("0901234567", "lan", ""):
        with pytest.raises(NoContact):
            telling.send_code(mine.key, to, ADDRESS, "vi")


def test_a_lost_booking_is_found_by_its_address_and_no_other_s_is(
    telling: Telling, desk: Desk, outbox: Path
) -> None:
    mine, others = booked(desk, slot_at("08:00")), booked(desk, slot_at("08:30"))
    kept(telling, outbox, mine)
    kept(telling, outbox, others, OTHER)

    telling.send_lost_code(f" {ME.upper()}", ADDRESS, "en")
    found = telling.lost(ME, code_in(outbox))

    assert [one.key for one in found] == [mine.key]


def test_an_address_that_nobody_gave_is_sent_nothing_and_nobody_is_told(
    telling: Telling, outbox: Path
) -> None:
    for _ in range(3):
        telling.send_lost_code(ME, ADDRESS, "vi")

    assert list(outbox.iterdir()) == []
    with pytest.raises(TooManyCodes):
        telling.send_lost_code(ME, ADDRESS, "vi")


def test_a_code_to_be_told_finds_no_lost_booking(telling: Telling, desk: Desk, outbox: Path) -> None:
    mine = booked(desk, slot_at("08:00"))
    telling.send_code(mine.key, ME, ADDRESS, "vi")

    with pytest.raises(WrongCode):
        telling.lost(ME, code_in(outbox))


def test_the_address_stands_nowhere_in_the_open_and_goes_with_its_day(
    telling: Telling, desk: Desk, outbox: Path, sqlite: SqliteStore, clock: FakeClock, tmp_path: Path
) -> None:
    kept(telling, outbox, booked(desk, slot_at("08:00")))
    sqlite.look_up("PRAGMA wal_checkpoint(FULL)")

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 3
    assert [path for path in files if b"lan@phuong" in path.read_bytes().lower()] == []

    clock.forward(minutes=48 * 60)
    forget(desk)
    with sqlite.reading() as reader:
        assert CONTACTS.on(reader).booking_ids(TUESDAY) == frozenset()
    assert desk.keys.known(f"contacts-{TUESDAY}") is None


def test_after_a_restore_on_another_machine_nobody_s_address_is_read(
    telling: Telling, desk: Desk, outbox: Path, sqlite: SqliteStore, clock: FakeClock, tmp_path: Path
) -> None:
    kept(telling, outbox, booked(desk, slot_at("08:00")))
    elsewhere = replace(desk, keys=KeyFolder(tmp_path / "other keys"))
    close(desk)

    assert told_of(elsewhere, sqlite, clock, outbox).tell_closed() == 1
    assert messages(outbox, "booking_closed") == []


def test_ten_thousand_guesses_in_a_day_find_nothing(
    telling: Telling, desk: Desk, outbox: Path, clock: FakeClock
) -> None:
    """Whoever guesses has every code sent there may be, from many addresses, and types without end.

    Five wrong guesses a code count; from then on even the right one opens nothing, so it is what is typed.
    """
    kept(telling, outbox, booked(desk, slot_at("08:00", TUESDAY + timedelta(days=2))))
    clock.forward(minutes=24 * 60)
    codes, hits, tried = list[str](), 0, 0

    for number in range(10_000):
        try:
            telling.send_lost_code(ME, f"10.0.{number % 250}.1", "vi")
            codes.append(code_in(outbox))
            tried = 0
        except TooManyCodes:
            pass
        try:
            telling.lost(ME, wrong(codes[-1]) if tried < TRIES else codes[-1])
            hits += 1
        except WrongCode:
            tried += 1
        # The codes of an hour are asked for in the first seconds of it; a code is tried at once.
        clock.forward(seconds=0.1 if tried < TRIES else 8.6)

    assert hits == 0
    assert len(codes) == MOST_A_DAY


def test_after_five_guesses_the_right_code_opens_nothing(telling: Telling, desk: Desk, outbox: Path) -> None:
    kept(telling, outbox, booked(desk, slot_at("08:00")))
    telling.send_lost_code(ME, ADDRESS, "vi")
    code = code_in(outbox)
    for _ in range(TRIES):
        with pytest.raises(WrongCode):
            telling.lost(ME, wrong(code))

    with pytest.raises(WrongCode):
        telling.lost(ME, code)


def wrong(code: str) -> str:
    """Another code."""
    return f"{(int(code) + 1) % 1_000_000:06}"
