"""What a hall's log says: which calls were lost, doubled, spoken over another, or out of order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from office.settings import Screen
from tests.faults.virtual_office import Called

TURN_MS = 3_000
"""How long the huge call is shown while others wait: MIN_SHOWN_MS of call_queue.js."""
_HEALS_MS = 16_000
"""Within so long of a cut's end a page knows all again: SILENCE_MS of pulse.js, a snapshot, and the way."""
_ON_ITS_WAY_MS = 3_000
_SEEN_MS = 500
"""So long after a sentence began its call is huge: the message's way, twice that of the speaker's own."""

Log = Mapping[str, Any]


@dataclass(frozen=True)
class Verdict:
    """Names of what went wrong, in each of the ways it can."""

    unheard: Sequence[str]
    """Calls that were never heard whole in a zone."""
    heard_again: Sequence[str]
    """Calls whose first sentence was heard whole twice in a zone."""
    heard_often: Sequence[str]
    """Calls that were heard whole more than twice in a zone: the repeat belongs to the call."""
    spoken_over: Sequence[str]
    """Sentences that began before another screen of the zone had ended."""
    heard_out_of_order: Sequence[str]
    unshown: Sequence[str]
    """Calls that never had a turn on a page that knew of them for long enough after their sentence began."""
    shown_again: Sequence[str]
    shown_out_of_order: Sequence[str]
    heard_beside: Sequence[str]
    """Calls that were heard while a screen of the zone, which knew of them, showed another one huge."""


def verdict(log: Log, calls: Mapping[str, Called], screens: Iterable[Screen]) -> Verdict:
    """Judge a hall's log against the calls its officers made."""
    everything = list(screens)
    zones = {screen.zone for screen in everything}
    spoken = {zone: [one for one in log["spoken"] if one["zone"] == zone] for zone in zones}
    whole = {zone: [one for one in some if one["isWhole"]] for zone, some in spoken.items()}
    pages = defaultdict(list)
    for turn in log["turns"]:
        pages[turn["page"]].append(turn["label"])
    return Verdict(
        unheard=[
            f"{label} {zone}" for zone in zones for label in calls.keys() - {o["label"] for o in whole[zone]}
        ],
        heard_again=list(_beyond(1, whole, only_first=True)),
        heard_often=list(_beyond(2, whole, only_first=False)),
        spoken_over=[over for some in spoken.values() for over in _spoken_over(some)],
        heard_out_of_order=[
            name
            for some in whole.values()
            for name in _out_of_order([one["label"] for one in some if one["isFirst"]], calls)
        ],
        unshown=[name for screen in everything for name in _unshown(screen, log, calls)],
        shown_again=[
            f"{label} {page}"
            for page, labels in pages.items()
            for label, times in Counter(labels).items()
            if times > 1
        ],
        shown_out_of_order=[name for labels in pages.values() for name in _out_of_order(labels, calls)],
        heard_beside=[name for screen in everything for name in _heard_beside(screen, log, calls)],
    )


def _beyond(most: int, whole: Mapping[str, Sequence[Log]], *, only_first: bool) -> Iterator[str]:
    for zone, some in whole.items():
        times = Counter(one["label"] for one in some if one["isFirst"] or not only_first)
        yield from (f"{label} {zone}" for label, count in times.items() if count > most)


def _spoken_over(some: Sequence[Log]) -> Iterator[str]:
    by_time = sorted(some, key=lambda one: one["fromMs"])
    for one, other in pairwise(by_time):
        if other["fromMs"] < one["toMs"]:
            yield f"{other['label']} over {one['label']}"


def _out_of_order(labels: Sequence[str], calls: Mapping[str, Called]) -> Iterator[str]:
    """Give the calls that came after a later one of the same counter."""
    latest: dict[int, float] = {}
    for label in dict.fromkeys(labels):
        call = calls[label]
        if call.at_ms < latest.get(call.counter, 0.0):
            yield label
        latest[call.counter] = call.at_ms


def _unshown(screen: Screen, log: Log, calls: Mapping[str, Called]) -> Iterator[str]:
    """Give the calls without a turn. One that waits comes with its sentence: before that none is due."""
    begun = {one["label"]: one["fromMs"] for one in reversed(log["spoken"]) if one["zone"] == screen.zone}
    for page in (one for one in log["pages"] if one["screen"] == screen.name):
        shown = {turn["label"] for turn in log["turns"] if turn["page"] == page["page"]}
        for call in calls.values():
            if call.counter not in screen.counters or call.label in shown or call.at_ms < page["fromMs"]:
                continue
            until_ms = min(page["toMs"], call.came_ms or page["toMs"])
            cuts = [cut for cut in log["cuts"] if cut["screen"] == screen.name]
            due_ms = begun.get(call.label, until_ms)
            if _known_ms(due_ms, until_ms, cuts) > len(screen.counters) * TURN_MS + _ON_ITS_WAY_MS:
                yield f"{call.label} {page['page']}"


def _heard_beside(screen: Screen, log: Log, calls: Mapping[str, Called]) -> Iterator[str]:
    cuts = [cut for cut in log["cuts"] if cut["screen"] == screen.name]
    for page in (one for one in log["pages"] if one["screen"] == screen.name):
        turns = [turn for turn in log["turns"] if turn["page"] == page["page"]]
        for said in (one for one in log["spoken"] if one["zone"] == screen.zone):
            call, at_ms = calls[said["label"]], said["fromMs"] + _SEEN_MS
            from_ms = max(page["fromMs"] + _HEALS_MS, call.at_ms)
            until_ms = min(page["toMs"], said["toMs"], call.came_ms or at_ms)
            if call.counter in screen.counters and at_ms < until_ms and _known_ms(from_ms, at_ms, cuts) > 0:
                huge = [turn["label"] for turn in turns if turn["atMs"] <= at_ms][-1:]
                if huge != [call.label]:
                    yield f"{call.label} {page['page']}: {huge}"


def _known_ms(from_ms: float, until_ms: float, cuts: Iterable[Log]) -> float:
    """Return how long before ``until_ms`` a page has known for certain of what happened at ``from_ms``."""
    for cut in cuts:
        if cut["fromMs"] < until_ms and from_ms < cut.get("toMs", until_ms) + _HEALS_MS:
            from_ms = max(from_ms, cut.get("toMs", until_ms) + _HEALS_MS)
    return until_ms - from_ms
