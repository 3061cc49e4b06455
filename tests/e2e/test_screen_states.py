"""A screen that shows something else than the server knows: the manager reads of it until it heals."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.manager_page import opened
from tests.running_server import RunningServer

HURRY = """
  const native = setInterval
  window.setInterval = (act, ms) => native(act, ms === 30_000 ? 400 : ms)
"""
"""Reports come quicker than every half minute."""

STALE = """() => {
  const tile = document.querySelector('[data-board] [data-number="1"]')
  const copy = tile.cloneNode(true)
  copy.querySelector("[data-label]").textContent = "A999"
  tile.replaceWith(copy)
}"""
"""The page goes on drawing into a tile that nobody sees any more."""


def hurrying(server: RunningServer, page: OpenPage) -> Page:
    screen = page(1920, 1080)
    screen.add_init_script(HURRY)
    screen.goto(f"{server.url}/display/hall-1")
    return screen


def test_a_screen_with_a_wrong_number_is_told_of_and_heals(
    server: RunningServer, page: OpenPage, axe: Axe
) -> None:
    screen = hurrying(server, page)
    devices, overview = (opened(server, page, path) for path in ("/manager/devices", "/manager/"))
    manager = server.api("manager")
    label = manager.ticket("A")["label"]
    manager.post("/counters/1/calls")
    row = devices.locator("[data-live=enrolled] [data-key=hall-1]")
    expect(screen.locator("[data-newest-label]")).to_have_text(label)
    expect(row).to_contain_text("chưa có tiếng: chạm vào màn hình")
    expect(row).not_to_contain_text("hiển thị sai")

    screen.evaluate(STALE)

    words = f"hiển thị sai: quầy 1 hiện A999, máy chủ biết {label}"
    expect(row).to_contain_text(words)
    expect(overview.locator("[data-key='screen hall-1']")).to_contain_text(words)
    assert axe(devices) == []
    assert axe(overview) == []
    screen.reload()
    expect(row).not_to_contain_text("hiển thị sai")


def test_a_screen_that_is_touched_says_that_it_is_heard(server: RunningServer, page: OpenPage) -> None:
    screen = hurrying(server, page)
    row = opened(server, page, "/manager/devices").locator("[data-live=enrolled] [data-key=hall-1]")
    expect(row).to_contain_text("chưa có tiếng: chạm vào màn hình")

    screen.locator("[data-sound]").click()

    expect(row).to_contain_text("đúng, có tiếng")


def test_a_huge_call_that_is_nobody_s_is_told_of(server: RunningServer, page: OpenPage) -> None:
    screen = hurrying(server, page)
    row = opened(server, page, "/manager/devices").locator("[data-live=enrolled] [data-key=hall-1]")
    expect(row).to_contain_text("chưa có tiếng")

    screen.evaluate("""() => {
      const newest = document.querySelector("[data-newest]")
      const copy = newest.cloneNode(true)
      copy.querySelector("[data-newest-call]").hidden = false
      copy.querySelector("[data-newest-label]").textContent = "B777"
      copy.querySelector("[data-newest-counter]").textContent = "4"
      newest.replaceWith(copy)
    }""")

    expect(row).to_contain_text("hiển thị sai: số lớn hiện B777 (quầy 4), máy chủ biết không có ai")


def test_a_busy_hall_is_never_told_of_as_wrong(server: RunningServer, page: OpenPage) -> None:
    screen = hurrying(server, page)
    manager = server.api("manager")
    for _ in range(4):
        for counter in (1, 2, 3):
            manager.ticket("A")
            called = manager.post(f"/counters/{counter}/calls").json()["ticket"]["id"]
            manager.post(f"/tickets/{called}/starts")
            manager.post(f"/tickets/{called}/finishes")
    label = manager.ticket("A")["label"]
    manager.post("/counters/2/calls")
    expect(screen.locator("[data-newest-label]")).to_have_text(label)
    for _ in range(2):
        screen.wait_for_event("response", lambda answer: answer.url.endswith("/state"))

    assert "wrong" not in server.log
    assert "screen_state" in server.log
