"""The lines of the log that the set-up explains are lines that the program writes."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [
    *(path for room in ("office", "hardware", "display") for path in (ROOT / room).rglob("*.py")),
    *ROOT.glob("*.py"),
]


@pytest.mark.parametrize("guide", ["docs/install_more.md", "docs/vi/install_more.md"])
def test_each_line_of_the_log_that_is_explained_is_written_somewhere(guide: str) -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    blocks = (ROOT / guide).read_text(encoding="utf-8").split("\n\n")
    (table,) = [block for block in blocks if "\n| `print_failed` |" in block]
    rows = re.findall(r"^\| (`[a-z_]+`(?:, `[a-z_]+`)*) \|", table, re.M)
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row)]

    assert "print_failed" in named
    assert [name for name in named if not re.search(rf'log\.\w+\(\s*"{name}"', written)] == []
