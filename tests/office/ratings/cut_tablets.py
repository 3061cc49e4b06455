"""A hall of counters whose tablets are cut off and switched off, over a whole office's own routes.

A tablet here does what the page's scripts do: it hears of turns while the network is there, asks by the rule
of ``feedback/static/turn.js``, keeps an answer before it thanks, and sends what it keeps, the oldest first.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from office.tickets.rights import anyones
from tests.office.ratings.visits_over_http import rate, tablet_of, turn
from tests.office.tickets.acts import OFFICER, call, issue
from tests.office.web.web_office import Caller, WebOffice

HEARS_S = 5.0
_MARGIN = timedelta(milliseconds=50)


@dataclass
class Kept:
    """An answer as a browser keeps it."""

    ticket: int
    shown: datetime
    answered: datetime
    touches: list[datetime]


@dataclass
class CutTablet:
    """The tablet of one counter. ``thanked`` are the tickets whose visitors it thanked."""

    context: WebOffice
    counter: int
    caller: Caller
    kept: list[Kept] = field(default_factory=list)
    thanked: list[int] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    is_cut: bool = False
    told: Any = None
    shown_at: datetime | None = None
    asked: set[int] = field(default_factory=set)

    def hear(self) -> None:
        """What it is told, and what it sends, unless it is cut off."""
        if self.is_cut:
            return
        found = turn(self.caller)
        is_other = self.told is None or self.told["ticket"] != found["ticket"]
        self.told = found
        if is_other or self.shown_at is None:
            is_new = found["ticket"] is not None and found["ticket"]["id"] not in self.asked
            self.shown_at = datetime.fromisoformat(found["now"]) if is_new and not self._is_over() else None
        self.send()

    def tap(self) -> int | None:
        """A visitor touches an answer: return the ticket it is thanked for, None where nothing was shown."""
        if self.shown_at is None or self._is_over():
            self.shown_at = None
            return None
        now, ticket = self.context.clock.now, int(self.told["ticket"]["id"])
        self.kept.append(Kept(ticket, self.shown_at, now, [now]))
        self.asked.add(ticket)
        self.thanked.append(ticket)
        self.shown_at = None
        return ticket

    def send(self, *, answer_is_lost: bool = False) -> None:
        """Send what is kept; the server's answer may be lost on its way, and then it is sent again."""
        while self.kept and not self.is_cut:
            first = self.kept[0]
            touches = [one.isoformat() for one in first.touches]
            after_s = (first.answered - first.shown).total_seconds()
            sent = rate(self.caller, first.ticket, first.shown, after_s, touches=touches)
            if answer_is_lost:
                return
            if sent.status_code not in (200, 201):
                self.refused.append(sent.text)
            del self.kept[0]

    def switch_off(self) -> None:
        """Forget all that a page holds; what the browser keeps stays."""
        self.told, self.shown_at, self.asked = None, None, {one.ticket for one in self.kept}

    def _is_over(self) -> bool:
        until, known = (datetime.fromisoformat(self.told[name]) for name in ("until", "now"))
        ends = min(until, known + timedelta(seconds=self.told["grace_s"]))
        return self.context.clock.now > ends - _MARGIN


Act = tuple[float, int, str, int]
"""When, at which counter, what, and which visitor there."""


def acts_of_a_day(chance: random.Random, counters: int, visits: int) -> list[Act]:
    """What happens at all counters, in order of time: visits of 1 to 6 minutes, taps, cuts, kills."""
    acts = [act for counter in range(1, counters + 1) for act in _at_counter(chance, counter, visits)]
    return sorted(acts)


def _at_counter(chance: random.Random, counter: int, visits: int) -> Iterator[Act]:
    second = chance.uniform(0, 60)
    for visitor in range(visits):
        ended = second + chance.uniform(60, 360)
        yield second, counter, "call", visitor
        yield ended, counter, "finish", visitor
        if chance.random() < 0.6:
            # Nobody stays for a minute, when the next visit may be over, too.
            slow = chance.uniform(12, 50) if chance.random() < 0.4 else 0
            yield ended + (slow or min(50, chance.expovariate(1 / 9))), counter, "tap", visitor
        # The next one is called 0 to 30 s after the end.
        second = ended + chance.uniform(0, 30)
    begun = chance.uniform(0, 60)
    while begun < second:
        # 5 s to 10 min, and most of them short: what is cut must often be a turn.
        length = 5 * 120 ** chance.random()
        yield begun, counter, "cut", 0
        yield begun + length, counter, chance.choice(["mend", "mend", "kill"]), 0
        begun += length + chance.expovariate(1 / 60)
    beat = chance.uniform(0, HEARS_S)
    while beat < second + 130:
        yield beat, counter, "hear", 0
        beat += HEARS_S


@dataclass
class Hall:
    """The office and its tablets; ``right`` taps were thanked for the visitor's own ticket, ``wrong`` not."""

    context: WebOffice
    tablets: dict[int, CutTablet]
    tickets: dict[tuple[int, int], int] = field(default_factory=dict)
    right: int = 0
    wrong: list[tuple[int, int]] = field(default_factory=list)
    unasked: int = 0

    @classmethod
    def of(cls, context: WebOffice, counters: int) -> "Hall":
        """Open every counter and enrol its tablet."""
        context.open_counters()
        numbers = range(1, counters + 1)
        return cls(context, {one: CutTablet(context, one, tablet_of(context, one)) for one in numbers})

    def live(self, acts: list[Act], chance: random.Random) -> None:
        """Do all of it, the clock moved from one to the next."""
        start = self.context.clock.now
        for second, counter, act, visitor in acts:
            self.context.clock.now = start + timedelta(seconds=second)
            self._do(act, counter, visitor, chance)

    def _do(self, act: str, counter: int, visitor: int, chance: random.Random) -> None:
        tablet, queue = self.tablets[counter], self.context.queue
        match act:
            case "call":
                issue(queue, self.context.settings.office.counter(counter).fields[0])
                self.tickets[counter, visitor] = call(queue, counter).id
                tablet.hear()
            case "finish":
                queue.finish(self.tickets[counter, visitor], OFFICER, right=anyones)
                tablet.hear()
            case "tap":
                self._tap(tablet, self.tickets[counter, visitor], chance)
            case "cut":
                tablet.is_cut = True
            case "mend" | "kill":
                if act == "kill":
                    tablet.switch_off()
                tablet.is_cut = False
                tablet.hear()
            case _:
                tablet.hear()

    def _tap(self, tablet: CutTablet, own: int, chance: random.Random) -> None:
        thanked = tablet.tap()
        if thanked is None:
            self.unasked += 1
        elif thanked == own:
            self.right += 1
        else:
            self.wrong.append((own, thanked))
        # Switched off while it sends: the office has the answer, and the tablet does not know.
        if chance.random() < 0.2:
            tablet.send(answer_is_lost=True)
            tablet.switch_off()
        else:
            tablet.send()
