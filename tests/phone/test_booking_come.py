"""In the hall, who booked takes the number on the phone: once, around the time, with the card's digits."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from office.booking.by_phone import is_of
from office.booking.settings import BookingTable
from office.people import DeviceRole
from office.tickets.journal import Flag, Kind
from office.tickets.office import Office
from office.tickets.ticket import Ticket
from tests.conftest import FakeClock
from tests.office.booking.web_booking import FIELD, booked, check_in, kept, tomorrow_at, who
from tests.office.web.web_office import WebOffice, body_of, web_office
from tests.office.web.whole_office import context

__all__ = ["context"]

NETWORKS = ("192.168.10.0/24", "fd00:10::/64")
IN_HALL, OUTSIDE = "192.168.10.77", "113.161.4.20"


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """The land field is booked, and the hall has networks of its own."""
    said = {"fields": ["HT", FIELD], "hall_networks": list(NETWORKS)}
    return {"tables": {"booking": BookingTable.model_validate(said)}}


@pytest.fixture
def at(context: WebOffice) -> datetime:
    return tomorrow_at(context, "08:00")


def come(
    context: WebOffice, booking: Mapping[str, str], whose: object, address: str = IN_HALL, language: str = ""
) -> TestResponse:
    """Send the form of the booking's page from that address."""
    values = {**dict(whose or {}), "language": language}  # type: ignore[call-overload]
    path = f"/booking/{booking['key']}/check-ins"
    client = context.app.test_client()
    return client.post(
        path, data=values, headers={"Accept": "text/html"}, environ_base={"REMOTE_ADDR": address}
    )


def page(context: WebOffice, path: str, address: str = IN_HALL) -> str:
    """Open a page from that address."""
    return context.app.test_client().get(path, environ_base={"REMOTE_ADDR": address}).text


def ticket_of(context: WebOffice, booking: Mapping[str, str]) -> Ticket:
    """The ticket that the booking brought."""
    with context.store.reading() as reader:
        found = reader.ticket(kept(context, booking).ticket_id or 0)
    assert found is not None
    return found


def test_it_gives_an_ordinary_number_without_paper_that_waits_from_the_time(
    context: WebOffice, at: datetime
) -> None:
    me = who()
    mine = booked(context.anyone(), at, me)
    context.clock.now = at - timedelta(minutes=15)
    assert "/check-ins" in page(context, f"/booking/{mine['key']}")

    answer = come(context, mine, me)

    ticket = ticket_of(context, mine)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/t/{ticket.key}?language=vi")
    assert (ticket.waits_from, ticket.booked_for, ticket.print) == (at, at, None)
    assert ticket.label in page(context, f"/t/{ticket.key}")
    again = page(context, f"/booking/{mine['key']}")
    assert f'href="/t/{ticket.key}?language=' in again
    assert "/check-ins" not in again


def test_the_journal_says_that_it_was_booked_and_names_no_visitor(context: WebOffice, at: datetime) -> None:
    me = who()
    mine = booked(context.anyone(), at, me)
    context.clock.now = at

    come(context, mine, me)

    with context.store.reading() as reader:
        (issued,) = [one for one in reader.entries(0, 100) if one.kind is Kind.ISSUED]
    assert (issued.actor, issued.flag, issued.reason) == ("visitor", Flag.BOOKED, "08:00")


def test_sent_twice_it_is_one_ticket(context: WebOffice, at: datetime) -> None:
    me = who()
    mine = booked(context.anyone(), at, me)
    context.clock.now = at

    answers = [come(context, mine, me) for _ in range(3)]

    assert {one.headers["Location"] for one in answers} == {f"/t/{ticket_of(context, mine).key}?language=vi"}
    with context.store.reading() as reader:
        assert [one.kind for one in reader.entries(0, 100)].count(Kind.ISSUED) == 1


def test_who_took_it_at_the_kiosk_takes_no_second_one_and_sees_no_other_s_key(
    context: WebOffice, at: datetime
) -> None:
    me, kiosk = who(), context.device("kiosk-1", DeviceRole.KIOSK)
    mine = booked(context.anyone(), at, me)
    context.clock.now = at
    assert check_in(kiosk, mine, me).status_code == 201

    answer = come(context, mine, me)

    assert answer.status_code == 409
    assert ticket_of(context, mine).key not in answer.text


def test_it_stands_in_line_where_the_kiosk_s_would(context: WebOffice, at: datetime) -> None:
    kiosk, me = context.device("kiosk-1", DeviceRole.KIOSK), who()
    mine = booked(context.anyone(), at, me)
    labels = []
    for minutes in (-14, 5):
        context.clock.now = at + timedelta(minutes=minutes)
        labels.append(body_of(kiosk.post("/api/v1/tickets", {"field": FIELD}))["ticket"]["label"])
        if minutes < 0:
            come(context, mine, me)

    with context.store.reading() as reader:
        line = sorted(
            (one for one in map(reader.ticket, range(1, 4)) if one is not None),
            key=lambda one: (one.waits_from, one.id),
        )

    assert [one.label for one in line] == [labels[0], ticket_of(context, mine).label, labels[1]]


