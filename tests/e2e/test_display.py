"""What the hall sees on a screen: every call, soon, in any shape of screen, through cuts and restarts."""

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.hall_page import (
    LANDSCAPE,
    PORTRAIT,
    SMALL,
    WHOLE_HALL,
    call,
    expect_huge,
    expect_on_board,
    in_turn,
    mute,
    opened,
    with_visitors,
)
from tests.e2e.legibility.look import hall_faults, told
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.sizes import resize
from tests.running_server import Api, RunningServer

NINE = (1, 2, 3, 4, 5, 6, 7, 8, 9)
ALL_TURNS_MS = 40_000
SILENCE_MS = 20_000
LEAST_HINT_PX = 36 * LANDSCAPE[1] / 1080
"""2 cm on 55 inches: what who was missed has to do is read from 8 m."""
CAP_HEIGHT = 0.74
"""Of Be Vietnam Pro, as a share of the size of its type."""

LOSE_FRAMES = """
window.framesToLose = 0
window.framesLost = 0
window.WebSocket = class extends WebSocket {
  set onmessage(take) {
    super.onmessage = (event) => {
      if (window.framesToLose && String(event.data).includes('"entries"')) {
        window.framesToLose -= 1
        window.framesLost += 1
        return
      }
      take(event)
    }
  }
}
"""


@pytest.fixture
def hall(server_with: ServerWith) -> RunningServer:
    """The demo, with one screen more that shows every counter."""
    return server_with(with_printers(None) + WHOLE_HALL)


@pytest.fixture
def manager(hall: RunningServer) -> Api:
    """The manager, with three visitors waiting for every field."""
    return with_visitors(hall.api("manager"), 3)


@pytest.mark.slow
def test_nine_calls_in_one_second_all_appear(hall: RunningServer, manager: Api, page: OpenPage) -> None:
    screen = opened(hall, page)

    labels = [call(manager, counter) for counter in NINE]

    for label, counter in zip(labels, NINE, strict=True):
        expect_on_board(screen, label, counter)
    assert screen.evaluate("turns.length") < len(NINE), "all must be listed long before the last turn"
    screen.wait_for_function("(many) => turns.length >= many", arg=len(NINE), timeout=ALL_TURNS_MS)
    assert screen.evaluate("turns") == labels


def test_a_call_is_shown_huge_with_its_counter_and_read_out(
    hall: RunningServer, manager: Api, page: OpenPage
) -> None:
    screen = opened(hall, page)

    label = call(manager, 4)

    expect_huge(screen, label, 4)
    words = screen.locator('[aria-live="assertive"]').inner_text()
    assert words.split() == ["Mời", "số", "Calling", "number", label, "đến", "quầy", "Counter", "4"]


def test_a_screen_shows_no_call_of_another_zone(hall: RunningServer, manager: Api, page: OpenPage) -> None:
    screen = opened(hall, page, name="hall-2")

    call(manager, 1)
    own = call(manager, 6)

    expect_huge(screen, own, 6)
    assert screen.evaluate("turns") == [own]


def test_the_board_the_queue_and_the_missed_follow_what_officers_do(
    hall: RunningServer, manager: Api, page: OpenPage
) -> None:
    screen = opened(hall, page)
    ticket = manager.post("/counters/4/calls").json()["ticket"]
    expect_on_board(screen, ticket["label"], 4)

    manager.post(f"/tickets/{ticket['id']}/no-shows").raise_for_status()
    manager.put("/counters/4/state", {"state": "paused", "reason": "Họp đột xuất"}).raise_for_status()

    expect(screen.locator('[data-number="4"] [data-state-own]')).to_have_text("TẠM DỪNG")
    expect(screen.locator('[data-number="4"] [data-reason]')).to_have_text("Họp đột xuất")
    hint = screen.locator("[data-missed-hint]")
    expect(hint).to_be_visible()
    assert hint.evaluate("(hint) => Number.parseFloat(getComputedStyle(hint).fontSize)") >= LEAST_HINT_PX
    expect(screen.locator("[data-missed]")).to_contain_text(ticket["label"])
    expect(screen.locator('[data-code="B"] [data-count]')).to_have_text("2")
    expect(screen.locator("[data-newest-idle]")).to_be_visible()


def test_a_cut_is_told_with_its_time_and_heals_with_the_calls_made_meanwhile(
    hall: RunningServer, manager: Api, page: OpenPage
) -> None:
    screen = opened(hall, page)
    screen.evaluate("window.isSamePage = true")
    first = call(manager, 1)
    expect_huge(screen, first, 1)

    hall.stop()

    age = screen.locator("[data-age]")
    expect(age).to_be_visible(timeout=SILENCE_MS)
    expect(age).to_contain_text("Mất kết nối máy chủ từ")
    expect_on_board(screen, first, 1)

    screen.context.set_offline(True)
    hall.start()
    meanwhile = call(hall.api("manager"), 2)
    expect(age).to_be_visible()
    screen.context.set_offline(False)

    expect_on_board(screen, meanwhile, 2)
    expect_huge(screen, meanwhile, 2)
    expect(age).to_be_hidden(timeout=SILENCE_MS)
    assert screen.evaluate("window.isSamePage")


def test_a_lost_message_is_found_and_its_call_gets_its_turn(
    hall: RunningServer, manager: Api, page: OpenPage
) -> None:
    screen = opened(hall, page, script=LOSE_FRAMES)
    screen.evaluate("window.framesToLose = 1")

    lost = call(manager, 1)
    screen.wait_for_function("() => framesLost === 1")
    told = call(manager, 2)
    expect_on_board(screen, lost, 1)
    screen.wait_for_function("() => turns.length >= 2")
    assert screen.evaluate("turns") == [lost, told]


