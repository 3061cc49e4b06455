"""Whole series of simulated days: of each kind, with classes, with laws that nobody believed beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.wait_judge import Judge, assumed, run
from bench.wait_world import KINDS, LAWS, USUAL_LAW, DayKind, a_monday, world
from office.tickets.office import Office
from office.waiting.forecast.levels import corrected
from office.waiting.forecast.order import BY_ARRIVAL, CallingOrder, accumulating

RATE = 3.0
PRIORITY_SHARE = 0.15
PAST_DAYS = 5
_RECENT_DAYS = 10
_PAST_SEEDS = 10_000


@dataclass(frozen=True)
class Series:
    """Which days are run: how many of each kind, how visits spread, the share of people with priority.

    With ``past`` days of the same kind before them, not counted, each day knows what those before it taught;
    without, each stands alone. ``follows`` are how many have each shown range kept up after every event.
    """

    days: int
    law: str = USUAL_LAW
    priority_share: float = 0.0
    past: int = 0
    follows: int = 0
    first_seed: int = 0

    def of(self, office: Office, kind: DayKind) -> list[Judge]:
        """Return the judged days of one kind."""
        taught: list[Judge] = []
        judged = []
        for place in range(-self.past, self.days):
            day = self._day(office, kind, place, taught[-_RECENT_DAYS:])
            if self.past:
                taught.append(day)
            if place >= 0:
                judged.append(day)
        return judged

    def all_kinds(self, office: Office) -> dict[str, list[Judge]]:
        """Return the judged days of each kind."""
        return {kind.name: self.of(office, kind) for kind in KINDS}

    def order(self, office: Office) -> CallingOrder:
        """Return the calling order of those days."""
        if not self.priority_share:
            return BY_ARRIVAL
        return accumulating({None: 1.0} | {one.code: RATE for one in office.priorities})

    def _day(self, office: Office, kind: DayKind, place: int, taught: Sequence[Judge]) -> Judge:
        """Return one judged day; ``taught`` are those before it, of which something is known."""
        seed = self.first_seed + place if place >= 0 else _PAST_SEEDS + self.first_seed - place
        made = world(
            office, a_monday(office), kind, seed, law=LAWS[self.law], priority_share=self.priority_share
        )
        summaries = [day.summaries() for day in taught]
        recent = {one.code: [day[one.code] for day in summaries] for one in office.fields if summaries}
        levels = corrected([rank for day in taught for rank in day.ranks()])
        follows = 0 <= place < self.follows
        return run(Judge(made, self.order(office), assumed(office, recent), levels, follows=follows))
