"""A ticket on a phone, live, with a real server."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless

SMALL = (360, 640)
FIELD, COUNTER = "C", 6
"""Only counter 6 serves this field, and nothing else."""

NOTE_LOCKS = """
  window.locks = []
  const lock = () => ({ released: false, async release() { this.released = true } })
  const request = async () => {
    const given = window.locks[window.locks.push(lock()) - 1]
    await new Promise((resolve) => setTimeout(resolve, 200))
    return given
  }
  Object.defineProperty(navigator, "wakeLock", { value: { request } })
"""
"""A screen that can be kept on: a browser without one refuses. ``locks``: those that were asked for."""

LOOKED_AT_UNTIL_ASKED = """() => {
  document.dispatchEvent(new Event("visibilitychange"))
  return window.locks.length > 1
}"""

NOTE_CALLS = """() => {
  window.calls = 0
  window.drawn = Number(document.querySelector("main").dataset.seq) + 1
  new MutationObserver((changes) => { window.calls += changes.filter((one) => one.addedNodes.length).length })
    .observe(document.querySelector("[data-live=face]"), { childList: true })
}"""
"""Counts how often what is told is drawn; ``drawn``: the first entry that the server's drawing must know."""


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


def watch_buzzes(phone: Page) -> None:
    """Note every buzz of the phone in ``window.buzzes``: a browser without a motor keeps them to itself."""
    phone.add_init_script(
        "window.buzzes = []; navigator.vibrate = (p) => { window.buzzes.push(p); return true }"
    )


def opened(server: RunningServer, page: OpenPage, key: str) -> Page:
    """Open a ticket's page and return it once it follows the office live."""
    phone = page(*SMALL, touch=True)
    watch_buzzes(phone)
    with phone.expect_websocket():
        phone.goto(f"{server.url}/t/{key}")
    return phone


def call_next(api: Api) -> int:
    """Call the next ticket to the counter and return its id."""
    answer = api.post(f"/counters/{COUNTER}/calls")
    answer.raise_for_status()
    return int(answer.json()["ticket"]["id"])


def serve_next(api: Api) -> None:
    """Call the next ticket and finish its visit."""
    api.post(f"/tickets/{call_next(api)}/finishes").raise_for_status()


def buzzes(phone: Page) -> int:
    return int(phone.evaluate("window.buzzes.length"))


def test_the_phone_follows_its_ticket_to_the_call_and_the_end(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    tickets = [manager.ticket(FIELD) for _ in range(2)]
    phone = opened(server, page, tickets[1]["key"])
    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 1 người trước bạn")

    serve_next(manager)
    expect(phone.locator("[data-ahead]")).to_contain_text("Bạn là người tiếp theo")
    mine = call_next(manager)
    expect(phone.locator('[data-told="called"]')).to_be_visible()
    expect(phone.locator('[data-told="called"]')).to_contain_text("Quầy 6")
    assert mine == tickets[1]["id"]
    manager.post(f"/tickets/{mine}/starts").raise_for_status()
    expect(phone.locator('[data-told="serving"]')).to_be_visible()
    expect(phone.locator('[data-told="called"]')).to_be_hidden()
    manager.post(f"/tickets/{mine}/finishes").raise_for_status()

    expect(phone.locator('[data-told="finished"]')).to_be_visible()


def test_a_call_shows_at_once_and_does_not_wait_for_the_server(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])
    expect(phone.locator("[data-ahead]")).to_be_visible()
    phone.route("**/t/*/live", lambda route: None)

    call_next(manager)

    expect(phone.locator('[data-told="called"]')).to_contain_text("Quầy 6")
    expect(phone.locator("[data-ahead]")).to_have_count(0)
    expect(phone).to_have_title("● MỜI ĐẾN QUẦY 6 – " + mine["label"])


def test_what_the_server_draws_after_a_call_changes_nothing_of_it(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    phone = opened(server, page, manager.ticket(FIELD)["key"])
    expect(phone.locator("[data-ahead]")).to_be_visible()
    phone.evaluate(NOTE_CALLS)

    call_next(manager)
    phone.wait_for_function("() => document.querySelector('main').dataset.seq >= window.drawn")

    expect(phone.locator('[data-told="called"]')).to_be_visible()
    assert phone.evaluate("window.calls") == 1


def test_the_screen_stays_on_until_somebody_comes_and_again_when_the_page_is_looked_at(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = page(*SMALL)
    phone.add_init_script(NOTE_LOCKS)
    phone.goto(f"{server.url}/t/{mine['key']}")
    phone.wait_for_function("() => window.locks.length === 1 && !window.locks[0].released")

    # What the browser does by itself while the page is not seen.
    phone.evaluate("window.locks[0].release()")
    phone.wait_for_function(LOOKED_AT_UNTIL_ASKED)
    phone.wait_for_function("() => window.locks.length === 2 && !window.locks[1].released")
    call_next(manager)
    expect(phone.locator('[data-told="called"]')).to_be_visible()
    assert phone.evaluate("window.locks[1].released") is False
    manager.post(f"/tickets/{mine['id']}/starts").raise_for_status()

    phone.wait_for_function("() => window.locks[1].released")
    assert phone.evaluate("window.locks.length") == 2


def test_a_gentle_alert_comes_once_when_three_are_ahead(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = [manager.ticket(FIELD) for _ in range(5)][-1]
    phone = opened(server, page, mine["key"])
    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 4 người trước bạn")
    expect(phone.locator('[data-told="soon"]')).to_be_hidden()

    serve_next(manager)
    expect(phone.locator('[data-told="soon"]')).to_be_visible()
    serve_next(manager)
    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 2 người trước bạn")

    assert buzzes(phone) == 1


def test_the_call_and_every_recall_alert_again(server: RunningServer, page: OpenPage, manager: Api) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])

    call_next(manager)
    expect(phone.locator('[data-told="called"]')).to_be_visible()
    expect(phone).to_have_title("● MỜI ĐẾN QUẦY 6 – " + mine["label"])
    assert buzzes(phone) == 1
    manager.post(f"/tickets/{mine['id']}/recalls").raise_for_status()

    phone.wait_for_function("() => window.buzzes.length === 2")


def test_a_missed_visitor_is_told_what_to_do_and_sees_the_way_back(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])
    call_next(manager)

    manager.post(f"/tickets/{mine['id']}/no-shows").raise_for_status()
    expect(phone.locator('[data-told="no_show"]')).to_contain_text(
        "hãy đến Quầy 6 hoặc hỏi bất kỳ cán bộ nào"
    )
    expect(phone.locator('[data-told="no_show"]')).to_be_visible()
    manager.post(f"/tickets/{mine['id']}/reinstatements").raise_for_status()

    expect(phone.locator("[data-ahead]")).to_be_visible()


