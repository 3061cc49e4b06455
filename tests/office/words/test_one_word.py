"""One thing has one word, in the sentences and in the documents (docs/glossary.md)."""

import re
from pathlib import Path

import pytest

from office.words.catalogue import entries
from office.words.reading import texts_of

ROOT = Path(__file__).resolve().parents[3]
GUIDES = sorted(
    one for one in (ROOT / "docs").glob("*.md") if one.name not in ("decisions.md", "glossary.md")
)
OTHER_WORDS = re.compile(r"\babsent\b|\bno show\b", re.IGNORECASE)
"""What a no-show was called besides."""


def test_whoever_did_not_come_is_a_no_show_in_every_english_sentence() -> None:
    said = {name: text for name, entry in entries("en").items() for text in texts_of(entry.message)}

    assert [name for name, text in said.items() if OTHER_WORDS.search(text)] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda one: one.name)
def test_whoever_did_not_come_is_a_no_show_in_the_guides(guide: Path) -> None:
    assert OTHER_WORDS.search(guide.read_text(encoding="utf-8")) is None
