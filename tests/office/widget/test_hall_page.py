"""The hall in pages of others: for named hosts alone, a few times a second, without script or cookie."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket
from office.widget.settings import WidgetTable
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, code_of, web_office

HALL, PAGE = "/api/v1/hall", "/widget/hall"
NAMED = "https://haiphong.gov.vn"
STRANGERS = [
    "https://haiphong.gov.vn.evil.example",
    "https://evil-haiphong.gov.vn",
    "https://haiphong.gov.vn:8443",
    "https://user@haiphong.gov.vn",
    "ftp://haiphong.gov.vn",
    "https://[::1",
    "null",
    "",
]


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """The city's portal may show the hall."""
    hosts = ["haiphong.gov.vn", "127.0.0.1:8081"]
    return {"tables": {"widget": WidgetTable(hosts=hosts)}}  # type: ignore[arg-type]


def ask(caller: Caller, origin: str) -> TestResponse:
    return caller.get(HALL, Origin=origin)


def policy(answer: TestResponse, rule: str) -> str:
    """Return what the answer's Content-Security-Policy says of a rule."""
    parts = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    return parts[rule]


@pytest.mark.parametrize("origin", [NAMED, "http://haiphong.gov.vn", "http://127.0.0.1:8081"])
def test_scripts_of_named_hosts_may_read_the_hall(anyone: Caller, origin: str) -> None:
    answer = ask(anyone, origin)

    assert answer.headers["Access-Control-Allow-Origin"] == origin
    assert "Origin" in answer.vary
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Cache-Control"] == "public, max-age=2"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert policy(answer, "frame-ancestors") == "'none'"


@pytest.mark.parametrize("origin", STRANGERS)
def test_no_other_host_s_may(anyone: Caller, origin: str) -> None:
    answer = ask(anyone, origin)

    assert answer.status_code == 200
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/api/v1/office", "/healthz", "/api/v1/nothing"])
def test_named_hosts_may_read_nothing_else(anyone: Caller, path: str) -> None:
    answer = anyone.get(path, Origin=NAMED)

    assert "Access-Control-Allow-Origin" not in answer.headers
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_page_is_framed_by_named_hosts_alone(anyone: Caller) -> None:
    answer = anyone.page(PAGE)

    assert policy(answer, "frame-ancestors") == "haiphong.gov.vn 127.0.0.1:8081"
    assert policy(answer, "default-src") == "'none'"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Cache-Control"] == "public, max-age=2"
    names = [name.lower() for name, _ in answer.headers]
    assert sorted(names) == sorted(set(names))


def test_without_hosts_nobody_frames_it(office: Office, tmp_path: Path, clock: FakeClock) -> None:
    built = web_office(office, tmp_path / "web", clock)

    page, hall = built.anyone().page(PAGE), ask(built.anyone(), NAMED)
    built.close()

    assert (page.status_code, policy(page, "frame-ancestors")) == (200, "'none'")
    assert "Access-Control-Allow-Origin" not in hall.headers


def test_the_page_says_how_many_wait_and_loads_itself_anew(context: WebOffice, anyone: Caller) -> None:
    for _ in range(3):
        context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))

    page = anyone.page(PAGE)

    assert "Set-Cookie" not in page.headers
    assert page.headers["Refresh"] == "30"
    assert "Refresh" not in anyone.page(f"{PAGE}?still=1").headers
    assert "<script" not in page.text
    row = page.text[page.text.index("Hộ tịch") :]
    assert '<td class="widget__number">3</td>' in row[: row.index("</tr>")]
    assert "Đang nhận số" in page.text


def test_it_speaks_the_language_that_is_asked_for(anyone: Caller) -> None:
    english, unknown = anyone.page(f"{PAGE}?language=en").text, anyone.page(f"{PAGE}?language=xx").text

    assert ('<html lang="en">' in english, "Civil status" in english) == (True, True)
    assert '<html lang="vi">' in unknown


def test_it_is_drawn_once_in_two_seconds(context: WebOffice, anyone: Caller) -> None:
    before = anyone.page(PAGE).text
    context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))
    context.clock.forward(seconds=1)
    assert anyone.page(PAGE).text == before

    context.clock.forward(seconds=1)

    assert anyone.page(PAGE).text != before


def test_an_address_asks_five_times_a_second(context: WebOffice, anyone: Caller) -> None:
    codes = [ask(anyone, NAMED).status_code for _ in range(6)]
    busy = anyone.page(PAGE)

    assert codes == [200] * 5 + [429]
    assert (busy.status_code, busy.headers["Retry-After"]) == (429, "30")
    assert "Trang tự tải lại" in busy.text
    assert code_of(ask(anyone, NAMED)) == "slow_down"
    assert anyone.get(HALL).status_code == 200, "the office's own screens send no Origin"

    context.clock.forward(seconds=2)
    assert ask(anyone, NAMED).status_code == 200


def test_in_a_trial_hour_the_hall_is_closed_to_the_public(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    built = web_office(replace(office, trial_hour="hour-1"), tmp_path / "web", clock)
    built.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))

    page = built.anyone().page(PAGE).text
    built.close()

    assert "Đang đóng cửa" in page
    assert "widget__number" not in page
