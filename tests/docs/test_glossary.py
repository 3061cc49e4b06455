"""docs/glossary.md names classes that are there, where it says; so do docstrings and comments."""

import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.docs.test_files_named import TRACKED

ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")

_ROW = re.compile(r"^\| (?P<word>[^|]+) \| (?P<means>.+) \| `(?P<home>[\w/.]+)` \|$", re.MULTILINE)
_CLASS = re.compile(r"`([A-Z]\w+)`")
_NAMED = re.compile(r"``([A-Z][a-z]\w+)(?:\.\w+)?(?:\(.*?\))?``")


def test_every_class_lives_where_the_glossary_says() -> None:
    lost = [
        f"{word} in {home}"
        for words, _, home in _ROW.findall(GLOSSARY)
        for word in _CLASS.findall(words)
        if not (ROOT / home).is_file()
        or not re.search(rf"\bclass {word}\b", (ROOT / home).read_text(encoding="utf-8"))
    ]

    assert len(_ROW.findall(GLOSSARY)) > 30
    assert lost == []


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in ROOT.glob("office/*/capability.py")))
def test_every_capability_has_a_word(folder: str) -> None:
    assert any(home.startswith(f"office/{folder}/") for _, _, home in _ROW.findall(GLOSSARY))


def test_every_class_of_an_explanation_has_a_name_that_exists() -> None:
    classes = {
        name for text, _ in python_files() for name in re.findall(r"^\s*class (\w+)", text, re.MULTILINE)
    }

    named = {name for _, means, _ in _ROW.findall(GLOSSARY) for name in _CLASS.findall(means)}

    assert named - classes == {"Error"}


def test_docstrings_name_classes_that_exist() -> None:
    files = list(python_files())
    names = {token.string for _, tokens in files for token in tokens if token.type == tokenize.NAME}
    strings = {
        token.string.strip("\"'") for _, tokens in files for token in tokens if token.type == tokenize.STRING
    }

    said = {
        name
        for _, tokens in files
        for token in tokens
        if token.type == tokenize.COMMENT or token.string.startswith('"""')
        for name in _NAMED.findall(token.string)
    }

    assert said - names - strings - OF_BROWSERS == set()


OF_BROWSERS = {"Intl"}


@cache
def python_files() -> tuple[tuple[str, list[tokenize.TokenInfo]], ...]:
    """Return the text and the tokens of each Python file."""
    return tuple(_read())


def _read() -> Iterator[tuple[str, list[tokenize.TokenInfo]]]:
    for file in TRACKED:
        if file.endswith(".py") and (ROOT / file).is_file():
            text = (ROOT / file).read_text(encoding="utf-8")
            yield text, list(tokenize.generate_tokens(io.StringIO(text).readline))
