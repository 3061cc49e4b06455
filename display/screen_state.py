"""Whether a screen shows what the server knows at the entry up to which the screen knows. Pure: no Flask."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from office.devices.screen_states import Difference
from office.tickets.journal import Entry

UNDER_WAY = timedelta(seconds=10)
"""The server says every five seconds how far the journal is, and a screen catches up at once."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A label as people see it on the screen, "" for nobody; the huge call's counter may be None then."""

    counter: int | None
    label: str


@dataclass(frozen=True, slots=True)
class Huge(Shown):
    """A newest call, at its place for the calls of these ``counters``."""

    counters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageReport:
    """What a page read from itself, having applied entry ``seq``.

    ``huge`` are its newest calls, one for each place where it shows one, ``board`` its counters. What a
    layout has no place for is in neither.
    """

    seq: int
    huge: tuple[Huge, ...]
    board: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class HallState:
    """What the server knows after entry ``seq``: labels ``in_hand`` by counter, of the screen's own.

    ``since`` are the first entries after the one the screen told of, all of them unless there are many.
    """

    seq: int
    in_hand: Mapping[int, str]
    since: Sequence[Entry]


def entries_behind(told: PageReport, known: HallState, now: datetime) -> int:
    """Return how many entries the screen lacks: 0 while they may be under way, below 0 if it knows more."""
    lacks = known.seq - told.seq
    if lacks > 0 and now - known.since[0].at <= UNDER_WAY:
        return 0
    return lacks


def differences(told: PageReport, known: HallState) -> tuple[Difference, ...]:
    """Return where the screen shows something else than was so at the entry it told of.

    A counter or a label that an entry has touched since is left out: what was shown there may have been
    right. The huge call takes its turns and may be any ticket in hand, but must be one.
    """
    if known.seq - told.seq != len(known.since):
        return ()
    return (*_on_board(told, known), *_huge(told, known))


def _on_board(told: PageReport, known: HallState) -> Iterator[Difference]:
    for shown in told.board:
        label = known.in_hand.get(shown.counter or 0, "")
        if shown.label != label and not _has_moved(known, shown.counter, shown.label, label):
            yield Difference(shown.counter, shown.label, label)


def _huge(told: PageReport, known: HallState) -> Iterator[Difference]:
    for shown in told.huge:
        if shown.label:
            label = known.in_hand.get(shown.counter or 0, "")
            if shown.label != label and not _has_moved(known, shown.counter, shown.label, label):
                yield Difference(shown.counter, shown.label, label, is_huge=True)
        else:
            here = (one for one in known.in_hand.items() if one[0] in shown.counters)
            stayed = [one for one in here if not _has_moved(known, *one)]
            for counter, label in stayed[:1]:
                yield Difference(counter, "", label, is_huge=True)


def _has_moved(known: HallState, counter: int | None, *labels: str) -> bool:
    return any(
        (entry.counter is not None and entry.counter == counter) or (entry.label or None) in labels
        for entry in known.since
    )
