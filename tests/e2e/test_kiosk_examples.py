"""What people come for, in everyday words on the kiosk's buttons: shown where there is room, and never in the way."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_fields import LONGEST, SHORTEST, kiosk_name, with_fields
from tests.e2e.kiosk_page import UPRIGHT, opened
from tests.e2e.legibility.look import kiosk_faults
from tests.e2e.sizes import resize
from tests.running_server import RunningServer

pytestmark = pytest.mark.paperless
SHOWN = ".field__examples:visible"
NAMES_AND_BUTTONS = """() => [...document.querySelectorAll("[data-field]")].map((button) => {
  const { x, y, width, height } = button.getBoundingClientRect()
  const name = button.querySelector("[data-field-name]")
  return [x, y, width, height, getComputedStyle(name).fontSize, getComputedStyle(button).display]
})"""


@pytest.fixture(scope="module")
def office(module_server_with: ServerWith) -> RunningServer:
    """An office of 30 fields with kiosks of 1 to 30 of them, each field with examples."""
    return module_server_with(with_fields())


def opened_at(office: RunningServer, page: Page, name: str) -> Page:
    with page.expect_response("**/api/v1/hall"):
        page.goto(f"{office.url}/kiosk/{name}")
    page.evaluate("document.fonts.ready.then(() => null)")
    return page


def test_who_wants_a_birth_registered_finds_the_word_on_the_first_page(
    server: RunningServer, page: OpenPage
) -> None:
    kiosk = opened(server, page)

    expect(kiosk.locator('[data-field="B"]')).to_contain_text("khai sinh", use_inner_text=True)
    kiosk.tap('[data-language="en"]')
    expect(kiosk.locator('[data-field="B"]')).to_contain_text("birth", use_inner_text=True)


@pytest.mark.parametrize("name", [kiosk_name(SHORTEST, 11), kiosk_name(LONGEST, 11), kiosk_name(LONGEST, 30)])
def test_names_and_buttons_are_as_large_as_without_them(
    office: RunningServer, page: OpenPage, name: str
) -> None:
    kiosk = opened_at(office, page(*UPRIGHT, touch=True), name)
    resize(kiosk, (1366, 768))
    with_examples = kiosk.evaluate(NAMES_AND_BUTTONS)

    kiosk.evaluate("document.querySelectorAll('.field__examples').forEach((one) => one.remove())")
    resize(kiosk, (1080, 1920))
    resize(kiosk, (1366, 768))

    assert kiosk.evaluate(NAMES_AND_BUTTONS) == with_examples


def test_a_button_with_more_to_say_drops_its_examples_and_nothing_moves(
    office: RunningServer, page: OpenPage
) -> None:
    is_long = [False]

    def longer(route: Route) -> None:
        hall = route.fetch().json()
        for line in hall["fields"] if is_long[0] else ():
            line.update(open=False, reason="Ngày Văn hóa Việt Nam và ngày thành lập phường", opens_at=None)
        route.fulfill(json=hall)

    kiosk = page(*UPRIGHT, touch=True)
    kiosk.route(re.compile(r"/api/v1/hall$"), longer)
    opened_at(office, kiosk, kiosk_name(SHORTEST, 11))
    expect(kiosk.locator(SHOWN).first).to_be_visible()
    before, shown = kiosk.evaluate(NAMES_AND_BUTTONS), kiosk.locator(SHOWN).count()
    is_long[0] = True

    office.api("manager").ticket("f0")

    expect(kiosk.locator("[data-closed]")).to_have_count(11)
    assert kiosk_faults(kiosk, UPRIGHT) == []
    after = kiosk.evaluate(NAMES_AND_BUTTONS)
    assert kiosk.locator(SHOWN).count() < shown or after == before


def test_what_is_held_is_read_with_its_examples(server: RunningServer, page: OpenPage) -> None:
    kiosk = opened(server, page)
    field = kiosk.locator('[data-field="B"]')
    expect(field.locator(SHOWN)).to_be_visible()

    pieces = field.evaluate(
        "async (button) => (await import('/static/kiosk/readable.js')).piecesOf(button).map(({ text }) => text)"
    )

    assert pieces[:2] == ["Hộ tịch", "khai sinh, kết hôn, khai tử"]
