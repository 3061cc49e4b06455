"""The pages' feed in a browser, over a line that says what a test wants: another journal begins all anew."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.printer_at_kiosk import with_printers

LINE = """
export function io() {
  const heard = new Map()
  const socket = {
    on: (name, hear) => heard.set(name, hear),
    disconnect: () => socket,
    connect: () => socket,
  }
  window.say = (name, message) => heard.get(name)(message)
  return socket
}
"""
RIG = """async () => {
  const { Feed } = await import("/static/feed.js")
  window.asked = []
  window.drawn = []
  window.feed = new Feed({
    fetchSnapshot: () => new Promise((answer) => window.asked.push(answer)),
    onSnapshot: (snapshot) => window.drawn.push(["snapshot", snapshot.journal_id, snapshot.seq]),
    onEntry: (entry) => window.drawn.push(["entry", entry.journal_id, entry.seq]),
  }).start()
}"""


class Rig:
    """The feed, which knows the journal ``old`` up to its entry 10 when a test begins."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.evaluate(RIG)
        self.answer("old", 10)
        assert self.drawn() == [["snapshot", "old", 10]]

    def say(self, name: str, message: object) -> None:
        """Bring a message of the server."""
        self._page.evaluate("([name, message]) => window.say(name, message)", [name, message])

    def entries(self, journal: str, *seqs: int) -> None:
        """Bring entries of that journal."""
        self.say("entries", [{"journal_id": journal, "seq": seq, "kind": "called"} for seq in seqs])

    def answer(self, journal: str, seq: int) -> None:
        """Wait until the feed asks for a snapshot, then answer with one."""
        self._page.wait_for_function("() => window.asked.length > 0")
        answer = "async ([journal_id, seq]) => { await window.asked.shift()({ journal_id, seq }) }"
        self._page.evaluate(answer, [journal, seq])

    def drawn(self) -> list[Any]:
        """What was drawn since this was asked last."""
        drawn: list[Any] = self._page.evaluate("() => window.drawn.splice(0)")
        return drawn

    @property
    def seq(self) -> int:
        """The entry the page says it knows."""
        seq: int = self._page.evaluate("() => window.feed.seq")
        return seq


def line(route: Route) -> None:
    """Stand where the live connection's library is."""
    route.fulfill(body=LINE, content_type="text/javascript")


@pytest.fixture(scope="module")
def opened(module_server_with: ServerWith, module_page: OpenPage) -> Page:
    """A page of a real server, loaded anew for each rig."""
    opened = module_page(800, 600)
    opened.route("**/vendor/socket_io.js", line)
    opened.goto(f"{module_server_with(with_printers(None)).url}/sign-in")
    return opened


@pytest.fixture
def rig(opened: Page) -> Rig:
    opened.reload()
    return Rig(opened)


def test_an_entry_of_another_journal_is_never_taken_for_the_next_of_this_one(rig: Rig) -> None:
    rig.entries("new", 11)

    assert rig.drawn() == []
    rig.answer("new", 11)
    assert rig.drawn() == [["snapshot", "new", 11]]
    rig.entries("new", 12)
    assert rig.drawn() == [["entry", "new", 12]]


def test_a_page_that_is_ahead_of_another_journal_goes_back_to_its_seq(rig: Rig) -> None:
    rig.entries("new", 5)
    rig.answer("new", 4)

    assert rig.drawn() == [["snapshot", "new", 4], ["entry", "new", 5]]
    assert rig.seq == 5


def test_a_head_of_another_journal_is_noticed_at_the_same_seq(rig: Rig) -> None:
    rig.say("head", {"journal_id": "new", "seq": 10})

    rig.answer("new", 10)
    assert rig.drawn() == [["snapshot", "new", 10]]


def test_a_refreshed_snapshot_of_another_journal_is_taken_though_its_seq_is_lower(rig: Rig) -> None:
    rig._page.evaluate("() => { window.feed.refresh() }")

    rig.answer("new", 3)
    assert rig.drawn() == [["snapshot", "new", 3]]


def test_what_was_held_of_the_journal_before_is_dropped(rig: Rig) -> None:
    rig.entries("old", 12)
    rig.entries("new", 8)
    rig.answer("new", 7)

    assert rig.drawn() == [["snapshot", "new", 7], ["entry", "new", 8]]
    rig.say("head", {"journal_id": "new", "seq": 8})
    assert rig._page.evaluate("() => window.asked.length") == 0


def test_a_gap_in_the_same_journal_is_caught_up_as_ever(rig: Rig) -> None:
    rig.entries("old", 13, 12)
    rig.answer("old", 12)

    assert rig.drawn() == [["snapshot", "old", 12], ["entry", "old", 13]]
    assert rig.seq == 13
