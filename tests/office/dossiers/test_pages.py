"""/dossiers on a phone and /lookup/<name>/dossiers: the same answers, one refusal for unknown and wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from office.dossiers.status import NextStep, Status, meaning_of
from office.people import DeviceRole
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.dossiers.dossier_office import A_DOSSIER, CODE, DIGITS, RECEIPT, numbered
from tests.office.dossiers.pages import status_on, words_of
from tests.office.dossiers.web_dossiers import keep, with_dossiers
from tests.office.web.web_office import Caller, WebOffice, body_of, web_office

PAGES = ("/dossiers", "/lookup/lookup-1/dossiers")
Asked = Callable[..., TestResponse]


@pytest.fixture
def context(context: WebOffice) -> WebOffice:
    with_dossiers(context)
    return context


@pytest.fixture
def browser(context: WebOffice) -> Caller:
    """One that is lookup screen 1, and somebody's phone as well."""
    browser = context.anyone()
    answer = browser.post("/api/v1/device-session", {"token": context.enrol("lookup-1", DeviceRole.LOOKUP)})
    assert body_of(answer)["name"] == "lookup-1"
    return browser


@pytest.fixture(params=PAGES, ids=["phone", "screen"])
def asked(request: pytest.FixtureRequest, browser: Caller) -> Asked:
    """Send the form of a page, or open it without one."""

    def ask(query: str = "", **form: str) -> TestResponse:
        path = f"{request.param}{query}"
        if not form:
            return browser.page(path)
        return browser.client.post(path, data=form, headers={"Accept": "text/html"})

    return ask


def test_the_empty_page_asks_for_a_code_and_six_digits(asked: Asked) -> None:
    page = asked()

    assert page.status_code == 200
    assert status_on(page.text) is None
    for name in ("code", "digits", "received", "number"):
        assert f'name="{name}"' in page.text
    assert page.headers["Cache-Control"] == "no-store"


def test_what_was_typed_is_sent_in_the_body_and_drawn_nowhere(context: WebOffice, asked: Asked) -> None:
    keep(context.store)

    page = asked(code=CODE, digits=DIGITS)

    assert (page.status_code, status_on(page.text)) == (200, "in_progress")
    assert "Hồ sơ đang được giải quyết." in words_of(page.text)
    assert "Hẹn trả: 07/12/2026" in words_of(page.text)
    assert "Theo hệ thống Một cửa, lúc 08:00 23/11/2026" in words_of(page.text)
    for typed in (CODE, DIGITS, CODE.replace(".", "")):
        assert typed not in page.text


@pytest.mark.parametrize("status", [Status.PAPERS_MISSING, Status.FEES_DUE])
def test_a_date_that_may_move_is_not_told_as_certain(
    context: WebOffice, asked: Asked, status: Status
) -> None:
    keep(context.store, replace(A_DOSSIER, status=status))

    said = words_of(asked(code=CODE, digits=DIGITS).text)

    assert "Hẹn trả: 07/12/2026" not in said
    assert "ghi trước đây là 07/12/2026; ngày này có thể đổi" in said
    assert "Cách tính ngày hẹn" not in said


@pytest.mark.parametrize("status", [Status.NOT_ACCEPTED, Status.WITHDRAWN, Status.STOPPED, Status.RETURNED])
def test_nobody_is_told_a_date_to_come_for_nothing(context: WebOffice, asked: Asked, status: Status) -> None:
    keep(context.store, replace(A_DOSSIER, status=status))

    assert "07/12/2026" not in words_of(asked(code=CODE, digits=DIGITS).text)


def test_a_receipt_alone_and_a_day_with_four_digits_do_as_well(context: WebOffice, asked: Asked) -> None:
    keep(context.store, receipt=RECEIPT)

    assert status_on(asked(code=f"https://motcua.example/r/{RECEIPT}").text) == "in_progress"
    assert status_on(asked(received="22/11/2026", number="0001", digits=DIGITS).text) == "in_progress"


def test_unknown_and_wrong_look_alike(context: WebOffice, asked: Asked) -> None:
    keep(context.store)

    wrong, unknown = asked(code=CODE, digits="000000"), asked(code=numbered(9).code, digits=DIGITS)

    assert wrong.status_code == unknown.status_code == 404
    assert wrong.text.replace(CODE, "") == unknown.text.replace(numbered(9).code, "")
    assert "Không tìm thấy hồ sơ với mã và số này." in words_of(wrong.text)


def test_digits_are_never_drawn_again_and_a_mistyped_code_is(asked: Asked) -> None:
    page = asked(code="H24-261122-0001", digits="918273")

    assert 'value="H24-261122-0001"' in page.text
    assert "918273" not in page.text


