"""The sentences on paper, as whoever prints hands them in, and how counters are listed.

The printing program knows no language: each sentence comes twice, large in the ticket's own language and
small in another one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import NamedTuple, Self

from hardware.printing.faults import PaperError

_LISTED_COUNTERS = 4


class Phrase(NamedTuple):
    """The same thing in both languages of a paper; they may be the same text."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class TicketWords:
    """What every ticket says in one language. ``counter``, ``ahead`` and ``wait`` name a row's value."""

    heading: Phrase
    priority: Phrase
    reprint: Phrase
    counter: Phrase
    no_counter: Phrase
    ahead: Phrase
    wait: Phrase
    wait_unknown: Phrase
    documents: Phrase
    may_ask_more: Phrase
    scan: Phrase
    keep: Phrase
    missed: Phrase
    today: Phrase

    def to_wire(self) -> dict[str, list[str]]:
        """Return them as JSON can carry them."""
        return {one.name: list(getattr(self, one.name)) for one in fields(self)}

    @classmethod
    def from_wire(cls, wire: object) -> Self:
        """Return the words that ``wire`` describes. Raises PaperError when it is none."""
        names = [one.name for one in fields(cls)]
        if not isinstance(wire, Mapping) or set(wire) != set(names):
            raise PaperError(f"words must be an object of {', '.join(names)}")
        return cls(**{name: phrase_in(wire[name], name) for name in names})


def phrase_in(wire: object, name: str) -> Phrase:
    """Return the phrase that ``wire`` describes. Raises PaperError, which calls it ``name``."""
    if not (isinstance(wire, list) and len(wire) == 2 and all(isinstance(text, str) for text in wire)):
        raise PaperError(f"{name} must be two texts, not {wire!r}")
    return Phrase(*wire)


def counters_said(counters: Sequence[int]) -> str:
    """Return the counters as read: ``4, 5``; more than four become ranges, ``1–6, 9``."""
    numbers = sorted(set(counters))
    if len(numbers) <= _LISTED_COUNTERS:
        return ", ".join(map(str, numbers))
    starts = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(numbers)) if b != a + 1), len(numbers)]
    runs = [(numbers[start], numbers[end - 1]) for start, end in pairwise(starts)]
    return ", ".join(_run(first, last) for first, last in runs)


def _run(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}, {last}" if last == first + 1 else f"{first}–{last}"
