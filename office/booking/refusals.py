"""What booking refuses, each named by its reason; a screen chooses its words by the class."""

from office.tickets.refusals import Refusal


class UnknownBooking(Refusal):
    """No booking has this key."""

    code = "unknown_booking"


class UnknownSlot(Refusal):
    """The field has no such time to book on that day, or has it no longer."""

    code = "unknown_slot"


class SlotTaken(Refusal):
    """Every seat of that time is held or booked."""

    code = "slot_taken"


class LimitReached(Refusal):
    """This person, or this address, has all it may have; ``details['limit']`` names a ``Limit``."""

    code = "limit_reached"


class KioskOnly(Refusal):
    """This person missed too many booked times lately, so takes a number at the kiosk."""

    code = "kiosk_only"


class NotYet(Refusal):
    """Too early; ``details['opens_at']`` is from when on, as text of a UTC time."""

    code = "not_yet"


class TooLate(Refusal):
    """The time for this is over."""

    code = "too_late"


class DayClosed(Refusal):
    """The office closed that day to bookings; ``details['reason']`` names a ``ClosingReason``."""

    code = "day_closed"


class DrawnDay(Refusal):
    """The seats of that day and field are drawn: a request is taken, no time is held."""

    code = "drawn_day"


class NotDrawn(Refusal):
    """The seats of that day and field are not drawn, or their draw is over."""

    code = "not_drawn"


class WrongPerson(Refusal):
    """The card's digits and the year are not those the time was booked with."""

    code = "wrong_person"


class NotInHall(Refusal):
    """A number is taken by phone in the hall alone, and this phone is on no network of the hall."""

    code = "not_in_hall"


class MarksLost(Refusal):
    """The key by which whoever booked is known again is gone: the officer decides whose the booking is."""

    code = "marks_lost"


class IllegalBookingMove(Refusal):
    """The table of moves forbids this action; ``details['state']`` is the booking's state."""

    code = "illegal_booking_move"
