"""The mailbox's page: who may write there, what each kind's readers are, and every refusal in words."""

import re
from html import unescape

import pytest
from werkzeug.test import TestResponse

from tests.feedback.conftest import SCREEN
from tests.office.web.web_office import Caller, WebOffice, desk_of

TEXT = "Bảng giờ làm việc treo khuất sau cửa, người đến sớm không thấy."


def send(caller: Caller, **form: str) -> TestResponse:
    """Send the form as a browser does."""
    filled = {"kind": "rule", "text": TEXT, **form}
    return caller.client.post("/mailbox", data=filled, content_type="multipart/form-data")


def receipt_in(answer: TestResponse) -> str:
    found = re.search(r"<strong data-receipt>([0-9A-Z-]{19})</strong>", answer.text)
    assert found is not None, answer.text
    return found[1]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_who_reads_what_stands_above_the_box(phone: Caller, key: str, language: str) -> None:
    page = phone.page(f"/mailbox?t={key}&language={language}").text

    who = page.index("mail-kind__who")
    assert page.count("mail-kind__who") == 2
    assert who < page.index("<textarea")
    assert f'<html lang="{language}">' in page


def test_a_phone_with_a_ticket_sends_and_gets_a_receipt_with_its_code(phone: Caller, key: str) -> None:
    answer = send(phone, t=key)

    receipt = receipt_in(answer)
    assert answer.status_code == 200
    assert 'src="data:image/svg+xml' in answer.text
    assert "Đã nhận" in phone.page(f"/mailbox/{receipt}").text


def test_the_page_of_the_receipt_says_by_when_it_is_answered(phone: Caller, key: str) -> None:
    answer = send(phone, t=key)

    said = re.search(r"Hạn: hết ngày \d\d/\d\d/\d{4}", answer.text)
    assert said is not None
    assert said[0] in phone.page(f"/mailbox/{receipt_in(answer)}").text


def test_a_lookup_screen_sends_and_goes_back_to_its_start(screen: Caller) -> None:
    page = screen.page(f"/mailbox?at={SCREEN}").text

    assert f'data-idle-home="/lookup/{SCREEN}"' in page
    assert 'data-keyboard="words"' in page
    assert receipt_in(send(screen, at=SCREEN))


def test_a_browser_that_is_no_lookup_screen_cannot_say_it_is(phone: Caller) -> None:
    assert "<textarea" not in phone.page(f"/mailbox?at={SCREEN}").text

    answer = send(phone, at=SCREEN)

    assert answer.status_code == 400
    assert "Ở đây không gửi được" in answer.text


def test_without_a_ticket_one_reads_and_learns_where_to_write(phone: Caller) -> None:
    page = phone.page("/mailbox").text

    assert "<textarea" not in page
    assert "viết giấy bỏ vào hòm thư" in page
    assert "<dt>Trả lời quá hạn</dt><dd>Không có</dd>" in page


def test_the_same_form_sent_twice_is_one_message_with_one_receipt(
    context: WebOffice, phone: Caller, key: str
) -> None:
    receipts = {receipt_in(send(phone, t=key, kind="conduct", once="once-1")) for _ in range(2)}

    assert len(receipts) == 1
    assert len(desk_of(context).by_deadline()) == 1


def test_what_was_written_stays_when_it_is_refused(phone: Caller, key: str) -> None:
    answer = send(phone, t=key, text="Quá ngắn & <b>", contact="0987654321", kind="conduct")

    assert answer.status_code == 400
    assert "từ 20 đến 2000 ký tự" in unescape(answer.text)
    assert "Quá ngắn &amp; &lt;b&gt;</textarea>" in answer.text
    assert 'value="conduct" required checked' in answer.text
    assert 'value="0987654321"' in answer.text


def test_lines_count_once_as_a_browser_sends_them(phone: Caller, key: str) -> None:
    lines = "\r\n".join(["x" * 9] * 200)

    assert receipt_in(send(phone, t=key, text=lines))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_second_message_within_a_minute_is_refused_in_words(screen: Caller, language: str) -> None:
    send(screen, at=SCREEN)

    answer = send(screen, at=SCREEN, language=language, kind="conduct")

    minute = {"vi": "một phút", "en": "a minute"}[language]
    assert answer.status_code == 429
    assert minute in answer.text
    assert TEXT in answer.text


def test_a_report_of_the_manager_is_sent_to_the_superior(phone: Caller, key: str) -> None:
    answer = send(phone, t=key, kind="conduct", about_manager="on")

    assert answer.status_code == 409
    assert "cấp trên" in answer.text


def test_that_mark_says_nothing_of_rules(phone: Caller, key: str) -> None:
    assert receipt_in(send(phone, t=key, about_manager="on"))


def test_anyone_reads_how_many_are_overdue_and_the_summaries(
    context: WebOffice, phone: Caller, key: str
) -> None:
    for number in range(3):
        send(phone, t=key, text=f"{TEXT} Lần thứ {number}.")
    handling = desk_of(context).handling
    handling.answer(1, "Đã dời bảng ra trước cửa.", "quan")
    handling.publish(1, "Bảng giờ đã được dời.", "quan", "")
    context.clock.forward(days=40)

    page = phone.page("/mailbox").text

    assert "2 quá hạn" in page
    assert "mail-counts__overdue" in page
    assert "Bảng giờ đã được dời." in page
    assert TEXT not in page


@pytest.mark.parametrize(
    "form",
    [
        {"kind": "secret"},
        {"counter": "98"},
        {"counter": "9" * 50},
        {"counter": "-1"},
        {"t": "x" * 500},
        {"language": "xx"},
        {"once": "x" * 500},
        {"text": "\x00" * 30},
    ],
)
def test_no_form_is_a_fault(phone: Caller, key: str, form: dict[str, str]) -> None:
    answer = send(phone, **{"t": key, **form})

    assert answer.status_code < 500


def test_without_a_key_reports_of_conduct_are_offered_on_paper(
    office_without_key: WebOffice,
) -> None:
    screen = office_without_key.anyone()

    page = screen.page("/mailbox?t=any").text

    assert 'value="conduct"' not in page
    assert "viết giấy bỏ vào hòm thư" in page
    assert 'name="contact"' not in page
