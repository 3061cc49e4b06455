"""Results are kept as JSON that says what it was measured on, and nothing that names the machine."""

import json
import socket
from pathlib import Path

from bench.figures import Figure
from bench.results import ROOT, keep, kept, parsed, result

FIGURES = (Figure("rate", "requests/s", (1.5, 2.5, 3.5)), Figure("ratio", "x", (0.5,)))


def test_a_kept_result_is_read_as_it_was(tmp_path: Path) -> None:
    one = result("tickets", FIGURES)

    keep(one, tmp_path / "new")

    assert kept(["tickets", "calls"], tmp_path / "new") == [one]


def test_the_json_holds_the_medians_for_other_readers() -> None:
    figures = json.loads(result("tickets", FIGURES).as_json())["figures"]

    assert [one["value"] for one in figures] == [2.5, 0.5]


def test_a_result_without_figures_is_still_json() -> None:
    assert parsed(result("empty", ()).as_json()).figures == ()


def test_no_path_and_no_name_of_the_machine_is_kept() -> None:
    text = result("tickets", FIGURES).as_json()

    assert str(ROOT) not in text
    assert socket.gethostname() not in text
