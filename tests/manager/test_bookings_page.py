"""The manager's page of bookings: what became of each day, its times, and nobody's name or number."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from office.people import DeviceRole, Role
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.booking.web_booking import FIELD, booked, check_in, held, tomorrow_at, who
from tests.office.web.web_office import WebOffice, web_office


@pytest.fixture
def context(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    built = web_office(office, tmp_path / "web", clock, booked_fields=("HT", FIELD))
    yield built
    built.app.extensions["mot_cua"].opened["booking"].close()
    built.close()


def cells(page: str, head: str) -> list[str]:
    """The figures of the first row that begins with that head and has some."""
    for row in re.findall(r"<tr[^>]*>.*?</tr>", page, re.DOTALL):
        text = [
            re.sub(r"<[^>]+>", "", one).strip() for one in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)
        ]
        if text and text[0].startswith(head) and any(one not in ("", "0", "–", "—") for one in text[4:]):
            return text
    raise AssertionError(f"no row {head}")


def test_it_tells_who_came_and_who_did_not(context: WebOffice) -> None:
    anyone, me = context.anyone(), who()
    kiosk = context.device("kiosk-1", DeviceRole.KIOSK)
    at = tomorrow_at(context, "08:00")
    mine = booked(anyone, at, me)
    booked(anyone, at + timedelta(minutes=30))
    gone = booked(anyone, at + timedelta(hours=3))
    assert anyone.delete(f"/api/v1/bookings/{gone['key']}").status_code == 200
    context.clock.now = at
    assert check_in(kiosk, mine, me).status_code == 201
    context.clock.forward(minutes=41)
    context.app.extensions["mot_cua"].opened["booking"].do_due()

    page = context.signed_in("quan", Role.MANAGER).page("/manager/bookings").text

    row = cells(page, "24/11/2026")
    assert row[1:] == ["Đất đai", "46", "3", "1", "1", "1", "50,0 %", "–"]
    assert me["digits"] not in page
    assert mine["key"] not in page


def test_a_day_shows_its_times_what_to_offer_and_a_button_that_asks_once_more(context: WebOffice) -> None:
    anyone, at = context.anyone(), tomorrow_at(context, "08:00")
    booked(anyone, at)
    held(anyone, at + timedelta(minutes=30))
    manager = context.signed_in("quan", Role.MANAGER)

    page = manager.page(f"/manager/bookings?day={at.date()}").text
    other = manager.page(f"/manager/bookings?day={at.date() + timedelta(days=1)}").text

    assert cells(page, "08:00")[1:6] == ["1", "0", "1", "0", "0"]
    assert "09:00 24/11/2026; 09:30 24/11/2026; 10:00 24/11/2026" in page
    assert "Hủy 2 lịch hẹn của ngày này" in page
    assert "data-close-day" not in other


def test_an_office_that_books_nothing_says_how_to_begin(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    built = web_office(office, tmp_path / "off", clock)

    page = built.signed_in("quan", Role.MANAGER).page("/manager/bookings").text

    assert "[booking]" in page
    built.close()
