"""docs/measurements.md shows what is kept in JSON, and nothing else."""

import pytest

from bench import page
from bench.catalogue import MEASUREMENTS
from bench.charts import drawn
from bench.figures import Figure
from bench.goals import GOALS
from bench.measurement import Chart, Measurement
from bench.results import PUBLISHED, Machine, Result, kept

RESULT = Result(
    "tickets",
    "2026-11-23",
    "abc1234",
    Machine(2, "3.11.2", "3.53.0", "6.1.0"),
    (Figure("rate", "x", (0.5, 1234.5)),),
)
MEASUREMENT = Measurement(
    "tickets",
    "what a ticket costs",
    lambda *_: None,
    charts=(
        Chart("rate.svg", "The rate", "x", "y", {"rate": {1: "rate"}}),
        Chart("other.svg", "Another", "x", "y", {"other": {1: "other"}}),
    ),
)


def published() -> list[Result]:
    return kept(measurement.name for measurement in MEASUREMENTS)


def test_the_page_agrees_with_the_published_results() -> None:
    text = page.PAGE.read_text(encoding="utf-8")

    assert page.with_block(text, page.block(published(), MEASUREMENTS)) == text, "run: python -m bench charts"


def test_every_picture_agrees_with_the_published_results() -> None:
    figures = {figure.name: figure for result in published() for figure in result.figures}
    charts = [chart for measurement in MEASUREMENTS for chart in measurement.charts]

    expected = {chart.file: text for chart in charts if (text := drawn(chart, figures)) is not None}

    assert {path.name: path.read_text(encoding="utf-8") for path in PUBLISHED.glob("*.svg")} == expected


def test_no_name_is_published_twice() -> None:
    names = [figure.name for result in published() for figure in result.figures]

    assert len(names) == len(set(names))


def test_the_block_has_every_goal_figure_and_picture_that_there_is() -> None:
    block = page.block([RESULT], [MEASUREMENT])

    assert all(f"`{goal.figure}`" in block for goal in GOALS)
    assert "| `rate` | 617.5 | 0.5 | 1,234 | x |" in block
    assert "![The rate](measurements/rate.svg)" in block
    assert "other.svg" not in block


def test_only_what_stands_between_the_marks_is_rewritten() -> None:
    first = page.with_block(f"before\n{page._BEGIN}\nold\n{page._END}\nafter\n", "new")

    assert first.startswith("before\n")
    assert first.endswith("\nafter\n")
    assert "old" not in first
    assert page.with_block(first, "new") == first


def test_a_page_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks its marks"):
        page.with_block("no marks", "new")
