"""The page of bookings: days with what is booked, one day's times, and closing it. Nobody is named."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from flask import request

from manager.blueprint import bp
from manager.figures import date_words, percentage, time_and_date
from manager.wording import actor_words
from office.booking.at_work import BookingAtWork
from office.booking.booking import Booking, BookingState, ClosingReason
from office.booking.closing import config_closing
from office.booking.day_overview import SlotCount, ahead_on, day_figures, slot_counts
from office.booking.figures import BookingFigures
from office.booking.kept import BOOKINGS
from office.booking.offered import days_ahead
from office.booking.requests import at_work
from office.booking.slots import fields_to_book
from office.people import Role
from office.tickets.office import Field, Office
from office.tickets.store import Reader
from office.web.access import allows
from office.web.reader import reader_name, reader_words, staff_page

_DAYS_BACK = 7
_DAYS_ON = 60
"""So far ahead a day can be closed."""


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


@dataclass(frozen=True, slots=True)
class ListedBooking:
    """One booking of the chosen day whose person is still to come, as its own page names it."""

    code: str
    field: str
    time: str
    state: BookingState
    by_mail: bool


@bp.get("/manager/bookings")
@allows(role=Role.MANAGER)
def bookings_page() -> str:
    """The days around today, and the times of the one that the address names, today's where it names none."""
    work = at_work()
    desk, now, words = work.desk, work.desk.changes.clock(), reader_words()
    local, today = desk.office.local, desk.office.day(now)
    days = [today - timedelta(days=n) for n in range(_DAYS_BACK, -1, -1)] + days_ahead(desk, now)
    chosen = _day(days, today)
    last = today + timedelta(days=_DAYS_ON)
    fields = fields_to_book(desk.office, desk.table)
    with desk.changes.store.reading() as reader:
        rows = [
            DayRow(day, one.code, day_figures(desk, reader, one.code, day)) for day in days for one in fields
        ]
        times = _times(work, reader, fields, chosen)
        mailed = work.telling.told_by_mail(reader, chosen) if work.telling else frozenset[int]()
        ahead = [_listed(work, one, one.id in mailed) for one in ahead_on(reader, chosen, now)]
        closings = BOOKINGS.on(reader).closings_from(days[0])
    return staff_page(
        "manager/bookings.html",
        is_on=work.is_on,
        today=today,
        chosen=chosen,
        days=days,
        rows=rows,
        times=times,
        ahead=ahead,
        last=last,
        can_close=chosen >= today,
        closed_days={one.day for one in closings},
        closings=[one for one in closings if one.day == chosen],
        config_text=_config_text(desk.office, fields, chosen),
        why=list(ClosingReason),
        login=partial(actor_words, words),
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


def _listed(work: BookingAtWork, one: Booking, by_mail: bool) -> ListedBooking:
    office, slot = work.desk.office, one.seat.slot
    field = next((reader_name(each) for each in office.fields if each.code == slot.field), slot.field)
    return ListedBooking(one.code, field, f"{office.local(slot.at):%H:%M}", one.state, by_mail)


def _config_text(office: Office, fields: list[Field], day: date) -> str | None:
    """Return what config.toml says of that day where it closes it in every field, None where it does not."""
    texts = [config_closing(office, one.code, day) for one in fields]
    return texts[0] if texts and None not in texts else None


def _day(days: list[date], today: date) -> date:
    """Return the day that the address names, today for one that is neither shown nor soon."""
    wanted = request.args.get("day", "")
    soon = [today + timedelta(days=n) for n in range(_DAYS_ON + 1)]
    return next((day for day in (*days, *soon) if f"{day}" == wanted), today)
