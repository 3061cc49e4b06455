"""A visitor at the kiosk: touches, numbers, words; with a real server and real touches."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_page import (
    PATIENCE_MS,
    UPRIGHT,
    WISHES,
    issued,
    label,
    opened,
    see,
    see_soon,
    stage,
)
from tests.e2e.printer_at_kiosk import with_printers
from tests.running_server import ROOT, RunningServer

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def config(*, printer: str | None = "virtual", cooldown_s: float = 2.0) -> str:
    """Return config.toml's text with other printers (None: no paper) and another cooldown."""
    is_own = printer == "virtual"
    text = (ROOT / "config.toml").read_text(encoding="utf-8") if is_own else with_printers(printer)
    return text.replace("cooldown_s = 2.0", f"cooldown_s = {cooldown_s}")


@pytest.fixture
def kiosk(server: RunningServer, page: OpenPage) -> Page:
    """Kiosk 1 of the demo, upright, in a browser with touch, its list up to date."""
    return opened(server, page)


@pytest.fixture
def quick_kiosk(server: RunningServer, page: OpenPage) -> Page:
    """The same, whose seconds can be had pass sooner."""
    return opened(server, page, has_own_time=True)


def test_one_touch_gives_a_number_and_the_list_comes_back(quick_kiosk: Page, server: RunningServer) -> None:
    kiosk = quick_kiosk
    kiosk.tap('[data-field="B"]')

    assert label(kiosk) == "B001"
    expect(stage(kiosk, "ticket")).to_contain_text("Mời lấy phiếu")
    expect(stage(kiosk, "ticket")).to_contain_text("Quầy 4, 5")
    expect(stage(kiosk, "ticket")).to_contain_text("Không có ai chờ trước")
    expect(kiosk.locator("[data-ticket-priority]")).to_be_hidden()
    see_soon(kiosk, "choose")
    expect(kiosk.locator('[data-field="B"]')).to_contain_text("1 người chờ")
    assert issued(server) == ["B001"]


def test_its_clock_follows_the_server_s_that_was_set(page: OpenPage, server: RunningServer) -> None:
    kiosk = page(*UPRIGHT, touch=True)
    kiosk.clock.install()
    date = {"Date": "Mon, 30 Nov 2026 23:42:10 GMT"}
    kiosk.route("**/healthz", lambda route: route.fulfill(headers=date))
    kiosk.goto(f"{server.url}/kiosk/kiosk-1")
    expect(kiosk.locator("[data-clock]")).not_to_have_text("06:42")

    kiosk.clock.fast_forward("10:01")

    expect(kiosk.locator("[data-clock]")).to_have_text("06:42", timeout=PATIENCE_MS)


def test_two_touches_give_a_priority_number_that_never_says_why(quick_kiosk: Page) -> None:
    kiosk = quick_kiosk
    kiosk.tap("[data-priority]")
    expect(kiosk.locator("[data-priority]")).to_have_attribute("aria-pressed", "true")
    kiosk.tap('[data-field="B"]')

    assert label(kiosk) == "B001"
    expect(kiosk.locator("[data-ticket-priority]")).to_have_text("ƯU TIÊNPRIORITY")
    expect(kiosk.locator("[data-ticket-priority]")).to_be_visible()
    expect(stage(kiosk, "ticket")).not_to_contain_text("Người cao tuổi")
    see_soon(kiosk, "choose")
    expect(kiosk.locator("[data-priority]")).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("cooldown_s", [0.0, 2.0])
def test_four_fast_touches_give_one_ticket(
    server_with: ServerWith, page: OpenPage, cooldown_s: float
) -> None:
    server = server_with(config(cooldown_s=cooldown_s))
    kiosk = opened(server, page, has_own_time=True)
    box = kiosk.locator('[data-field="C"]').bounding_box()
    assert box is not None

    for _ in range(4):
        kiosk.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    assert label(kiosk) == "C001"
    see_soon(kiosk, "choose")
    assert issued(server) == ["C001"]


