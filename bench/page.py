"""The figures of docs/measurements.md, written by program so that words and figures cannot part."""

from collections.abc import Sequence
from pathlib import Path

from bench.figures import Figure
from bench.goals import verdicts
from bench.measurement import Chart, Measurement
from bench.results import ROOT, Result

PAGE = ROOT / "docs" / "measurements.md"
_BEGIN, _END = "<!-- figures: begin, by `python -m bench charts` -->", "<!-- figures: end -->"


def rewrite(page: Path, block: str) -> None:
    """Put the block between the page's two marks. Raises ValueError when a mark is missing."""
    page.write_text(with_block(page.read_text(encoding="utf-8"), block), encoding="utf-8")


def with_block(text: str, block: str) -> str:
    """Return the page's text with this block between its marks. Raises ValueError when one is missing."""
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise ValueError(f"the page lacks its marks {_BEGIN!r} and {_END!r}")
    return f"{before}{_BEGIN}\n\n{block}\n{_END}{after}"


def block(results: Sequence[Result], measurements: Sequence[Measurement]) -> str:
    """Return the goals and every measurement's figures and charts, in Markdown."""
    by_name = {result.name: result for result in results}
    parts = ["### Goals", "", *_goals([figure for result in results for figure in result.figures])]
    for measurement in measurements:
        result = by_name.get(measurement.name)
        if result is None:
            continue
        parts += ["", f"### `{measurement.name}`: {measurement.about}", "", _taken(result), ""]
        drawn = [chart for chart in measurement.charts if _is_drawn(result, chart)]
        for chart in drawn:
            parts += [f"![{chart.title}](measurements/{chart.file})", ""]
        parts += _table(
            ("line", "median", "lowest", "highest", "unit"),
            [
                (f"`{one.name}`", said(one.value), said(one.low), said(one.high), one.unit)
                for one in result.figures
            ],
        )
    return "\n".join(parts) + "\n"


def said(value: float) -> str:
    """Return a number for people: four digits that count, thousands set apart."""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def _goals(figures: Sequence[Figure]) -> list[str]:
    rows = [
        (f"`{one.goal.figure}`", one.goal.meaning, one.goal.wanted, one.measured, one.word)
        for one in verdicts(figures)
    ]
    return _table(("line", "meaning", "goal", "measured (lowest to highest round)", ""), rows)


def _taken(result: Result) -> str:
    machine = result.machine
    return (
        f"Taken on {result.taken_on} at commit {result.commit}: {machine.cores} cores,"
        f" Python {machine.python}, SQLite {machine.sqlite}, Linux {machine.kernel}."
    )


def _is_drawn(result: Result, chart: Chart) -> bool:
    names = {figure.name for figure in result.figures}
    return any(name in names for points in chart.lines.values() for name in points.values())


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (header, ["---"] * len(header), *rows)]
