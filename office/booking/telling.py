"""Telling who booked: a mail address, shown to be theirs by a one-time code, is told when its day is closed.

By the same address whoever lost the booking's page finds it again. It is kept sealed, under a key of its day
that is forgotten with it.
"""

import hashlib
import hmac
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from office.booking.booking import Booking, BookingState
from office.booking.closing import ClosedTold, closed_told
from office.booking.contacts_in_sqlite import CONTACTS, CONTACTS_CHANGED, Contact
from office.booking.desk import Desk, found
from office.booking.kept import BOOKINGS
from office.booking.person import contact_name
from office.booking.refusals import IllegalBookingMove
from office.once.codes import Codes
from office.once.contact import contact_of
from office.once.outbox import Message, Outbox, Value
from office.once.refusals import NoContact
from office.tickets.store import Reader, Transaction

CLOSED_MESSAGE = "booking_closed"
"""The message that a day is closed; its values are ``when``, ``field``, ``reason`` and ``address``."""
_CONTACT, _LOST = "booking_contact", "booking_lost"

Said = Callable[[Booking, ClosedTold, str], Sequence[Value]]
"""Says a closed booking in a language, as the message's values."""


def mail_of(text: str) -> str:
    """Return the mail address in one spelling. Raises NoContact, also for a telephone number."""
    contact = contact_of(text)
    if "@" not in contact:
        raise NoContact("no mail address")
    return contact


class Telling:
    """Keeps whom to tell, and tells them. ``said`` puts a closed booking into words."""

    def __init__(self, desk: Desk, codes: Codes, outbox: Outbox, said: Said) -> None:
        self._desk, self._codes, self._outbox, self._said = desk, codes, outbox, said

    def knows(self, key: str) -> bool:
        """Whether that key opens a booking."""
        with self._desk.changes.store.reading() as reader:
            return BOOKINGS.on(reader).of_key(key) is not None

    def send_code(self, key: str, to: str, address: str, language: str) -> None:
        """Send a code to whoever wants to be told of that booking.

        Raises UnknownBooking, IllegalBookingMove, NoContact, TooManyCodes, OSError.
        """
        booking = self._booked(key)
        self._codes.send(f"{_CONTACT} {booking.id}", mail_of(to), address, language)

    def keep(self, key: str, to: str, code: str, language: str) -> None:
        """Tell that address from now on. Raises UnknownBooking, IllegalBookingMove, NoContact, WrongCode."""
        booking, contact = self._booked(key), mail_of(to)
        self._codes.check(f"{_CONTACT} {booking.id}", contact, code)
        day_key = self._desk.keys.key(contact_name(booking.seat.slot.day))
        kept = Contact(booking, bytes(SecretBox(day_key).encrypt(contact.encode())), language)
        self._desk.changes.run(lambda tx: CONTACTS_CHANGED.on(tx).keep(kept, _mark(day_key, contact)))

    def send_lost_code(self, to: str, address: str, language: str) -> None:
        """Send a code to whoever lost their bookings; one that has none is sent nothing, and nobody is told.

        Raises NoContact, TooManyCodes, OSError.
        """
        contact = mail_of(to)
        is_known = bool(self._of_contact(contact))
        self._codes.send(_LOST, contact, address, language, is_known=is_known)

    def lost(self, to: str, code: str) -> Sequence[Booking]:
        """Return the bookings from today on of whoever has that address. Raises NoContact, WrongCode."""
        contact = mail_of(to)
        self._codes.check(_LOST, contact, code)
        return self._of_contact(contact)

    def tell_closed(self) -> int:
        """Tell those whose day was closed and who were not told; return how many. Raises OSError."""
        today, table = self._desk.office.day(self._desk.changes.clock()), self._desk.table
        with self._desk.changes.store.reading() as reader:
            untold = CONTACTS.on(reader).untold(today)
        closed = ((one, closed_told(self._desk.office, table, one.booking)) for one in untold)
        due = [(one, told) for one, told in closed if told is not None]
        for one, told in due:
            self._tell(one, told)
        return len(due)

    def told_by_mail(self, reader: Reader, day: date) -> frozenset[int]:
        """Return the ids of that day's bookings whose people can be told by mail."""
        return CONTACTS.on(reader).booking_ids(day)

    def _tell(self, contact: Contact, told: ClosedTold) -> None:
        day_key = self._desk.keys.known(contact_name(contact.booking.seat.slot.day))
        now = self._desk.changes.clock()
        if day_key is not None:
            try:
                to = SecretBox(day_key).decrypt(contact.sealed).decode()
            except CryptoError:
                to = ""  # A key of another machine, after a restore: it is nobody's address here.
            if to:
                values = tuple(self._said(contact.booking, told, contact.language))
                self._outbox.send(Message(to, CLOSED_MESSAGE, contact.language, values), now)

        def work(tx: Transaction) -> None:
            CONTACTS_CHANGED.on(tx).mark_told(contact.booking.id, now)

        self._desk.changes.run(work)

    def _booked(self, key: str) -> Booking:
        with self._desk.changes.store.reading() as reader:
            booking = found(BOOKINGS.on(reader), key)
        if booking.state is not BookingState.BOOKED:
            raise IllegalBookingMove(f"nobody is told of booking {booking.id}", state=str(booking.state))
        return booking

    def _of_contact(self, contact: str) -> list[Booking]:
        today = self._desk.office.day(self._desk.changes.clock())
        days = [today + timedelta(days=n) for n in range(self._desk.table.ahead_days + 2)]
        with self._desk.changes.store.reading() as reader:
            kept, mine = CONTACTS.on(reader), list[Booking]()
            for day in days:
                day_key = self._desk.keys.known(contact_name(day))
                mine += [] if day_key is None else kept.of_mark(day, _mark(day_key, contact))
        return mine


def _mark(key: bytes, contact: str) -> str:
    return hmac.new(key, f"contact\0{contact}".encode(), hashlib.sha256).hexdigest()