def test_the_language_is_kept_until_the_kiosk_is_idle(server: RunningServer, page: OpenPage) -> None:
    kiosk = page(*UPRIGHT, touch=True)
    kiosk.clock.install()
    kiosk.goto(f"{server.url}/kiosk/kiosk-1")

    kiosk.tap('[data-language="en"]')
    kiosk.tap("[data-priority]")
    expect(kiosk.locator('[data-field="A"]')).to_contain_text("Nobody waiting")
    expect(kiosk.locator("html")).to_have_attribute("lang", "en")
    kiosk.clock.fast_forward("00:31")
    see(kiosk, "still_there")
    kiosk.clock.run_for("00:21")

    expect(kiosk.locator("html")).to_have_attribute("lang", "vi")
    expect(kiosk.locator("[data-priority]")).to_have_attribute("aria-pressed", "false")


def test_a_field_that_is_closed_says_why_and_when_it_opens(server_with: ServerWith, page: OpenPage) -> None:
    text = (ROOT / "examples" / "phuong.toml").read_text(encoding="utf-8")
    sessions = re.compile(r"\[\[(hours|field)\.session\]\]\n(?:[^\[\n].*\n)+")
    day_after_next = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")) + timedelta(days=2)
    only = f'days = ["{DAYS[day_after_next.weekday()]}"]\nopens = "07:30"\ncloses = "11:00"\n'
    server = server_with(f"{sessions.sub('', text)}\n[[hours.session]]\n{only}", demo=False)
    token = re.search(r"#token=(\S+)", server.command("device", "add", "kiosk-1", "--role", "kiosk"))
    assert token is not None

    kiosk = page(*UPRIGHT, touch=True)
    kiosk.goto(f"{server.url}/kiosk/kiosk-1")
    expect(kiosk.locator("main")).to_contain_text("server.py device add kiosk-1 --role kiosk --config")
    with kiosk.expect_response("**/api/v1/hall"):  # its scripts run
        kiosk.evaluate("token => { location.hash = `token=${token}` }", token[1])

    expect(see(kiosk, "choose")).to_contain_text("Hiện chưa lấy số được")
    assert kiosk.url == f"{server.url}/kiosk/kiosk-1"
    kiosk.tap('[data-field="dat-dai"]')
    expect(see(kiosk, "refused")).to_contain_text("Ngoài giờ lấy số. Mở lại 07:15 ")
    kiosk.tap("[data-refused-back]")
    see(kiosk, "choose")


def test_a_wrong_token_is_told_and_leaves_the_address(server_with: ServerWith, page: OpenPage) -> None:
    server = server_with(demo=False)
    kiosk = page(*UPRIGHT)

    kiosk.goto(f"{server.url}/kiosk/kiosk-1#token=made-up")

    expect(kiosk.locator('[data-enrol-message="unknown"]')).to_be_visible()
    assert kiosk.url == f"{server.url}/kiosk/kiosk-1"


def test_a_stopped_server_is_said_in_words_and_the_kiosk_recovers(kiosk: Page, server: RunningServer) -> None:
    server.stop()
    expect(see(kiosk, "cut")).to_contain_text("Không liên lạc được với máy chủ")
    expect(stage(kiosk, "choose")).to_be_hidden()

    server.start()
    see(kiosk, "choose")
    kiosk.tap('[data-field="B"]')

    assert label(kiosk) == "B001"


def test_an_unanswered_touch_says_so_and_gives_no_number_later(page: OpenPage, server: RunningServer) -> None:
    kiosk = opened(server, page, catch=lambda route: route.abort())
    kiosk.tap('[data-field="B"]')
    see(kiosk, "wait")
    expect(see(kiosk, "refused")).to_contain_text("Máy chủ không trả lời")
    kiosk.unroute(WISHES)
    kiosk.tap("[data-refused-back]")

    kiosk.tap('[data-field="C"]')

    assert label(kiosk) == "C001"
    assert issued(server) == ["C001"]


def lose_the_answer(route: Route) -> None:
    """Let the server hear a wish, and lose what it answers."""
    route.fetch()
    route.abort()