def test_a_recall_flashes_again(hall: RunningServer, manager: Api, page: OpenPage) -> None:
    screen = opened(hall, page)
    ticket = manager.post("/counters/4/calls").json()["ticket"]
    expect_huge(screen, ticket["label"], 4)
    expect(screen.locator(".newest--flash")).to_have_count(0)
    screen.evaluate(
        """() => {
          const huge = document.querySelector("[data-newest]")
          const look = () => { window.hasFlashed ||= huge.matches("[data-lit] .newest--flash") }
          new MutationObserver(look).observe(document.body, { attributes: true, subtree: true })
        }"""
    )

    manager.post(f"/tickets/{ticket['id']}/recalls").raise_for_status()

    screen.wait_for_function("() => window.hasFlashed")


def test_flashing_moves_nothing(hall: RunningServer, manager: Api, page: OpenPage) -> None:
    screen = opened(hall, page)
    call(manager, 4)
    call(manager, 5)
    boxes = (
        "[...document.querySelectorAll('.hall *')].map((one) => JSON.stringify(one.getBoundingClientRect()))"
    )
    expect(screen.locator(".tile--fresh")).to_have_count(2)

    dark, dark_look, lit, lit_look = screen.evaluate(
        f"""() => {{ const seen = []
        const hall = document.querySelector("[data-hall]")
        const fresh = document.querySelector(".tile--fresh .tile__label")
        for (const isLit of [false, true]) {{
          hall.toggleAttribute("data-lit", isLit)
          seen.push({boxes}, getComputedStyle(fresh).background) }}
        return seen }}"""
    )

    assert dark_look != lit_look
    assert dark == lit


def test_without_scripts_the_page_is_still_true(hall: RunningServer, manager: Api, page: OpenPage) -> None:
    label = call(manager, 4)
    screen = page(*LANDSCAPE, java_script_enabled=False)

    screen.goto(f"{hall.url}/display/all")

    expect_huge(screen, label, 4)
    # Nothing measures the names, and they stand there all the same.
    expect(screen.locator('[data-number="4"] [data-fields]')).to_be_visible()


@pytest.mark.slow
def test_a_new_day_begins_on_the_same_page_without_a_call_of_the_old(
    hall: RunningServer, manager: Api, page: OpenPage
) -> None:
    screen = mute(page)
    days: list[str] = []

    def answer(route: Route) -> None:
        found = route.fetch().json()
        route.fulfill(
            json=found | ({"office_day": days[-1], "now_serving": [], "missed": []} if days else {})
        )

    screen.route("**/api/v1/hall", answer)
    screen.goto(f"{hall.url}/display/all")
    labels = [call(manager, counter) for counter in (1, 2)]
    expect_huge(screen, labels[-1], 2)
    expect(screen.locator("[data-calls] [data-label]").first).to_have_text(labels[0])
    screen.evaluate("window.isSamePage = true")

    days.append("2099-01-01")
    call(manager, 3)

    expect(screen.locator("[data-newest-idle]")).to_be_visible()
    assert not screen.locator("[data-calls] [data-label]").filter(visible=True).count()
    assert screen.evaluate("window.isSamePage")


def test_the_huge_number_can_be_read_across_a_hall(hall: RunningServer, manager: Api, page: OpenPage) -> None:
    screen = opened(hall, page, name="hall-1")
    expect_huge(screen, call(manager, 1), 1)

    def cap_px(part: str) -> float:
        size: str = screen.locator(part).first.evaluate("(one) => getComputedStyle(one).fontSize")
        return float(size.removesuffix("px")) * CAP_HEIGHT

    assert cap_px("[data-newest-label]") >= 266
    assert cap_px("[data-newest-counter]") >= 266
    assert cap_px(".calls__call") >= 55
    assert cap_px('[data-number="1"] [data-label]') >= 55


def test_nothing_is_cut_off(hall: RunningServer, manager: Api, page: OpenPage) -> None:
    for counter in (*NINE, 10, 12, 13):
        call(manager, counter)
    manager.put("/counters/11/state", {"state": "paused", "reason": "Xử lý công việc khẩn cấp"})

    names, sizes = ("all", "hall-1", "hall-2", "hall-3"), (LANDSCAPE, PORTRAIT, SMALL)
    cut_off = in_turn(hall, mute(page), names, sizes, lambda screen, _: told(hall_faults(screen)))

    assert not any(cut_off.values()), cut_off


def test_the_screen_keeps_nobody_out(hall: RunningServer, manager: Api, page: OpenPage, axe: Axe) -> None:
    screen = opened(hall, page)

    def kept_out() -> list[str]:
        found = []
        for size in (LANDSCAPE, PORTRAIT):
            resize(screen, size)
            found += [f"{size}: {violation}" for violation in axe(screen)]
        return found

    empty = kept_out()
    ticket = manager.post("/counters/4/calls").json()["ticket"]
    manager.post(f"/tickets/{ticket['id']}/no-shows").raise_for_status()
    manager.put("/counters/4/state", {"state": "paused", "reason": "Nghỉ giải lao"}).raise_for_status()
    expect_huge(screen, call(manager, 5), 5)
    expect(screen.locator("[data-missed]")).to_contain_text(ticket["label"])

    busy = kept_out()
    screen.goto(f"{hall.url}/display/no-such-screen")

    assert [*empty, *busy, *kept_out()] == []
