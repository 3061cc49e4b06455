"""A hall's screen in a browser: open it, and look at what it shows."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.sizes import resize
from tests.running_server import Api, RunningServer

LANDSCAPE = (1920, 1080)
PORTRAIT = (1080, 1920)
SMALL = (1280, 720)

WHOLE_HALL = '\n[[screen]]\nname = "all"\ntitle = "Toàn sảnh – Quầy 1 đến 13"\n'

WITHOUT_CLIPS = """{
  const native = fetch
  window.fetch = (path, ...rest) =>
    String(path).startsWith("/voices/") ? Promise.reject(new TypeError("no clip")) : native(path, ...rest)
}"""

REMEMBER_TURNS = """() => {
  const label = document.querySelector("[data-newest-label]")
  const remember = () => {
    if (label.textContent && turns[turns.length - 1] !== label.textContent) turns.push(label.textContent)
  }
  window.turns = []
  const looks = new MutationObserver(remember)
  if (label) looks.observe(label, { childList: true, characterData: true, subtree: true })
}"""


def with_visitors(api: Api, count: int) -> Api:
    """Have so many visitors wait for every field; return who gave them their numbers."""
    for field in "ABCDEFGHKLT":
        for _ in range(count):
            api.ticket(field)
    return api


def call(api: Api, counter: int) -> str:
    """Press Next at that counter and return the label called."""
    answer = api.post(f"/counters/{counter}/calls")
    answer.raise_for_status()
    label: str = answer.json()["ticket"]["label"]
    return label


def mute(page: OpenPage, size: tuple[int, int] = LANDSCAPE) -> Page:
    """Open an empty page for screens that find none of the voice's 105 clips.

    It looks the same and costs less than half.
    """
    screen = page(*size)
    screen.add_init_script(WITHOUT_CLIPS)
    return screen


def opened(
    hall: RunningServer,
    page: OpenPage,
    size: tuple[int, int] = LANDSCAPE,
    name: str = "all",
    script: str = "",
) -> Page:
    """Open a screen without its voice's clips and return its page once it follows the hall."""
    screen = mute(page, size)
    if script:
        screen.add_init_script(script)
    show(hall, screen, name)
    return screen


def show(hall: RunningServer, screen: Page, name: str) -> None:
    """Have a page show the screen of that name; return once it follows the hall."""
    with screen.expect_websocket() as line:
        screen.goto(f"{hall.url}/display/{name}")
    line.value.wait_for_event("framereceived", lambda frame: '"head"' in str(frame))
    screen.evaluate(REMEMBER_TURNS)


def in_turn(
    hall: RunningServer,
    screen: Page,
    names: Iterable[str],
    sizes: Sequence[tuple[int, int]],
    look: Callable[[Page, str], Any],
) -> dict[tuple[str, tuple[int, int]], Any]:
    """Have one page show these screens one after the other; return what was found of each, by name and size.

    It is opened in the first size and remembers nothing from one screen to the next. A page of its own for
    each takes four times as long.
    """
    found = {}
    for name in names:
        resize(screen, sizes[0])
        show(hall, screen, name)
        for size in sizes:
            resize(screen, size)
            found[name, size] = look(screen, name)
        screen.evaluate("localStorage.clear(); sessionStorage.clear()")
    return found


def expect_huge(screen: Page, label: str, counter: int) -> None:
    expect(screen.locator("[data-newest-label]")).to_have_text(label)
    expect(screen.locator("[data-newest-counter]")).to_have_text(str(counter))


def expect_on_board(screen: Page, label: str, counter: int) -> None:
    expect(screen.locator(f'[data-number="{counter}"] [data-label]')).to_have_text(label)
