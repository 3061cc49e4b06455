"""What went wrong comes as ``application/problem+json`` to programs and as a page in words to people."""

import pytest
import structlog
from flask import Blueprint

from office.people import DeviceRole
from office.tickets.store import StoreError
from office.web.access import allows_anyone
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of


@pytest.fixture
def broken(context: WebOffice) -> WebOffice:
    """The office with three routes that fail."""
    bp = Blueprint("broken", __name__)

    @bp.get("/api/v1/full-disk")
    @allows_anyone
    def full_disk() -> str:
        raise StoreError("the disk of /srv/secret-folder is full")

    @bp.get("/api/v1/fault")
    @allows_anyone
    def fault() -> str:
        raise RuntimeError("a secret of the code")

    @bp.get("/fault")
    @allows_anyone
    def fault_page() -> str:
        raise RuntimeError("a secret of the code")

    context.app.register_blueprint(bp)
    return context


def test_an_unknown_address_is_a_problem(client: Caller) -> None:
    answer = client.get("/api/v1/nothing")

    assert (answer.status_code, code_of(answer)) == (404, "unknown_address")


def test_a_method_not_meant_for_an_address_is_a_problem_that_names_the_right_ones(client: Caller) -> None:
    answer = client.delete("/api/v1/hall")

    assert (answer.status_code, code_of(answer)) == (405, "not_allowed")
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_whoever_asks_while_the_office_ends_is_told_503_and_the_log_of_no_fault(context: WebOffice) -> None:
    anyone = context.anyone()
    context.store.close()

    with structlog.testing.capture_logs() as logs:
        answers = [anyone.get("/api/v1/t/any-key"), anyone.get("/api/v1/hall"), anyone.get("/healthz")]

    assert [answer.status_code for answer in answers] == [503, 503, 503]
    assert {line["log_level"] for line in logs} == {"info"}


def test_a_store_that_cannot_write_is_503_and_keeps_its_reason_for_the_log(broken: WebOffice) -> None:
    with structlog.testing.capture_logs() as logs:
        answer = broken.anyone().get("/api/v1/full-disk")

    assert (answer.status_code, code_of(answer)) == (503, "store_failed")
    assert "secret-folder" not in answer.text
    assert [(line["event"], line["reason"]) for line in logs] == [
        ("store_failed", "the disk of /srv/secret-folder is full")
    ]


def test_a_closed_store_is_503_on_changes(context: WebOffice, manager: Caller) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("the store is closed")

    context.store._writer.do = refuse  # type: ignore[method-assign, assignment]

    assert code_of(manager.post("/api/v1/tickets", {"field": "HT"})) == "store_failed"


def test_a_fault_is_500_and_tells_nothing_of_the_code(broken: WebOffice) -> None:
    with structlog.testing.capture_logs() as logs:
        answer = broken.anyone().get("/api/v1/fault")

    assert (answer.status_code, code_of(answer)) == (500, "fault")
    assert "secret" not in answer.text
    assert [(line["event"], line["rule"]) for line in logs] == [("fault", "/api/v1/fault")]


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nothing", 404, "Không có trang này"),
        ("/counter/99/sign", 404, "Không có quầy này"),
        ("/t/wrong", 404, "số"),
        ("/fault", 500, "Máy chủ gặp lỗi"),
    ],
)
def test_people_get_a_page_in_words(broken: WebOffice, path: str, status: int, words: str) -> None:
    answer = broken.anyone().page(path)

    assert answer.status_code == status
    assert answer.mimetype == "text/html"
    assert '<html lang="vi">' in answer.text
    assert words in answer.text
    assert "secret" not in answer.text


def test_a_screen_without_keyboard_comes_back_from_a_fault_by_itself(broken: WebOffice) -> None:
    screen = broken.anyone()
    token = broken.enrol("kiosk-1", DeviceRole.KIOSK)
    assert screen.post("/api/v1/device-session", {"token": token}).status_code < 300

    assert 'http-equiv="refresh"' in screen.page("/fault").text
    assert 'http-equiv="refresh"' not in screen.page("/nothing").text


def test_under_a_reader_a_fault_s_page_is_loaded_anew_only_once_the_office_answers(broken: WebOffice) -> None:
    reader = broken.anyone()

    assert 'http-equiv="refresh"' not in reader.page("/fault").text
    assert "/static/come_back.js" in reader.page("/fault").text
    assert "/static/come_back.js" not in reader.page("/nothing").text


def test_a_person_who_is_not_signed_in_is_led_to_the_sign_in_page_and_back(client: Caller) -> None:
    answer = client.page("/manager/?day=2026-11-23&x=%C4%91")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/sign-in?next=/manager/%3Fday%3D2026-11-23%26x%3D%25C4%2591"


def test_a_program_that_is_not_signed_in_is_not_led_anywhere(client: Caller) -> None:
    assert code_of(client.get("/manager/", Accept="application/json")) == "not_signed_in"


def test_an_officer_at_a_managers_page_gets_words_and_a_way_on(officer: Caller) -> None:
    answer = officer.page("/manager/")

    assert answer.status_code == 403
    assert "Bạn không có quyền xem trang này" in answer.text
    assert "/sign-in?next=/manager/" in answer.text


def test_what_a_visitor_typed_is_shown_as_text(client: Caller) -> None:
    answer = client.page("/counter/1/<script>alert(1)</script>")

    assert answer.status_code == 404
    assert "<script>alert" not in answer.text


def test_an_address_without_its_last_slash_leads_on(manager: Caller) -> None:
    answer = manager.page("/manager")

    assert answer.status_code == 308
    assert answer.headers["Location"].endswith("/manager/")


def test_a_refusal_carries_what_a_screen_may_show(context: WebOffice, officer: Caller) -> None:
    answer = officer.post("/api/v1/counters/1/calls")

    problem = body_of(answer)
    assert (answer.status_code, problem["code"], problem["title"]) == (409, "counter_closed", "Conflict")
    assert problem["details"] == {"state": "closed"}
    assert problem["type"] == "about:blank"
