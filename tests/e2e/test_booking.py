"""A time is booked on small phones in three languages, and its owner takes the number at a kiosk."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.kiosk_page import LEAST_TARGET_PX, UPRIGHT, label, opened, see
from tests.e2e.legibility.look import console_faults, kiosk_faults, told
from tests.running_server import ROOT, Api, RunningServer

LYING = (1920, 1080)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ME = {"digits": "204177", "birth_year": 1961}
_LANGUAGES = 'languages = ["vi", "en"]'


@pytest.fixture(scope="module")
def server(module_server_with: ServerWith) -> RunningServer:
    return module_server_with()


@pytest.fixture(scope="module")
def korean(module_server_with: ServerWith) -> RunningServer:
    """One that offers Korean, too: axe reads the sheets that its fonts come by in a way our rules forbid."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    return module_server_with(text.replace(_LANGUAGES, 'languages = ["vi", "en", "ko"]', 1))


def tomorrow(hour: int) -> datetime:
    """That hour of tomorrow."""
    day = datetime.now(ZONE).date() + timedelta(days=1)
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)


def book(api: Api, at: datetime, who: dict[str, Any]) -> Any:
    """Book a time of the first field."""
    held = api.post("/bookings", {"field": "A", "at": at.isoformat(), **who})
    held.raise_for_status()
    done = api.post(f"/bookings/{held.json()['booking']['key']}/confirmations")
    done.raise_for_status()
    return done.json()["booking"]


def looked_at(page: Page, axe: Axe) -> None:
    """Hold a loaded page against WCAG and the tool that looks whether it can be read."""
    if page.locator("html").get_attribute("lang") != "ko":
        assert axe(page) == []
    assert told(console_faults(page)) == ""
    small = page.evaluate(_SMALL)
    assert small == [], "nothing that is touched is lower than 44 px"


def led_on(page: Page, selector: str) -> None:
    """Tap what leads to another page, and wait until that one is loaded, its style sheets with it."""
    with page.expect_navigation():
        page.locator(selector).tap()


_SMALL = """() => [...document.querySelectorAll("main a, main button, main input, main summary, main select")]
  .filter((one) => one.checkVisibility() && one.type !== "hidden")
  .filter((one) => one.getBoundingClientRect().height < 44)
  .map((one) => one.outerHTML.slice(0, 80))
"""


@pytest.mark.parametrize(
    ("width", "language", "hour"), [(320, "vi", 8), (360, "ko", 9), (390, "en", 10), (430, "vi", 11)]
)
def test_a_time_is_booked_on_a_phone(
    request: pytest.FixtureRequest, page: OpenPage, axe: Axe, width: int, language: str, hour: int
) -> None:
    server: RunningServer = request.getfixturevalue("korean" if language == "ko" else "server")
    phone = page(width, 720, touch=True)
    phone.goto(f"{server.url}/booking?language={language}")
    looked_at(phone, axe)
    led_on(phone, '.choice[href*="field=A"]')
    looked_at(phone, axe)
    led_on(phone, f'.choice[href*="day={tomorrow(8).date()}"]')
    looked_at(phone, axe)
    led_on(phone, f'.choice[href*="at={hour:02}%3A00"]')
    looked_at(phone, axe)
    phone.locator("#digits").fill(f"{100_000 + hour:06}")
    phone.locator("#birth-year").fill("1980")
    led_on(phone, ".booking__yes")
    expect(phone.locator("form[action$=confirmations]")).to_be_visible()
    looked_at(phone, axe)
    led_on(phone, ".booking__yes")

    expect(phone.locator(".booking__code")).to_be_visible()
    looked_at(phone, axe)
    phone.locator("summary").tap()
    looked_at(phone, axe)
    led_on(phone, ".booking__no")
    expect(phone.locator(".booking__code")).to_have_count(0)
    looked_at(phone, axe)


def test_without_script_it_is_booked_all_the_same(server: RunningServer, page: OpenPage) -> None:
    phone = page(360, 640, java_script_enabled=False)
    phone.goto(f"{server.url}/booking?field=A&day={tomorrow(8).date()}&at=14:00")
    phone.locator("#digits").fill("555555")
    phone.locator("#birth-year").fill("1955")
    phone.locator(".booking__yes").click()
    phone.locator(".booking__yes").click()

    expect(phone.locator(".booking__code")).to_be_visible()


def fits(kiosk: Page, size: tuple[int, int]) -> None:
    """Nothing is cut, and every button is as large as a finger wants."""
    assert told(kiosk_faults(kiosk, size)) == ""
    boxes = [one.bounding_box() for one in kiosk.locator('[data-stage="booked"] button').all()]
    assert len(boxes) == 13
    for box in boxes:
        assert box is not None
        assert box["height"] >= LEAST_TARGET_PX
        assert box["y"] + box["height"] <= size[1]


