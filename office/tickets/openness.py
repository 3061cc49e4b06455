"""Whether a field gives numbers now, and why not: the clock, then hours, counters and numbers."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time

from office.tickets.clock_watch import trouble_of
from office.tickets.day import as_text
from office.tickets.duty import Duty
from office.tickets.numbers import DayNumbers
from office.tickets.office import Field, Office
from office.tickets.refusals import FieldClosed
from office.tickets.store import Reader

NO_COUNTER = "no_counter"
BY_HOURS = "hours"
BY_CLOCK = "clock_wrong"


@dataclass(frozen=True, slots=True)
class Closed:
    """Why a field gives no numbers now, and when it will (local; None: unknown).

    ``reason`` is a closed day's text or one of 'hours', 'numbers_used_up', 'numbers_tomorrow',
    'no_counter' and 'clock_wrong'.
    """

    reason: str
    opens_at: datetime | None = None

    def refusal(self, code: str) -> FieldClosed:
        """Return the refusal of a number of that field."""
        details = {"reason": self.reason}
        if self.opens_at is not None:
            details["opens_at"] = as_text(self.opens_at)
        return FieldClosed(f"field {code} gives no numbers now: {self.reason}", **details)


def closed_by_hours(office: Office, field: Field, now: datetime) -> Closed | None:
    """Return why the clock or the calendar keeps the field shut; None while it does not."""
    hours, local = office.hours_of(field), office.local(now)
    if hours.gives_numbers(local):
        return None
    return Closed(hours.why_closed(local) or BY_HOURS, hours.next_numbers_at(local))


def closed_at_booked(office: Office, field: Field, booked_for: datetime) -> Closed | None:
    """Return why nobody is served at a booked time; None where the field is open then.

    Whoever booked it may come before numbers are given, and when, before closing, they no longer are.
    """
    hours, local = office.hours_of(field), office.local(booked_for)
    if hours.is_open(local):
        return None
    return Closed(hours.why_closed(local) or BY_HOURS, hours.next_numbers_at(local))


def closed_by_numbers(
    office: Office, field: Field, numbers: DayNumbers, number: int, now: datetime
) -> Closed | None:
    """Return why the field cannot give its ``number``-th number today; None where it can."""
    reason = numbers.why_none(field.code, number)
    return until_tomorrow(office, field, reason, now) if reason else None


def until_tomorrow(office: Office, field: Field, reason: str, now: datetime) -> Closed:
    """Return that the field gives no more numbers on this day."""
    local = office.local(now)
    end = datetime.combine(local.date(), time.max, local.tzinfo)
    return Closed(reason, office.hours_of(field).next_numbers_at(end))


def closed_by_counters(office: Office, field: Field, duties: Iterable[Duty], now: datetime) -> Closed | None:
    """Return that no counter can serve the field today; None where one can.

    A counter that is closed can: it may open yet. One that was given other fields today cannot, until it is
    given this one again. ``duties`` are the stored ones, of whatever day.
    """
    day = office.day(now)
    chosen: dict[int, Collection[str]] = {
        duty.number: duty.fields for duty in duties if duty.fields is not None and duty.office_day == day
    }
    for counter in office.counters:
        if field.code in chosen.get(counter.number, counter.fields):
            return None
    return Closed(NO_COUNTER)


def closed_fields(
    office: Office, reader: Reader, duties: Iterable[Duty], numbers: DayNumbers, now: datetime
) -> Iterator[tuple[Field, Closed | None]]:
    """Give each field with why it gives no numbers now; ``duties`` as in ``closed_by_counters``.

    ``numbers`` are the day's.
    """
    if trouble_of(office, reader, now) is not None:
        yield from ((field, Closed(BY_CLOCK)) for field in office.fields)
        return
    day, known = office.day(now), tuple(duties)
    for field in office.fields:
        number = reader.last_number(day, field.code) + 1
        yield (
            field,
            closed_by_hours(office, field, now)
            or closed_by_counters(office, field, known, now)
            or closed_by_numbers(office, field, numbers, number, now),
        )
