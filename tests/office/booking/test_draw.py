"""The draw: anybody can recompute it, and when a request came makes no difference."""

import hashlib
import hmac
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.booking.booking import Seat
from office.booking.draw import Wish, allotted, commitment, is_a_race, lot_of, new_seed, order_of
from tests.office.booking.booked import slot_at

AT = [slot_at(local).at for local in ("08:00", "08:30", "09:00")]
SEATS = [Seat(slot_at(local), number) for local in ("08:00", "08:30") for number in (1, 2)]
LOTS = st.lists(st.text("0123456789abcdef", min_size=32, max_size=32), unique=True, min_size=1, max_size=20)


def fast(*minutes: float | None) -> list[timedelta | None]:
    """How long the seats of some days lasted."""
    return [None if one is None else timedelta(minutes=one) for one in minutes]


@given(st.binary(min_size=32, max_size=32), LOTS, st.randoms())
def test_the_order_is_independent_of_arrival(seed: bytes, lots: list[str], random: Random) -> None:
    shuffled = lots.copy()
    random.shuffle(shuffled)
    wishes = [Wish(lot, (AT[0], AT[1])) for lot in lots]
    again = [Wish(lot, (AT[0], AT[1])) for lot in shuffled]

    assert order_of(seed, lots) == order_of(seed, shuffled)
    assert allotted(seed, wishes, SEATS) == allotted(seed, again, reversed(SEATS))


def test_the_order_is_what_the_page_says_it_is() -> None:
    seed, lots = bytes(range(32)), [lot_of(f"key{n}") for n in range(50)]

    by_hand = sorted((hmac.digest(seed, lot.encode(), "sha256").hex(), lot) for lot in lots)

    assert order_of(seed, lots) == [lot for _, lot in by_hand]
    assert commitment(seed) == hashlib.sha256(seed).hexdigest()
    assert order_of(new_seed(), lots) != order_of(seed, lots)


def test_whoever_is_drawn_first_has_the_first_choice() -> None:
    seed = bytes(32)
    first, second, third = order_of(seed, ["a", "b", "c"])
    seats = [Seat(slot_at("08:00"), 1), Seat(slot_at("08:30"), 1)]
    wishes = [Wish(first, (AT[1],)), Wish(second, (AT[1], AT[0])), Wish(third, (AT[0], AT[1]))]

    given_seats = allotted(seed, wishes, seats)

    assert given_seats == {first: seats[1], second: seats[0]}
    assert list(given_seats) == [first, second]


@given(st.binary(min_size=32, max_size=32), LOTS)
def test_no_seat_is_given_twice_and_none_left_that_somebody_wanted(seed: bytes, lots: list[str]) -> None:
    wishes = [Wish(lot, tuple(AT[: 1 + index % 3])) for index, lot in enumerate(lots)]

    given_seats = allotted(seed, wishes, SEATS)

    assert len(set(given_seats.values())) == len(given_seats)
    left = {seat.slot.at for seat in SEATS if seat not in given_seats.values()}
    assert all(left.isdisjoint(wish.wanted) for wish in wishes if wish.lot not in given_seats)


def test_a_lot_tells_nobody_the_key() -> None:
    assert "key" not in lot_of("key")
    assert lot_of("key") != lot_of("kez")


@pytest.mark.parametrize(
    ("lasted", "is_race"),
    [
        (fast(9, 9.9, 1), True),
        (fast(9, 10, 1), False),
        (fast(1, None, 1, None, 1), True),
        (fast(1, 1, None, None, 1), True),
        (fast(1, 1, None, None, None, 1), False),
        (fast(), False),
    ],
)
def test_three_races_in_five_days_make_a_draw(lasted: list[timedelta | None], *, is_race: bool) -> None:
    assert is_a_race(lasted) is is_race
