"""What supports the tests is listed, what is shortened is told, and the long ones begin."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent
_READS_LENGTH = re.compile(r'environ(?:\.get\()?.*"MOT_CUA_FULL"|"MOT_CUA_FULL" in os\.environ')


def supporting() -> set[str]:
    return {
        path.relative_to(TESTS).as_posix()
        for path in TESTS.rglob("*.py")
        if not path.name.startswith("test_") and path.name not in ("__init__.py", "conftest.py")
    }


def listed() -> set[str]:
    folder, found = "", set()
    for line in (TESTS / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            folder = line.removeprefix("## tests").strip("/")
        elif name := re.match(r"\| `(\w+\.py)` \| .+ \|", line):
            found.add(f"{folder}/{name[1]}".lstrip("/"))
    return found


def test_every_supporting_module_is_listed_and_nothing_else() -> None:
    assert listed() == supporting()


def test_every_test_that_is_shortened_is_told_with_its_full_length() -> None:
    told = "".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("nightly.md", "faults.md"))
    shortened = [
        path.relative_to(ROOT).as_posix()
        for path in TESTS.rglob("test_*.py")
        if _READS_LENGTH.search(path.read_text(encoding="utf-8")) and path != Path(__file__)
    ]

    assert len(shortened) > 10
    assert [path for path in shortened if path not in told] == []


def test_no_file_of_quick_tests_comes_before_one_of_long_tests(request: pytest.FixtureRequest) -> None:
    files: dict[Path, bool] = {}
    for item in request.session.items:
        is_long = any(item.get_closest_marker(mark) for mark in ("faults", "e2e", "slow"))
        files[item.path] = is_long or files.get(item.path, False)

    assert list(files.values()) == sorted(files.values(), reverse=True)
