"""``server.py check`` tells which languages nobody has read, and which letters no font has."""

from collections.abc import Callable
from pathlib import Path

import pytest

from office.commands.language_hints import language_hints
from office.settings import Settings, load
from office.words.catalogue import LANGUAGES

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def office(tmp_path: Path) -> Callable[..., Settings]:
    def settings(*changes: tuple[str, str]) -> Settings:
        text = (ROOT / "config.toml").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "config.toml"
        path.write_text(text, encoding="utf-8")
        return load(path)

    return settings


KOREAN = ('languages = ["vi", "en"]', 'languages = ["vi", "en", "ko"]')


def test_the_office_as_it_comes_lacks_no_letter(office: Callable[..., Settings]) -> None:
    assert language_hints(office()) == []


@pytest.mark.parametrize("language", sorted({*LANGUAGES} - {"vi", "en"}))
def test_each_language_that_comes_with_the_program_has_its_letters(
    office: Callable[..., Settings], language: str
) -> None:
    more = ('languages = ["vi", "en"]', f'languages = ["vi", "en", "{language}"]')

    assert [hint for hint in language_hints(office(more)) if "lack" in hint] == []


def test_whoever_turns_korean_on_is_told_that_it_is_machine_made(office: Callable[..., Settings]) -> None:
    hints = language_hints(office(KOREAN))

    assert len(hints) == 1
    assert "한국어 is machine-made, and no person has read it yet" in hints[0]
    assert "office/words/ko.ftl" in hints[0]


def test_an_office_that_had_it_read_is_told_nothing(office: Callable[..., Settings], tmp_path: Path) -> None:
    own = tmp_path / "ko.ftl"
    own.write_text("language-proofread = yes\n", encoding="utf-8")

    files = ('# files = ["own/vi.ftl"]', f'files = ["{own}"]')

    assert language_hints(office(KOREAN, files)) == []


def test_a_letter_that_no_font_has_is_told_with_its_place(office: Callable[..., Settings]) -> None:
    pages, papers = language_hints(office(('name = "Đất đai"', 'name = "Đất đai 漢ꙮ"')))

    assert "the pages' fonts (Be Vietnam Pro) lack '漢' (field[A])" in pages
    assert "the printers' fonts lack" in papers
    assert "'ꙮ' (field[A])" in pages
    assert "docs/words.md" in pages
    assert "docs/words.md" in papers


def test_a_korean_name_is_in_the_font_of_korean_only(office: Callable[..., Settings]) -> None:
    name = ('name = "Đất đai"', 'name = "토지"')

    assert any("lack '토'" in hint for hint in language_hints(office(name)))
    assert not any("lack" in hint for hint in language_hints(office(name, KOREAN)))
