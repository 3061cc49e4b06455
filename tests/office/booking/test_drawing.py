"""A field that was raced for is drawn: announced, asked for, drawn, published."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from office.booking.booking import BookingState
from office.booking.desk import Desk
from office.booking.draw import allotted, commitment, lot_of
from office.booking.drawing import announce, ask, draw_due, published
from office.booking.kept import BOOKINGS, DRAWS, DRAWS_CHANGED
from office.booking.person import Card
from office.booking.refusals import DrawnDay, LimitReached, NotDrawn, NotYet, UnknownSlot
from office.booking.slots import seats_on
from office.booking.tables import TABLES
from office.booking.taking import confirm
from office.store.sqlite import SqliteStore
from office.store.tables import Schema
from office.tickets.changes import Changes
from office.tickets.refusals import Refusal
from tests.conftest import FakeClock
from tests.office.booking.booked import MONDAY, PHONE, booked, card, fill, held, slot_at

DAY = MONDAY + timedelta(days=24)
"""A Thursday; it opens on Friday 11 December at 20:00."""


def wanted(*locals_: str) -> list[datetime]:
    """Those local times of the day."""
    return [slot_at(local, DAY, "DD").at for local in locals_]


def ask_for(desk: Desk, whose: Card | None = None, *locals_: str) -> str:
    """Somebody asks for one of those times, or for 08:00."""
    return ask(desk, DAY, "DD", wanted(*(locals_ or ("08:00",))), whose or card(), PHONE).value


@pytest.fixture
def raced(desk: Desk, clock: FakeClock) -> Desk:
    """Five working days before DAY sold out at once in DD; it is Friday morning."""
    for evening in range(4, 11):
        opens = clock.set_local(f"2026-12-{evening:02} 20:00")
        fill(desk, desk.office.day(opens) + timedelta(days=6), "DD")
    clock.set_local("2026-12-11 08:00")
    return desk


def test_a_field_that_was_raced_for_is_drawn_and_another_is_not(raced: Desk) -> None:
    assert announce(raced) == 1
    assert announce(raced) == 0

    with raced.changes.store.reading() as reader:
        told = published(reader, DAY, "DD")
        assert published(reader, DAY, "CT") is None
    assert told is not None
    assert (len(told.commitment), told.seed, told.wishes) == (64, None, ())


def test_a_field_that_config_toml_has_no_longer_is_not_drawn(raced: Desk) -> None:
    fewer = replace(raced.office, fields=raced.office.fields[:1])
    desk = Desk(Changes(fewer, raced.changes.store, raced.changes.clock), raced.table, raced.keys)

    assert announce(desk) == 0


def test_a_field_that_is_gone_when_its_draw_is_due_stops_no_other_draw(raced: Desk, clock: FakeClock) -> None:
    announce(raced)
    lost = ask_for(raced)
    with raced.changes.store.reading() as reader:
        told = DRAWS.on(reader).opened(DAY, "DD")
    assert told is not None
    raced.changes.store.transact(lambda tx: DRAWS_CHANGED.on(tx).save_day(replace(told, field="HT")))
    won = ask(raced, DAY, "HT", [slot_at("08:00", DAY, "HT").at], card(), PHONE).value
    fewer = tuple(field for field in raced.office.fields if field.code != "DD")
    changed = replace(raced.office, fields=fewer)
    desk = Desk(Changes(changed, raced.changes.store, raced.changes.clock), raced.table, raced.keys)
    clock.set_local("2026-12-11 20:00")

    assert draw_due(desk) == 2

    with raced.changes.store.reading() as reader:
        kept, gone = BOOKINGS.on(reader), DRAWS.on(reader).opened(DAY, "DD")
        assert (kept.of_key(won) is not None, kept.of_key(lost)) == (True, None)
    assert gone is not None
    assert gone.sold_out_at is None


def test_no_draw_is_announced_where_nobody_raced(desk: Desk, clock: FakeClock) -> None:
    clock.set_local("2026-12-11 08:00")

    assert announce(desk) == 0
    with pytest.raises(NotDrawn):
        ask_for(desk)


def test_the_draw_gives_what_anybody_computes_from_what_is_published(raced: Desk, clock: FakeClock) -> None:
    announce(raced)
    with raced.changes.store.reading() as reader:
        before = published(reader, DAY, "DD")
    keys = [ask_for(raced, None, *(["08:00"] if n % 2 else ["08:00", "08:30"])) for n in range(6)]
    clock.set_local("2026-12-11 20:00")

    assert (draw_due(raced), draw_due(raced)) == (1, 0)

    with raced.changes.store.reading() as reader:
        after, live = published(reader, DAY, "DD"), BOOKINGS.on(reader).live(DAY, "DD")
    assert before is not None
    assert after is not None
    assert after.seed is not None
    assert commitment(after.seed) == before.commitment
    assert {wish.lot for wish in after.wishes} == {lot_of(key) for key in keys}
    seats = seats_on(raced.office, raced.table, "DD", DAY)
    assert {lot_of(one.key): one.seat for one in live} == allotted(after.seed, after.wishes, seats)
    assert {one.state for one in live} == {BookingState.BOOKED}
    assert len(live) == 2


def test_what_is_drawn_in_an_office_that_was_set_back_is_missed_by_nobody(
    raced: Desk, clock: FakeClock, sqlite: SqliteStore
) -> None:
    announce(raced)
    key = ask_for(raced)
    sqlite.change_records(lambda db: Schema((TABLES,)).set_back(db.conn, clock.now))
    clock.set_local("2026-12-11 20:00")

    draw_due(raced)

    with raced.changes.store.reading() as reader:
        drawn = BOOKINGS.on(reader).of_key(key)
    assert drawn is not None
    assert (drawn.state, drawn.missed_mark) == (BookingState.BOOKED, None)


def test_what_is_left_after_the_draw_is_booked_as_ever(raced: Desk, clock: FakeClock) -> None:
    announce(raced)
    ask_for(raced)
    with pytest.raises(NotYet):
        held(raced, slot_at("09:00", DAY, "DD"))
    clock.set_local("2026-12-11 20:00")
    with pytest.raises(DrawnDay):
        held(raced, slot_at("09:00", DAY, "DD"))
    with pytest.raises(NotDrawn):
        ask_for(raced)

    draw_due(raced)

    booked(raced, slot_at("09:00", DAY, "DD"))


@pytest.mark.parametrize("times", [[], ["08:10"], ["07:30", "08:00", "08:30", "09:00", "09:30", "10:00"]])
def test_one_to_five_real_times_are_wanted(raced: Desk, times: list[str]) -> None:
    announce(raced)

    with pytest.raises(UnknownSlot):
        ask(raced, DAY, "DD", wanted(*times), card(), PHONE)


def test_a_person_asks_once_a_field(raced: Desk) -> None:
    announce(raced)
    person = card()
    ask_for(raced, person)

    with pytest.raises(LimitReached) as refused:
        ask_for(raced, person, "09:00")
    assert refused.value.details == {"limit": "a_field"}


def test_a_request_counts_until_it_is_drawn(raced: Desk, clock: FakeClock) -> None:
    announce(raced)
    person = card()
    ask_for(raced, person)
    clock.set_local("2026-12-11 20:00")
    booked(raced, slot_at("09:00", DAY, "CT"), person)

    with pytest.raises(Refusal, match="a_day"):
        held(raced, slot_at("09:00", DAY, "HT"), person)
    draw_due(raced)

    with raced.changes.store.reading() as reader:
        kept = BOOKINGS.on(reader).of_person(DAY, BOOKINGS.on(reader).live(DAY, "CT")[0].person or "")
    assert sorted(one.seat.slot.field for one in kept) == ["CT", "DD"]


def test_holds_that_nobody_confirms_are_no_race(desk: Desk, clock: FakeClock) -> None:
    for evening in range(4, 11):
        day = desk.office.day(clock.set_local(f"2026-12-{evening:02} 20:00")) + timedelta(days=6)
        for seat in seats_on(desk.office, desk.table, "DD", day):
            held(desk, seat.slot)
    clock.set_local("2026-12-11 08:00")

    assert announce(desk) == 0


def test_a_day_is_sold_out_when_its_last_seat_was_held(desk: Desk, clock: FakeClock) -> None:
    opened_at = clock.set_local("2026-12-11 20:00")
    first, *others = seats_on(desk.office, desk.table, "DD", DAY)
    for seat in others:
        booked(desk, seat.slot)
    clock.forward(minutes=3)
    last = held(desk, first.slot)
    clock.forward(minutes=9)

    confirm(desk, last.key, PHONE)

    with desk.changes.store.reading() as reader:
        opened = DRAWS.on(reader).opened(DAY, "DD")
    assert opened is not None
    assert (opened.opened_at, opened.lasted) == (opened_at, timedelta(minutes=3))


def test_a_draw_that_gives_every_seat_counts_as_a_race(raced: Desk, clock: FakeClock) -> None:
    announce(raced)
    for seat in seats_on(raced.office, raced.table, "DD", DAY):
        ask(raced, DAY, "DD", [seat.slot.at], card(), PHONE)
    clock.set_local("2026-12-11 20:45")

    draw_due(raced)

    with raced.changes.store.reading() as reader:
        opened = DRAWS.on(reader).opened(DAY, "DD")
    assert opened is not None
    assert opened.lasted == timedelta()
