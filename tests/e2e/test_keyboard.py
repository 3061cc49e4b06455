"""The office's own keyboard on the screen, under fingers and beside a keyboard that is plugged in."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.finger import Finger
from tests.e2e.legibility.look import kiosk_faults, least_target_px
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.sizes import boxes_of, resize
from tests.e2e.trial_page import serve
from tests.running_server import RunningServer

SIZES = ((1920, 1080), (1080, 1920), (1366, 768), (768, 1366))
BODY = """
<main data-kiosk>
  <form>
    <label>Tìm <input id="words" type="search" data-keyboard="words" maxlength="12" size="12"></label>
    <label>Mã <input id="code" data-keyboard="code" size="12"></label>
    <label>Số <input id="digits" data-keyboard="digits" size="12"></label>
    <label>Lời <textarea id="text" data-keyboard="words" rows="1"></textarea></label>
    <a href="#other">Trang khác</a>
  </form>
</main>
"""
HEARD = """() => {
  window.heard = []
  for (const kind of ["input", "change", "click"]) {
    document.addEventListener(kind, ({ target }) => target.id && heard.push(`${kind} ${target.id}`))
  }
}"""


@pytest.fixture(scope="module")
def office(module_server_with: ServerWith) -> RunningServer:
    """An office whose words are there in three languages."""
    two = 'languages = ["vi", "en"]'
    text = with_printers(None)
    assert two in text
    return module_server_with(text.replace(two, 'languages = ["vi", "en", "ko"]', 1))


@pytest.fixture
def trial(office: RunningServer, page: OpenPage) -> Page:
    """Four inputs on a touch screen that stands upright."""
    return opened(office, page(1080, 1920, touch=True))


def opened(office: RunningServer, screen: Page, language: str = "vi") -> Page:
    address = f"{office.url}/trial"
    serve(screen, address, BODY, "keyboard/keyboard.js", language=language)
    screen.goto(address)
    screen.evaluate(HEARD)
    expect(screen.locator("#words")).to_have_attribute("inputmode", "none")
    return screen


def keys(screen: Page) -> Locator:
    return screen.locator(".keyboard")


def tap(screen: Page, *names: str) -> None:
    """Touch these keys, one after the other."""
    for name in names:
        screen.tap(f'.keyboard [data-key="{name}"]')


def caret(screen: Page, start: int, end: int | None = None) -> None:
    """Select from there to there in the input for words."""
    select = "(input, [start, end]) => input.setSelectionRange(start, end)"
    screen.locator("#words").evaluate(select, [start, start if end is None else end])


def test_it_opens_under_what_is_touched_and_types_vietnamese(trial: Page) -> None:
    expect(keys(trial)).to_be_hidden()

    trial.tap("#words")
    tap(trial, *"giaays")

    expect(trial.locator("#words")).to_have_value("giấy")
    expect(trial.locator("#words")).to_be_focused()
    assert trial.evaluate("heard.filter((one) => one === 'input words').length") == 6


def test_who_knows_no_telex_has_tones_and_letters_of_their_own(trial: Page) -> None:
    trial.tap("#words")

    tap(trial, "đ", "ư", "ơ", "n", "g", "huyen", " ", "h", "o", "a", "huyen", "nga", "n")

    expect(trial.locator("#words")).to_have_value("đường hoãn")


def test_keys_act_where_the_caret_is_and_on_what_is_selected(trial: Page) -> None:
    trial.tap("#words")
    trial.fill("#words", "khai tu nhan")
    caret(trial, 7)

    tap(trial, "w", "r")
    expect(trial.locator("#words")).to_have_value("khai tử nhan")

    caret(trial, 0, 4)
    tap(trial, "erase", "g", "i", "a", "erase")
    expect(trial.locator("#words")).to_have_value("gi tử nhan")

    tap(trial, "clear")
    expect(trial.locator("#words")).to_have_value("")


def test_no_more_is_typed_than_there_is_room_for(trial: Page) -> None:
    trial.tap("#words")
    trial.fill("#words", "dang ky kinh")

    tap(trial, "x", "h", "o")
    expect(trial.locator("#words")).to_have_value("dang ky kĩnh")

    caret(trial, 4)
    tap(trial, "d", "b")
    expect(trial.locator("#words")).to_have_value("đang ky kĩnh")


def test_capitals_signs_and_digits(trial: Page) -> None:
    trial.tap("#text")

    tap(trial, "capitals", "d", "d", "i", " ", "signs", "1", "2", "/", "letters", "a", ".")

    expect(trial.locator("#text")).to_have_value("Đi 12/a.")
    expect(trial.locator('[data-key="capitals"]')).to_have_attribute("aria-pressed", "false")


def test_a_code_has_a_pad_and_letters(trial: Page) -> None:
    trial.tap("#code")
    tap(trial, "H", "2", "9", ".", "1", "8", "-", "latin", "D", "D", "pad", "0", "erase", "3")
    expect(trial.locator("#code")).to_have_value("H29.18-DD3")

    trial.tap("#digits")
    tap(trial, *"012345")
    expect(trial.locator("#digits")).to_have_value("012345")
    expect(keys(trial).locator('[data-key="latin"]')).to_have_count(0)


def test_done_puts_it_away_and_says_that_the_text_has_changed(trial: Page) -> None:
    trial.tap("#words")
    expect(trial.locator("html")).to_have_class("has-keyboard")
    tap(trial, "a", "done")

    expect(keys(trial)).to_be_hidden()
    expect(trial.locator("html")).not_to_have_class("has-keyboard")
    assert trial.evaluate("heard.at(-1)") == "change words"

    trial.tap("#words")
    expect(keys(trial)).to_be_visible()


def test_a_touch_elsewhere_does_its_work_and_puts_it_away(office: RunningServer, page: OpenPage) -> None:
    screen = page(1080, 1920, touch=True)
    screen.clock.install()
    opened(office, screen)
    screen.tap("#words")
    # The touch that opened it is over.
    screen.clock.run_for(600)

    screen.tap("a")

    expect(keys(screen)).to_be_hidden()
    assert screen.url.endswith("#other")


def test_a_finger_that_slides_a_little_types_and_one_that_leaves_its_key_does_not(trial: Page) -> None:
    trial.tap("#words")
    finger = Finger(trial)

    finger.touch('[data-key="b"]')
    finger.slide(24, 12)
    finger.lift()
    finger.touch('[data-key="n"]')
    finger.slide(0, -120)
    finger.lift()
    tap(trial, "o")

    expect(trial.locator("#words")).to_have_value("bo")


def test_one_touch_is_one_letter_however_many_parts_of_the_page_watch(trial: Page) -> None:
    trial.evaluate("""async () => {
      const { Touches } = await import("/static/touches.js")
      new Touches().start()
    }""")
    trial.tap("#words")

    tap(trial, *"bun")

    expect(trial.locator("#words")).to_have_value("bun")


def test_erase_that_is_held_goes_on_slowly_until_it_is_lifted(office: RunningServer, page: OpenPage) -> None:
    screen = page(1080, 1920, touch=True)
    screen.clock.install()
    opened(office, screen)
    screen.tap("#text")
    screen.fill("#text", "0123456789")
    finger = Finger(screen)

    finger.touch('[data-key="erase"]')
    screen.clock.run_for(1_900)
    expect(screen.locator("#text")).to_have_value("0123456789")
    screen.clock.run_for(100)
    expect(screen.locator("#text")).to_have_value("012345678")
    screen.clock.run_for(1_200)
    expect(screen.locator("#text")).to_have_value("012345")
    finger.lift()
    screen.clock.run_for(5_000)

    expect(screen.locator("#text")).to_have_value("012345")


def test_a_keyboard_that_is_plugged_in_types_telex_until_another_way_is_chosen(trial: Page) -> None:
    trial.tap("#text")

    trial.keyboard.type("tieengs Vieejt, ")
    tap(trial, "method")
    trial.keyboard.type("to6i1 as, ")
    tap(trial, "method")
    trial.keyboard.type("aas a1")
    tap(trial, "method")
    trial.keyboard.type(" oo")

    expect(trial.locator("#text")).to_have_value("tiếng Việt, tối as, aas a1 ô")


def test_letters_stay_letters_in_a_code(trial: Page) -> None:
    trial.tap("#code")

    trial.keyboard.type("aas-dd")

    expect(trial.locator("#code")).to_have_value("aas-dd")


@pytest.mark.parametrize("language", ["vi", "en", "ko"])
def test_every_key_can_be_read_and_touched_on_every_screen(
    office: RunningServer, page: OpenPage, axe: Axe, language: str, subtests: pytest.Subtests
) -> None:
    screen = opened(office, page(1920, 1080, touch=True), language)
    layouts = {"#words": ("letters", "signs"), "#code": ("pad", "latin"), "#digits": ("",)}
    for size in SIZES:
        resize(screen, size)
        for selector, names in layouts.items():
            screen.tap(selector)
            for name in names:
                if (turn := keys(screen).locator(f'[data-key="{name}"]')).count():
                    turn.tap()
                with subtests.test(size=size, input=selector, layout=name):
                    see_it_fit(screen, selector, size)
    screen.tap("#words")

    # To look into the style that brings Korean letters axe would need a style of its own, which pages refuse.
    assert language == "ko" or axe(screen) == []


def see_it_fit(screen: Page, selector: str, size: tuple[int, int]) -> None:
    expect(screen.locator("html")).to_have_class("has-keyboard")
    least = least_target_px(size)
    boxes = boxes_of(keys(screen).locator("button"))
    small = [box for box in boxes if box["height"] < 81 or box["width"] < least]
    input_box = screen.locator(selector).bounding_box()
    board_box = keys(screen).bounding_box()
    assert input_box is not None
    assert board_box is not None

    assert small == []
    assert input_box["y"] >= 0
    assert input_box["y"] + input_box["height"] <= board_box["y"]
    assert kiosk_faults(screen, size) == []


def test_every_key_has_a_name_of_its_own(trial: Page) -> None:
    trial.tap("#words")

    for name in ("sắc", "nặng", "Xóa", "Xóa hết", "Dấu cách", "Xong", "Hoa", "ă", "đ", "q"):
        expect(keys(trial).get_by_role("button", name=name, exact=True)).to_have_count(1)
    expect(keys(trial)).to_have_attribute("aria-label", "Bàn phím")


def test_keys_are_pressed_by_keys_too(trial: Page) -> None:
    trial.focus("#words")
    trial.locator('[data-key="signs"]').press("Enter")
    expect(trial.locator('[data-key="letters"], [data-key="1"]').first).to_be_visible()
    trial.locator('[data-key="7"]').press("Enter")

    expect(trial.locator("#words")).to_have_value("7")
    expect(trial.locator('[data-key="7"]')).to_be_focused()
    trial.keyboard.press("Escape")
    expect(keys(trial)).to_be_hidden()


def test_without_scripts_an_input_is_the_browsers_own(office: RunningServer, page: OpenPage) -> None:
    screen = page(1080, 1920, java_script_enabled=False)
    address = f"{office.url}/trial"
    serve(screen, address, BODY, "keyboard/keyboard.js")
    screen.goto(address)

    screen.locator("#words").press_sequentially("ass")

    expect(screen.locator("#words")).to_have_value("ass")
    expect(screen.locator("#words")).not_to_have_attribute("inputmode", "none")
