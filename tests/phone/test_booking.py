"""A time is booked on a phone without any script, in each language, and its page says what became of it."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from icalendar import Calendar
from werkzeug.test import TestResponse

from office.booking.booking import Slot
from office.booking.draw import new_seed
from office.booking.kept import BOOKINGS_CHANGED, DRAWS_CHANGED
from office.booking.opened import OpenedDay
from office.booking.person import Card
from office.booking.slots import opens_at, seats_on
from office.booking.taking import hold
from office.people import Role
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.refusals import Refusal
from office.tickets.store import Transaction
from tests.office.booking.web_booking import FIELD, booked, held, otherwise, tomorrow_at, who
from tests.office.web.web_office import Caller, WebOffice
from tests.office.web.whole_office import anyone as phone
from tests.office.web.whole_office import context

__all__ = ["context", "otherwise", "phone"]


def form(page: TestResponse) -> dict[str, str]:
    """What the page's form sends by itself."""
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text)
    assert fields, page.text
    return dict(fields)


def send(phone: Caller, path: str, values: Mapping[str, object]) -> TestResponse:
    return phone.client.post(path, data=values, headers={"Accept": "text/html"})


def path_of(answer: TestResponse) -> str:
    """Where the answer leads."""
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def test_it_is_booked_by_links_and_forms_alone(context: WebOffice, phone: Caller) -> None:
    day = tomorrow_at(context, "08:00").date()

    fields = phone.page("/booking").text
    assert "Đất đai" in fields
    assert "Chứng thực" not in fields, "that field takes no bookings"
    days = phone.page(f"/booking?field={FIELD}").text
    assert f"day={day}" in days
    times = phone.page(f"/booking?field={FIELD}&day={day}").text
    assert "at=08%3A00" in times
    asked = phone.page(f"/booking?field={FIELD}&day={day}&at=08:00")
    state = path_of(send(phone, "/booking", {**form(asked), **who()}))
    waiting = phone.page(state)
    assert "Chưa xong" in waiting.text
    assert '<meta http-equiv="refresh" content="600">' in waiting.text
    key = re.search(r"/booking/([\w-]+)", state)
    assert key is not None
    again = path_of(send(phone, f"/booking/{key[1]}/confirmations", form(waiting)))
    done = phone.page(again).text

    assert "Đã đặt lịch" in done
    assert "8:00, thứ Ba, 24/11" in done
    assert "Đến từ 7:45 đến 8:10" in done
    assert 'src="data:image/svg+xml' in done
    assert "<script" not in done


def test_it_speaks_the_language_that_was_chosen_to_the_end(phone: Caller) -> None:
    """In Korean, which this office does not offer, a browser looks at it."""
    page = phone.page("/booking?language=en").text

    assert "Book a time" in page
    assert '<html lang="en">' in page
    assert f"field={FIELD}&amp;language=en" in page


def test_a_full_time_and_a_full_day_are_grey_before_anything_is_typed(
    context: WebOffice, phone: Caller
) -> None:
    at = tomorrow_at(context, "08:00")
    booked(phone, at)

    times = phone.page(f"/booking?field={FIELD}&day={at.date()}").text
    assert "at=08%3A00" not in times
    assert "đã hết chỗ" in times
    _take_all(context, at)
    days = phone.page(f"/booking?field={FIELD}").text

    assert f"day={at.date()}" not in days
    assert "đã hết chỗ" in days


