"""docs/architecture.md says what every folder of the program is for, and names none that is gone."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TREE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("```")[1]
PARTED = ("hardware", "office")
"""Their own folders are rooms, too."""


def rooms(inside: Path) -> set[str]:
    """Return the packages directly in a folder."""
    return {path.parent.name for path in inside.glob("*/__init__.py")} - {"tests"}


def told(inside: str) -> set[str]:
    """Return the folders that the tree has directly in one, the whole house being ``""``."""
    if not inside:
        return set(re.findall(r"^(\w+)/ ", TREE, re.MULTILINE))
    block = re.split(r"^\w", TREE.split(f"\n{inside}/ ")[1], flags=re.MULTILINE)[0]
    return set(re.findall(r"^ +(\w+)/ ", block, re.MULTILINE))


@pytest.mark.parametrize("inside", ["", *PARTED])
def test_every_folder_is_told_what_it_is_for(inside: str) -> None:
    assert rooms(ROOT / inside) - told(inside) == set()


@pytest.mark.parametrize("inside", ["", *PARTED])
def test_no_folder_is_told_that_is_gone(inside: str) -> None:
    assert [name for name in sorted(told(inside)) if not (ROOT / inside / name).is_dir()] == []
