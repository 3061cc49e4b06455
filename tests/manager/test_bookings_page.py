"""The manager's page of bookings: what became of each day, its times, and nobody's name or number."""

import re
from datetime import timedelta
from pathlib import Path

from office.people import DeviceRole, Role
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.booking.web_booking import booked, check_in, held, otherwise, tomorrow_at, who
from tests.office.web.web_office import WebOffice, web_office

__all__ = ["otherwise"]


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


def test_a_day_lists_who_would_be_turned_away_before_it_is_closed(context: WebOffice) -> None:
    anyone, at = context.anyone(), tomorrow_at(context, "08:00")
    booked(anyone, at)
    held(anyone, at + timedelta(minutes=30))
    manager = context.signed_in("quan", Role.MANAGER)

    page = manager.page(f"/manager/bookings?day={at.date()}").text
    other = manager.page(f"/manager/bookings?day={at.date() + timedelta(days=1)}").text

    assert cells(page[page.index('id="times"') :], "08:00")[1:6] == ["1", "0", "1", "0", "0"]
    assert "09:00 24/11/2026; 09:30 24/11/2026; 10:00 24/11/2026" in page
    assert "2 lịch hẹn chưa đến" in page
    listed = page[page.index('id="listed"') :]
    first, second = re.findall(r"<tr><th scope=\"row\">.*?</tr>", listed)
    told = re.sub(r"(<[^>]+>)+", "|", first).strip("|")
    assert told == "08:00|Đất đai|L001|đã đặt|trang lịch hẹn"
    assert "đang giữ chỗ" in second
    assert "Đóng ngày này, hủy 2 lịch hẹn" in page
    assert "Ngày này chưa có lịch hẹn nào sẽ đến." in other


def test_the_button_that_closes_a_day_stands_above_however_long_a_list(context: WebOffice) -> None:
    at = tomorrow_at(context, "08:00")
    booked(context.anyone(), at)

    page = context.signed_in("quan", Role.MANAGER).page(f"/manager/bookings?day={at.date()}").text

    assert page.index("data-close-day") < page.index('id="listed"')
    assert "các lịch hẹn dưới đây" in page


def test_a_closed_day_says_by_whom_and_why_and_can_be_opened_again(context: WebOffice) -> None:
    at = tomorrow_at(context, "08:00")
    booked(context.anyone(), at)
    manager, day = context.signed_in("quan", Role.MANAGER), f"{at.date()}"
    closed = manager.post("/api/v1/booking-closings", {"day": day, "reason": "holiday"})
    assert closed.status_code == 201

    page = manager.page(f"/manager/bookings?day={day}").text
    log = manager.page("/manager/").text

    assert "quan: Nơi này nghỉ ngày đó." in page
    assert f'data-open-day="{day}"' in page
    assert "data-close-day" not in page
    assert "Đặt lịch: đã đóng một ngày (24/11/2026: Nơi này nghỉ ngày đó.)" in log
    assert manager.post("/api/v1/booking-openings", {"day": day}).get_json() == {"opened": 1}
    again = manager.page(f"/manager/bookings?day={day}").text
    assert "data-open-day" not in again
    assert "data-close-day" in again


def test_a_day_that_is_over_has_no_button_and_one_far_ahead_has(context: WebOffice) -> None:
    manager, at = context.signed_in("quan", Role.MANAGER), tomorrow_at(context, "08:00").date()

    over = manager.page(f"/manager/bookings?day={at - timedelta(days=2)}").text
    ahead = manager.page(f"/manager/bookings?day={at + timedelta(days=40)}").text

    assert "data-close-day" not in over
    assert f'data-close-day="{at + timedelta(days=40)}"' in ahead
    assert manager.post("/api/v1/booking-closings", {"day": f"{at - timedelta(days=2)}"}).status_code == 409


def test_an_office_that_books_nothing_says_how_to_begin(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    built = web_office(office, tmp_path / "off", clock)

    page = built.signed_in("quan", Role.MANAGER).page("/manager/bookings").text

    assert "[booking]" in page
    built.close()
