"""Pages that the office refuses ask ever more rarely, and at once when the line is back."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.printer_at_kiosk import with_printers
from tests.running_server import RunningServer

pytestmark = pytest.mark.paperless

REFUSED_LINE = """
export function io() {
  const heard = new Map()
  window.say = (name) => heard.get(name)()
  const socket = {
    active: false,
    on: (name, hear) => heard.set(name, hear),
    disconnect: () => socket,
    connect: () => {
      setTimeout(() => heard.get("connect_error")(new Error("refused")), 5)
      return socket
    },
  }
  socket.connect()
  return socket
}
"""
"""Stands where the live line's library is: the page is let in no more, until a test says otherwise."""

COUNTED = """
window.asked = []
window.status = %d
const realFetch = window.fetch
window.fetch = (path, options) => {
  if (!window.status || !/[/]live$|[/]hall$/.test(path)) return realFetch(path, options)
  window.asked.push(performance.now())
  return Promise.resolve(new Response("", { status: window.status }))
}
"""
FEED = """async () => {
  const { Feed } = await import("/static/feed.js")
  const fetchSnapshot = async () => {
    if (!(await fetch("/api/v1/hall")).ok) throw new Error("refused")
    return { seq: 1, journal_id: "one" }
  }
  window.feed = new Feed({ fetchSnapshot, onSnapshot: () => {} }).start()
}"""
FIRST_MOST_MS, LONGEST_MOST_MS = 1_500, 22_500
MOST_A_MINUTE = 16
"""The shortest pauses, half of 1, 2, 4, 8, 15, 15 … s, are eleven; looks that come anyway are added."""


def stand_in(route: Route) -> None:
    route.fulfill(body=REFUSED_LINE, content_type="text/javascript")


def refused(page: OpenPage, url: str, status: int) -> Page:
    """Open a page whose line is refused and whose snapshots are answered so; its time is ours."""
    opened = page(360, 640)
    opened.route("**/vendor/socket_io.js", stand_in)
    opened.add_init_script(COUNTED % status)
    opened.clock.install()
    opened.goto(url)
    opened.clock.pause_at(opened.evaluate("Date.now() + 60_000"))
    return opened


def asked_in_a_minute(opened: Page) -> list[float]:
    """Let a minute of the page's time pass, and return when it asked, in its milliseconds."""
    opened.evaluate("window.asked.length = 0")
    for _ in range(60):
        opened.clock.run_for(1_000)
    asked: list[float] = opened.evaluate("window.asked")
    return asked


@pytest.fixture
def feed(server_with: ServerWith, page: OpenPage) -> Page:
    """A page with nothing but a feed, which is refused."""
    opened = refused(page, f"{server_with(with_printers(None)).url}/sign-in", 503)
    opened.evaluate(FEED)
    return opened


def test_a_refused_page_asks_ever_more_rarely_and_never_in_two_rows(feed: Page) -> None:
    first = asked_in_a_minute(feed)
    # Whoever looks at the page again and again has it ask at once, and begins no second row by that.
    for _ in range(5):
        feed.evaluate("window.feed.refresh()")
    later = asked_in_a_minute(feed)

    assert 4 <= len(first) <= MOST_A_MINUTE
    assert 2 <= len(later) <= MOST_A_MINUTE
    pauses = [after - before for before, after in pairwise(later)]
    assert max(pauses) <= LONGEST_MOST_MS + 1_000
    assert len({round(pause) for pause in pauses}) > 1, "pages refused together would stay together"


def test_a_page_whose_line_is_back_asks_at_once_and_then_soon_again(feed: Page) -> None:
    asked_in_a_minute(feed)
    feed.evaluate("window.asked.length = 0")

    feed.evaluate("window.say('connect')")

    assert feed.evaluate("window.asked.length") == 1
    feed.clock.run_for(FIRST_MOST_MS)
    assert feed.evaluate("window.asked.length") >= 2


def test_a_page_that_knows_the_hall_again_begins_its_pauses_anew(feed: Page) -> None:
    asked_in_a_minute(feed)
    feed.evaluate("window.status = 200")
    feed.evaluate("window.feed.refresh()")
    feed.clock.run_for(1_000)
    assert feed.evaluate("window.feed.seq") == 1
    feed.evaluate("window.status = 503; window.asked.length = 0")

    feed.evaluate("window.feed.refresh()")
    feed.clock.run_for(FIRST_MOST_MS)

    assert feed.evaluate("window.asked.length") >= 2


def phone(server: RunningServer, page: OpenPage, status: int) -> Page:
    """Open the page of a ticket whose live part is answered with ``status``; 0: by the office itself."""
    ticket: dict[str, Any] = server.api("manager").ticket("B")
    return refused(page, f"{server.url}/t/{ticket['key']}", status)


def test_a_phone_asks_rarely_while_a_trial_hour_or_a_fault_hides_its_ticket(
    server: RunningServer, page: OpenPage
) -> None:
    opened = phone(server, page, 503)
    opened.wait_for_selector("[data-ticket][data-is-live]")

    counts = [len(asked_in_a_minute(opened)) for _ in range(3)]

    assert max(counts) <= MOST_A_MINUTE
    assert min(counts) >= 2


@pytest.mark.parametrize("status", [404, 410])
def test_a_phone_without_a_ticket_is_loaded_anew_once_and_asks_rarely_where_that_changes_nothing(
    server: RunningServer, page: OpenPage, status: int
) -> None:
    opened = phone(server, page, 0)
    opened.wait_for_selector("[data-ticket][data-is-live]")
    opened.evaluate("window.isFirst = true")
    opened.add_init_script(f"window.status = {status}")
    loads: list[str] = []
    opened.on("domcontentloaded", lambda loaded: loads.append(loaded.url))

    opened.evaluate(f"window.status = {status}; document.dispatchEvent(new Event('visibilitychange'))")
    opened.wait_for_function("() => !window.isFirst && window.asked.length > 0")

    assert len(asked_in_a_minute(opened)) <= MOST_A_MINUTE
    assert len(loads) == 1


def test_a_phone_whose_ticket_is_unknown_now_says_so(server: RunningServer, page: OpenPage) -> None:
    opened = phone(server, page, 0)
    opened.wait_for_selector("[data-ticket][data-is-live]")
    unknown = opened.request.get(f"{server.url}/t/nobodys-key-00000000")
    assert unknown.status == 404
    opened.route("**/t/*", lambda route: route.fulfill(response=unknown))
    opened.evaluate("window.status = 404; document.dispatchEvent(new Event('visibilitychange'))")

    opened.wait_for_selector("[data-ticket]", state="detached")

    assert "Không tìm thấy" in opened.locator("h1").inner_text()
