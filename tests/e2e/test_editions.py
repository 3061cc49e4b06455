"""Pages load themselves anew after an upgrade or another config.toml, and never again and again."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e import manager_page
from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.console_page import Console
from tests.e2e.hall_page import mute
from tests.e2e.kiosk_page import see
from tests.e2e.printer_at_kiosk import with_printers
from tests.running_server import ROOT, RunningServer

CONFIG = with_printers(None)
COUNTERS = "counters = [1, 2, 3, 4, 5]"
MARK = "window.wasHereBefore = true"
TEN_MINUTES_MS = 600_000
RIG = """async ([own, steps]) => {
  const { Edition } = await import("/static/edition.js")
  let kept = []
  let now = 1_000_000
  let reloads = 0
  return steps.map(([forwardMs, told, isFree = true, canKeep = true]) => {
    now += forwardMs
    const tries = { read: () => kept, write: (anew) => canKeep && Boolean((kept = anew)) }
    const before = reloads
    const reload = () => reloads++
    new Edition({ own, isFree: () => isFree, tries, now: () => now, reload }).reloadIfOther(told)
    return reloads - before
  })
}"""


@pytest.fixture
def office(server_with: ServerWith) -> RunningServer:
    return server_with(CONFIG)


@pytest.fixture(scope="module")
def bare(module_page: OpenPage) -> Page:
    """A page of nobody's with our modules beside it."""
    opened = module_page(800, 600)

    def fulfil(route: Route) -> None:
        if not route.request.url.endswith("/static/edition.js"):
            return route.fulfill(body="<!doctype html><title>rig</title>", content_type="text/html")
        route.fulfill(path=ROOT / "office/web/static/edition.js", content_type="text/javascript")

    opened.route("**/*", fulfil)
    opened.goto("http://127.0.0.1/")
    return opened


def restart(server: RunningServer, *changes: tuple[str, str]) -> None:
    """Stop the server, change its config.toml and start it again."""
    server.stop()
    text = server.config.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    server.config.write_text(text, encoding="utf-8")
    server.start()


def reloads(page: Page, own: str, *steps: tuple[Any, ...]) -> list[int]:
    """Which of the steps (ms later, the edition told, whether the page is free, whether it can remember)
    load the page anew, one after the other.
    """
    found: list[int] = page.evaluate(RIG, [own, steps])
    return found


def test_an_edition_is_asked_for_once_in_ten_minutes(bare: Page) -> None:
    steps = [(0, "new"), (1_000, "new"), (TEN_MINUTES_MS - 1_001, "new"), (1, "new"), (1, "new")]

    assert reloads(bare, "old", *steps) == [1, 0, 0, 1, 0]


def test_not_even_ever_other_editions_make_a_loop(bare: Page) -> None:
    assert sum(reloads(bare, "old", *((1_000, f"new-{number}") for number in range(100)))) == 3


def test_a_trial_hour_is_followed_into_and_back_as_often_as_it_is_held_and_by_a_page_in_use(
    bare: Page,
) -> None:
    assert reloads(bare, "own", (0, "trial-1", False)) == [1]
    assert reloads(bare, "trial-1", (0, "own", False), (1_000, "own")) == [1, 0]
    assert sum(reloads(bare, "own", *((1_000, f"trial-{number}") for number in range(100)))) == 12


@pytest.mark.parametrize(
    ("step", "loads"),
    [
        ((0, "new"), 1),
        ((0, "old"), 0),
        ((0, None), 0),
        ((0, "new", False), 0),
        ((0, "new", True, False), 0),
    ],
)
def test_only_a_free_page_that_can_remember_it_is_loaded_anew(
    bare: Page, step: tuple[Any, ...], loads: int
) -> None:
    assert reloads(bare, "old", step) == [loads]


def test_a_clock_that_was_set_back_does_not_stop_the_next_upgrade(bare: Page) -> None:
    assert reloads(bare, "old", (0, "new"), (-10 * TEN_MINUTES_MS, "new")) == [1, 1]


