"""The manager's pages of the mailbox: by deadline, the key of a session, each step, and what it refuses."""

from datetime import date

import pytest

from manager.mailbox_page import level_of
from office.mailbox.clocks import Deadlines, Reminder
from office.mailbox.keys import Keys
from office.mailbox.message import Kind
from office.mailbox.refusals import KeyClosed
from office.mailbox.writing import FromScreen, NewMessage
from office.people import Role
from tests.conftest import FakeClock
from tests.office.mailbox.conftest import CHEAP, PASSPHRASE
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, desk_of

TEXT = "Ghế chờ ở sảnh quá ít, người già phải đứng lâu."
CONDUCT = "Cán bộ quầy hai nói trống không với người già."
KEY = "/api/v1/manager/mailbox-key"
STEPS = "/api/v1/manager/messages/{}/steps"


@pytest.fixture
def context(context: WebOffice, clock: FakeClock) -> WebOffice:
    """An office whose mailbox has a key and two messages."""
    Keys(context.store, clock, CHEAP).make(PASSPHRASE)
    write(context, Kind.RULE, TEXT)
    write(context, Kind.CONDUCT, CONDUCT)
    return context


def write(context: WebOffice, kind: Kind, text: str) -> str:
    return desk_of(context).writing.send(NewMessage(kind, text, contact="0987654321"), FromScreen(text))


def step(manager: Caller, message: int, action: str, **body: str) -> str:
    answer = manager.post(STEPS.format(message), {"action": action, **body})
    return str(body_of(answer)["state"]) if answer.status_code == 201 else code_of(answer)


def open_key(manager: Caller, passphrase: str = PASSPHRASE) -> int:
    return manager.post(KEY, {"passphrase": passphrase}).status_code


def test_what_is_owed_stands_by_deadline_with_how_it_was_counted(context: WebOffice) -> None:
    context.clock.forward(days=1)
    manager = context.signed_in("quan", Role.MANAGER)
    write(context, Kind.RULE, "Một ý kiến khác đến sau một ngày.")
    step(manager, 2, "answer", words="Đã nhắc nhở.")

    page = manager.page("/manager/mailbox").text

    places = [page.index(f'href="/manager/mailbox/{number}"') for number in (2, 1, 3)]
    assert places == sorted(places)
    assert "Cách tính" in page
    assert "(ngày 0)" in page


def test_a_message_about_rules_is_read_without_the_key(manager: Caller) -> None:
    page = manager.page("/manager/mailbox/1").text

    assert TEXT in page
    assert "0987654321" not in page


def test_a_report_of_conduct_is_read_with_the_passphrase_for_15_minutes(
    context: WebOffice, manager: Caller
) -> None:
    assert CONDUCT not in manager.page("/manager/mailbox/2").text

    assert open_key(manager) == 201
    opened = manager.page("/manager/mailbox/2").text
    context.clock.forward(minutes=15)

    assert CONDUCT in opened
    assert "0987654321" in opened
    assert CONDUCT not in manager.page("/manager/mailbox/2").text


def test_a_key_is_open_in_that_session_alone(context: WebOffice, manager: Caller) -> None:
    open_key(manager)

    assert CONDUCT not in context.signed_in("quan").page("/manager/mailbox/2").text
    assert CONDUCT not in context.signed_in("khac", Role.MANAGER).page("/manager/mailbox/2").text


def test_signing_out_wipes_the_key_from_memory(context: WebOffice, manager: Caller) -> None:
    open_key(manager)
    keys = desk_of(context).keys
    (session,) = {holder for holder, _ in keys._open._open}

    assert manager.delete("/api/v1/session").status_code == 204

    with pytest.raises(KeyClosed):
        keys.open_in(session)


def test_closing_the_key_closes_it(manager: Caller) -> None:
    open_key(manager)

    assert manager.delete(KEY).status_code == 204

    assert CONDUCT not in manager.page("/manager/mailbox/2").text


def test_ten_wrong_passphrases_make_one_wait(context: WebOffice, manager: Caller) -> None:
    assert [open_key(manager, f"sai cụm mật khẩu {number}") for number in range(10)] == [409] * 10
    assert open_key(manager) == 429

    context.clock.forward(minutes=11)

    assert open_key(manager) == 201


def test_the_office_goes_all_the_way_and_each_step_stays(context: WebOffice, manager: Caller) -> None:
    assert step(manager, 1, "take_up") == "handling"
    assert step(manager, 1, "ask_more", words="Ông/bà đến lúc mấy giờ?") == "asked_more"
    assert step(manager, 1, "answer", words="Đã kê thêm ghế.") == "answered"
    assert step(manager, 1, "publish", words="Thêm chỗ ngồi ở sảnh.") == "published"

    page = manager.page("/manager/mailbox/1").text

    for said in ("Ông/bà đến lúc mấy giờ?", "Đã kê thêm ghế.", "Thêm chỗ ngồi ở sảnh."):
        assert said in page
    assert page.count("· 23/11/2026 · quan") == 4
    assert "Thêm chỗ ngồi ở sảnh." in context.anyone().page("/mailbox").text


@pytest.mark.parametrize(
    ("action", "body", "told"),
    [
        ("publish", {"words": "chưa trả lời"}, "illegal_move"),
        ("refuse", {"words": "không"}, "invalid_request"),
        ("refuse", {"words": "không", "why": "no_reply"}, "still_time_to_reply"),
        ("refuse", {"words": "", "why": "not_ours"}, "message_length"),
        ("answer", {"words": ""}, "message_length"),
    ],
)
def test_what_may_not_be_done_is_refused(
    manager: Caller, action: str, body: dict[str, str], told: str
) -> None:
    assert step(manager, 1, action, **body) == told


def test_a_summary_may_not_repeat_what_was_written(manager: Caller) -> None:
    step(manager, 1, "answer", words="Đã kê thêm ghế.")

    assert step(manager, 1, "publish", words=f"Người dân viết: {TEXT}") == "summary_copies"


def test_the_same_request_again_does_nothing_twice(manager: Caller) -> None:
    body = {"action": "take_up"}
    answers = [manager.post(STEPS.format(1), body, Idempotency_Key="once") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert manager.page("/manager/mailbox/1").text.count("Bắt đầu xử lý</strong>") == 1


def test_an_unknown_message_is_said_so(manager: Caller) -> None:
    assert manager.page("/manager/mailbox/99").status_code == 404
    assert step(manager, 99, "take_up") == "unknown_message"


def test_an_officer_reads_nothing_of_it(officer: Caller) -> None:
    for path in ("/manager/mailbox", "/manager/mailbox/1"):
        answer = officer.page(path)
        assert (answer.status_code, TEXT in answer.text) == (403, False)


@pytest.mark.parametrize(
    ("today", "level"),
    [
        (date(2026, 12, 3), None),
        (date(2026, 12, 4), Reminder.HALF_WAY),
        (date(2026, 12, 13), Reminder.HALF_WAY),
        (date(2026, 12, 14), Reminder.DAY_BEFORE),
        (date(2026, 12, 15), Reminder.DAY_BEFORE),
        (date(2026, 12, 16), Reminder.OVERDUE),
    ],
)
def test_a_deadline_asks_for_more_as_it_comes_near(today: date, level: Reminder | None) -> None:
    owed, half, before = date(2026, 12, 15), date(2026, 12, 4), date(2026, 12, 14)
    due = Deadlines(date(2026, 11, 25), date(2026, 11, 30), owed, owed, half, before, is_stopped=False)

    assert level_of(due, today) is level
