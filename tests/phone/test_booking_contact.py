"""The pages by which a mail address is given and a lost booking is found, in words, and slowed down."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from office.once.settings import OutboxTable
from office.people import Role
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.booking.web_booking import FIELD, booked, tomorrow_at
from tests.office.web.web_office import WebOffice, web_office
from tests.office.web.whole_office import context

__all__ = ["context"]

ME = "lan@phuong.example"


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """Times are booked, and mails leave."""
    return {"booked_fields": ("HT", FIELD), "tables": {"outbox": OutboxTable(server="127.0.0.1", port=9)}}


def send(context: WebOffice, path: str, address: str = "192.168.1.7", **typed: str) -> TestResponse:
    client = context.app.test_client()
    return client.post(
        path, data=typed, headers={"Accept": "text/html"}, environ_base={"REMOTE_ADDR": address}
    )


def mails(context: WebOffice) -> list[dict[str, object]]:
    """What lies in the outbox, taken out of it."""
    files = sorted((context.settings.server.data / "outbox").glob("*.json"))
    found = [json.loads(path.read_text()) for path in files]
    for path in files:
        path.unlink()
    return found


def code_of(context: WebOffice) -> str:
    """The one code that was sent."""
    (mail,) = mails(context)
    return str(mail["values"]["code"])  # type: ignore[index]


def given(context: WebOffice, key: str, to: str = ME) -> TestResponse:
    """Give an address for that booking, and type the code."""
    send(context, f"/booking/{key}/contact", contact=to)
    return send(context, f"/booking/{key}/contact-confirmations", contact=to, code=code_of(context))


def test_an_address_is_given_by_forms_alone_and_the_manager_sees_that_there_is_one(
    context: WebOffice,
) -> None:
    anyone, at = context.anyone(), tomorrow_at(context, "08:00")
    mine = booked(anyone, at)
    assert f"/booking/{mine['key']}/contact" in anyone.page(f"/booking/{mine['key']}").text
    assert 'name="contact"' in anyone.page(f"/booking/{mine['key']}/contact").text

    asked = send(context, f"/booking/{mine['key']}/contact", contact=ME)
    assert f"Đã gửi một mã 6 số đến {ME}" in asked.text
    done = send(context, f"/booking/{mine['key']}/contact-confirmations", contact=ME, code=code_of(context))

    assert "Đã ghi địa chỉ thư" in done.text
    page = context.signed_in("quan", Role.MANAGER).page(f"/manager/bookings?day={at.date()}").text
    assert "trang lịch hẹn và thư điện tử" in page
    assert ME not in page


@pytest.mark.parametrize(
    ("language", "when", "why"),
    [
        ("vi", "8:00, thứ Ba, 24/11", "Ngày đó mất điện."),
        ("en", "8:00, Tuesday, 24/11", "There is no electricity that day."),
    ],
)
def test_a_closed_day_is_told_at_once_by_mail(context: WebOffice, language: str, when: str, why: str) -> None:
    at = tomorrow_at(context, "08:00")
    mine = booked(context.anyone(), at)
    send(context, f"/booking/{mine['key']}/contact", contact=ME, language=language)
    typed = {"contact": ME, "code": code_of(context), "language": language}
    send(context, f"/booking/{mine['key']}/contact-confirmations", **typed)
    manager = context.signed_in("quan", Role.MANAGER)

    for _ in range(2):
        manager.post("/api/v1/booking-closings", {"day": f"{at.date()}", "reason": "power"})

    (mail,) = mails(context)
    assert (mail["to"], mail["kind"]) == (ME, "booking_closed")
    values = mail["values"]
    assert isinstance(values, dict)
    assert (values["when"], values["reason"]) == (when, why)
    assert str(values["address"]).endswith("/booking")
    said = context.settings.words.words(language)
    assert why in said("outbox-text-booking_closed", **values)


def test_a_lost_booking_is_found_and_the_page_tells_nobody_who_is_known(context: WebOffice) -> None:
    mine = booked(context.anyone(), tomorrow_at(context, "08:00"))
    given(context, mine["key"])
    assert "/booking-lost" in context.anyone().page("/booking").text

    known = send(context, "/booking-lost", contact=ME)
    code = code_of(context)
    unknown = send(context, "/booking-lost", contact="no@phuong.example")

    assert mails(context) == []
    said = [one.text.partition("<main")[2] for one in (known, unknown)]
    assert said[0].replace(ME, "…") == said[1].replace("no@phuong.example", "…")
    assert "một mã 6 số đã được gửi" in said[0]
    found = send(context, "/booking-lost-confirmations", contact=ME, code=code)
    assert f'href="/booking/{mine["key"]}?language=' in found.text
    again = send(context, "/booking-lost-confirmations", contact=ME, code=code)
    assert (again.status_code, mine["key"] in again.text) == (409, False)


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "Đây không phải là địa chỉ thư điện tử"), ("en", "This is no mail address")],
)
@pytest.mark.parametrize("typed", ["", "lan", "0901234567", "a" * 300 + "@phuong.example"])
def test_what_is_no_address_is_told_in_words(
    context: WebOffice, typed: str, language: str, said: str
) -> None:
    answer = send(context, "/booking-lost", contact=typed, language=language)

    assert (answer.status_code, said in answer.text) == (400, True)


def test_too_many_codes_are_refused_in_words(context: WebOffice) -> None:
    answers = [send(context, "/booking-lost", contact=ME) for _ in range(4)]

    assert [one.status_code for one in answers] == [200, 200, 200, 409]
    assert "Đã gửi quá nhiều mã" in answers[3].text


def test_who_guesses_from_one_address_is_slowed_down_and_others_are_not(context: WebOffice) -> None:
    mine = booked(context.anyone(), tomorrow_at(context, "08:00"))
    given(context, mine["key"])
    send(context, "/booking-lost", contact=ME)
    code = code_of(context)

    told = [
        send(context, "/booking-lost-confirmations", contact="no@phuong.example", code=f"{n:06}").text
        for n in range(12)
    ]

    assert ["Mã không đúng" in one for one in told] == [True] * 10 + [False] * 2
    assert all("Đã nhập sai nhiều mã" in one for one in told[10:])
    assert "Đã nhập sai" in send(context, "/booking-lost-confirmations", contact=ME, code=code).text
    other = send(context, "/booking-lost-confirmations", "192.168.1.8", contact=ME, code=code)
    assert mine["key"] in other.text


def test_an_outbox_that_takes_nothing_is_told_in_words(context: WebOffice) -> None:
    folder = context.settings.server.data / "outbox"
    folder.rmdir()

    answer = send(context, "/booking-lost", contact=ME)

    assert (answer.status_code, "Chưa làm được" in answer.text) == (503, True)


def test_an_office_from_which_no_mail_leaves_has_no_such_page(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    built = web_office(office, tmp_path / "off", clock, booked_fields=(FIELD,))
    anyone = built.anyone()
    mine = booked(anyone, tomorrow_at(built, "08:00"))

    assert anyone.page("/booking-lost").status_code == 404
    assert anyone.page(f"/booking/{mine['key']}/contact").status_code == 404
    assert "/contact" not in anyone.page(f"/booking/{mine['key']}").text
    assert re.search("/booking-lost", anyone.page("/booking").text) is None
    built.close()


def test_a_booking_that_is_none_has_no_such_page(context: WebOffice) -> None:
    assert context.anyone().page("/booking/nobodys/contact").status_code == 404
    assert send(context, "/booking/nobodys/contact", contact=ME).status_code == 404
