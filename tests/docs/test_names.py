"""A method says what it does: none is called by a word that could be anything."""

import ast
import re
from pathlib import Path

from tests.docs.test_files_named import TRACKED

ROOT = Path(__file__).resolve().parents[2]
RIDDLES = {"hear", "heard", "look", "note", "say", "tell", "told"}
BESIDE_THE_PROGRAM = ("bench/", "scripts/", "tests/")
MEANT = {"display/call_area.py: look"}
"""How a call looks: a noun."""
SAID_ALOUD = {"say"}
"""In pages: what a voice does, and ``say(element, said(...))``, which puts a sentence on a page."""


def test_no_function_is_called_by_a_word_that_could_be_anything() -> None:
    files = [file for file in TRACKED if file.endswith(".py") and not file.startswith(BESIDE_THE_PROGRAM)]

    riddles = {
        f"{file}: {node.name}"
        for file in files
        if (ROOT / file).is_file()
        for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name in RIDDLES
    }

    assert riddles == MEANT


def test_no_function_of_a_page_is_called_so_either() -> None:
    files = [file for file in TRACKED if file.endswith(".js") and not file.startswith(BESIDE_THE_PROGRAM)]
    riddles = "|".join(RIDDLES - SAID_ALOUD)
    defined = re.compile(rf"^(?:  (?:async )?#?|(?:export )?(?:async )?function )({riddles})\(", re.MULTILINE)

    found = {
        f"{file}: {name}"
        for file in files
        if (ROOT / file).is_file()
        for name in defined.findall((ROOT / file).read_text(encoding="utf-8"))
    }

    assert found == set()
