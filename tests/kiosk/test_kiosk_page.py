"""GET /kiosk/<name>: the right page for the right browser, painted before any script runs."""

from dataclasses import replace
from datetime import time

from flask.testing import FlaskClient

from hardware.printing.settings import VirtualSettings
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.hours import Hours, Session
from office.tickets.ticket_queue import NewTicket
from office.web.context import Context
from office.words.catalogue import LANGUAGES, shipped
from tests.kiosk.conftest import TOKENS, Open

WEEK = frozenset(range(7))


def enrolled(browser: FlaskClient, name: str = "kiosk-1") -> FlaskClient:
    """Enrol the browser as that device and return it."""
    assert browser.post("/api/v1/device-session", json={"token": TOKENS[name]}).status_code == 200
    return browser


def test_an_unknown_name_is_answered_with_the_names_there_are(browser: FlaskClient) -> None:
    answer = browser.get("/kiosk/kiosk-9")

    assert answer.status_code == 404
    assert 'href="/kiosk/kiosk-1"' in answer.text
    assert 'href="/kiosk/kiosk-2"' in answer.text


def test_a_browser_that_is_no_kiosk_is_told_the_command_that_makes_it_one(browser: FlaskClient) -> None:
    answer = browser.get("/kiosk/kiosk-1")

    assert answer.status_code == 403
    assert "mot-cua device add kiosk-1 --role kiosk" in answer.text
    assert "data-field=" not in answer.text


def test_an_enrolled_kiosk_shows_its_own_fields_in_its_own_order(browser: FlaskClient) -> None:
    page = enrolled(browser).get("/kiosk/kiosk-1").text

    assert page.index('data-field="CT"') < page.index('data-field="HT"')
    assert 'data-field="DD"' not in page
    assert '<meta name="device" content="kiosk-1">' in page


def test_being_one_kiosk_does_not_make_a_browser_the_other(browser: FlaskClient) -> None:
    assert enrolled(browser).get("/kiosk/kiosk-2").status_code == 403


def test_a_screen_is_no_kiosk(browser: FlaskClient, context: Context, browser_of: Open) -> None:
    kiosk = replace(context.settings.kiosks[0], name="hall-1")
    twisted = replace(context, settings=replace(context.settings, kiosks=(kiosk,)))

    assert enrolled(browser_of(twisted), "hall-1").get("/kiosk/hall-1").status_code == 403


def test_a_revoked_kiosk_gives_no_more_numbers(browser: FlaskClient, context: Context) -> None:
    enrolled(browser)
    context.accounts.revoke("kiosk-1", context.clock())  # type: ignore[attr-defined]

    assert browser.get("/kiosk/kiosk-1").status_code == 403


def test_in_the_demo_a_browser_becomes_the_kiosk_it_opens(demo: Context, browser_of: Open) -> None:
    browser = browser_of(demo)

    first, again = browser.get("/kiosk/kiosk-1"), browser.get("/kiosk/kiosk-1")

    assert first.status_code == again.status_code == 200


def test_without_scripts_it_says_so_in_each_of_its_languages(browser: FlaskClient) -> None:
    page = enrolled(browser).get("/kiosk/kiosk-1").text

    _, _, without = page.partition("<noscript>")
    said, _, _ = without.partition("</noscript>")
    assert '<p lang="vi">Máy lấy số này chưa chạy được' in said
    assert '<p lang="en">This kiosk does not work' in said


def test_every_priority_class_is_one_button_that_says_whom_it_is_for(browser: FlaskClient) -> None:
    page = enrolled(browser).get("/kiosk/kiosk-1").text

    assert page.count("data-priority=") == 2
    assert "từ 75 tuổi" in page


def test_a_button_has_its_examples_where_the_field_has_some(context: Context, browser_of: Open) -> None:
    fields = tuple(
        replace(one, examples=("khai sinh", "kết hôn"), examples_en=("birth",)) if one.code == "HT" else one
        for one in context.settings.office.fields
    )
    office = replace(context.settings.office, fields=fields)
    browser = browser_of(replace(context, settings=replace(context.settings, office=office)))

    page = enrolled(browser).get("/kiosk/kiosk-1").text

    assert page.count("field__examples") == 1
    assert "khai sinh, kết hôn</span>" in page
    assert "birth</span>" in page


def test_an_open_field_tells_who_waits_and_how_long(browser: FlaskClient, context: Context) -> None:
    context.queue.issue(NewTicket("CT"), Request("kiosk:kiosk-1"))
    context.queue.issue(NewTicket("CT"), Request("kiosk:kiosk-1"))
    context.queue.set_duty(3, CounterState.OPEN, Request("officer:an"))

    page = enrolled(browser).get("/kiosk/kiosk-1").text

    assert "2 người chờ" in page
    assert "2 waiting" in page
    assert "phút" in page


def test_a_field_without_an_open_counter_promises_no_wait(browser: FlaskClient) -> None:
    assert "chưa mở quầy" in enrolled(browser).get("/kiosk/kiosk-1").text


def test_a_closed_field_says_why_and_when_it_opens(context: Context, browser_of: Open) -> None:
    hours = Hours((Session(WEEK, time(13, 30), time(17)),), closed_days={})
    office = replace(context.settings.office, hours=hours)
    browser = browser_of(replace(context, settings=replace(context.settings, office=office)))

    page = enrolled(browser).get("/kiosk/kiosk-1").text

    assert "Ngoài giờ lấy số" in page
    assert "Mở lại 13:30 hôm nay" in page
    assert page.count("data-closed") == 2


