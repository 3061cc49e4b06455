"""The manager is told how each printer is, in words and by a program."""

import pytest

from office.devices.conditions import Condition
from tests.office.web.web_office import Caller, WebOffice, body_of


def test_a_device_is_a_row_with_its_kiosk_s_title(context: WebOffice, manager: Caller) -> None:
    context.hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "paper_out")

    (row,) = body_of(manager.get("/api/v1/devices"))["devices"]

    now = context.clock().isoformat().replace("+00:00", "Z")
    assert row == {
        "name": "kiosk-1",
        "kind": "printer",
        "title": context.settings.kiosks[0].title,
        "state": "fault",
        "what": "paper_out",
        "tried_at": "",
        "since": now,
        "last_seen": now,
        "last_fault": now,
        "is_virtual": False,
        "paper_left_percent": None,
        "can_be_tested": False,
        "test": None,
    }


@pytest.mark.parametrize(
    ("state", "what", "words"),
    [
        (Condition.FAULT, "paper_out", "hết giấy: thay cuộn mới"),
        (Condition.WARNING, "paper_low", "sắp hết giấy"),
        (Condition.FAULT, "cover_open", "nắp đang mở"),
        (Condition.FAULT, "unreachable", "không liên lạc được"),
        (Condition.FAULT, "babbling", "vô nghĩa không dứt"),
        (Condition.WARNING, "silent", "đặt proof = false"),
        (Condition.OK, "ok", "hoạt động tốt"),
    ],
)
def test_the_page_says_what_to_do(
    context: WebOffice, manager: Caller, state: Condition, what: str, words: str
) -> None:
    context.hardware.set_condition("printer", "kiosk-1", state, what)

    page = manager.page("/manager/").text

    assert words in page[page.index('data-live="hardware"') :]


def test_a_device_nobody_knows_words_for_is_still_shown(context: WebOffice, manager: Caller) -> None:
    context.hardware.set_condition("keypad", "counter-1", Condition.FAULT, "smoke")

    assert "smoke" in manager.page("/manager/").text
