"""An office where times are booked by its pages and its API, and what citizens do there in few words."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from werkzeug.test import TestResponse

from office.booking.booking import Booking
from office.booking.kept import BOOKINGS
from tests.office.web.web_office import Caller, WebOffice, body_of

FIELD = "DD"
"""A field of one seat a time: two counters share it, at fifteen minutes a visit."""
_NUMBERS = count(200_001)


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """What a whole office has otherwise in these tests: times of two fields are booked."""
    return {"booked_fields": ("HT", FIELD)}


def tomorrow_at(office: WebOffice, local: str) -> datetime:
    """That local time of tomorrow."""
    day = office.settings.office.day(office.clock()) + timedelta(days=1)
    return datetime.fromisoformat(f"{day} {local}").replace(tzinfo=office.settings.office.zone)


def who() -> dict[str, Any]:
    """Somebody who was not here before."""
    return {"digits": f"{next(_NUMBERS):06}", "birth_year": 1980}


def wish(at: datetime, whose: dict[str, Any] | None = None, field: str = FIELD) -> dict[str, Any]:
    """What is asked to hold that time."""
    return {"field": field, "at": at.isoformat(), **(whose or who())}


def held(caller: Caller, at: datetime, whose: dict[str, Any] | None = None, field: str = FIELD) -> Any:
    """Hold a time and return its booking."""
    answer = caller.post("/api/v1/bookings", wish(at, whose, field))
    assert answer.status_code == 201, answer.text
    return body_of(answer)["booking"]


def booked(caller: Caller, at: datetime, whose: dict[str, Any] | None = None, field: str = FIELD) -> Any:
    """Book a time and return the booking."""
    answer = caller.post(f"/api/v1/bookings/{held(caller, at, whose, field)['key']}/confirmations")
    assert answer.status_code == 201, answer.text
    return body_of(answer)["booking"]


def check_in(kiosk: Caller, booking: Any, whose: dict[str, Any]) -> TestResponse:
    """Come to a kiosk with a booking."""
    return kiosk.post(f"/api/v1/bookings/{booking['key']}/check-ins", whose)


def kept(office: WebOffice, booking: Any) -> Booking:
    """The booking as the store has it now."""
    with office.store.reading() as reader:
        found = BOOKINGS.on(reader).of_key(booking["key"])
    assert found is not None
    return found
