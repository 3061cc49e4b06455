"""What the pages of booking show: days, times and refusals, in the reader's words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from http import HTTPStatus

from flask import Response, make_response, render_template, request

from office.booking.offered import DayOffer, DayState, SlotOffer
from office.tickets.day import from_text
from office.tickets.office import Field, Office
from office.tickets.refusals import Refusal
from office.web.context import current
from office.words.catalogue import OWN, Words

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NOON = 12
_TO_CHOOSE = (DayState.OPEN, DayState.ASKED)
_OTHER = "other"
_NONSENSE = frozenset({"invalid_request", "no_contact"})


@dataclass(frozen=True, slots=True)
class DayChoice:
    """One day: ``text`` is what can be had of it; one that cannot be chosen says why."""

    day: date
    name: str
    text: str
    can_be_chosen: bool


@dataclass(frozen=True, slots=True)
class TimeChoice:
    """One time: ``value`` is how a form sends it, ``is_morning`` which half of the day it is in."""

    value: str
    name: str
    text: str
    can_be_chosen: bool
    is_morning: bool


def language() -> str:
    """Return the language chosen on the page, the office's own until one is."""
    wished = request.values.get("language", "")
    return wished if wished in current().words.languages else OWN


def words() -> Words:
    """Return the sentences in the reader's language."""
    return current().words.words(language())


def drawn(template: str, status: int = 200, **filled: object) -> Response:
    """Return a page of booking."""
    page = render_template(
        template, language=language(), languages=current().words.languages, name_of=field_name, **filled
    )
    return make_response(page, status)


def field_name(field: Field) -> str:
    """Return a field's name in the reader's language."""
    return field.name if language() == OWN else field.name_en or field.name


def day_name(day: date) -> str:
    """Return a day as it is read, such as ``thứ Ba, 24/11``."""
    return words()("phone-booking-day", weekday=_WEEKDAYS[day.weekday()], day=day.day, month=day.month)


def clock_time(office: Office, at: datetime) -> str:
    """Return a time of the office's clock as it is read, ``9:05``."""
    return f"{office.local(at):%-H:%M}"


def day_choices(office: Office, offers: Iterable[DayOffer]) -> list[DayChoice]:
    """Return the days to choose from."""
    return [
        DayChoice(one.day, day_name(one.day), _day_text(office, one), one.state in _TO_CHOOSE)
        for one in offers
    ]


def time_choices(office: Office, offer: DayOffer) -> list[TimeChoice]:
    """Return the times of a day to choose from."""
    return [_time_choice(office, one) for one in offer.slots]


def refused_words(refusal: Refusal, of: str = "refused") -> str:
    """Return what a refusal says and what to do then; ``of`` names sentences that go before the others."""
    said, details = words(), refusal.details
    own = f"phone-booking-{of}-{refusal.code}"
    name = own if own in said else f"phone-booking-refused-{refusal.code}"
    more = details.get("limit") or details.get("reason")
    known = [one for one in (f"{name}-{more}", name) if one in said]
    opens = details.get("opens_at")
    when = "" if opens is None else moment_words(current().settings.office, from_text(opens))
    return said(known[0] if known else f"phone-booking-refused-{_OTHER}", when=when)


def moment_words(office: Office, at: datetime) -> str:
    """Return a time with its day, such as ``20:00, thứ Ba, 24/11``."""
    return words()("phone-booking-at", time=clock_time(office, at), day=day_name(office.day(at)))


def status_of(refusal: Refusal) -> HTTPStatus:
    """Return the status of the page that says a refusal."""
    return HTTPStatus.BAD_REQUEST if refusal.code in _NONSENSE else HTTPStatus.CONFLICT


def _day_text(office: Office, offer: DayOffer) -> str:
    said, when = words(), moment_words(office, offer.opens_at)
    if offer.state is DayState.OPEN:
        return said("phone-booking-free", count=offer.free)
    if offer.state is DayState.CLOSED and offer.closing is not None:
        return said(f"phone-booking-closed-{offer.closing}")
    if offer.state is DayState.CLOSED and offer.reason:
        return said("phone-booking-day-off", day=offer.reason)
    return said(f"phone-booking-day-{offer.state}", when=when)


def _time_choice(office: Office, one: SlotOffer) -> TimeChoice:
    local = office.local(one.slot.at)
    text = words()("phone-booking-free", count=one.free) if one.free else words()("phone-booking-day-full")
    return TimeChoice(
        value=f"{local:%H:%M}",
        name=f"{local:%-H:%M}",
        text=text,
        can_be_chosen=one.free > 0,
        is_morning=local.hour < _NOON,
    )
