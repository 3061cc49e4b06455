"""docs/configuration.md and the shipped config.toml keep up with the keys."""

import re
from pathlib import Path

import pytest

from office.settings.keys import Key, keys
from office.settings.reference import DOCUMENT, MARK, with_reference
from tests.office.settings_toml import faults

CONFIG = (Path(__file__).parents[2] / "config.toml").read_text(encoding="utf-8")


def test_the_document_is_what_the_keys_say() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")

    assert MARK in document
    assert document == with_reference(document), "run: python -m office.settings.reference"


@pytest.mark.parametrize("key", keys().values(), ids=lambda key: key.path)
def test_every_key_says_what_it_means_and_what_it_may_hold(key: Key) -> None:
    assert key.meaning
    assert key.allowed or key.is_table


@pytest.mark.parametrize("key", keys().values(), ids=lambda key: key.path)
def test_every_key_stands_in_the_shipped_file_explained_at_least_once(key: Key) -> None:
    if key.is_table:
        assert re.search(rf"^(# )?{re.escape(key.header)}$", CONFIG, re.MULTILINE)
        return
    section, _, name = key.path.rpartition(".")
    header = re.escape(keys()[section].header)

    assert re.search(rf"^(# )?{header}$(?:\n(?!(# )?\[).*)*?\n(# )?{name} = ", CONFIG, re.MULTILINE)


def test_the_example_of_faults_in_the_document_is_what_the_program_says(tmp_path: Path) -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    text = CONFIG.replace("paper_mm = 80", "paper_mm = 57", 1)
    second = text.index("number = 2\n")
    text = text[:second] + text[second:].replace('fields = ["A"]', 'fields = ["A", "BB"]', 1)

    lines = faults(tmp_path, text)

    assert "\n".join(f"  {line}" for line in lines) in document
