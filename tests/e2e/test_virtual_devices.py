"""A manager of the demo plays with its virtual devices, and the office's own pages tell of it."""

from playwright.sync_api import expect

from tests.e2e.conftest import OpenPage
from tests.e2e.manager_page import opened
from tests.running_server import RunningServer


def test_paper_taken_out_shows_on_the_overview(server: RunningServer, page: OpenPage) -> None:
    devices = opened(server, page, "/demo/devices")
    overview = opened(server, page, "/manager/")
    row = overview.locator("[data-live=hardware] [data-key='printer kiosk-2']")
    expect(row).to_contain_text("hoạt động tốt")

    devices.get_by_role("button", name="Lấy hết giấy").click()
    expect(row).to_contain_text("hết giấy")
    devices.get_by_role("button", name="Lắp giấy").click()

    expect(row).to_contain_text("hoạt động tốt")


def test_a_key_calls_and_the_virtual_sign_shows_whom(server: RunningServer, page: OpenPage) -> None:
    server.api("manager").ticket("A")
    devices = opened(server, page, "/demo/devices")

    devices.get_by_role("button", name="Tiếp theo").click()

    expect(devices.locator("[data-twin=sign] [data-led]")).to_have_text("A001")
    expect(devices.locator("[data-twin=keypad] [data-led]")).to_have_text("A001")
    devices.locator("[data-twin=sign]").get_by_role("button", name="Rút dây").click()
    expect(devices.locator("[data-twin=sign] [data-led]")).to_have_text("")
