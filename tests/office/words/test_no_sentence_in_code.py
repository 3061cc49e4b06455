"""No sentence stands in code, template or script."""

from functools import cache

import pytest

from tests.office.words.no_sentences import NO_SENTENCES
from tests.office.words.scan import files, of_python, of_script, of_template, sentences_in


@cache
def found_in_files() -> dict[str, list[str]]:
    """Return what is found, by file. Not while tests are collected: each worker would read all sources."""
    return {path: found for path in files() if (found := sentences_in(path))}


def test_no_sentence_stands_outside_the_catalogue() -> None:
    """Say it in office/words/*.ftl: docs/words.md."""
    assert {path: found for path, found in found_in_files().items() if path not in NO_SENTENCES} == {}


def test_no_file_is_excused_that_has_no_such_letter() -> None:
    assert NO_SENTENCES.keys() - found_in_files().keys() == set()


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (of_python, 'say("Mời")'),
        (of_python, 'say("호출")'),
        (of_python, 'say(f"Mời {number}")'),
        (of_python, "WHY = {'a': ('Hết số',)}"),
        (of_template, "<p>Mời</p>"),
        (of_template, '<p title="Mời">'),
        (of_template, '{{ say("Mời") }}'),
        (of_template, '{% set a = "Mời" %}'),
        (of_script, 'say("Mời")'),
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
