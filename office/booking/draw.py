"""A draw in place of a race. Anyone can recompute it from what is published before and after.

Before: ``commitment(seed)``. After: the seed and the lots of all requests. ``order_of`` gives their order.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from office.booking.booking import Seat

FAST = timedelta(minutes=10)
"""A day whose seats went sooner than that was a race."""
RACES, OF_DAYS = 3, 5
"""So many races of the last days turn the race into a draw."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One request of a draw: its ``lot``, and the times wanted (UTC), the best first."""

    lot: str
    wanted: tuple[datetime, ...]


def new_seed() -> bytes:
    """Return a seed, 32 random bytes."""
    return secrets.token_bytes(32)


def commitment(seed: bytes) -> str:
    """Return what is published before the draw: the SHA-256 of the seed, as hexadecimal digits."""
    return hashlib.sha256(seed).hexdigest()


def lot_of(key: str) -> str:
    """Return the lot of the request with that key: public, and the key cannot be told from it."""
    return hashlib.sha256(f"lot {key}".encode()).hexdigest()[:32]


def order_of(seed: bytes, lots: Iterable[str]) -> list[str]:
    """Return the lots as they are drawn: by HMAC-SHA-256(seed, lot), whenever each request came."""
    return sorted(lots, key=lambda lot: hmac.new(seed, lot.encode(), hashlib.sha256).digest())


def allotted(seed: bytes, wishes: Iterable[Wish], seats: Iterable[Seat]) -> dict[str, Seat]:
    """Return the seat of each lot that is given one, in the order drawn.

    Each in turn is given the first time wanted that still has a seat; a lot that is not there went empty.
    """
    of_lot: Mapping[str, Wish] = {wish.lot: wish for wish in wishes}
    free: dict[datetime, list[Seat]] = {}
    for seat in sorted(seats, key=lambda one: -one.number):
        free.setdefault(seat.slot.at, []).append(seat)
    given: dict[str, Seat] = {}
    for lot in order_of(seed, of_lot):
        at = next((one for one in of_lot[lot].wanted if free.get(one)), None)
        if at is not None:
            given[lot] = free[at].pop()
    return given


def is_a_race(sold_out_after: Sequence[timedelta | None]) -> bool:
    """Whether the next day is drawn, by how long the seats of the last days lasted, the newest last.

    None is a day that did not sell out.
    """
    fast = sum(lasted is not None and lasted < FAST for lasted in sold_out_after[-OF_DAYS:])
    return fast >= RACES
