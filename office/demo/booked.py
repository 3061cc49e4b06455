"""Booked times of a demo: some seats of today and the days to come are somebody's; most of them come."""

import random
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from ipaddress import ip_network

from office.booking.attending import check_in
from office.booking.booking import Booking, BookingState, Seat
from office.booking.desk import Desk
from office.booking.kept import BOOKINGS, BOOKINGS_CHANGED
from office.booking.person import Card, card_mark_on, missed_mark_on, person_on
from office.booking.settings import BookingTable
from office.booking.slots import fields_to_book, seats_on
from office.booking.taking import open_day
from office.demo.office import DEMO
from office.settings import Kiosk, Settings
from office.settings.table import Table
from office.tickets.answers import Request
from office.tickets.issuing import NewTicket, issue
from office.tickets.keys import new_key
from office.tickets.refusals import Refusal
from office.tickets.store import StoreError, Transaction
from office.tickets.ticket import Ticket

_FIELDS = 3
_THIS_MACHINE = ip_network("127.0.0.0/8")
"""In a demo the hall is the machine that it runs on."""
_TAKEN, _COMES = 0.5, 0.85
_DAYS = 3
_LOOK_S = 5.0
_EARLIEST = timedelta(minutes=12)
_FIRST_YEAR, _LAST_YEAR = 1950, 2005


def with_booking(settings: Settings) -> Settings:
    """Return the settings with booking on for the first fields, and by phone, unless config.toml has it."""
    kept = settings.capabilities.get("booking")
    table = kept if isinstance(kept, BookingTable) else BookingTable()
    codes = table.fields or tuple(field.code for field in settings.office.fields[:_FIELDS])
    networks = table.hall_networks or (_THIS_MACHINE,)
    capabilities: dict[str, Table] = {
        **settings.capabilities,
        "booking": table.model_copy(update={"fields": codes, "hall_networks": networks}),
    }
    return replace(settings, capabilities=capabilities)


class BookedTown:
    """Those who booked: they come in their minutes. A restart forgets their cards."""

    def __init__(self, desk: Desk, kiosks: Iterable[Kiosk]) -> None:
        self._desk = desk
        self._printers = [one.name for one in kiosks if one.printer is not None]
        self._cards: dict[str, Card] = {}
        self._closed = threading.Event()
        self._dice = random.Random()  # noqa: S311 - a simulation

    def close(self) -> None:
        """Let nobody come any more."""
        self._closed.set()

    def live(self) -> None:
        """Look until closed."""
        self.go_round()
        while not self._closed.wait(_LOOK_S):
            self.go_round()

    def go_round(self) -> None:
        """Fill the days that are new, and let those come whose time it is."""
        self._try(self._fill)
        self._try(self._come)

    def _fill(self) -> None:
        now = self._desk.changes.clock()
        today = self._desk.office.day(now)
        for field in fields_to_book(self._desk.office, self._desk.table):
            for day in (today + timedelta(days=n) for n in range(_DAYS)):
                with self._desk.changes.store.reading() as reader:
                    is_new = not BOOKINGS.on(reader).of(day, field.code)
                if is_new:
                    self._fill_day(day, field.code, now)

    def _fill_day(self, day: date, field: str, now: datetime) -> None:
        seats = seats_on(self._desk.office, self._desk.table, field, day)
        taken = [one for one in seats if one.slot.at > now and self._dice.random() < _TAKEN]
        cards = {seat: self._new_card() for seat in taken}

        def work(tx: Transaction) -> list[Booking]:
            open_day(self._desk, tx, day, field, now)
            kept = BOOKINGS_CHANGED.on(tx)
            return [kept.add(self._booking(seat, cards[seat], now)) for seat in taken]

        for booking in self._desk.changes.run(work):
            self._cards[booking.key] = cards[booking.seat]

    def _new_card(self) -> Card:
        digits = f"{self._dice.randrange(10**6):06}"
        return Card(digits, self._dice.randint(_FIRST_YEAR, _LAST_YEAR))

    def _booking(self, seat: Seat, card: Card, now: datetime) -> Booking:
        keys, day = self._desk.keys, seat.slot.day
        return Booking(
            id=0,
            key=new_key(now),
            seat=seat,
            person=person_on(keys, day, card),
            card=card_mark_on(keys, day, card),
            missed_mark=missed_mark_on(keys, day, card),
            nth=1,
            state=BookingState.BOOKED,
            made_at=now,
            booked_at=now,
        )

    def _come(self) -> None:
        now = self._desk.changes.clock()
        with self._desk.changes.store.reading() as reader:
            kept = BOOKINGS.on(reader).live_on(self._desk.office.day(now))
        for one in kept:
            is_time = timedelta() <= one.seat.slot.at - now <= _EARLIEST
            card = self._cards.get(one.key)
            if one.state is not BookingState.BOOKED or card is None or not is_time:
                continue
            # Each decides once: who stays away is missed.
            del self._cards[one.key]
            if self._dice.random() < _COMES:
                self._try(lambda one=one, card=card: self._check_in(one, card))  # type: ignore[misc]

    def _check_in(self, booking: Booking, card: Card) -> None:
        changes, request = self._desk.changes, Request(DEMO)

        def give(tx: Transaction, one: Booking, now: datetime) -> Ticket:
            printer = self._dice.choice(self._printers) if self._printers else None
            wish = NewTicket(one.seat.slot.field, printer=printer, booked_for=one.seat.slot.at)
            return issue(changes, tx, wish, request, now)

        check_in(self._desk, booking.key, card, give, request)

    def _try(self, act: Callable[[], None]) -> None:
        """Do it; what is refused or cannot be kept now is left."""
        try:
            act()
        except (Refusal, StoreError):
            return
