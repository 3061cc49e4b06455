"""Whose turn it is to be shown huge: the display's own modules in a browser, with a clock moved by hand."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.e2e.conftest import OpenPage
from tests.e2e.running_server import ROOT

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
        """Call these labels at once."""
        for label in labels:
            self._page.evaluate("(label) => rig.queue.call({ label, counter: 1, at: 0 })", label)

    def say(self, label: str | None) -> None:
        """The voice begins to say the call of that label; None: one of other counters."""
        self._page.evaluate(
            "(label) => rig.queue.say(label ? { label, counter: 1, at: 0 } : undefined)", label
        )

    def leave(self, label: str) -> None:
        """The ticket of that label left its counter."""
        self._page.evaluate("(label) => rig.queue.leave(label)", label)

    def entry(self, kind: str, label: str, counter: int, second: int = 0) -> None:
        """Hand a journal entry over, of so many seconds after eight o'clock."""
        at = f"2026-11-23T01:00:{second:02}Z"
        entry = {"kind": kind, "at": at, "ticket": {"label": label}, "counter": counter}
        self._page.evaluate("(entry) => rig.calls.entry(entry)", entry)

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


@pytest.fixture
def rig(page: OpenPage) -> Rig:
    opened = page(400, 300)
    opened.route("**/*", _from_disk)
    opened.goto("http://127.0.0.1/")
    return Rig(opened)


def _from_disk(route: Route) -> None:
    path = route.request.url.removeprefix("http://127.0.0.1/")
    if not path.startswith("static/display/"):
        route.fulfill(content_type="text/html", body="<!doctype html><title>rig</title>")
        return
    route.fulfill(path=ROOT / "display" / "static" / path.removeprefix("static/display/"))


def test_a_call_is_shown_at_once_when_no_other_is(rig: Rig) -> None:
    rig.call("A001")

    assert rig.turns == [[0, "A001"]]


def test_nine_calls_at_once_each_get_a_whole_turn_in_order(rig: Rig) -> None:
    labels = [f"A{number:03}" for number in range(1, 10)]

    rig.call(*labels)
    rig.forward(60_000)

    assert rig.turns == [[place * MIN_MS, label] for place, label in enumerate(labels)]


def test_a_call_that_was_seen_long_enough_makes_way_at_once(rig: Rig) -> None:
    rig.call("A001")
    rig.forward(MIN_MS)

    rig.call("A002")

    assert rig.turns == [[0, "A001"], [MIN_MS, "A002"]]


def test_a_lone_call_stays_and_leaves_no_timer_running(rig: Rig) -> None:
    rig.call("A001")
    rig.forward(3_600_000)

    assert rig.labels == ["A001"]
    assert rig.timers == 0


def test_a_recall_of_one_that_waits_keeps_its_turn_and_is_not_shown_twice(rig: Rig) -> None:
    rig.call("A001", "A002", "A003", "A002")
    rig.forward(60_000)

    assert rig.labels == ["A001", "A002", "A003"]


def test_a_recall_of_the_shown_one_begins_its_turn_again(rig: Rig) -> None:
    rig.call("A001", "A002")
    rig.forward(2_000)

    rig.call("A001")
    rig.forward(60_000)

    assert rig.turns == [[0, "A001"], [2_000, "A001"], [2_000 + MIN_MS, "A002"]]


def test_a_recall_of_one_shown_before_gets_another_turn(rig: Rig) -> None:
    rig.call("A001", "A002")
    rig.forward(60_000)

    rig.call("A001")

    assert rig.labels == ["A001", "A002", "A001"]


def test_what_the_voice_says_is_huge_and_nothing_else_until_it_may_be_over(rig: Rig) -> None:
    rig.call("A001")
    rig.say("A001")
    rig.call("A002", "A003")
    rig.forward(7_000)

    rig.say("A002")
    rig.forward(7_000)

    assert rig.turns == [[0, "A001"], [7_000, "A002"]]


