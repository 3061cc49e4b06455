"""The page of bookings: days with what is booked, one day's times, and closing it. Nobody is named."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from flask import request

from manager.blueprint import bp
from manager.figures import date_words, percentage, time_and_date
from office.booking.at_work import BookingAtWork
from office.booking.day_overview import SlotCount, ahead_on, day_figures, slot_counts
from office.booking.figures import BookingFigures
from office.booking.offered import days_ahead
from office.booking.requests import at_work
from office.booking.slots import fields_to_book
from office.people import Role
from office.tickets.office import Field
from office.tickets.store import Reader
from office.web.access import allows
from office.web.reader import reader_name, reader_words, staff_page

_DAYS_BACK = 7


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of one field."""

    day: date
    field: str
    figures: BookingFigures

    @property
    def due(self) -> int:
        """How many had a time that has passed: those who came or were missed."""
        return self.figures.came + self.figures.missed


@dataclass(frozen=True, slots=True)
class FieldTimes:
    """The times of the chosen day in one field."""

    code: str
    name: str
    slots: list[SlotCount]


@bp.get("/manager/bookings")
@allows(role=Role.MANAGER)
def bookings_page() -> str:
    """The days around today, and the times of the one that the address names, today's where it names none."""
    work = at_work()
    desk, now, words = work.desk, work.desk.changes.clock(), reader_words()
    local, today = desk.office.local, desk.office.day(now)
    days = [today - timedelta(days=n) for n in range(_DAYS_BACK, -1, -1)] + days_ahead(desk, now)
    chosen = _day(days, today)
    fields = fields_to_book(desk.office, desk.table)
    with desk.changes.store.reading() as reader:
        rows = [
            DayRow(day, one.code, day_figures(desk, reader, one.code, day)) for day in days for one in fields
        ]
        times = _times(work, reader, fields, chosen)
        ahead = len(ahead_on(reader, chosen, now))
    return staff_page(
        "manager/bookings.html",
        is_on=work.is_on,
        today=today,
        chosen=chosen,
        days=days,
        rows=rows,
        times=times,
        ahead=ahead,
        names={one.code: reader_name(one) for one in fields},
        at=time_and_date(words, local(now)),
        clock=lambda at: f"{local(at):%H:%M}",
        moment=lambda at: time_and_date(words, local(at)),
        date_words=partial(date_words, words),
        percentage=partial(percentage, words),
    )


def _times(work: BookingAtWork, reader: Reader, fields: list[Field], day: date) -> list[FieldTimes]:
    desk = work.desk
    counted = ((one, slot_counts(desk, reader, one.code, day, desk.changes.clock())) for one in fields)
    return [FieldTimes(one.code, reader_name(one), slots) for one, slots in counted if slots]


def _day(days: list[date], today: date) -> date:
    """Return the day that the address names, today for none of those shown."""
    wanted = request.args.get("day", "")
    return next((day for day in days if f"{day}" == wanted), today)
