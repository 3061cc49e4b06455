"""The recipes list what has to be touched: no file that is gone, and all that name the newest of a kind."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs/recipes.md").read_text(encoding="utf-8")
PROGRAM = (
    "server.py",
    "serving.py",
    "application.py",
    "hardware",
    "office",
    "kiosk",
    "counter",
    "display",
    "phone",
    "manager",
)
READ = {".py", ".html", ".js", ".css"}

NEWEST = {
    "A state": r"State\.UNFINISHED\b",
    "A printer kind": r"\bQueueSettings\b|\bLpPrinter\b",
    "A layout": r"Layout\.ENTRANCE\b|\bentry__|\bentrance_list\b",
    "A report figure": r"\bwait_again\b",
    "A keypad key": r"KeyAction\.PARK\b",
    "A capability": r"\bREPORTS\b",
}
"""By recipe, what names the newest member of its kind in a source; of keys, one that carries nothing."""


def recipe(title: str) -> str:
    """Return the text of one recipe."""
    return re.split(r"^## ", TEXT.split(f"## {title}\n")[1], flags=re.MULTILINE)[0]


def files_in(text: str) -> set[str]:
    """Return the files that a text names."""
    return {name for name in re.findall(r"`([\w./-]+\.\w+)`", text) if name != "config.toml"}


def test_every_file_of_a_recipe_exists() -> None:
    assert [name for name in sorted(files_in(TEXT)) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("title", NEWEST)
def test_every_file_that_names_the_newest_of_a_kind_is_listed(title: str) -> None:
    sources = [
        path for room in PROGRAM for path in (ROOT / room, *(ROOT / room).rglob("*")) if path.suffix in READ
    ]
    named = {
        path.relative_to(ROOT).as_posix()
        for path in sources
        if re.search(NEWEST[title], path.read_text(encoding="utf-8"))
    }

    assert named
    assert named - files_in(recipe(title)) == set()
