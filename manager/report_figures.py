"""How the report's page says each figure: the sentences that its name begins, and its columns in the tables.

The figures themselves stand in ``office/reports/figures.py``. One that is new there is on the page with its
sentence ``manager-report-NAME``; times and shares have two more that end in ``-more`` and ``-none``. A plain
number is a column of the tables, too, ``manager-report-column-NAME``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from office.reports.figures import Kind, figures


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure by its ``name`` in a line, and its sentences; ``none`` is said where there is no time."""

    name: str
    title: str
    more: str
    none: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a figure of each line, of times their ``part``; ``title`` is how its sentence's name ends."""

    figure: str
    title: str
    part: str = ""


_OLDER = {
    "waited_over_15_min": ("manager-report-over-15", "manager-report-over", "manager-report-wait-none"),
    "waited_over_30_min": ("manager-report-over-30", "manager-report-over", "manager-report-wait-none"),
}
"""Named before figures named their sentences: an office's own file may hold these names."""


def figures_said(kind: Kind) -> tuple[Figure, ...]:
    """Return the figures of a kind with the names of their sentences, in the order in which they are told."""
    return tuple(Figure(name, *_OLDER.get(name, _sentences(name))) for name in figures(kind))


def _sentences(name: str) -> tuple[str, str, str]:
    title = f"manager-report-{name}"
    return title, f"{title}-more", f"{title}-none"


def _mean(figure: str) -> Column:
    return Column(figure, "mean", "mean_s")


def _p90(figure: str) -> Column:
    return Column(figure, "p90", "p90_s")


COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "numbers": tuple(Column(name, name) for name in figures(int)),
    "wait": (_mean("wait"), _p90("wait")),
    "walk": (_mean("walk"),),
    "service": (_mean("service"), _p90("service")),
    "away": (_mean("away"),),
    "over": (Column("waited_over_15_min", "over-15"), Column("waited_over_30_min", "over-30")),
}
"""The columns of the tables, by how the sentence over them ends. What is rare has none."""

BY_TABLE = "issued"
"""The column whose title ends with the table's name: a counter has called numbers, not given them."""
