"""A time that was booked is kept to before closing, too, when kiosks give no numbers any more."""

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

from office.people import DeviceRole
from office.tickets.hours import Hours, Session
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.booking.web_booking import FIELD, booked, check_in, tomorrow_at, who
from tests.office.web.web_office import code_of, web_office


def test_whoever_booked_is_given_a_number_when_others_no_longer_are(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    workdays = Session(frozenset(range(5)), time(7, 30), time(17))
    stops_early = replace(office, hours=Hours((workdays,), last_ticket_min=90))
    built = web_office(stops_early, tmp_path / "early", clock, booked_fields=(FIELD,))
    me, at = who(), tomorrow_at(built, "16:00")
    booking = booked(built.anyone(), at, me)
    kiosk = built.device("kiosk-1", DeviceRole.KIOSK)
    clock.now = at - timedelta(minutes=5)

    assert code_of(kiosk.post("/api/v1/tickets", {"field": FIELD})) == "field_closed"
    assert check_in(kiosk, booking, me).status_code == 201

    built.close()
