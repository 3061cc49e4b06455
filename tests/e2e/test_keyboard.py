"""The office's own keyboard on the screen, under fingers and beside a keyboard that is plugged in."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.finger import Finger
from tests.e2e.keyboard_trial import keys, office, opened, trial
from tests.running_server import RunningServer

__all__ = ["office", "trial"]


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