@pytest.mark.parametrize(
    ("minutes", "language", "said"),
    [
        (-16, "vi", "Chưa đến giờ nhận số. Nhận được từ 7:45"),
        (-16, "en", "It is too early. You can take your number from 7:45"),
        (11, "vi", "Đã quá giờ hẹn"),
        (11, "en", "The booked time has passed"),
    ],
)
def test_outside_the_minutes_it_says_so(
    context: WebOffice, at: datetime, minutes: int, language: str, said: str
) -> None:
    me = who()
    mine = booked(context.anyone(), at, me)
    context.clock.now = at + timedelta(minutes=minutes)

    answer = come(context, mine, me, language=language)

    assert (answer.status_code, said in answer.text) == (409, True)
    assert "/check-ins" not in answer.text
    assert kept(context, mine).ticket_id is None


@pytest.mark.parametrize(("language", "said"), [("vi", "ở trong sảnh"), ("en", "in the hall only")])
def test_from_outside_nobody_takes_a_number(
    context: WebOffice, at: datetime, language: str, said: str
) -> None:
    me = who()
    mine = booked(context.anyone(), at, me)
    context.clock.now = at

    shown = page(context, f"/booking/{mine['key']}", OUTSIDE)
    answer = come(context, mine, me, OUTSIDE, language)

    assert "/check-ins" not in shown
    assert "hãy nối Wi-Fi" in shown
    assert (answer.status_code, said in answer.text) == (409, True)
    assert kept(context, mine).ticket_id is None


def test_where_config_toml_names_no_network_numbers_are_taken_at_kiosks(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    context, me = web_office(office, tmp_path / "none", clock, booked_fields=("HT", FIELD)), who()
    at = tomorrow_at(context, "08:00")
    mine = booked(context.anyone(), at, me)
    context.clock.now = at

    shown = page(context, f"/booking/{mine['key']}", "127.0.0.1")
    answer = come(context, mine, me, "127.0.0.1")

    assert "Wi-Fi" not in shown
    assert answer.status_code == 409
    assert kept(context, mine).ticket_id is None
    context.close()


def test_before_the_minutes_a_phone_in_the_hall_is_told_when(context: WebOffice, at: datetime) -> None:
    mine = booked(context.anyone(), at)
    context.clock.now = at - timedelta(minutes=40)

    shown = page(context, f"/booking/{mine['key']}")

    assert "Từ 7:45, mở lại trang này" in shown
    assert "/check-ins" not in shown


def test_on_another_day_nobody_is_told_a_time_as_if_it_were_today(context: WebOffice, at: datetime) -> None:
    mine = booked(context.anyone(), at)
    context.clock.now = at - timedelta(hours=20)

    shown = page(context, f"/booking/{mine['key']}")

    assert "Từ 7:45, mở lại trang này" not in shown
    assert "Ở trong sảnh, hãy nối Wi-Fi" in shown


def test_who_only_has_the_page_cannot_guess_the_card(context: WebOffice, at: datetime) -> None:
    me, other = who(), who()
    mine = booked(context.anyone(), at, me)
    others = booked(context.anyone(), at + timedelta(minutes=30), other)
    context.clock.now = at + timedelta(minutes=5)

    told = [come(context, mine, who()).text for _ in range(6)]

    assert all("không phải của người đã đặt lịch" in one for one in told[:5])
    assert "Đã nhập sai nhiều lần" in told[5]
    assert "Đã nhập sai nhiều lần" in come(context, mine, me, "192.168.10.78").text
    context.clock.now = at + timedelta(minutes=20)
    assert come(context, others, other).status_code == 303, "another booking's guesses are its own"


@pytest.mark.parametrize("typed", [{}, {"digits": "12345", "birth_year": "1980"}, {"digits": "123456"}])
def test_what_is_typed_wrongly_is_told_in_words(
    context: WebOffice, at: datetime, typed: dict[str, str]
) -> None:
    mine = booked(context.anyone(), at)
    context.clock.now = at

    answer = come(context, mine, typed)

    assert (answer.status_code, "booking__refused" in answer.text) == (400, True)
    assert "/check-ins" in answer.text


def test_a_key_that_opens_nothing_gives_nothing(context: WebOffice, at: datetime) -> None:
    assert come(context, {"key": "nobodys"}, who()).status_code == 404


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("192.168.10.1", True),
        ("::ffff:192.168.10.1", True),
        ("192.168.11.1", False),
        ("fd00:10::5", True),
        ("fd00:11::5", False),
        ("127.0.0.1", False),
        ("", False),
        ("nowhere", False),
    ],
)
def test_an_address_is_of_the_hall_or_not(address: str, *, is_one: bool) -> None:
    table = BookingTable.model_validate({"hall_networks": list(NETWORKS)})

    assert is_of(table.hall_networks, address) is is_one
