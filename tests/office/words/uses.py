"""Where code, templates and scripts name sentences of the catalogue."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from office.words.catalogue import OWN, entries
from tests.office.words.scan import ROOT, files, of_python, of_script, of_template

_ROOMS = "|".join(sorted({name.partition("-")[0] for name in entries(OWN)}))
_BEGIN = re.compile(rf"""((?:{_ROOMS})-[a-z0-9_-]*-)(?:\$?\{{|["']?$)""")
_CALL = re.compile(
    r"\b(?:said|words|titled|english|has|words_of\([^)]*\)|reader_words\(\))"
    r"""\(\s*["']([a-z]+-[a-zA-Z0-9_-]*[a-zA-Z0-9_])["']"""
)
"""A name that ends with a dash is put together: it only begins there."""


def texts() -> Iterator[str]:
    """Give every text of the program's files that may name a sentence."""
    readers = {".py": _python, ".html": of_template, ".js": of_script}
    for path in files():
        yield from readers[Path(path).suffix]((ROOT / path).read_text(encoding="utf-8"))


def _python(text: str) -> Iterator[str]:
    yield from of_python(text)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.JoinedStr):
            yield ast.unparse(node).removeprefix("f")[1:-1]


def used(names: set[str]) -> set[str]:
    """Return those of the names that are said somewhere: by name, or by how a name begins."""
    found: set[str] = set()
    for text in texts():
        for begin in _BEGIN.findall(text):
            found |= {name for name in names if name.startswith(begin)}
        found |= names.intersection(re.findall(r"[a-zA-Z0-9_-]+", text))
    return found


def called() -> set[str]:
    """Return every name that is said by ``said``, ``words`` or ``has``."""
    return {name for path in files() for name in _CALL.findall((ROOT / path).read_text(encoding="utf-8"))}


def said_in_all_languages(path: str) -> set[str]:
    """Return the names that a file says by ``said``, in all languages of its page."""
    text = (ROOT / path).read_text(encoding="utf-8")
    return {name for name in _CALL.findall(text) if re.search(rf"""\bsaid\(\s*["']{name}["']""", text)}
