"""What people come for, in everyday words on the kiosk's buttons: where there is room, never in the way."""

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
BUTTONS = """() => [...document.querySelectorAll("[data-field]")].map((button) => {
  const { x, y, width, height } = button.getBoundingClientRect()
  return [x, y, width, height, getComputedStyle(button).display]
})"""
NAME_PX = "() => Number.parseFloat(getComputedStyle(document.querySelector('[data-field-name]')).fontSize)"
LARGE_ENOUGH = 0.05
"""Of the screen's shorter side: a name that is larger makes way for its examples."""


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
def test_buttons_stand_as_without_them_and_names_stay_large(
    office: RunningServer, page: OpenPage, name: str
) -> None:
    size = (1366, 768)
    kiosk = opened_at(office, page(*UPRIGHT, touch=True), name)
    resize(kiosk, size)
    with_examples = kiosk.evaluate(BUTTONS), kiosk.evaluate(NAME_PX)
    assert kiosk_faults(kiosk, size) == []

    kiosk.evaluate("document.querySelectorAll('.field__examples').forEach((one) => one.remove())")
    resize(kiosk, UPRIGHT)
    resize(kiosk, size)

    assert kiosk.evaluate(BUTTONS) == with_examples[0]
    without = kiosk.evaluate(NAME_PX)
    assert without >= with_examples[1] >= min(without, LARGE_ENOUGH * min(size))


def test_a_button_with_more_to_say_drops_its_examples_and_nothing_moves(
    office: RunningServer, page: OpenPage
) -> None:
    is_long = [False]

    def longer(route: Route) -> None:
        hall = route.fetch().json()
        if is_long[0]:
            first = next(line for line in hall["fields"] if line["code"] == "f0")
            first.update(open=False, reason="Ngày Văn hóa Việt Nam", opens_at=None)
        route.fulfill(json=hall)

    kiosk = page(*UPRIGHT, touch=True)
    kiosk.route(re.compile(r"/api/v1/hall$"), longer)
    opened_at(office, kiosk, kiosk_name(SHORTEST, 11))
    expect(kiosk.locator(SHOWN).first).to_be_visible()
    expect(kiosk.locator(f'[data-field="f0"] {SHOWN}')).to_have_count(1)
    before = kiosk.evaluate(BUTTONS), kiosk.evaluate(NAME_PX)
    is_long[0] = True

    office.api("manager").ticket("f1")

    expect(kiosk.locator("[data-closed]")).to_have_count(1)
    expect(kiosk.locator(f'[data-field="f0"] {SHOWN}')).to_have_count(0)
    assert kiosk_faults(kiosk, UPRIGHT) == []
    assert (kiosk.evaluate(BUTTONS), kiosk.evaluate(NAME_PX)) == before


def test_what_is_held_is_read_with_its_examples(server: RunningServer, page: OpenPage) -> None:
    kiosk = opened(server, page)
    field = kiosk.locator('[data-field="B"]')
    expect(field.locator(SHOWN)).to_be_visible()

    pieces = field.evaluate(
        """async (button) => {
          const { piecesOf } = await import("/static/kiosk/readable.js")
          return piecesOf(button).map(({ text }) => text)
        }"""
    )

    assert pieces[:2] == ["Hộ tịch", "khai sinh, kết hôn, khai tử"]
