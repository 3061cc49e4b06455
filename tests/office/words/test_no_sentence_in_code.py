"""No sentence stands in code, template or script."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from tests.office.words.no_sentences import NO_SENTENCES
from tests.office.words.scan import (
    ROOT,
    files,
    of_python,
    of_script,
    of_template,
    sentences_in,
    words_in_markup,
    words_in_script,
)

NO_WORDS = {"/display/{", "officer / demo", "manager / demo", "Esc"}
"""What pages show as it is in every language: an address, the demo's accounts, a key."""


@cache
def found_in_files() -> dict[str, list[str]]:
    """Return what is found, by file. Not while tests are collected: each worker would read all sources."""
    return {path: found for path in files() if (found := sentences_in(path))}


def test_no_sentence_stands_outside_the_catalogue() -> None:
    """Say it in office/words/*.ftl: docs/words.md."""
    assert {path: found for path, found in found_in_files().items() if path not in NO_SENTENCES} == {}


def test_no_file_is_excused_that_has_no_such_letter() -> None:
    assert NO_SENTENCES.keys() - found_in_files().keys() == set()


def test_no_page_says_a_word_of_any_language_itself() -> None:
    """English has no letters of its own: all that a page shows or has read aloud is looked at."""
    readers = {".html": words_in_markup, ".js": words_in_script}
    said = {
        path: found
        for path in files()
        for suffix, reader in readers.items()
        if path.endswith(suffix)
        if (found := set(reader((ROOT / path).read_text(encoding="utf-8"))) - NO_WORDS)
    }

    assert said == {}


def test_no_style_says_a_word() -> None:
    """A screen reader reads what ``content`` adds."""
    folders = ("kiosk", "counter", "display", "feedback", "lookup", "phone", "manager", "office")
    styles = [file for one in folders for file in (ROOT / one).rglob("*.css") if "vendor" not in file.parts]

    texts = [
        text for file in styles for text in re.findall(r"content: *[\"']([^\"']*)", file.read_text("utf-8"))
    ]

    assert texts
    assert [text for text in texts if re.search(r"[^\W\d_]{2}|\\", text)] == []


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (words_in_markup, "<p>Please wait</p>"),
        (words_in_markup, '<button aria-label="Close"></button>'),
        (words_in_markup, "<p>{{ words('a') }} waits</p>"),
        (words_in_script, "html`<p>Please wait</p>`"),
        (words_in_script, 'html`<button aria-label="Close" />`'),
        (words_in_script, 'element.textContent = "Please wait"'),
        (words_in_script, 'element.setAttribute("aria-label", "Close")'),
    ],
)
def test_a_word_of_a_page_is_found(reader: Callable[[str], list[str]], text: str) -> None:
    assert reader(text) != []


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (of_python, 'say("Mời")'),
        (of_python, 'say("호출")'),
        (of_python, 'say(f"Mời {number}")'),
        (of_python, "WHY = {'a': ('Hết số',)}"),
        (of_template, "<p>Mời</p>"),
        (of_template, "<p>M&#7901;i</p>"),
        (of_template, '{{ say("M\\u1eddi") }}'),
        (of_template, '<p title="Mời">'),
        (of_template, '{{ say("Mời") }}'),
        (of_template, '{% set a = "Mời" %}'),
        (of_script, 'say("Mời")'),
        (of_script, 'say("M\\u1eddi")'),
        (of_script, 'say("M\\u{1edd}i")'),
        (of_script, "say(`Mời ${number} // không phải ghi chú`)"),
        (of_script, 'const a = "http://mời"'),
        (of_script, 'const a = b.replace(/"/g, "") + "Mời"'),
        (of_script, "const a = { Mời: 1 }"),
    ],
)
def test_a_sentence_is_found(reader, text: str) -> None:  # type: ignore[no-untyped-def]
    assert any("ời" in found or "ết" in found or "호출" in found for found in reader(text))


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (of_python, '"""Mời."""\n# Mời\nA = 1\n"""Mời."""\ndef f():\n    """Mời."""'),
        (of_template, "{# Mời #}<!-- Mời --><p></p>"),
        (of_script, 'const a = "x" // Mời\n/* Mời\n */\nconst b = c / d // Mời'),
    ],
)
def test_comments_and_docstrings_are_left_alone(reader, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not any("ời" in found for found in reader(text))
