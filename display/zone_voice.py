"""Who speaks in a zone, and what next: one screen at a time, every call once. Pure; the clock is passed in.

The screens of one room report several times a second. One of them holds the word; it is given one
sentence at a time and reports when the sentence was heard to its end. It keeps the word for as long as it
reports: a screen that gets no answer falls silent by itself before another may be given the word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

HELD_S = 1.8
"""Seconds without a report after which the word passes on. Screens fall silent ``SILENT_AFTER_S`` after the
last report that was answered, which is sooner, so that two never speak at once."""
SILENT_AFTER_S = 1.2
SPOKEN_FOR_S = 180
"""A call that was older when the room's voice came on is shown only: no number is shouted hours later."""
SENTENCES = 2
"""How often a call is said while nobody else waits to be called."""


class Key(NamedTuple):
    """One call or recall: the label, and when it was called, in ms since 1970."""

    label: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Call:
    """A ticket that is called and not yet met. ``is_foreign``: its second sentence is in another language."""

    key: Key
    counter: int
    language: str = "vi"
    is_recall: bool = False

    @property
    def is_foreign(self) -> bool:
        """Whether the second sentence says something that the first did not."""
        return self.language != "vi"


@dataclass(frozen=True, slots=True)
class VoiceReport:
    """What one screen's page tells.

    ``page`` is its own until it is loaded anew. ``saying`` is the call it is just saying; ``said`` has
    how many sentences of each call it knows to have been heard whole, its own and those it was told of:
    after a restart of the server the screens remember for it.
    """

    page: str
    can_speak: bool
    saying: Key | None = None
    said: Mapping[Key, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Order:
    """What that screen is told: ``say`` this call's sentence number ``nth`` now, or (None) nothing new."""

    speaks: bool
    say: Call | None
    nth: int
    said: Mapping[Key, int]


class ZoneVoice:
    """The voice of one room. Holds no more than the calls of today's counters that nobody has met yet."""

    def __init__(self) -> None:
        self._holder: str | None = None
        self._seen_at = 0.0
        self._begun: Key | None = None
        self._last: Key | None = None
        self._said: dict[Key, int] = {}
        self._doubted: set[Key] = set()
        self._on_since: float | None = None
        self._able_at = 0.0

    def on_for_s(self, report: VoiceReport, now: float) -> float:
        """Return for how long some page of the room has been able to speak; 0 where this report is the first.

        A voice that is late, or passes from page to page, stays on: what came meanwhile is still to be said.
        """
        if report.can_speak:
            if self._on_since is None or now - self._able_at > SPOKEN_FOR_S:
                self._on_since = now
            self._able_at = now
        return 0.0 if self._on_since is None else now - self._on_since

    @property
    def holder(self) -> str | None:
        """The page that has the word, None before the first."""
        return self._holder

    def report(self, report: VoiceReport, calls: Iterable[Call], now: float) -> Order:
        """Take a page's report and return what it is to do.

        ``calls`` are those of the zone's counters that are called and not met; ``now`` is in seconds of a
        clock that never steps.
        """
        waiting = {
            call.key: call for call in sorted(calls, key=lambda call: (call.key.at_ms, call.key.label))
        }
        self._learn(report, waiting)
        self._pass_on(report, waiting, now)
        if report.page != self._holder:
            return Order(False, None, 0, dict(self._said))
        self._seen_at = now
        if report.saying is not None:
            # Also after a restart of the server, which knows of no sentence: nobody is interrupted.
            self._begun = report.saying
            return Order(True, None, 0, dict(self._said))
        self._begun, nth = self._next(waiting)
        say = waiting[self._begun] if self._begun else None
        return Order(True, say, nth, dict(self._said))

    def _learn(self, report: VoiceReport, waiting: Mapping[Key, Call]) -> None:
        for key, times in report.said.items():
            if times > self._said.get(key, 0):
                self._said[key] = min(times, SENTENCES)
                self._last = key
        self._said = {key: times for key, times in self._said.items() if key in waiting}
        self._doubted &= waiting.keys()

    def _pass_on(self, report: VoiceReport, waiting: Mapping[Key, Call], now: float) -> None:
        is_holder = report.page == self._holder
        if is_holder and report.can_speak:
            return
        if is_holder or (report.can_speak and (self._holder is None or now - self._seen_at > HELD_S)):
            self._holder = None if is_holder else report.page
            self._doubt(waiting)

    def _doubt(self, waiting: Mapping[Key, Call]) -> None:
        """A sentence was begun and its end not reported: it may have been heard.

        It is said again, since a lost call is worse than a doubled one, but then without a second sentence:
        so it is heard no more often than any other. A report that comes late after all settles the doubt.
        """
        if self._begun is not None and self._begun in waiting:
            self._doubted.add(self._begun)
        self._begun = None

    def _next(self, waiting: Mapping[Key, Call]) -> tuple[Key | None, int]:
        """Return the call to say now and which of its sentences; (None, 0) when all is said."""
        last = waiting.get(self._last) if self._last else None
        if last is not None and last.is_foreign and self._said.get(last.key) == 1:
            return last.key, SENTENCES
        for key in waiting:
            if self._said.get(key, 0) == 0:
                return key, 1
        if last is not None and self._said.get(last.key) == 1 and last.key not in self._doubted:
            return last.key, SENTENCES
        return None, 0