def test_a_voice_that_has_fallen_silent_holds_nobody_up(rig: Rig) -> None:
    rig.call("A001")
    rig.say("A001")
    rig.call("A002", "A003")

    rig.forward(60_000)

    assert rig.turns == [[0, "A001"], [SAID_MS, "A002"], [SAID_MS + MIN_MS, "A003"]]
    assert rig.timers == 0


def test_while_the_voice_says_another_areas_call_a_lone_one_is_shown_at_once(rig: Rig) -> None:
    rig.say(None)
    rig.call("A001", "A002")

    rig.forward(60_000)

    assert rig.turns == [[0, "A001"], [SAID_MS, "A002"]]


def test_a_second_sentence_begins_no_second_turn(rig: Rig) -> None:
    rig.call("A001")
    rig.say("A001")
    rig.forward(6_000)

    rig.say("A001")

    assert rig.labels == ["A001"]


def test_a_call_that_was_shown_before_the_voice_came_to_it_is_shown_again(rig: Rig) -> None:
    rig.call("A001", "A002")
    rig.forward(60_000)

    rig.say("A001")

    assert rig.labels == ["A001", "A002", "A001"]


def test_one_that_left_its_counter_gets_no_turn(rig: Rig) -> None:
    rig.call("A001", "A002", "A003")

    rig.leave("A002")
    rig.forward(60_000)

    assert rig.labels == ["A001", "A003"]


def test_when_the_shown_one_leaves_the_next_is_shown_at_once(rig: Rig) -> None:
    rig.call("A001", "A002")
    rig.forward(500)

    rig.leave("A001")

    assert rig.turns == [[0, "A001"], [500, "A002"]]


def test_when_the_last_one_leaves_nobody_is_shown(rig: Rig) -> None:
    rig.call("A001")

    rig.leave("A001")

    assert rig.labels == ["A001", None]


@pytest.mark.parametrize("kind", ["finished", "no_show", "parked", "transferred", "cancelled"])
def test_an_entry_that_ends_a_call_takes_its_turn_away(rig: Rig, kind: str) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("called", "A002", 2)

    rig.entry(kind, "A002", 2, second=1)
    rig.forward(60_000)

    assert rig.labels == ["A001"]


def test_a_visitor_who_came_needs_no_turn(rig: Rig) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("called", "A002", 2)

    rig.entry("started", "A002", 2, second=20)
    rig.forward(60_000)

    assert rig.labels == ["A001"]


def test_a_start_too_soon_to_have_been_walked_does_not_take_a_turn_away(rig: Rig) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("called", "A002", 2)

    rig.entry("started", "A002", 2, second=1)
    rig.forward(60_000)

    assert rig.labels == ["A001", "A002"]


def test_a_new_day_knows_no_call_of_the_old(rig: Rig) -> None:
    rig.entry("called", "A001", 1)

    kept = rig.forget()
    rig.snapshot()

    assert kept == []
    assert rig.labels == ["A001", None]


def test_calls_of_other_counters_are_not_shown(rig: Rig) -> None:
    rig.entry("called", "A001", 7)

    assert rig.labels == []


def test_calls_first_told_by_a_snapshot_get_their_turns_oldest_first(rig: Rig) -> None:
    rig.snapshot(("A003", 3, "called"), ("A002", 2, "called"), ("A001", 1, "called"))
    rig.forward(60_000)

    assert rig.labels == ["A001", "A002", "A003"]


def test_a_snapshot_that_tells_nothing_new_shows_nobody_again(rig: Rig) -> None:
    hall = (("A003", 3, "called"), ("A002", 2, "called"), ("A001", 1, "called"))
    rig.snapshot(*hall)
    rig.forward(60_000)

    rig.snapshot(*hall)
    rig.forward(60_000)

    assert rig.labels == ["A001", "A002", "A003"]


def test_one_that_a_snapshot_no_longer_has_in_hand_gets_no_turn(rig: Rig) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("called", "A002", 2)

    rig.snapshot(("A001", 1, "called"))
    rig.forward(60_000)

    assert rig.labels[-1] == "A001"
    assert "A002" not in rig.labels
