"""A manager tests devices on the page of devices, and sees what came of it."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.manager_page import opened
from tests.running_server import RunningServer


def follow(screen: Page, address: str) -> None:
    """Open a hall's screen and wait until it hears what the server sends."""
    with screen.expect_websocket() as line:
        screen.goto(address)
    line.value.wait_for_event("framereceived", lambda frame: '"head"' in str(frame))


def test_a_sign_is_tested_and_looked_at(server: RunningServer, page: OpenPage) -> None:
    devices = opened(server, page, "/manager/devices")
    hall = opened(server, page, "/demo/devices")
    row = devices.locator("[data-key='sign counter-1']")

    row.get_by_role("button", name="Thử bảng số").click()

    expect(hall.locator("[data-twin=sign] [data-led]")).to_have_text("8888")
    expect(row).to_contain_text("đã gửi; bảng không trả lời")
    expect(hall.locator("[data-twin=sign] [data-led]")).to_have_text("")
    expect(hall.locator("[data-twin=keypad] [data-led]")).to_have_text("")


def test_the_key_that_is_pressed_for_a_test_is_named_and_calls_nobody(
    server: RunningServer, page: OpenPage
) -> None:
    server.api("manager").ticket("A")
    devices = opened(server, page, "/manager/devices")
    counter = opened(server, page, "/demo/devices")
    row = devices.locator("[data-key='keypad counter-1']")
    led = counter.locator("[data-twin=sign] [data-led]")

    row.get_by_role("button", name="Thử phím").click()
    expect(row).to_contain_text("hãy bấm một phím")
    counter.get_by_role("button", name="Tiếp theo").click()

    expect(row).to_contain_text("nhận được phím “Tiếp theo”; không gọi ai")
    expect(led).to_have_text("")
    # The same key sooner than 0.3 s after the last is that press again, as a keypad repeats it.
    counter.wait_for_timeout(500)
    counter.get_by_role("button", name="Tiếp theo").click()
    expect(led).to_have_text("A001")


def test_a_screen_is_seen_once_its_page_is_open_and_no_other_is(
    server: RunningServer, page: OpenPage
) -> None:
    devices = opened(server, page, "/manager/devices")
    row, other = (devices.locator(f"[data-live=enrolled] [data-key=hall-{number}]") for number in (1, 2))
    expect(row).to_contain_text("chưa lần nào")

    # In the demo a browser is enrolled by opening the page.
    page(1280, 720).goto(f"{server.url}/display/hall-1")

    expect(row).not_to_contain_text("chưa lần nào")
    expect(other).to_contain_text("chưa lần nào")


def test_a_test_call_shows_on_that_screen_alone_and_a_real_call_ends_it(
    server: RunningServer, page: OpenPage
) -> None:
    manager = server.api("manager")
    manager.ticket("A")
    manager.put("/counters/1/state", {"state": "open"})
    before = manager.get("/journal?after=0&limit=100").json()["last_seq"]
    hall, other = page(1920, 1080), page(1280, 720)
    for screen, name in ((hall, "hall-1"), (other, "hall-2")):
        follow(screen, f"{server.url}/display/{name}")
    devices = opened(server, page, "/manager/devices")
    row = devices.locator("[data-live=enrolled] [data-key=hall-1]")
    # The test does not end by itself now: that it is gone is the call's doing.
    hall.evaluate("window.setTimeout = () => 0")

    row.get_by_role("button", name="Gọi thử").click()

    expect(hall.get_by_text("GỌI THỬ MÀN HÌNH")).to_be_visible()
    expect(row).to_contain_text("đã gửi: hãy nhìn màn hình")
    expect(other.get_by_text("GỌI THỬ MÀN HÌNH")).to_be_hidden()
    assert manager.get("/journal?after=0&limit=100").json()["last_seq"] == before
    manager.post("/counters/1/calls")
    expect(hall.locator("[data-newest-label]")).to_have_text("A001")
    expect(hall.get_by_text("GỌI THỬ MÀN HÌNH")).to_be_hidden()


def test_a_test_call_ends_by_itself(server: RunningServer, page: OpenPage) -> None:
    hall = page(1920, 1080)
    follow(hall, f"{server.url}/display/hall-1")

    server.api("manager").post("/devices/screen/hall-1/tests")

    expect(hall.get_by_text("GỌI THỬ MÀN HÌNH")).to_be_visible()
    expect(hall.get_by_text("GỌI THỬ MÀN HÌNH")).to_be_hidden()


def test_nobody_is_kept_out_of_the_pages_of_devices(server: RunningServer, page: OpenPage, axe: Axe) -> None:
    devices = opened(server, page, "/manager/devices")
    devices.locator("[data-key='printer kiosk-1']").get_by_role("button", name="In thử").click()
    expect(devices.locator("[data-key='printer kiosk-1']")).to_contain_text("thử được")

    assert axe(devices) == []
    assert axe(opened(server, page, "/demo/devices")) == []
