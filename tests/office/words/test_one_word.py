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
OTHER_WORDS = re.compile(r"\babsent\b|\bno\s+show\b", re.IGNORECASE)
"""What a no-show was called besides. The blanks may be the end of a line."""

ROOMS = (".", "command_messages", "reference_heads", "reasons")
VIETNAMESE = [
    *((ROOT / "office" / "words" / room / "vi.ftl").resolve() for room in ROOMS),
    *sorted((ROOT / "docs" / "vi").glob("*.md")),
]
OTHER_VIETNAMESE = re.compile(
    r"\bkiosk\b|\bbiển\b|\bbảng\s+(?:LED|quầy|của\s+quầy|trên\s+quầy|điện\s+tử)|người\s+phụ\s+trách|máy\s+(?:tính\s+bảng|tại\s+quầy)",
    re.IGNORECASE,
)
"""What a kiosk (máy lấy số), a sign (bảng số), a manager (người quản lý) and a rating tablet (máy đánh giá)
were called besides."""
CODE = re.compile(
    r"```.*?```|`[^`]*`|\{[^{}]*\}|\]\([^)]*\)|\bgithub\.com\S*|\bkiosk-\d|\bkiosk, screen, sign\b"
    r"|^#[^\n]*$|^[a-z][\w-]* =",
    re.DOTALL | re.MULTILINE,
)
"""What stands for itself: commands, keys, addresses, what is filled in, names and notes of sentences."""


def test_whoever_did_not_come_is_a_no_show_in_every_english_sentence() -> None:
    said = {name: text for name, entry in entries("en").items() for text in texts_of(entry.message)}

    assert [name for name, text in said.items() if OTHER_WORDS.search(text)] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda one: one.name)
def test_whoever_did_not_come_is_a_no_show_in_the_guides(guide: Path) -> None:
    assert OTHER_WORDS.search(guide.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("file", VIETNAMESE, ids=lambda one: f"{one.parent.name}-{one.name}")
def test_a_kiosk_a_sign_a_manager_and_a_rating_tablet_have_one_vietnamese_word_each(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    headed = re.sub("^#+ ", "", text, flags=re.MULTILINE) if file.suffix == ".md" else text
    prose = CODE.sub(" ", headed)

    assert [found[0] for found in OTHER_VIETNAMESE.finditer(prose)] == []
