"""The demo's booked visitors: days are filled once, most people come at their time, some stay away."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

from office.booking.attending import end_missed
from office.booking.booking import BookingState
from office.booking.desk import Desk
from office.booking.kept import BOOKINGS
from office.booking.settings import BookingTable
from office.booking.tables import TABLES
from office.demo.booked import BookedTown, with_booking
from office.once.keys import KeyFolder
from office.settings import load
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.ticket import State
from tests.conftest import SMALL_OFFICE, FakeClock

ROOT = Path(__file__).parents[3]


def test_most_of_those_who_booked_come_and_wait_from_their_time(tmp_path: Path) -> None:
    store, clock = SqliteStore(tmp_path / "var", rooms=(TABLES,)), FakeClock()
    table = BookingTable.model_validate({"fields": ["HT", "DD", "CT"]})
    desk = Desk(Changes(SMALL_OFFICE, store, clock), table, KeyFolder(tmp_path / "keys"))
    town, day = BookedTown(desk, ()), SMALL_OFFICE.day(clock())

    for _ in range(60):
        town.go_round()
        end_missed(desk)
        clock.forward(minutes=10)

    with store.reading() as reader:
        kept = [one for code in table.fields for one in BOOKINGS.on(reader).of(day, code)]
        tickets = reader.in_state(day, *State)
    states = Counter(one.state for one in kept if one.seat.slot.at < clock() - timedelta(minutes=20))
    assert states[BookingState.CHECKED_IN] > states[BookingState.MISSED] > 0
    assert set(states) <= {BookingState.CHECKED_IN, BookingState.MISSED}
    assert tickets
    assert all(one.booked_for == one.waits_from for one in tickets)
    store.close()


def test_a_demo_has_booking_on_whatever_config_toml_leaves_out() -> None:
    settings = with_booking(load(ROOT / "config.toml"))

    table = settings.capabilities["booking"]
    assert isinstance(table, BookingTable)
    assert table.fields == ("A", "B", "C")
    assert [str(one) for one in table.hall_networks] == ["127.0.0.0/8"]