def test_a_transfer_shows_the_new_field_and_keeps_the_number(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])
    call_next(manager)

    manager.post(f"/tickets/{mine['id']}/transfers", {"field": "B"}).raise_for_status()

    expect(phone.locator('main[data-field="B"]')).to_be_visible()
    expect(phone.locator("[data-where]")).to_contain_text("4, 5")
    expect(phone.locator("[data-live=field]")).to_contain_text("Hộ tịch")
    expect(phone.locator("h1")).to_contain_text(mine["label"])


def test_a_cut_line_is_told_with_its_age_and_heals(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])

    server.stop()
    # It is told after five seconds, and the way back may wait for the next try.
    expect(phone.locator("[data-cut]")).to_contain_text("Mất kết nối", timeout=30_000)
    expect(phone.locator("[data-cut]")).to_be_visible()
    server.start()

    expect(phone.locator("[data-cut]")).to_be_hidden(timeout=30_000)


def test_the_number_and_the_news_are_seen_without_scrolling(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket("K", priority="priority")
    phone = opened(server, page, mine["key"])
    wait = phone.locator("[data-wait]").bounding_box()

    assert wait is not None
    assert wait["y"] + wait["height"] <= SMALL[1]
    assert phone.evaluate("document.documentElement.scrollWidth") == SMALL[0]


def test_the_marks_of_a_called_counter_stay_clear_of_the_line_above(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    call_next(manager)
    phone = opened(server, page, mine["key"])

    # From the top of its line to where the marks of its tallest letter begin.
    room_px = phone.locator('[data-told="called"] .in-vi .face__counter').evaluate("""(element) => {
        const style = getComputedStyle(element)
        const pen = document.createElement("canvas").getContext("2d")
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
        const ink = pen.measureText("QUẦY")
        const leading = parseFloat(style.lineHeight) - ink.fontBoundingBoxAscent - ink.fontBoundingBoxDescent
        return leading / 2 + ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent
    }""")

    assert room_px >= 0


def test_the_first_paint_says_what_the_scripts_say(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = [manager.ticket(FIELD) for _ in range(6)][-1]
    painted = page(*SMALL, java_script_enabled=False)
    painted.goto(f"{server.url}/t/{mine['key']}")
    phone = page(*SMALL)
    with phone.expect_response("**/t/*/live"):
        phone.goto(f"{server.url}/t/{mine['key']}")

    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 5 người trước bạn")
    for hook in ("[data-ahead]", "[data-wait]"):
        assert phone.locator(hook).text_content() == painted.locator(hook).text_content()


def test_without_javascript_the_page_is_true_and_says_it_in_a_language_of_choice(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    phone = page(*SMALL, java_script_enabled=False)
    phone.goto(f"{server.url}/t/{manager.ticket(FIELD)['key']}")

    phone.click('[data-language="en"]')

    expect(phone.get_by_text("You are next")).to_be_visible()
    expect(phone.get_by_text("Bạn là người tiếp theo")).to_be_hidden()
    for useless in ("[data-sound]", "[data-give-up-open]"):
        expect(phone.locator(useless)).to_be_hidden()
    call_next(manager)
    phone.reload()
    expect(phone.get_by_role("heading", name="Please go to Counter 6")).to_be_visible()


def test_a_phone_that_does_not_know_the_pages_javascript_loads_it_anew(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    old = page(*SMALL)
    old.clock.install()
    old.route("**/phone/phone.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    old.goto(f"{server.url}/t/{manager.ticket(FIELD)['key']}")
    call_next(manager)

    old.clock.fast_forward(31_000)

    expect(old.locator('[data-told="called"]')).to_be_visible()


def test_the_chosen_language_holds_when_the_page_is_loaded_anew(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    phone = opened(server, page, manager.ticket(FIELD)["key"])

    phone.tap('[data-language="en"]')
    expect(phone.get_by_text("Your number", exact=True)).to_be_visible()
    phone.reload()

    expect(phone.get_by_text("Your number", exact=True)).to_be_visible()
    expect(phone.locator('[data-language="en"]')).to_have_attribute("aria-current", "true")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_keeps_people_out(
    server: RunningServer, page: OpenPage, manager: Api, axe: Axe, language: str
) -> None:
    mine = manager.ticket(FIELD, language=language)
    phone = opened(server, page, mine["key"])
    assert axe(phone) == []

    call_next(manager)
    expect(phone.locator('[data-told="called"]')).to_be_visible()

    assert axe(phone) == []
    manager.post(f"/tickets/{mine['id']}/no-shows").raise_for_status()
    expect(phone.locator('[data-told="no_show"]')).to_be_visible()
    assert axe(phone) == []
