"""How a ticket's page is drawn on a phone: on its small glass, before and without scripts, for everybody."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.phone_page import FIELD, SMALL, call_next, opened
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


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
    for useless in ("[data-sound]", "[data-late-open]", "[data-give-up-open]"):
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
