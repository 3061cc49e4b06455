"""The page of a receipt: steps, deadline, reply and contest, and that its code leaks nowhere."""

import pytest
from structlog.testing import capture_logs
from werkzeug.test import TestResponse

from office.mailbox.message import WhyRefused
from tests.feedback.test_mailbox_page import TEXT, receipt_in, send
from tests.office.web.web_office import Caller, WebOffice, desk_of

UNKNOWN = "7KQ2-M9XA-03TV-HJ5B"


@pytest.fixture
def receipt(phone: Caller, key: str) -> str:
    return receipt_in(send(phone, t=key))


def say(caller: Caller, path: str, **form: str) -> TestResponse:
    return caller.client.post(f"/mailbox/receipts{path}", data=form, content_type="multipart/form-data")


def test_it_tells_state_steps_and_the_deadline_with_how_it_was_counted(phone: Caller, receipt: str) -> None:
    page = phone.page(f"/mailbox/{receipt}").text

    assert "Đã nhận" in page
    assert "Hạn: hết ngày" in page
    assert "thêm 15 ngày làm việc" in page
    assert TEXT not in page


@pytest.mark.parametrize("typed", ["", "-", " ", "lower"])
def test_a_typed_code_opens_the_same_however_it_is_written(phone: Caller, receipt: str, typed: str) -> None:
    code = receipt.lower() if typed == "lower" else receipt.replace("-", typed)

    assert "Hạn: hết ngày" in say(phone, "", receipt=code).text


def test_an_unknown_code_is_said_so_and_nothing_else(phone: Caller, receipt: str) -> None:
    answers = [
        phone.page(f"/mailbox/{UNKNOWN}"),
        say(phone, "", receipt=UNKNOWN),
        say(phone, "", receipt="x"),
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert all("Không có phản ánh nào mang mã này" in answer.text for answer in answers)


def test_who_was_asked_replies_once(context: WebOffice, phone: Caller, receipt: str) -> None:
    desk_of(context).handling.ask_more(1, "Bảng nào vậy?", "quan")
    assert "Bảng nào vậy?" in phone.page(f"/mailbox/{receipt}").text

    first = say(phone, "/replies", receipt=receipt, text="Bảng ở cửa chính.")
    second = say(phone, "/replies", receipt=receipt, text="Bảng ở cửa chính.")

    assert (first.status_code, second.status_code) == (200, 409)
    assert "Đã ghi nhận." in first.text
    assert "Người viết trả lời" in first.text
    assert "Bảng ở cửa chính." not in first.text


def test_one_may_contest_once_within_15_working_days(context: WebOffice, phone: Caller, receipt: str) -> None:
    handling = desk_of(context).handling
    handling.refuse(1, WhyRefused.NOT_OURS, "Bảng của tòa nhà.", "quan")
    words = "Bảng ấy của bộ phận một cửa, xin xem lại."

    page = phone.page(f"/mailbox/{receipt}").text
    short = say(phone, "/contests", receipt=receipt, text="Không.")
    first = say(phone, "/contests", receipt=receipt, text=words)
    handling.answer(1, "Đã dời bảng.", "quan")
    second = say(phone, "/contests", receipt=receipt, text=words)

    assert "không thuộc thẩm quyền" in page
    assert [answer.status_code for answer in (short, first, second)] == [409, 200, 409]
    assert "Không.</textarea>" in short.text
    assert "mỗi phản ánh một lần" in second.text


def test_after_15_working_days_it_is_too_late_to_contest(
    context: WebOffice, phone: Caller, receipt: str
) -> None:
    desk_of(context).handling.answer(1, "Đã dời bảng.", "quan")
    context.clock.forward(days=16)

    assert "Đề nghị xem lại</label>" not in phone.page(f"/mailbox/{receipt}").text
    late = say(phone, "/contests", receipt=receipt, text="Bảng ấy vẫn còn khuất, xin xem lại.")
    assert late.status_code == 409


def test_a_writer_of_the_same_text_sees_the_result_and_says_nothing(
    context: WebOffice, phone: Caller, key: str, receipt: str
) -> None:
    second = receipt_in(send(phone, t=key, text=f" {TEXT} "))
    desk_of(context).handling.ask_more(1, "Bảng nào vậy?", "quan")

    answer = say(phone, "/replies", receipt=second, text="Bảng ở cửa chính.")

    assert answer.status_code == 409
    assert "Người khác đã gửi" in answer.text


def test_the_code_goes_to_no_other_address_no_cache_and_no_log(phone: Caller, receipt: str) -> None:
    with capture_logs() as logged:
        answers = [
            phone.page(f"/mailbox/{receipt}"),
            phone.page(f"/mailbox/{UNKNOWN}"),
            say(phone, "", receipt=receipt),
            say(phone, "/replies", receipt=receipt, text="x"),
            phone.get(f"/mailbox/{receipt}/nothing"),
        ]

    for answer in answers:
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Location" not in answer.headers
    assert receipt not in str(logged)
    assert UNKNOWN not in str(logged)
    # The page's own links and forms' addresses carry no code.
    assert f'href="/mailbox/{receipt}' not in answers[0].text
    assert f'action="/mailbox/{receipt}' not in answers[0].text


def test_guessing_by_hand_is_slowed(phone: Caller, receipt: str) -> None:
    statuses = [say(phone, "", receipt=f"GUESS{number:011}").status_code for number in range(35)]

    assert (statuses[0], statuses[-1]) == (404, 429)