def press(kiosk: Page, digits: str) -> None:
    for digit in digits:
        kiosk.locator(f'[data-booked-digit="{digit}"]').tap()


@pytest.mark.parametrize(
    ("size", "language"), [(UPRIGHT, "vi"), (LYING, "vi"), (UPRIGHT, "en"), (LYING, "ko")]
)
def test_the_kiosk_asks_for_the_digits_and_says_when_nothing_is_booked(
    request: pytest.FixtureRequest, page: OpenPage, axe: Axe, size: tuple[int, int], language: str
) -> None:
    server: RunningServer = request.getfixturevalue("korean" if language == "ko" else "server")
    kiosk = opened(server, page, size)
    if language != "vi":
        kiosk.locator(f'[data-language="{language}"]').tap()
    assert told(kiosk_faults(kiosk, size)) == ""
    tile = kiosk.locator("[data-booked-open]").bounding_box()
    assert tile is not None
    assert tile["height"] >= LEAST_TARGET_PX

    kiosk.locator("[data-booked-open]").tap()
    see(kiosk, "booked")
    fits(kiosk, size)
    if language != "ko":
        assert axe(kiosk) == []
    press(kiosk, "98765")
    expect(kiosk.locator("[data-booked-next]")).to_be_disabled()
    press(kiosk, "4")
    kiosk.locator("[data-booked-next]").tap()
    expect(kiosk.locator('[data-booked-asked="year"]')).to_be_visible()
    press(kiosk, "1979")
    fits(kiosk, size)
    kiosk.locator("[data-booked-next]").tap()

    see(kiosk, "refused")
    assert told(kiosk_faults(kiosk, size)) == ""
    kiosk.locator("[data-refused-back]").tap()
    see(kiosk, "choose")
    kiosk.locator("[data-booked-open]").tap()
    expect(kiosk.locator("[data-booked-typed]")).to_have_text("······")


def test_whoever_booked_a_time_that_is_far_off_is_told_when_to_come(
    server: RunningServer, page: OpenPage
) -> None:
    booking = book(server.api(), tomorrow(15), ME)
    kiosk = opened(server, page)
    kiosk.route("**/api/v1/booking-lookups", lambda route: route.fulfill(json={"bookings": [booking]}))
    kiosk.locator("[data-booked-open]").tap()
    press(kiosk, "204177")
    kiosk.locator("[data-booked-next]").tap()
    press(kiosk, "1961")
    kiosk.locator("[data-booked-next]").tap()

    expect(see(kiosk, "refused")).to_contain_text("14:45")


def test_the_number_of_a_booked_time_is_shown_and_the_console_names_the_time(
    server: RunningServer, page: OpenPage, axe: Axe
) -> None:
    """The server gives it in the minutes around the time alone: its answer then is a real ticket."""
    manager = server.api("manager")
    ticket = manager.ticket("A")
    kiosk = opened(server, page)
    kiosk.route("**/api/v1/booking-lookups", lambda route: route.fulfill(json={"bookings": [{"key": "k"}]}))
    kiosk.route("**/api/v1/bookings/k/check-ins", lambda it: it.fulfill(status=201, json={"ticket": ticket}))
    kiosk.locator("[data-booked-open]").tap()
    press(kiosk, "204177")
    kiosk.locator("[data-booked-next]").tap()
    press(kiosk, "1961")
    kiosk.locator("[data-booked-next]").tap()

    assert label(kiosk) == ticket["label"]


def test_the_manager_reads_what_is_booked_and_ends_a_day(
    server: RunningServer, page: OpenPage, axe: Axe
) -> None:
    booking = book(server.api(), tomorrow(16), {"digits": "331100", "birth_year": 1990})
    desk = page(1366, 768)
    person = {"login": "manager", "password": "demo"}
    assert desk.request.post(f"{server.url}/api/v1/session", data=person).ok
    desk.goto(f"{server.url}/manager/bookings?day={tomorrow(8).date()}")
    assert axe(desk) == []
    button = desk.locator("[data-close-day]")
    button.click()
    expect(desk.locator("[data-trouble]")).to_contain_text("Hãy chọn lý do")
    desk.locator("[data-why]").select_option("weather")
    button.click()
    expect(button).to_contain_text("Bấm lần nữa")
    with desk.expect_navigation():
        button.click()

    expect(desk.locator("[data-close-day]")).to_have_count(0)
    assert axe(desk) == []
    assert server.api().get(f"/bookings/{booking['key']}").json()["booking"]["state"] == "cancelled"
    phone = page(360, 640, touch=True)
    phone.goto(f"{server.url}/booking/{booking['key']}")
    expect(phone.locator(".booking__refused")).to_have_text("Ngày đó đóng cửa vì thời tiết xấu.")
    looked_at(phone, axe)
    again = desk.locator("[data-open-day]")
    again.click()
    with desk.expect_navigation():
        again.click()
    expect(desk.locator("[data-close-day]")).to_be_visible()
