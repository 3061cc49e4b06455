"""What became of a day's seats."""

from datetime import date, timedelta

from office.booking.attending import check_in, end_missed
from office.booking.desk import Desk
from office.booking.figures import BookingFigures, figures
from office.booking.kept import BOOKINGS, DRAWS
from office.booking.taking import cancel
from tests.conftest import FakeClock
from tests.office.booking.booked import PHONE, TUESDAY, booked, card, fill, give_ticket, held, slot_at


def figures_of(desk: Desk, field: str, day: date = TUESDAY) -> BookingFigures:
    """The figures of that field and day."""
    with desk.changes.store.reading() as reader:
        kept = BOOKINGS.on(reader)
        offered, opened = len(kept.offered(day, field)), DRAWS.on(reader).opened(day, field)
        return figures(offered, kept.of(day, field), opened)


def test_each_booking_is_counted_by_what_became_of_it(desk: Desk, clock: FakeClock) -> None:
    person, slot = card(), slot_at("10:00")
    came = booked(desk, slot, person)
    for _ in range(2):
        booked(desk, slot)
    cancel(desk, booked(desk, slot).key, PHONE)
    cancel(desk, held(desk, slot).key, PHONE)
    held(desk, slot_at("10:30"))
    clock.now = slot.at
    check_in(desk, came.key, person, give_ticket, PHONE)
    clock.forward(minutes=11)
    end_missed(desk)

    assert figures_of(desk, "CT") == BookingFigures(52, 4, 1, 2, 1, None)


def test_a_day_that_sold_out_says_after_how_many_minutes(desk: Desk, clock: FakeClock) -> None:
    clock.set_local("2026-11-25 20:07")
    day = TUESDAY + timedelta(days=7)
    offered = fill(desk, day, "DD")

    assert figures_of(desk, "DD", day) == BookingFigures(offered, offered, 0, 0, 0, 7)


def test_a_day_nobody_asked_for_has_no_figures(desk: Desk) -> None:
    assert figures(0, [], None) == BookingFigures(0, 0, 0, 0, 0, None)
    assert figures_of(desk, "HT") == BookingFigures(0, 0, 0, 0, 0, None)
