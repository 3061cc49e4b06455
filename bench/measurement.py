"""What a measurement is made of. Its module has a ``MEASUREMENT``; ``bench/catalogue.py`` lists them all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Book

ROUNDS = 5
"""How often every measurement and its reference take turns."""


class BoundBroken(Exception):
    """What was measured is written, and breaks a bound that must hold: the run ends with exit code 1."""


@dataclass(frozen=True)
class Chart:
    """Lines in one picture. ``lines`` gives for each legend the figure's name by its place on the x axis.

    ``title`` is a sentence that says what one should see. Both axes are logarithmic unless ``is_linear``.
    Figures that are not measured are left out.
    """

    file: str
    title: str
    x: str
    y: str
    lines: Mapping[str, Mapping[float, str]]
    is_linear: bool = False


@dataclass(frozen=True)
class Measurement:
    """``measure`` writes figures into the book; it may use the folder, on the disk to measure, as it likes.

    ``is_extra``: runs only when it is named, because it takes long or is measured for its own sake.
    """

    name: str
    about: str
    measure: Callable[[Book, Path], None]
    charts: tuple[Chart, ...] = ()
    is_extra: bool = False


def in_turns(ways: Mapping[str, Callable[[], float]], *, rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Run every way once a round, back and forth in turn, and return each way's values by round.

    One round before the others warms up and is not kept.
    """
    values: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(rounds + 1):
        for name in back_and_forth(ways, turn):
            value = ways[name]()
            if turn:
                values[name].append(value)
    return values


def back_and_forth(names: Iterable[str], turn: int) -> list[str]:
    """Return the names in their order in odd turns, and the other way round in even ones."""
    return list(names) if turn % 2 else list(names)[::-1]
