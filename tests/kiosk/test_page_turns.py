"""What ``server.py check`` says of a kiosk with more fields than one page holds."""

from pathlib import Path

import pytest

from kiosk.page_turns import PAGE_HOLDS, turning_hints
from office.settings import Settings, load
from tests.e2e.kiosk_fields import COUNTS, with_fields
from tests.running_server import ROOT


@pytest.fixture(scope="module")
def hints(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    path = tmp_path_factory.mktemp("office") / "config.toml"
    path.write_text(with_fields(), encoding="utf-8")
    return turning_hints(load(path))


def hint_of(hints: list[str], name: str) -> str:
    return next((hint for hint in hints if hint.startswith(f"{name} ")), "")


def test_a_kiosk_whose_fields_fit_is_not_spoken_of(hints: list[str]) -> None:
    assert hint_of(hints, "shortest-12") == ""
    assert hint_of(hints, "longest-8") == ""


def test_long_names_turn_the_page_sooner(hints: list[str]) -> None:
    assert "12 fields" in hint_of(hints, "longest-12")
    assert "1024x600, 800x1280, 1280x1024:" in hint_of(hints, "longest-12")


def test_thirty_fields_turn_it_on_every_screen(hints: list[str]) -> None:
    for width, height in PAGE_HOLDS:
        assert f"{width}x{height}" in hint_of(hints, f"longest-{COUNTS[-1]}")


@pytest.mark.parametrize("path", ["config.toml", "examples/phuong.toml"])
def test_the_shipped_offices_fit_one_page(path: str) -> None:
    settings: Settings = load(Path(ROOT / path))

    assert turning_hints(settings) == []
