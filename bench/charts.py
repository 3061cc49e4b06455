"""Charts of kept results: small SVG files with words one can select, the same bytes for the same figures."""

from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure as Picture
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from bench.figures import Figure
from bench.measurement import Chart

_SIZE_INCHES = (7.2, 4.2)
_COLOURS = ("#0b5fa5", "#b3541e", "#4b6b1f", "#7a3b8f", "#555555")
_MARKERS = ("o", "s", "^", "D", "v")
_SETTINGS: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "mot-cua",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def draw(chart: Chart, figures: Iterable[Figure], folder: Path) -> bool:
    """Write the chart to ``folder``; False, and no file, when none of its figures is there.

    A point is the median, its bar reaches from the lowest round to the highest.
    """
    text = drawn(chart, {figure.name: figure for figure in figures})
    if text is None:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    (folder / chart.file).write_text(text, encoding="utf-8")
    return True


def drawn(chart: Chart, figures: Mapping[str, Figure]) -> str | None:
    """Return the chart's SVG, None when none of its figures is there."""
    lines = {
        legend: {x: figures[name] for x, name in points.items() if name in figures}
        for legend, points in chart.lines.items()
    }
    lines = {legend: points for legend, points in lines.items() if points}
    if not lines:
        return None
    with mpl.rc_context(_SETTINGS):
        picture = _picture(chart, lines)
        out = StringIO()
        picture.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _picture(chart: Chart, lines: Mapping[str, Mapping[float, Figure]]) -> Picture:
    picture = Picture(figsize=_SIZE_INCHES, layout="constrained", facecolor="white")
    axes = picture.add_subplot()
    for place, (legend, points) in enumerate(lines.items()):
        middle = [figure.value for figure in points.values()]
        below = [figure.value - figure.low for figure in points.values()]
        above = [figure.high - figure.value for figure in points.values()]
        style = {"color": _COLOURS[place % len(_COLOURS)], "marker": _MARKERS[place % len(_MARKERS)]}
        axes.errorbar(list(points), middle, yerr=[below, above], label=legend, capsize=3, **style)  # type: ignore[arg-type]
    axes.set_title(chart.title, loc="left", fontsize=11, fontweight="bold", wrap=True)
    axes.set_xlabel(chart.x)
    axes.set_ylabel(chart.y)
    axes.grid(visible=True, color="#dddddd", linewidth=0.6)
    if chart.is_linear:
        axes.set_ylim(bottom=0)
    else:
        axes.set_xscale("log")
        axes.set_yscale("log")
        # Few values span a whole decade, and an axis without numbers says nothing.
        axes.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        axes.yaxis.set_minor_formatter(NullFormatter())
        axes.xaxis.set_minor_formatter(NullFormatter())
    plain = FuncFormatter(lambda value, _: f"{value:,g}")
    axes.xaxis.set_major_formatter(plain)
    axes.yaxis.set_major_formatter(plain)
    axes.set_xticks(sorted({x for points in lines.values() for x in points}))
    picture.legend(loc="outside lower left", frameon=False)
    return picture
