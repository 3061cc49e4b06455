"""What people come for, in everyday words on the kiosk's buttons: where there is room, never in the way."""

import pytest
from playwright.sync_api import Page, expect

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
MORE_TO_SAY = """async () => {
  const { Arrangement } = await import("/static/kiosk/arrangement.js")
  const list = document.querySelector("[data-fields]")
  const arrangement = new Arrangement(list)
  arrangement.arrange(list.children.length)
  const shown = () => list.querySelectorAll(".field--examples").length
  const [before, style] = [shown(), list.getAttribute("style")]
  const waits = list.querySelector(".field--examples [data-field-first] [lang=vi]")
  while (arrangement.fits) waits.textContent += " 12"
  arrangement.dropExamples()
  return [before, shown(), arrangement.fits, list.getAttribute("style") !== style]
}"""
"""Has one button say more and more, until its words have no room beside its examples."""
LARGE_ENOUGH = 0.045
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
    kiosk = opened_at(office, page(*UPRIGHT, touch=True), kiosk_name(SHORTEST, 5))

    before, after, fits, is_moved = kiosk.evaluate(MORE_TO_SAY)

    assert (before, after) == (5, 4)
    assert (fits, is_moved) == (True, False)


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
