"""Two hundred people press at once."""

import threading
from collections import Counter
from dataclasses import replace

import pytest

from office.booking.desk import Desk
from office.booking.kept import BOOKINGS, BOOKINGS_CHANGED
from office.booking.person import Card
from office.booking.refusals import SlotTaken
from office.booking.taking import confirm, hold
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.refusals import Refusal
from office.tickets.store import StoreError
from tests.office.booking.booked import TUESDAY, booked, slot_at, table_of

PEOPLE, SEATS = 200, 5


@pytest.fixture
def five(desk: Desk) -> Desk:
    """The same office with five seats at once: half of what two counters do in 30 minutes of 6 each."""
    return Desk(desk.changes, table_of("CT", share_percent=42), desk.keys)


def test_of_two_hundred_at_once_as_many_book_as_there_are_seats(five: Desk) -> None:
    slot, said = slot_at("08:00"), Counter[str]()
    go = threading.Barrier(PEOPLE)

    def person(number: int) -> None:
        go.wait()
        request = Request(f"phone{number}", f"key{number}")
        try:
            held = hold(five, slot, Card(f"{number:06}", 1990), f"10.0.0.{number}", request).value
            said[confirm(five, held.key, Request(f"phone{number}", "confirm")).value.state] += 1
        except Refusal as refused:
            said[refused.code] += 1

    threads = [threading.Thread(target=person, args=(number,)) for number in range(PEOPLE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert said == {"booked": SEATS, "slot_taken": PEOPLE - SEATS}
    with five.changes.store.reading() as reader:
        live = BOOKINGS.on(reader).live(TUESDAY, "CT")
    assert sorted(one.seat.number for one in live) == [1, 2, 3, 4, 5]


def test_the_file_itself_refuses_a_second_live_booking_of_a_seat(desk: Desk, sqlite: SqliteStore) -> None:
    booking = booked(desk, slot_at("08:00"))

    with pytest.raises(StoreError, match=r"UNIQUE.*bookings\.seat"):
        sqlite.change_records(lambda db: db.execute(_AGAIN, ("other", booking.id)))


def test_a_seat_that_is_taken_meanwhile_is_refused_by_name(desk: Desk) -> None:
    booking = booked(desk, slot_at("08:00"))
    second = replace(booking, key="other", person="another")

    with pytest.raises(SlotTaken):
        desk.changes.store.transact(lambda tx: BOOKINGS_CHANGED.on(tx).add(second))


def test_the_file_itself_refuses_a_third_booking_of_a_person(desk: Desk, sqlite: SqliteStore) -> None:
    booking = booked(desk, slot_at("08:00"))

    with pytest.raises(StoreError, match=r"CHECK.*nth"):
        sqlite.change_records(
            lambda db: db.execute("UPDATE bookings SET nth = 3 WHERE id = ?", (booking.id,))
        )


_AGAIN = """
    INSERT INTO bookings (key, day, field, at, seat, nth, state, made_at)
    SELECT ?, day, field, at, seat, 1, 'booked', made_at FROM bookings WHERE id = ?
"""
