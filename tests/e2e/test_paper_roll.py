"""A manager sees how much paper a printer has left, and says that a new roll is in."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.manager_page import opened
from tests.running_server import ROOT


def test_a_press_counts_though_the_page_is_drawn_anew_meanwhile(
    server_with: ServerWith, page: OpenPage
) -> None:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    server = server_with(text.replace("roll_m = 0", "roll_m = 1", 1))
    manager = server.api("manager")
    devices = opened(server, page, "/manager/devices")
    row = devices.locator('[data-key="printer kiosk-1"]')
    row.get_by_role("button", name="Đã lắp cuộn mới").hover()
    devices.mouse.down()
    manager.ticket("B")
    for _ in range(2):
        with devices.expect_response(lambda answer: answer.url.endswith("/manager/devices")):
            pass

    with devices.expect_response(lambda answer: answer.url.endswith("/rolls")) as pressed:
        devices.mouse.up()

    assert pressed.value.ok


def test_a_new_roll_is_counted_at_a_press(server_with: ServerWith, page: OpenPage) -> None:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    server = server_with(text.replace("roll_m = 0", "roll_m = 1", 1))
    server.api("manager").ticket("B")  # It prints at kiosk 1.
    devices = opened(server, page, "/manager/devices")
    row = devices.locator('[data-key="printer kiosk-1"]')
    expect(row).to_contain_text(re.compile("còn khoảng 8[0-9] % giấy"))

    row.get_by_role("button", name="Đã lắp cuộn mới").click()

    expect(row).to_contain_text("còn khoảng 100 % giấy")