def test_a_field_no_counter_serves_today_is_closed_and_says_so(
    context: Context, browser: FlaskClient
) -> None:
    for counter in (3, 4):
        context.queue.set_duty(counter, CounterState.OPEN, Request("officer:an"), fields=("HT",))

    page = enrolled(browser).get("/kiosk/kiosk-1").text

    assert "Hôm nay không có quầy" in page
    assert "No counter today" in page
    assert page.count("data-closed") == 1


def printing(context: Context) -> Context:
    """Return that office with a printer at its first kiosk."""
    first, *others = context.settings.kiosks
    kiosks = (replace(first, printer=VirtualSettings()), *others)
    return replace(context, settings=replace(context.settings, kiosks=kiosks))


def test_a_kiosk_offers_the_procedures_of_its_own_fields(context: Context, browser_of: Open) -> None:
    page = enrolled(browser_of(printing(context))).get("/kiosk/kiosk-1").text

    assert "data-documents" in page
    assert 'data-procedures-of="HT"' in page
    assert 'data-procedure="1.001193"' in page
    assert 'data-procedures-of="CT"' not in page
    assert "Tách thửa đất" not in page


def test_a_procedure_without_an_english_name_is_read_as_vietnamese(
    context: Context, browser_of: Open
) -> None:
    page = enrolled(browser_of(printing(context))).get("/kiosk/kiosk-1").text

    assert '<span lang="vi">Đăng ký khai tử</span>' in page


def test_a_kiosk_that_cannot_print_or_has_none_offers_no_procedures(
    context: Context, browser_of: Open
) -> None:
    none = replace(context.settings, office=replace(context.settings.office, procedures=()))
    without_any = printing(replace(context, settings=none))

    for current in (context, without_any):
        page = enrolled(browser_of(current)).get("/kiosk/kiosk-1").text
        assert "data-documents" not in page
        assert "data-procedure" not in page


def with_languages(context: Context, *languages: str) -> Context:
    """Return the office with these languages at kiosk-1."""
    first, *others = context.settings.kiosks
    kiosks = (replace(first, languages=languages), *others)
    return replace(context, settings=replace(context.settings, kiosks=kiosks))


def test_a_kiosk_begins_in_its_first_language_and_leads_to_the_others(
    context: Context, browser_of: Open
) -> None:
    page = enrolled(browser_of(with_languages(context, "en", "vi"))).get("/kiosk/kiosk-1").text

    assert '<html lang="en">' in page
    assert 'data-language="en" hidden>English' in page
    assert 'data-language="vi">Tiếng Việt' in page


def test_a_kiosk_of_one_language_says_nothing_in_another(context: Context, browser_of: Open) -> None:
    page = enrolled(browser_of(with_languages(context, "vi"))).get("/kiosk/kiosk-1").text

    assert "Chạm vào lĩnh vực để lấy số" in page
    assert 'lang="en"' not in page


def test_a_third_language_is_told_on_the_page_and_taken_with_the_ticket(
    context: Context, browser_of: Open
) -> None:
    settings = replace(context.settings, words=shipped(LANGUAGES))
    korean = with_languages(replace(context, settings=settings), "vi", "ko")

    page = enrolled(browser_of(korean)).get("/kiosk/kiosk-1").text

    assert 'lang="ko" data-language="ko">한국어' in page
    assert '<span class="in-ko" lang="ko">업무를 누르면 번호표가 나옵니다</span>' in page
    assert "in-en" not in page


def test_a_page_gets_the_fonts_of_the_offices_languages(context: Context, browser_of: Open) -> None:
    korean = browser_of(replace(context, settings=replace(context.settings, words=shipped(LANGUAGES))))

    sheet = korean.get("/words/languages.css").text

    assert sheet.startswith('@import "/static/vendor/noto-sans-kr.css";\n')
    assert ':root:lang(vi) { --font: "Be Vietnam Pro", "noto-sans-kr", sans-serif }' in sheet
    assert ":root:lang(ko) .in-vi { display: none }" in sheet


def test_a_ticket_is_taken_in_any_language_there_is(context: Context, browser_of: Open) -> None:
    browser = browser_of(context)
    headers = {"Authorization": f"Bearer {TOKENS['kiosk-1']}"}

    statuses = [
        browser.post(
            "/api/v1/tickets",
            json={"field": "HT", "language": language},
            headers={**headers, "Idempotency-Key": language},
        ).status_code
        for language in ("ko", "fr")
    ]

    assert statuses == [201, 400]


def test_a_button_shows_its_field_s_badge(context: Context, browser_of: Open) -> None:
    office = context.settings.office
    fields = tuple(
        replace(field, pictogram="stamp", colour="red") if field.code == "CT" else field
        for field in office.fields
    )
    settings = replace(context.settings, office=replace(office, fields=fields))

    page = enrolled(browser_of(replace(context, settings=settings))).get("/kiosk/kiosk-1").text

    certification, status = page.split('data-field="CT"')[1].split('data-field="HT"')[:2]
    assert '<span class="field-badge field-badge--red"><svg' in certification
    assert 'aria-hidden="true"><path d="M9 13C9 11' in certification
    assert ">C</span>" in certification
    assert "<svg" not in status.partition("</button>")[0]
    assert ">A</span>" in status.partition("</button>")[0]