def _take_all(context: WebOffice, at: datetime) -> None:
    """Have every seat of that day be somebody's."""
    desk = context.app.extensions["mot_cua"].opened["booking"].desk
    for n in range(48):
        slot = Slot(at.date(), FIELD, at.replace(hour=0) + timedelta(minutes=30 * n))
        with suppress(Refusal):
            hold(desk, slot, Card(f"{n:06}", 1980), None, Request("kiosk"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"digits": "12345", "birth_year": "1980"}, "đúng 6 chữ số cuối"),
        ({"digits": "123456", "birth_year": "80"}, "năm sinh bằng 4 chữ số"),
        ({"digits": "123456", "birth_year": "2090"}, "năm sinh bằng 4 chữ số"),
    ],
)
def test_what_is_typed_wrongly_is_told_in_words_and_not_repeated(
    context: WebOffice, phone: Caller, typed: dict[str, object], said: str
) -> None:
    day = tomorrow_at(context, "08:00").date()
    asked = phone.page(f"/booking?field={FIELD}&day={day}&at=08:00")

    answer = send(phone, "/booking", {**form(asked), **typed})

    assert answer.status_code == 400
    assert said in answer.text
    assert str(typed["digits"]) not in answer.text.replace("123456789", "")


def test_a_taken_time_a_limit_and_a_form_sent_twice(context: WebOffice, phone: Caller) -> None:
    day, me = tomorrow_at(context, "08:00").date(), who()
    asked = form(phone.page(f"/booking?field={FIELD}&day={day}&at=08:00"))

    first = send(phone, "/booking", {**asked, **me})
    again = send(phone, "/booking", {**asked, **me})
    other = form(phone.page(f"/booking?field={FIELD}&day={day}&at=08:00"))
    taken = send(phone, "/booking", {**other, **who()})
    nine = form(phone.page(f"/booking?field={FIELD}&day={day}&at=09:00"))
    mine = send(phone, "/booking", {**nine, **me})

    assert path_of(first) == path_of(again)
    assert "vừa hết chỗ" in taken.text
    assert "đã có lịch hẹn của lĩnh vực này" in mine.text
    assert "Mất trang lịch hẹn thì vẫn đến được" in mine.text


def test_who_lost_the_page_reads_how_to_come_without_it(phone: Caller) -> None:
    assert "Mất trang lịch hẹn? Cứ đến đúng giờ" in phone.page("/booking").text


def test_who_booked_is_led_to_what_to_bring(context: WebOffice, phone: Caller) -> None:
    booking = booked(phone, tomorrow_at(context, "08:00"))

    assert (
        f'href="/procedures?field={FIELD}&amp;language=vi"' in phone.page(f"/booking/{booking['key']}").text
    )


def test_it_is_given_back_until_two_hours_before(context: WebOffice, phone: Caller) -> None:
    at = tomorrow_at(context, "08:00")
    booking = booked(phone, at)
    page = phone.page(f"/booking/{booking['key']}")
    assert "Hủy được đến 6:00" in page.text

    cancelled = phone.page(path_of(send(phone, f"/booking/{booking['key']}/cancellations", form(page)))).text

    assert "Lịch hẹn đã hủy" in cancelled
    assert "Các giờ còn trống gần nhất" in cancelled
    late = booked(phone, at)
    context.clock.now = at - timedelta(minutes=119)
    page = phone.page(f"/booking/{late['key']}")
    assert "không hủy được nữa" in page.text
    told = send(phone, f"/booking/{late['key']}/cancellations", {"request_id": "a-form-of-yesterday"})
    assert "Đã quá hạn" in told.text


def test_a_hold_that_ended_a_missed_time_and_one_the_office_closed(context: WebOffice, phone: Caller) -> None:
    at = tomorrow_at(context, "08:00")
    lost = held(phone, at)
    context.clock.forward(minutes=11)
    assert "Đã hết thời gian giữ chỗ" in phone.page(f"/booking/{lost['key']}").text
    missed, closed = booked(phone, at), booked(phone, at + timedelta(days=1))
    tomorrow = {"day": f"{at.date() + timedelta(days=1)}", "reason": "weather"}
    context.signed_in("quan", Role.MANAGER).post("/api/v1/booking-closings", tomorrow)
    context.clock.now = at + timedelta(minutes=11)
    context.app.extensions["mot_cua"].opened["booking"].do_due()

    assert "Lịch hẹn đã qua" in phone.page(f"/booking/{missed['key']}").text
    page = phone.page(f"/booking/{closed['key']}").text
    assert "Ngày hẹn này đóng cửa" in page
    assert "Ngày đó đóng cửa vì thời tiết xấu." in page
    assert f'href="/booking?field={FIELD}&amp;language=' in page
    assert "bad weather" in phone.page(f"/booking/{closed['key']}?language=en").text
    unknown = phone.page("/booking/nobodys")
    assert (unknown.status_code, "Không tìm thấy lịch hẹn" in unknown.text) == (404, True)


