"""The display's own modules of calls and their turns in a browser, with a clock moved by hand."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route

from office.tickets.journal import KIND_OF, Kind
from office.tickets.moves import MOVES
from office.tickets.ticket import STANDING
from tests.e2e.conftest import OpenPage
from tests.running_server import ROOT

STATE_AFTER = {KIND_OF[action]: next(iter(moves.values())) for action, moves in MOVES.items()}
"""The state that an entry of each kind leaves its ticket in."""
MIN_MS = 3_000
SAID_MS = 8_000

RIG = """async (minShownMs) => {
  const { CallQueue } = await import("/static/display/call_queue.js")
  const { HallCalls } = await import("/static/display/hall_calls.js")
  let now = 0
  let timers = []
  const turns = []
  const queue = new CallQueue({
    now: () => now,
    schedule: (act, delay) => {
      const timer = { at: now + delay, act }
      timers.push(timer)
      return () => { timers = timers.filter((other) => other !== timer) }
    },
    onShow: (call) => turns.push([now, call && call.label]),
    minShownMs,
  })
  const calls = new HallCalls({
    counters: [1, 2, 3],
    onCall: (call) => queue.call(call),
    onCome: (label) => queue.come(label),
    onEnd: (label) => queue.leave(label),
    onRetain: (labels) => queue.retain(labels),
  })
  const forward = (ms) => {
    const end = now + ms
    for (;;) {
      const due = timers.filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at)[0]
      if (!due) break
      timers = timers.filter((timer) => timer !== due)
      now = due.at
      due.act()
    }
    now = end
  }
  window.rig = { queue, calls, turns, forward, pending: () => timers.length }
}"""


class Rig:
    """The call queue behind the calls of counters 1 to 3, and a clock that stands still."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.evaluate(RIG, MIN_MS)

    def call(self, *labels: str) -> None:
        """Call these labels at once, a moment apart in their own order."""
        for label in labels:
            self._page.evaluate("(call) => rig.queue.call(call)", _call(label))

    def say(self, label: str, *, is_known: bool = True) -> None:
        """The voice begins to say that label; the call is known here, or is not yet or never will be."""
        call = _call(label) if is_known else None
        self._page.evaluate("([label, call]) => rig.queue.say(label, call ?? undefined)", [label, call])

    def leave(self, label: str) -> None:
        """The ticket of that label left its counter."""
        self._page.evaluate("(label) => rig.queue.leave(label)", label)

    def entry(self, kind: str, label: str, counter: int, second: int = 0) -> None:
        """Hand a journal entry over, of so many seconds after eight o'clock."""
        at = f"2026-11-23T01:00:{second:02}Z"
        state = STATE_AFTER[Kind(kind)]
        ticket = {"label": label, "state": state, "group": STANDING[state]}
        entry = {"kind": kind, "at": at, "ticket": ticket, "counter": counter}
        self._page.evaluate("(entry) => rig.calls.entry(entry)", entry)

    def at(self, counter: int) -> list[str] | None:
        """The label and state of the call in hand at that counter, None for none."""
        found: list[str] | None = self._page.evaluate(
            "(counter) => [rig.calls.at(counter)].map((call) => call ? [call.label, call.state] : null)[0]",
            counter,
        )
        return found

    @property
    def listed(self) -> list[str]:
        """The labels of the calls that are known, as a screen lists them."""
        labels: list[str] = self._page.evaluate("rig.calls.before(undefined, 9).map(({ label }) => label)")
        return labels

    def forget(self) -> list[Any]:
        """Begin a new day, and return the calls that are still known."""
        kept: list[Any] = self._page.evaluate("() => (rig.calls.forget(), rig.calls.before(undefined, 9))")
        return kept

    def snapshot(self, *in_hand: tuple[str, int, str]) -> None:
        """Hand a snapshot over: label, counter and state of each ticket in hand, newest first."""
        serving = [
            {"label": label, "counter": counter, "state": state, "at": f"2026-11-23T01:00:{59 - place:02}Z"}
            for place, (label, counter, state) in enumerate(in_hand)
        ]
        self._page.evaluate("(hall) => rig.calls.snapshot(hall)", {"now_serving": serving, "missed": []})

    def forward(self, ms: int) -> None:
        """Let time pass."""
        self._page.evaluate("(ms) => rig.forward(ms)", ms)

    @property
    def turns(self) -> list[list[Any]]:
        """Every turn so far: when it began, in ms, and whose it was (None: nobody's)."""
        turns: list[list[Any]] = self._page.evaluate("rig.turns")
        return turns

    @property
    def labels(self) -> list[str]:
        """Whose turns there were, in order."""
        return [label for _, label in self.turns]

    @property
    def timers(self) -> int:
        """How many timers run."""
        pending: int = self._page.evaluate("rig.pending()")
        return pending


def _call(label: str) -> dict[str, Any]:
    return {"label": label, "counter": 1, "at": int(label[1:])}


def bare(page: OpenPage) -> Page:
    """Return a page with nothing but the display's modules, for any number of rigs one after the other."""
    opened = page(400, 300)
    opened.route("**/*", _from_disk)
    opened.goto("http://127.0.0.1/")
    return opened


def _from_disk(route: Route) -> None:
    path = route.request.url.removeprefix("http://127.0.0.1/")
    if not path.startswith("static/display/"):
        route.fulfill(content_type="text/html", body="<!doctype html><title>rig</title>")
        return
    route.fulfill(path=ROOT / "display" / "static" / path.removeprefix("static/display/"))


@pytest.fixture(scope="module")
def bare_page(module_page: OpenPage) -> Page:
    return bare(module_page)


@pytest.fixture
def rig(bare_page: Page) -> Rig:
    return Rig(bare_page)