@pytest.mark.parametrize(("printer", "second"), [(None, "B001"), ("virtual", "B002")])
def test_a_number_whose_answer_was_lost_is_in_one_hand_only(
    server_with: ServerWith, page: OpenPage, printer: str | None, second: str
) -> None:
    server = server_with(config(printer=printer))
    kiosk = opened(server, page, catch=lose_the_answer)
    kiosk.tap('[data-field="B"]')
    see(kiosk, "refused")
    assert issued(server) == ["B001"]
    kiosk.unroute(WISHES)
    kiosk.tap("[data-refused-back]")

    kiosk.tap('[data-field="B"]')

    # Without paper nobody saw B001; with it, B001 lies in the printer's tray.
    assert label(kiosk) == second


def test_without_a_printer_the_visitor_is_asked_to_remember(server_with: ServerWith, page: OpenPage) -> None:
    kiosk = opened(server_with(config(printer=None)), page)

    kiosk.tap('[data-field="B"]')

    expect(stage(kiosk, "ticket")).to_contain_text("Hãy ghi nhớ số này")
    expect(stage(kiosk, "ticket").locator('[data-paper="none"]')).to_be_visible()
    expect(stage(kiosk, "ticket").locator('[data-paper="coming"]')).to_be_hidden()


def test_a_failed_print_is_told_and_the_number_stays_valid(server_with: ServerWith, page: OpenPage) -> None:
    printer = 'kind = "network"\nhost = "127.0.0.1"\nport = 9\ntimeout_s = 1.0'
    kiosk = opened(server_with(config(printer=printer)), page)

    kiosk.tap('[data-field="B"]')

    assert label(kiosk) == "B001"
    # Late at first, and failed once the last try was in vain: the same advice.
    told = kiosk.locator("h1 [data-paper]:not([hidden])")
    expect(told).to_contain_text("hãy ghi nhớ số này", timeout=PATIENCE_MS)
    expect(kiosk.locator("p[data-paper]:not([hidden])")).to_contain_text("Số vẫn có giá trị")


def test_counts_follow_the_hall_by_themselves(kiosk: Page, server: RunningServer) -> None:
    server.api("manager").ticket("K")

    expect(kiosk.locator('[data-field="K"]')).to_contain_text("1 người chờ")


def test_a_session_begun_elsewhere_in_the_browser_does_not_stop_the_kiosk(
    kiosk: Page, server: RunningServer
) -> None:
    sign_in = "/static/api.js"
    kiosk.evaluate(
        "async path => (await import(path)).change('POST', '/api/v1/session',"
        " {login: 'officer', password: 'demo'})",
        sign_in,
    )
    kiosk.tap('[data-field="B"]')
    expect(see(kiosk, "refused")).to_contain_text("Máy gặp lỗi")
    with kiosk.expect_navigation():
        kiosk.tap("[data-refused-back]")

    kiosk.tap('[data-field="B"]')

    assert label(kiosk) == "B001"


def test_a_touch_within_the_cooldown_waits_and_gets_its_number(kiosk: Page, server: RunningServer) -> None:
    key = "another page of the same kiosk"
    kiosk.evaluate(
        "async key => (await import('/static/api.js')).change('POST', '/api/v1/tickets', {field: 'C'}, key)",
        key,
    )

    kiosk.tap('[data-field="B"]')

    assert label(kiosk) == "B001"
    assert issued(server) == ["C001", "B001"]


def test_large_print_is_for_one_ticket_only(quick_kiosk: Page) -> None:
    kiosk = quick_kiosk
    large = kiosk.locator("[data-large]")
    large.tap()
    expect(large).to_have_attribute("aria-pressed", "true")

    with kiosk.expect_request("**/api/v1/tickets") as first:
        kiosk.tap('[data-field="B"]')
    label(kiosk)
    see_soon(kiosk, "choose")
    expect(large).to_have_attribute("aria-pressed", "false")
    with kiosk.expect_request("**/api/v1/tickets") as second:
        kiosk.tap('[data-field="B"]')

    assert (first.value.post_data_json or {})["large"] is True
    assert "large" not in (second.value.post_data_json or {})
