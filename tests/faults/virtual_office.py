"""An office of thirteen counters whose officers call at random, in a time that is passed in."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from display.voice_api import ZONE_VOICES, ZoneVoices
from office.live.wire import entry_message
from office.people import DeviceRole
from office.settings import Screen
from office.tickets.answers import Request
from office.tickets.office import Counter
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from office.web.context import current, install
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.web.web_office import WebOffice, web_office

COUNTERS = 13
_FIELDS = tuple(one.code for one in SMALL_OFFICE.fields)
_ALL = tuple(range(1, COUNTERS + 1))
SCREENS = (
    Screen("left", "Khu A", _ALL[:7], "below"),
    Screen("right", "Khu B", _ALL[7:], "below"),
    Screen("front", "Sảnh trên", _ALL, "above"),
    Screen("back", "Sảnh trên, cuối", _ALL, "above"),
)
WALK_S, _VISIT_S = (6.0, 20.0), (5.0, 30.0)
"""Between these a visitor takes to come, and a visit."""
_LOADED_S = 20.0
"""So long after they are opened the screens have their clips; until then they show calls without a voice."""


@dataclass(frozen=True)
class Called:
    """A call: when the officer pressed, and when the visitor stood at the counter; None: never."""

    label: str
    counter: int
    at_ms: float
    came_ms: float | None = None


@dataclass
class _Desk:
    """One counter: the moments of its calls still to come, and who is in hand there."""

    number: int
    planned_ms: list[float]
    ticket: Ticket | None = None
    heard: set[str] = field(default_factory=set)
    comes_ms: float | None = None
    free_ms: float = 0.0
    is_visited: bool = False

    @property
    def due_ms(self) -> float | None:
        """When something happens here; None: not before the call is heard, or never again."""
        if self.ticket is not None:
            return self.free_ms if self.is_visited else self.comes_ms
        return max(self.free_ms, self.planned_ms[0]) if self.planned_ms else None


class VirtualOffice:
    """Serves the screens' requests by the real app. A visitor comes once the call was heard in every zone."""

    def __init__(
        self,
        folder: Path,
        *,
        calls: int,
        within_s: float,
        seed: int,
        screens: Sequence[Screen] = SCREENS,
        begins: str = "2026-11-23 08:00",
        walk_s: tuple[float, float] = WALK_S,
    ) -> None:
        self.screens = tuple(screens)
        self._zones, self._walk_s = {screen.zone for screen in screens}, walk_s
        self._chance = random.Random(seed)
        self._clock = FakeClock()
        self._clock.set_local(begins)
        self._began = self._clock()
        self._now_ms = 0.0
        counters = tuple(Counter(number, (_FIELDS[number % len(_FIELDS)],)) for number in _ALL)
        office = replace(SMALL_OFFICE, counters=counters)
        self._house: WebOffice = web_office(office, folder, self._clock, is_demo=True, screens=self.screens)
        voices = ZoneVoices(self._house.settings, lambda: self._now_ms / 1000)
        self._house.app.extensions[ZONE_VOICES] = voices
        with self._house.app.app_context():
            context = replace(current(), saying=self._say)
        install(self._house.app.extensions, context)
        for screen in screens:
            self._house.enrol(screen.name, DeviceRole.SCREEN)
        self._house.open_counters()
        self._browsers = {screen.name: self._house.anyone() for screen in screens}
        self._desks = [self._desk(number, calls, within_s) for number in _ALL]
        self._shipped = self._last_seq()
        self._sayings: list[dict[str, str]] = []
        self.calls: dict[str, Called] = {}

    @property
    def epoch_ms(self) -> float:
        """When virtual time begins, in ms since 1970."""
        return self._began.timestamp() * 1000

    @property
    def clips(self) -> list[str]:
        """The names of the voice's clips."""
        with self._house.app.app_context():
            from office.web.voices import library

            return list(library().names)

    def page(self, path: str) -> tuple[bytes, str]:
        """Return a page or a file and its kind, as a screen's browser gets it."""
        name = path.rpartition("/")[2]
        answer = self._browsers.get(name, self._browsers[self.screens[0].name]).page(path)
        return answer.data, answer.content_type or ""

    def told(self, what: dict[str, Any]) -> dict[str, Any]:
        """Take what happened at ``now_ms``; return its answer, new live messages, when officers act next."""
        self._now_ms = what["now_ms"]
        self._clock.now = self._began + timedelta(milliseconds=self._now_ms)
        answer: dict[str, Any] = {}
        if what["kind"] == "fetch":
            answer = self._fetched(what)
        elif what["kind"] == "heard":
            self._hear(what["zone"], what["label"])
        self._work()
        due = [desk.due_ms for desk in self._desks if desk.due_ms is not None]
        is_over = all(desk.ticket is None and not desk.planned_ms for desk in self._desks)
        entries, sayings = self._new_entries(), self._sayings
        self._sayings = []
        return answer | {
            "entries": entries,
            "sayings": sayings,
            "seq": self._shipped,
            "next_ms": min(due, default=None),
            "is_over": is_over,
            "is_calling": any(desk.ticket is not None and not desk.is_visited for desk in self._desks),
        }

    def close(self) -> None:
        """Close the store."""
        self._house.close()

    def _desk(self, number: int, calls: int, within_s: float) -> _Desk:
        begin_s, end_s = _LOADED_S, _LOADED_S + within_s
        return _Desk(number, sorted(1000 * self._chance.uniform(begin_s, end_s) for _ in range(calls)))

    def _fetched(self, what: dict[str, Any]) -> dict[str, Any]:
        headers = {name: value for name, value in what["headers"].items() if value}
        answer = self._browsers[what["screen"]].client.open(
            what["path"], method=what["method"], data=what.get("body"), headers=headers
        )
        return {"status": answer.status_code, "text": answer.get_data(as_text=True)}

    def _say(self, zone: str, label: str) -> None:
        self._sayings.append({"zone": zone, "label": label})

    def _hear(self, zone: str, label: str) -> None:
        for desk in self._desks:
            if desk.ticket is not None and desk.ticket.label == label and not desk.is_visited:
                desk.heard.add(zone)
                if desk.heard >= self._zones and desk.comes_ms is None:
                    desk.comes_ms = self._now_ms + 1000 * self._chance.uniform(*self._walk_s)

    def _work(self) -> None:
        for desk in self._desks:
            if desk.due_ms is not None and desk.due_ms <= self._now_ms:
                self._act(desk, Request(f"officer:{desk.number}"))

    def _act(self, desk: _Desk, by: Request) -> None:
        queue = self._house.queue
        if desk.ticket is None:
            desk.planned_ms.pop(0)
            queue.issue(NewTicket(_FIELDS[desk.number % len(_FIELDS)]), Request("kiosk:k"))
            desk.ticket = queue.call_next(desk.number, by).value
            self.calls[desk.ticket.label] = Called(desk.ticket.label, desk.number, self._now_ms)
            desk.heard, desk.comes_ms, desk.is_visited = set(), None, False
        elif not desk.is_visited:
            queue.start(desk.ticket.id, by, right=anyones)
            called = self.calls[desk.ticket.label]
            self.calls[called.label] = replace(called, came_ms=self._now_ms)
            desk.is_visited, desk.free_ms = True, self._now_ms + 1000 * self._chance.uniform(*_VISIT_S)
        else:
            queue.finish(desk.ticket.id, by, right=anyones)
            desk.ticket = None

    def _new_entries(self) -> list[dict[str, object]]:
        with self._house.store.reading() as reader:
            name, entries = reader.journal_id(), reader.entries(self._shipped, 500)
        messages = [entry_message(entry, name) for entry in entries]
        self._shipped += len(messages)
        return messages

    def _last_seq(self) -> int:
        with self._house.store.reading() as reader:
            return reader.last_seq()
