"""What the server has drawn anew comes into an open page: only what differs, and under nobody's hand."""

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.printer_at_kiosk import with_printers

pytestmark = pytest.mark.paperless

SHOWN = """<main>
  <dl data-live="totals"> <dt>Waiting</dt> <dd>{waiting}</dd> </dl>
  <ul data-live="lines"> <li data-key="A">{waiting}</li> <li data-key="B">0</li> </ul>
  <p data-live="note">{note}</p>
  <div data-shown="sound"{hidden}>{switch}</div>
</main>"""
SWITCH = '<button aria-pressed="true">on</button>'
EXCHANGE = """async ([shown, drawn]) => {
  const { exchange } = await import("/static/exchange.js")
  const page = new DOMParser().parseFromString(shown, "text/html").querySelector("main")
  document.body.replaceChildren(document.adoptNode(page))
  page.querySelector("button").focus()
  const parts = () => [...page.querySelectorAll("dd, li, p, button")]
  const kept = []
  for (const html of drawn) {
    const before = parts()
    exchange(page, new DOMParser().parseFromString(html, "text/html"))
    kept.push(parts().filter((part, at) => part === before[at]).length)
  }
  const sound = page.querySelector("[data-shown]")
  const text = page.textContent.replace(/\\s+/g, " ").trim()
  return { kept, text, isHidden: sound.hidden, html: sound.innerHTML,
    isFocused: document.activeElement === page.querySelector("button") }
}"""


@pytest.fixture(scope="module")
def bare(module_server_with: ServerWith, module_page: OpenPage) -> Page:
    """A page whose scripts come from a real server, and which shows nothing of its own."""
    page = module_page(360, 640)
    page.goto(f"{module_server_with(with_printers(None)).url}/sign-in")
    return page


def drawn(waiting: int, note: str = "", *, hidden: bool = False, switch: str = "") -> str:
    """Return a page as a server draws it; the switch's own content comes with the whole page only."""
    return SHOWN.format(waiting=waiting, note=note, hidden=" hidden" if hidden else "", switch=switch)


def exchanged(bare: Page, *later: str) -> dict[str, object]:
    """Show a page with a switch that is turned on, exchange it with each, and say what came of it.

    ``kept``: how many of its five parts stayed the same elements, each time.
    """
    found: dict[str, object] = bare.evaluate(EXCHANGE, [drawn(1, switch=SWITCH), list(later)])
    return found


def test_what_is_the_same_stays_however_often_it_is_drawn(bare: Page) -> None:
    assert exchanged(bare, drawn(2), drawn(2), drawn(2))["kept"] == [3, 5, 5]


def test_text_without_elements_comes_too(bare: Page) -> None:
    assert exchanged(bare, drawn(1, "Closed"))["text"] == "Waiting 1 1 0 Closed on"


def test_what_a_person_turned_on_stays_on_and_focused(bare: Page) -> None:
    found = exchanged(bare, drawn(2))

    assert (found["html"], found["isFocused"], found["isHidden"]) == (SWITCH, True, False)


def test_what_is_offered_no_more_is_hidden_and_comes_back_as_it_was(bare: Page) -> None:
    assert exchanged(bare, drawn(1, hidden=True))["isHidden"] is True

    found = exchanged(bare, drawn(1, hidden=True), drawn(1))

    assert (found["html"], found["isHidden"]) == (SWITCH, False)
