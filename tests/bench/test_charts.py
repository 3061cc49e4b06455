"""Charts are small, say their title in text, and are the same bytes for the same figures."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench.charts import draw, drawn
from bench.figures import Figure
from bench.measurement import Chart

CHART = Chart(
    "rate.svg",
    "The rate rises with the clients",
    "clients",
    "requests a second",
    {"ticket": {1: "at_1", 16: "at_16"}, "never measured": {1: "nowhere"}},
)
FIGURES = {
    name: Figure(name, "requests/s", rounds) for name, rounds in {"at_1": (1.0, 2.0), "at_16": (9.0,)}.items()
}


@pytest.fixture(scope="module")
def svg() -> str:
    text = drawn(CHART, FIGURES)
    assert text is not None
    return text


def test_a_chart_is_small_svg(svg: str) -> None:
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert len(svg) < 60_000


def test_words_are_kept_as_text(svg: str) -> None:
    words = " ".join(
        "".join(text.itertext()) for text in ElementTree.fromstring(svg).iter() if text.tag.endswith("text")
    )

    assert CHART.title in words
    assert "requests a second" in words


def test_what_was_not_measured_is_left_out(svg: str) -> None:
    assert "never measured" not in svg


def test_the_same_figures_give_the_same_bytes(svg: str) -> None:
    assert drawn(CHART, FIGURES) == svg


def test_a_chart_of_nothing_is_not_drawn(tmp_path: Path) -> None:
    assert not draw(CHART, [], tmp_path)
    assert list(tmp_path.iterdir()) == []