def test_too_many_wrong_tries_are_told_with_the_minutes_to_wait(asked: Asked) -> None:
    answers = [asked(code=numbered(number).code, digits="000000") for number in range(12)]

    last = answers[-1]
    assert last.status_code == 429
    assert int(last.headers["Retry-After"]) > 0
    assert "Đã có nhiều lần thử chưa đúng." in words_of(last.text)


@pytest.mark.parametrize("form", [{"code": CODE}, {"digits": DIGITS}, {"code": "x" * 201, "digits": DIGITS}])
def test_what_is_not_whole_is_told_so(asked: Asked, form: dict[str, str]) -> None:
    page = asked(**form)

    assert page.status_code == 400
    assert "Chưa đủ hoặc chưa đúng dạng." in words_of(page.text)


def test_what_somebody_typed_is_text_on_the_page(asked: Asked) -> None:
    page = asked(code='"><script>alert(1)</script>', digits="000000")

    assert "<script>alert" not in page.text


def test_a_late_authority_an_old_state_and_a_source_away_are_told(
    context: WebOffice, asked: Asked, clock: FakeClock
) -> None:
    keep(context.store, replace(A_DOSSIER, due=date(2026, 11, 20)))
    clock.forward(minutes=150)

    words = words_of(asked(code=CODE, digits=DIGITS).text)

    assert "Cơ quan đã quá hẹn 3 ngày làm việc." in words
    assert "Hệ thống Một cửa đang gián đoạn từ 08:00 23/11/2026." in words
    assert "Số liệu có thể đã cũ" in words


def test_another_language_says_all_of_it(context: WebOffice, asked: Asked) -> None:
    keep(context.store)

    page = asked("?language=en", code=CODE, digits=DIGITS)

    assert '<html lang="en">' in page.text
    assert "The dossier is being settled. There is no need to come before the due date." in words_of(
        page.text
    )


def test_how_the_date_is_reckoned_stands_beside_it(context: WebOffice, asked: Asked) -> None:
    keep(context.store)

    words = words_of(asked(code=CODE, digits=DIGITS).text)

    assert "Từ ngày 22/11/2026 (không tính) đến ngày 07/12/2026 là 15 ngày làm việc" in words


@pytest.mark.parametrize("status", Status)
def test_each_status_is_drawn(context: WebOffice, asked: Asked, status: Status) -> None:
    keep(context.store, replace(A_DOSSIER, status=status, due=None, received=None))

    page = asked(code=CODE, digits=DIGITS)

    assert status_on(page.text) == status
    assert context.settings.words.words("vi")(meaning_of(status).advice) in words_of(page.text)
    assert meaning_of(status).next_step in NextStep


def test_the_digitised_result_is_a_picture_on_a_screen_and_a_link_on_a_phone(
    context: WebOffice, browser: Caller
) -> None:
    keep(context.store, replace(A_DOSSIER, digitised_url="https://kho.example/1?a=1&b=2"))
    form = {"code": CODE, "digits": DIGITS}

    phone, screen = (browser.client.post(path, data=form).text for path in PAGES)

    assert 'href="https://kho.example/1?a=1&amp;b=2"' in phone
    assert "data:image/svg+xml" in screen
    assert "kho.example" not in screen


def test_a_browser_that_is_not_that_screen_is_answered_nothing(context: WebOffice) -> None:
    keep(context.store)

    answer = context.anyone().client.post(PAGES[1], data={"code": CODE, "digits": DIGITS})

    assert answer.status_code == 403
    assert status_on(answer.text) is None


def test_a_screen_s_wrong_tries_are_counted_by_its_name_and_a_phone_s_by_its_address(
    context: WebOffice, browser: Caller
) -> None:
    for number in range(5):
        wrong = {"code": numbered(number).code, "digits": "000000"}
        assert browser.client.post(PAGES[1], data=wrong).status_code == 404

    wrong = {"code": numbered(7).code, "digits": "000000"}
    assert browser.client.post(PAGES[1], data=wrong).status_code == 429
    assert browser.client.post(PAGES[0], data=wrong).status_code == 404


def test_a_screen_is_reset_when_nobody_is_there_and_leads_to_dossiers(browser: Caller) -> None:
    assert 'data-idle-home="/lookup/lookup-1"' in browser.page(PAGES[1]).text
    assert 'href="/lookup/lookup-1/dossiers"' in browser.page("/lookup/lookup-1").text


def test_an_office_without_a_source_says_so_and_shows_no_tile(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    built = web_office(office, tmp_path / "bare", clock)
    client = built.anyone()

    page = client.client.post("/dossiers", data={"code": CODE, "digits": DIGITS})
    built.close()

    assert page.status_code == 404
    assert "Nơi này chưa tra cứu được hồ sơ." in words_of(page.text)