def test_a_closed_day_is_grey_with_its_reason_and_a_form_of_before_is_refused_in_words(
    context: WebOffice, phone: Caller
) -> None:
    at = tomorrow_at(context, "08:00")
    asked = form(phone.page(f"/booking?field={FIELD}&day={at.date()}&at=08:00"))
    context.signed_in("quan", Role.MANAGER).post(
        "/api/v1/booking-closings", {"day": f"{at.date()}", "reason": "power"}
    )

    days = phone.page(f"/booking?field={FIELD}").text
    late = send(phone, "/booking", {**asked, **who()})

    assert f"day={at.date()}" not in days
    assert "Ngày đó mất điện." in days
    assert (late.status_code, "Ngày này vừa đóng" in late.text) == (409, True)


def test_a_day_that_config_toml_closes_is_told_on_the_booking_s_page(
    context: WebOffice, phone: Caller
) -> None:
    at = tomorrow_at(context, "08:00")
    mine = booked(phone, at)
    work = context.app.extensions["mot_cua"].opened["booking"]
    office = work.desk.office
    closed = replace(office, hours=replace(office.hours, closed_days={at.date(): "Giỗ Tổ"}))
    work.desk = replace(work.desk, changes=Changes(closed, context.store, context.clock))

    page = phone.page(f"/booking/{mine['key']}").text

    assert "Ngày hẹn này đóng cửa" in page
    assert "Ngày đó nghỉ: Giỗ Tổ." in page
    assert "booking__code" not in page
    assert "Chọn ngày khác" in page


def test_its_time_comes_into_the_phone_s_calendar_without_the_key(context: WebOffice, phone: Caller) -> None:
    at = tomorrow_at(context, "08:00")
    booking = booked(phone, at)

    answer = phone.page(f"/booking/{booking['key']}/calendar.ics?language=en")

    assert answer.mimetype == "text/calendar"
    assert booking["key"] not in answer.text
    (event,) = Calendar.from_ical(answer.text).walk("VEVENT")
    assert (event.decoded("DTSTART"), str(event["SUMMARY"])) == (at, "Booked: Land")


def test_a_draw_shows_the_hash_before_and_the_seed_after(context: WebOffice, phone: Caller) -> None:
    work = context.app.extensions["mot_cua"].opened["booking"]
    desk, at = work.desk, tomorrow_at(context, "08:00") + timedelta(days=5)
    day = at.date()
    opens = opens_at(desk.office, desk.table, day)
    seed = new_seed()

    def announced(tx: Transaction) -> None:
        DRAWS_CHANGED.on(tx).save_day(OpenedDay(day, FIELD, opens, seed=seed))
        BOOKINGS_CHANGED.on(tx).offer(seats_on(desk.office, desk.table, FIELD, day))

    context.store.transact(announced)
    page = phone.page(f"/booking?field={FIELD}&day={day}")
    assert "Bốc thăm để công bằng" in page.text
    assert seed.hex() not in page.text
    sent = {**form(page), **who(), "wanted": ["08:00", "", "09:00", "", ""]}
    forms = [{**sent, **who(), "request_id": f"request-{n:012}"} for n in (1, 2)]
    winner, loser = (path_of(send(phone, "/booking-draws", one)) for one in forms)
    assert "Đã đăng ký bốc thăm" in phone.page(winner).text
    context.clock.now = opens
    work.do_due()

    after = [phone.page(one).text for one in (winner, loser)]

    assert all(seed.hex() in text for text in after)
    assert all("Đã đặt lịch" in text for text in after), "two wanted two times"
    assert "1 trên 2" in "".join(after)
    assert "2 trên 2" in "".join(after)
