"""Booking at work in one office: its desk, and what it does by the clock beside requests."""

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import structlog

from office.booking.attending import end_missed
from office.booking.desk import Desk
from office.booking.drawing import announce, draw_due
from office.booking.forgetting import forget
from office.booking.kept import BOOKINGS
from office.booking.person import make_keys
from office.booking.settings import BookingTable
from office.booking.slots import fields_to_book
from office.booking.stranded import follow_settings
from office.booking.telling import Telling
from office.once.keys import KeyFolder
from office.tickets.changes import Changes
from office.tickets.refusals import Refusal
from office.tickets.store import StoreError
from office.web.guesses import Tally
from office.web.refusals import SlowDown

FOLDER = "booking_keys"
"""Where the keys of who booked lie, in the data folder: a backup holds none of them."""
_LOOK_S = 20.0
_LOOKS_TO_FORGET = 180
"""So often is looked between two times of forgetting: an hour."""
_MOST_HOLDS, _HOLDS_S = 30, 3600.0
_MOST_GUESSES, _GUESSES_S = 5, 300.0
_MOST_CODES, _CODES_S = 10, 600.0

Offload = Callable[[Callable[[], object]], object]
"""Runs work that waits for the disk beside the serving."""

log = structlog.get_logger("server")


class BookingAtWork:
    """Looks after bookings until closed; ``desk`` is what requests work with.

    Where config.toml names no field nothing is booked, and what was booked before ends by the clock.
    """

    def __init__(
        self,
        changes: Changes,
        table: BookingTable,
        data: Path,
        offload: Offload,
        telling_of: Callable[[Desk], Telling] | None = None,
    ) -> None:
        self.desk = Desk(changes, table, KeyFolder(data / FOLDER))
        self.telling = None if telling_of is None else telling_of(self.desk)
        """Tells by mail; None where no mail leaves this office."""
        self._codes = Tally(changes.clock, _MOST_CODES, _CODES_S)
        self._offload, self._closed = offload, threading.Event()
        self._holds = Tally(changes.clock, _MOST_HOLDS, _HOLDS_S)
        self._guesses = Tally(changes.clock, _MOST_GUESSES, _GUESSES_S)

    @property
    def is_on(self) -> bool:
        """Whether the times of any field can be booked."""
        return bool(fields_to_book(self.desk.office, self.desk.table))

    def begin(self) -> None:
        """Bring kept seats to what config.toml gives, then look by the clock, on a thread of its own."""
        today = self.desk.office.day(self.desk.changes.clock())
        with self.desk.changes.store.reading() as reader:
            is_booked = bool(BOOKINGS.on(reader).live_from(today))
        if not self.is_on and not is_booked:
            return
        self._tried("booking_settings", self._follow_settings)
        self.do_due()
        threading.Thread(target=self._run, daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self._closed.set()

    def do_due(self) -> None:
        """Do what is due: end missed times, announce draws and draw; make the keys of days to come."""
        self._tried("booking_missed", lambda: end_missed(self.desk))
        self._tried("booking_drawn", lambda: draw_due(self.desk))
        self.tell_closed()
        if self.is_on:
            self._tried("booking_announced", lambda: announce(self.desk))
            self._tried("booking_keys", self._make_keys)

    def tell_closed(self) -> None:
        """Tell by mail those whose day was closed and who were not told yet."""
        if self.telling is not None:
            self._tried("booking_told", self.telling.tell_closed)

    def may_try_code(self, address: str) -> None:
        """Raise SlowDown where that network address typed too many wrong one-time codes."""
        wait_s = self._codes.wait_s(address)
        if wait_s > 0:
            raise SlowDown("too many wrong codes", wait_s)

    def tried_code(self, address: str) -> None:
        """Count a wrong one-time code."""
        self._codes.count(address)

    def take_hold(self, address: str) -> None:
        """Count a hold from that network address. Raises SlowDown for one of very many."""
        self._count(self._holds, address, "too many times were held from here")

    def may_guess(self, kiosk: str) -> None:
        """Raise SlowDown where a kiosk was typed too many digits that nobody booked with."""
        wait_s = self._guesses.wait_s(kiosk)
        if wait_s > 0:
            raise SlowDown("too many wrong digits: ask the staff", wait_s)

    def guessed(self, kiosk: str) -> None:
        """Count digits that nobody booked with."""
        self._guesses.count(kiosk)

    def _count(self, tally: Tally, who: str, why: str) -> None:
        wait_s = tally.wait_s(who)
        if wait_s > 0:
            raise SlowDown(why, wait_s)
        tally.count(who)

    def _run(self) -> None:
        looks = 0
        while not self._closed.wait(_LOOK_S):
            self.do_due()
            looks += 1
            if looks % _LOOKS_TO_FORGET == 1:
                self._tried("booking_forgotten", lambda: forget(self.desk))

    def _follow_settings(self) -> None:
        for one in follow_settings(self.desk):
            log.warning("booking_stranded", booking=one.booking.id, gone=str(one.gone))

    def _make_keys(self) -> None:
        # Here and not at a citizen's request: a key that is made waits for the disk.
        today = self.desk.office.day(self.desk.changes.clock())
        days = [today + timedelta(days=n) for n in range(self.desk.table.ahead_days + 2)]
        self._offload(lambda: make_keys(self.desk.keys, today, days))

    def _tried(self, what: str, work: Callable[[], object]) -> None:
        """Do it; what cannot be done now is logged, and tried again at the next look."""
        try:
            work()
        except (StoreError, Refusal, OSError) as error:
            log.warning("booking_not_done", what=what, reason=str(error))
