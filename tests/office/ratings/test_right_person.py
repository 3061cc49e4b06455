"""Twenty days of thirteen counters over a network that is cut: no answer reaches another visitor's ticket.

How visitors and networks behave is assumed: half of all visitors tap, on average 9 s after the end; three
calls in ten come at once, the others 12 s later on average; now and then a tablet is cut off, 5 s to 10 min.
Nobody looks at the label: whoever taps, taps on whatever is shown.
"""

import random
from bisect import bisect_right
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from office.ratings.window import Windows
from office.tickets.journal import Entry, Kind
from tests.office.ratings.answers import START, at, visit

DAYS, COUNTERS, DAY_S = 20, 13, 7 * 3600


@dataclass(frozen=True)
class CounterDay:
    """What happens at one counter: its entries, who taps when, and when its tablet is cut off.

    ``strays`` are taps of visitors who have just been called, later than the grace.
    """

    entries: list[Entry]
    taps: list[tuple[float, int]]
    strays: list[tuple[float, int]]
    cuts: list[tuple[float, float]]

    def known_until(self, second: float) -> float:
        """Until when the tablet knows what happened."""
        place = bisect_right(self.cuts, (second, float("inf"))) - 1
        is_cut = place >= 0 and second < self.cuts[place][1]
        return self.cuts[place][0] if is_cut else second


def counter_day(chance: random.Random) -> CounterDay:
    """One counter from opening to closing: visits of 2 to 12 minutes."""
    entries: list[Entry] = []
    taps: list[tuple[float, int]] = []
    strays: list[tuple[float, int]] = []
    second, ticket = 0.0, 0
    while second < DAY_S:
        ticket += 1
        ended = second + chance.uniform(120, 720)
        entries += visit(ticket, second, ended)
        strays.append((second + chance.uniform(10.1, 110), ticket))
        if chance.random() < 0.5:
            taps.append((ended + chance.expovariate(1 / 9), ticket))
        second = ended + (0.1 if chance.random() < 0.3 else chance.expovariate(1 / 12))
    return CounterDay(entries, sorted(taps), strays, list(cuts(chance)))


def cuts(chance: random.Random) -> Iterator[tuple[float, float]]:
    """A cut about every hour."""
    begun = chance.expovariate(1 / 3600)
    while begun < DAY_S:
        ended = begun + chance.uniform(5, 600)
        yield begun, ended
        begun = ended + chance.expovariate(1 / 3600)


def seen_by(day: CounterDay, known_until: float) -> Windows:
    """What a tablet knows that heard of everything until then; three visits back is enough."""
    windows = Windows()
    last = bisect_right([(one.at - START).total_seconds() for one in day.entries], known_until)
    for entry in day.entries[max(0, last - 7) : last]:
        windows.take(entry)
    return windows


def heard(day: CounterDay) -> Windows:
    """What the office knows when the day is over."""
    windows = Windows()
    for entry in day.entries:
        windows.take(entry)
    return windows


def bound(
    day: CounterDay, taps: list[tuple[float, int]], known_until: Callable[[float], float]
) -> Iterator[str]:
    """Each tap by the rule: for the ticket shown, and only in its turn as the office knows it.

    ``known_until`` says until when the tablet knows what happened.
    """
    whole = heard(day)
    for second, visitor in taps:
        shown = seen_by(day, known_until(second)).shown(4, at(second))
        turn = whole.of(shown.ticket_id) if shown is not None else None
        if shown is None or turn is None or not turn.holds(shown.opened_at, at(second)):
            yield "over"
        else:
            yield "right" if shown.ticket_id == visitor else "wrong"


def naive(day: CounterDay) -> Iterator[str]:
    """Each tap by the rule of the simplest device: for the ticket its counter has when the tap arrives."""
    times = [(one.at - START).total_seconds() for one in day.entries]
    for second, visitor in day.taps:
        arrives = next((ended for begun, ended in day.cuts if begun <= second < ended), second)
        has = day.entries[bisect_right(times, arrives) - 1].ticket_id
        yield "right" if has == visitor else "wrong"


@pytest.mark.parametrize("seed", [1, 2])
def test_no_answer_reaches_another_visitors_ticket(seed: int) -> None:
    chance = random.Random(seed)
    by_rule: Tally[str] = Tally()
    by_device: Tally[str] = Tally()
    for _ in range(DAYS * COUNTERS):
        day = counter_day(chance)
        by_rule.update(bound(day, day.taps, day.known_until))
        by_device.update(naive(day))

    taps = by_rule.total()
    assert taps > 2_000
    assert by_rule["wrong"] == 0
    assert by_rule["right"] / taps > 0.7
    # The same taps on the simplest device: the trial can tell a wrong rule.
    assert by_device["wrong"] / taps > 0.4


def test_a_tap_of_the_next_visitor_counts_for_nobody_though_a_tablet_cut_off_still_asks() -> None:
    day = counter_day(random.Random(4))
    finishes = [(one.at - START).total_seconds() for one in day.entries if one.kind is Kind.FINISHED]

    def last_finish(second: float) -> float:
        return finishes[max(0, bisect_right(finishes, second) - 1)]

    asked = [
        seen_by(day, last_finish(second)).shown(4, at(second)) is not None for second, _ in day.strays[1:]
    ]
    assert sum(asked) > 20
    assert set(bound(day, day.strays[1:], last_finish)) == {"over"}


def test_the_trial_moves_no_time_backwards() -> None:
    day = counter_day(random.Random(1))

    assert day.entries == sorted(day.entries, key=lambda one: one.at)
    assert day.known_until(0) == 0
    assert all(begun + timedelta(seconds=5).seconds <= ended for begun, ended in day.cuts)
