"""How the rounds of a measurement become figures: one median each, with its spread.

A measurement gets a `Book` and writes into it; everything else (lines, JSON, tables, charts, goals) is made
from what stands there. docs/measurements.md shows how to add a measurement.
"""

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

_DIGITS = 5


@dataclass(frozen=True)
class Figure:
    """One thing measured: its value in every round. ``unit`` is ``x`` for ratios, '' for plain numbers."""

    name: str
    unit: str
    rounds: tuple[float, ...]

    @property
    def value(self) -> float:
        """The median of the rounds."""
        return statistics.median(self.rounds)

    @property
    def low(self) -> float:
        """The lowest round."""
        return min(self.rounds)

    @property
    def high(self) -> float:
        """The highest round."""
        return max(self.rounds)

    @property
    def line(self) -> str:
        """``name: value unit``, as `make bench` prints it."""
        return f"{self.name}: {self.value:.3f} {self.unit}".rstrip()


class Book:
    """Where one measurement's figures are written; ``on_figure`` is told each as it comes.

    Names are unique over all measurements. Every method raises ValueError for a name that stands already,
    and KeyError for a figure that is referred to and was not written before.
    """

    def __init__(self, on_figure: Callable[[Figure], None] = lambda _: None) -> None:
        self._on_figure = on_figure
        self._figures: dict[str, Figure] = {}

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures, in the order they were written."""
        return tuple(self._figures.values())

    def rounds(self, name: str, unit: str, values: Sequence[float]) -> None:
        """Write a figure: its value in each round, in the order of the rounds."""
        if name in self._figures:
            raise ValueError(f"{name} stands in the book already")
        figure = Figure(name, unit, tuple(_rounded(value) for value in values))
        self._figures[name] = figure
        self._on_figure(figure)

    def value(self, name: str, unit: str, value: float) -> None:
        """Write what is measured once only, such as a size."""
        self.rounds(name, unit, [value])

    def times(self, name: str, rounds_s: Sequence[Sequence[float]]) -> None:
        """Write ``name``_p50 and ``name``_p99, in ms, from the seconds each round's samples took.

        A round needs two samples.
        """
        self.rounds(f"{name}_p50", "ms", [statistics.median(taken) * 1e3 for taken in rounds_s])
        self.rounds(f"{name}_p99", "ms", [percentile_99(taken) * 1e3 for taken in rounds_s])

    def ratio(self, name: str, over: str, under: str) -> None:
        """Write the figure ``over`` divided by the figure ``under``, round by round.

        What slows the machine for a while slows both of a round, so the median of the rounds' ratios is
        steadier than the ratio of the medians.
        """
        pairs = zip(self._figures[over].rounds, self._figures[under].rounds, strict=True)
        self.rounds(name, "x", [one / other for one, other in pairs])

    def growth(self, name: str, figures: Mapping[float, str]) -> None:
        """Write how figures grow with a load: the exponent b of a * load**b, fitted in every round.

        ``figures`` gives a figure's name for each load. 0 is no growth at all, 1 is growth in proportion.
        """
        table = [self._figures[figure].rounds for figure in figures.values()]
        fits = [exponent(dict(zip(figures, values, strict=True))) for values in zip(*table, strict=True)]
        self.rounds(name, "", fits)


def exponent(points: Mapping[float, float]) -> float:
    """Return the slope of the straight line through the logarithms (least squares) of y by x.

    All must be above 0. Raises ValueError below two different x.
    """
    xs, ys = [math.log(x) for x in points], [math.log(y) for y in points.values()]
    if len(xs) < 2:
        raise ValueError("one point grows with nothing: measure two loads or more")
    return statistics.linear_regression(xs, ys).slope


def percentile_99(values: Sequence[float]) -> float:
    """Return what 99 of 100 values stay below, never more than the greatest."""
    return statistics.quantiles(values, n=100, method="inclusive")[98]


def _rounded(value: float) -> float:
    """Return what is worth keeping of a measured number."""
    return float(f"{value:.{_DIGITS}g}")