def test_screens_show_the_new_counters_after_a_restart_without_a_touch(
    office: RunningServer, page: OpenPage
) -> None:
    screen, sign, phone = mute(page), page(800, 600), page(390, 844)
    ticket = office.api("manager").ticket("B")["key"]
    for opened, path in ((screen, "/display/hall-1"), (sign, "/counter/4/sign"), (phone, f"/t/{ticket}")):
        with opened.expect_response(re.compile("/api/v1/hall|/live$")):
            opened.goto(office.url + path)
    expect(screen.locator("[data-number]")).to_have_count(5)

    restart(office, (COUNTERS, "counters = [1, 2, 3, 4]"), ("Hộ tịch", "Hộ tịch và quốc tịch"))

    expect(screen.locator("[data-number]")).to_have_count(4)
    expect(sign.locator("[data-fields]")).to_contain_text("Hộ tịch và quốc tịch")
    expect(phone.get_by_text("Hộ tịch và quốc tịch")).to_be_visible()


def test_people_at_work_are_told_and_load_the_page_themselves(
    office: RunningServer, page: OpenPage, axe: Axe
) -> None:
    pages = [
        Console(page(1366, 768), office, 1).page,
        *(manager_page.opened(office, page, path) for path in ("/manager/", "/manager/devices")),
    ]
    for opened in pages:
        opened.evaluate(MARK)

    restart(office, ("Hộ tịch", "Hộ tịch và quốc tịch"))

    for opened in pages:
        button = opened.get_by_role("button", name="Tải lại trang")
        expect(button).to_be_visible()
        assert opened.evaluate("window.wasHereBefore")
        assert axe(opened) == []
        button.click()
        expect(button).to_be_hidden()


def test_a_mere_restart_loads_no_page_anew(office: RunningServer, page: OpenPage) -> None:
    screen = mute(page)
    with screen.expect_response("**/api/v1/hall"):
        screen.goto(f"{office.url}/display/hall-1")
    screen.evaluate(MARK)

    with screen.expect_response("**/api/v1/hall", timeout=60_000):
        restart(office)
    label = office.api("manager").ticket("A")["label"]
    office.api("manager").post("/counters/1/calls")

    expect(screen.locator("[data-newest-label]")).to_have_text(label)
    assert screen.evaluate("window.wasHereBefore")


def test_a_page_that_a_cache_keeps_old_is_loaded_anew_once(office: RunningServer, page: OpenPage) -> None:
    screen = mute(page)

    def other(route: Route) -> None:
        hall = route.fetch()
        route.fulfill(response=hall, json={**hall.json(), "edition": "another"})

    screen.route("**/api/v1/hall", other)
    loads: list[str] = []
    screen.on("domcontentloaded", lambda loaded: loads.append(loaded.url))
    screen.goto(f"{office.url}/display/hall-1")
    manager = office.api("manager")

    for _ in range(3):
        label = manager.ticket("A")["label"]
        with screen.expect_response("**/api/v1/hall"):
            manager.post("/counters/1/calls")
        expect(screen.locator("[data-newest-label]")).to_have_text(label)
        manager.put("/counters/1/state", {"state": "open"})
        ticket = manager.get("/counters/1").json()["ticket"]["id"]
        manager.post(f"/tickets/{ticket}/starts")
        manager.post(f"/tickets/{ticket}/finishes")

    assert len(loads) == 2


def test_a_kiosk_is_loaded_anew_only_once_nobody_stands_before_it(
    office: RunningServer, page: OpenPage
) -> None:
    kiosk = page(1080, 1920, touch=True)
    kiosk.add_init_script(
        """const native = setTimeout
        window.setTimeout = (act, ms) => native(act, window.hurries && ms >= 30_000 ? 300 : ms)
        const nativeInterval = setInterval
        window.setInterval = (act, ms) => nativeInterval(act, ms >= 30_000 ? 1_000 : ms)"""
    )
    with kiosk.expect_response("**/api/v1/hall"):
        kiosk.goto(f"{office.url}/kiosk/kiosk-1")
    kiosk.evaluate(MARK)
    kiosk.locator("[data-clock]").tap()

    restart(office, ("Hộ tịch", "Hộ tịch và quốc tịch"))
    see(kiosk, "choose")
    for _ in range(2):
        kiosk.wait_for_event("response", lambda answer: answer.url.endswith("/api/v1/hall"))
    assert kiosk.evaluate("window.wasHereBefore")

    kiosk.evaluate("window.hurries = true")
    kiosk.locator("[data-clock]").tap()
    expect(kiosk.get_by_text("Hộ tịch và quốc tịch").first).to_be_visible()
