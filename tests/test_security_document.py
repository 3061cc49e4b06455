"""docs/security.md speaks of every requirement of levels 1 and 2 once, and of files there are."""

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
THREATS = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")
NUMBERS = dict(
    line.split()
    for line in (ROOT / "tests" / "asvs_5_0_0.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in DOCUMENT.splitlines()
    if line.startswith("| v5.0.0-")
]
STATES = ("met", "not applicable", "open")
PATH = re.compile(r"`([a-z0-9_./-]+/[a-z0-9_./-]*|[a-z_]+\.(?:py|toml))`")


def test_the_list_is_as_long_as_the_standard_says() -> None:
    assert Counter(NUMBERS.values()) == {"1": 70, "2": 183}


def test_every_requirement_stands_in_the_table_once_with_its_level() -> None:
    assert [row[0] for row in ROWS] == list(NUMBERS)
    assert {row[0]: row[1].strip() for row in ROWS} == NUMBERS


def test_every_row_is_met_by_something_or_says_why_not() -> None:
    for number, _, short, state, where in ROWS:
        assert state in STATES, number
        assert len(short) > 5, number
        assert len(where.rstrip("| ")) > 10, number


def test_what_is_met_names_what_shows_it() -> None:
    bare = [row[0] for row in ROWS if row[3] == "met" and not PATH.search(row[4]) and '" below' not in row[4]]

    # Nothing to point at: what is not there, and what no file of ours does.
    assert bare == ["v5.0.0-3.5.4", "v5.0.0-6.4.2", "v5.0.0-13.2.5"]


def test_the_counts_at_the_head_are_those_of_the_table() -> None:
    counts = Counter(row[3] for row in ROWS)

    assert (
        f"{counts['met']} are met, {counts['not applicable']} are not applicable, {counts['open']} are open"
        in " ".join(DOCUMENT.split())
    )


@pytest.mark.parametrize("text", [DOCUMENT, THREATS], ids=["security.md", "threats.md"])
def test_every_file_and_test_named_is_there(text: str) -> None:
    named = set(PATH.findall(text)) - {"application/json", "192.168.1.0/24"}

    assert len(named) > 5
    assert [path for path in sorted(named) if not path.startswith("/") and not (ROOT / path).exists()] == []


def test_every_section_a_row_leads_to_is_there() -> None:
    for title in set(re.findall(r'"([A-Z][a-z ]+)" below', DOCUMENT)):
        assert f"### {title}\n" in DOCUMENT, title
