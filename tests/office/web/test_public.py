"""What anyone may know, and the pages that lead a person in."""

from dataclasses import replace
from pathlib import Path

import pytest

from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.hours import Hours
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket
from office.web.context import current
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, web_office


def test_healthz_says_how_far_the_journal_is(context: WebOffice, client: Caller) -> None:
    context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))

    answer = client.get("/healthz")

    assert (answer.status_code, body_of(answer)) == (200, {"status": "ok", "seq": 1})


def test_healthz_fails_when_the_store_does(context: WebOffice, client: Caller) -> None:
    context.store._reading.close()

    assert client.get("/healthz").status_code >= 500
    context.store._reading = context.store._db.conn


def test_healthz_says_that_nothing_is_kept_until_something_is_again(
    context: WebOffice, client: Caller, manager: Caller
) -> None:
    conn = context.store._db.conn
    pages = conn.execute("PRAGMA page_count").fetchone()[0]
    # What SQLite says of a full disk.
    conn.execute(f"PRAGMA max_page_count = {pages}")
    while (refused := manager.post("/api/v1/tickets", {"field": "HT"})).status_code == 201:
        pass
    full = client.get("/healthz")
    conn.execute(f"PRAGMA max_page_count = {pages * 100}")
    manager.post("/api/v1/tickets", {"field": "unknown"})
    no_change_yet = client.get("/healthz")
    manager.post("/api/v1/tickets", {"field": "HT"})

    assert code_of(refused) == "store_failed"
    assert (full.status_code, code_of(full)) == (503, "store_failed")
    assert no_change_yet.status_code == 503, "a request that was refused has shown nothing of the disk"
    assert client.get("/healthz").status_code == 200


def test_the_office_tells_its_fields_counters_and_priorities(context: WebOffice, client: Caller) -> None:
    office = body_of(client.get("/api/v1/office"))

    assert [field["code"] for field in office["fields"]] == ["HT", "DD", "CT"]
    assert office["fields"][1] == {
        "code": "DD",
        "name": "Đất đai",
        "name_en": "Land",
        "short_name": "Đất đai",
        "short_name_en": "Land",
        "letter": "B",
        "pictogram": "",
        "colour": "",
    }
    assert office["counters"][2] == {"number": 3, "state": "closed", "reason": None, "fields": ["HT", "CT"]}
    assert [priority["code"] for priority in office["priorities"]] == ["merit", "elder"]
    assert office["procedures"][2] == {
        "code": "tach-thua",
        "name": "Tách thửa đất",
        "name_en": "",
        "field": "DD",
    }
    assert office["open"] is True
    assert office["hours"][0]["days"] == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def test_the_hall_is_new_after_every_entry(context: WebOffice, client: Caller) -> None:
    before = body_of(client.get("/api/v1/hall"))
    context.open_counters()
    context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))
    context.queue.call_next(1, Request("officer:an"))

    after = body_of(client.get("/api/v1/hall"))

    assert before["now_serving"] == []
    assert [(call["label"], call["counter"]) for call in after["now_serving"]] == [("A001", 1)]
    assert after["seq"] == before["seq"] + 4 + 2


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example",
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "\t//evil.example",
        "javascript:alert(1)",
        "evil",
        "",
    ],
)
def test_signing_in_never_leads_to_another_site(client: Caller, target: str) -> None:
    answer = client.client.get("/sign-in", query_string={"next": target})

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/sign-in"


@pytest.mark.parametrize("target", ["/manager/", "/counter/4?x=1", "/"])
def test_signing_in_leads_to_where_one_wanted_to_go(client: Caller, target: str) -> None:
    page = client.client.get("/sign-in", query_string={"next": target})

    assert f'data-target="{target}"' in page.text


def test_the_password_page_never_leads_to_another_site(officer: Caller) -> None:
    assert officer.page("/password?next=///evil.example").status_code == 302
    assert 'data-target="/counter/1"' in officer.page("/password?next=/counter/1").text


def test_the_start_page_leads_to_every_face(context: WebOffice, client: Caller) -> None:
    page = client.page("/").text

    for address in (
        *("/kiosk/kiosk-1", "/kiosk/kiosk-2", "/counter/", "/counter/4", "/display/hall-1"),
        *("/counter/1/sign", "/manager/", "/api/v1/openapi.json", "/healthz", "/sign-in"),
    ):
        assert f'href="{address}"' in page, address
    assert "mã QR" in page


def test_the_start_page_of_an_office_without_screens_and_signs_says_what_to_add(
    context: WebOffice, client: Caller
) -> None:
    with context.app.app_context():
        bare = replace(current(), settings=replace(context.settings, screens=(), signs=(), lookups=()))
    context.app.jinja_env.globals["office_context"] = bare

    page = client.page("/").text

    for table in ("[[screen]]", "[[sign]]", "[[lookup]]"):
        assert f"hêm {table}" in page
    assert page.count("rồi khởi động lại máy chủ") == 3


@pytest.mark.parametrize("is_demo", [True, False])
def test_the_demos_logins_are_shown_in_the_demo_only(
    office: Office, tmp_path: Path, clock: FakeClock, is_demo: bool
) -> None:
    context = web_office(office, tmp_path / "demo", clock, is_demo=is_demo)

    for path in ("/", "/sign-in"):
        page = context.anyone().page(path).text
        assert ("officer / demo" in page) is is_demo
        assert ("BẢN DÙNG THỬ" in page) is is_demo

    context.close()


def test_the_start_page_says_who_is_signed_in(officer: Caller) -> None:
    page = officer.page("/").text

    assert "Đang đăng nhập: <strong>an</strong>" in page
    assert "data-sign-out" in page


def test_an_office_out_of_hours_says_it_is_closed(context: WebOffice, client: Caller) -> None:
    closed = replace(context.settings.office, hours=Hours(()))
    current = context.app.extensions["mot_cua"]
    context.app.extensions["mot_cua"] = replace(current, settings=replace(context.settings, office=closed))

    assert body_of(client.get("/api/v1/office"))["open"] is False


def test_the_hall_says_which_field_gives_no_numbers_and_why(context: WebOffice, kiosk: Caller) -> None:
    for counter in (3, 4):
        context.queue.set_duty(counter, CounterState.OPEN, Request("officer:an"), fields=("HT",))

    lines = {line["code"]: line for line in body_of(kiosk.get("/api/v1/hall"))["fields"]}
    refused = kiosk.post("/api/v1/tickets", {"field": "CT"})

    assert (lines["CT"]["open"], lines["CT"]["reason"]) == (False, "no_counter")
    assert (lines["HT"]["open"], lines["HT"]["reason"]) == (True, "")
    assert (refused.status_code, code_of(refused)) == (409, "field_closed")
    assert body_of(refused)["details"] == {"reason": "no_counter"}
