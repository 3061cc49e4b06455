"""Draws: announced before a day opens, drawn when it does. The order itself stands in ``draw.py``."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from office.booking.booking import Booking, BookingState, Seat
from office.booking.desk import Desk, free_seats
from office.booking.draw import OF_DAYS, Wish, allotted, commitment, is_a_race, lot_of, new_seed
from office.booking.kept import BOOKINGS_CHANGED, DRAWS, DRAWS_CHANGED
from office.booking.limits import check_missed, marks_of, next_of_day
from office.booking.moves import BookingAction, move
from office.booking.opened import DrawRequest, OpenedDay
from office.booking.person import Card
from office.booking.refusals import DayClosed, NotDrawn, UnknownSlot
from office.booking.slots import fields_to_book, opens_at, seats_on
from office.booking.taking import note_sold_out
from office.tickets.answers import Form, Request, Result
from office.tickets.keys import new_key
from office.tickets.store import Reader, Transaction

MOST_WANTED = 5
"""How many times one request may name."""
_AHEAD = timedelta(days=1)
"""So long before a day opens its draw is announced and takes requests."""
AS_KEY = Form("draw_request", lambda key: (key,), lambda values: str(values[0]))
"""The key of a request for a draw as a first answer."""


@dataclass(frozen=True, slots=True)
class Published:
    """What anybody may see of a draw. Before it ``seed`` is None and ``wishes`` are empty."""

    day: date
    field: str
    commitment: str
    seed: bytes | None
    wishes: tuple[Wish, ...]


def announce(desk: Desk) -> int:
    """Have the next day be drawn in each field where days were a race; return how many. Now and then."""

    def work(tx: Transaction) -> int:
        now = desk.changes.now()
        day = desk.office.day(now + _AHEAD) + timedelta(days=desk.table.ahead_days)
        days = (day - timedelta(days=1), day)
        due = [one for one in days if timedelta() < opens_at(desk.office, desk.table, one) - now <= _AHEAD]
        fields = fields_to_book(desk.office, desk.table)
        return sum(_announced(desk, tx, one, field.code) for one in due for field in fields)

    return desk.changes.run(work)


def ask(
    desk: Desk, day: date, field: str, wanted: Sequence[datetime], card: Card, request: Request
) -> Result[str]:
    """Take a request for a draw and return its key. ``wanted`` are times (UTC), the best first.

    Raises DayClosed, NotDrawn, UnknownSlot (a time that is none, or not 1 to 5 of them), KioskOnly,
    LimitReached.
    """
    marks = marks_of(desk, day, card)

    def change(tx: Transaction, now: datetime) -> str:
        kept, draws = BOOKINGS_CHANGED.on(tx), DRAWS_CHANGED.on(tx)
        closing = kept.closing(day, field)
        if closing is not None:
            raise DayClosed(f"{day} is closed to bookings", reason=str(closing.reason))
        opened = draws.opened(day, field)
        if opened is None or not opened.is_to_be_drawn or now >= opened.opened_at:
            raise NotDrawn(f"no request can be made for {field} on {day}")
        times = {seat.slot.at for seat in seats_on(desk.office, desk.table, field, day)}
        if not 1 <= len(wanted) <= MOST_WANTED or not times.issuperset(wanted):
            raise UnknownSlot(f"1 to {MOST_WANTED} times of {day} can be wanted in {field}")
        check_missed(kept, marks, desk.office.day(now))
        nth = next_of_day(kept, draws, marks.person, day, field, now)
        key = new_key(now)
        wish = Wish(lot_of(key), tuple(wanted))
        whose = (marks.person, marks.card, marks.missed_mark)
        draws.add_request(DrawRequest(key, day, field, wish, *whose, nth, now))
        return key

    return desk.changes.once_as(AS_KEY, request, change)


def draw_due(desk: Desk) -> int:
    """Draw every day that has opened, and return how many were drawn; to be called now and then."""

    def work(tx: Transaction) -> int:
        now = desk.changes.now()
        opened = DRAWS_CHANGED.on(tx).opened_from(desk.office.day(now))
        due = [one for one in opened if one.is_to_be_drawn and now >= one.opened_at]
        for one in due:
            _draw(desk, tx, one, now)
        return len(due)

    return desk.changes.run(work)


def published(reader: Reader, day: date, field: str) -> Published | None:
    """Return what is published of that draw; None where there is none.

    ``allotted(seed, wishes, seats)`` with the seats of that day gives again who was given which.
    """
    draws = DRAWS.on(reader)
    opened = draws.opened(day, field)
    if opened is None or opened.seed is None:
        return None
    if opened.drawn_at is None:
        return Published(day, field, commitment(opened.seed), None, ())
    wishes = tuple(sorted((one.wish for one in draws.requests(day, field)), key=lambda wish: wish.lot))
    return Published(day, field, commitment(opened.seed), opened.seed, wishes)


def _announced(desk: Desk, tx: Transaction, day: date, field: str) -> bool:
    draws, seats = DRAWS_CHANGED.on(tx), seats_on(desk.office, desk.table, field, day)
    is_closed = BOOKINGS_CHANGED.on(tx).closing(day, field) is not None
    if not seats or is_closed or draws.opened(day, field) is not None:
        return False
    if not is_a_race([one.lasted for one in draws.before(day, field, OF_DAYS)]):
        return False
    draws.save_day(OpenedDay(day, field, opens_at(desk.office, desk.table, day), seed=new_seed()))
    BOOKINGS_CHANGED.on(tx).offer(seats)
    return True


def _draw(desk: Desk, tx: Transaction, opened: OpenedDay, now: datetime) -> None:
    kept, draws = BOOKINGS_CHANGED.on(tx), DRAWS_CHANGED.on(tx)
    asked = {one.wish.lot: one for one in draws.requests(opened.day, opened.field)}
    seats = free_seats(desk, kept, opened.day, opened.field, now)
    kept.offer(seats)
    given = allotted(opened.seed or b"", (one.wish for one in asked.values()), seats)
    for lot, seat in given.items():
        kept.add(move(_held(asked[lot], seat, now), BookingAction.CONFIRM, now))
    draws.save_day(replace(opened, drawn_at=now))
    note_sold_out(desk, tx, opened.day, opened.field)


def _held(request: DrawRequest, seat: Seat, now: datetime) -> Booking:
    """Return the booking of a request that was drawn, as if just held."""
    return Booking(
        id=0,
        key=request.key,
        seat=seat,
        person=request.person,
        card=request.card,
        missed_mark=request.missed_mark,
        nth=request.nth,
        state=BookingState.HELD,
        made_at=request.made_at,
        held_until=now,
    )
