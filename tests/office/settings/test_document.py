"""docs/configuration.md and the shipped config.toml keep up with the keys, those of capabilities included."""

import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from office.settings import ConfigError, load
from office.settings.reference import DOCUMENT, MARK, VIETNAMESE
from office.settings.tables.printers import PRINTERS
from scripts.key_meanings import UNTOLD, meanings
from tests.office.settings_toml import written

ROOT = Path(__file__).parents[3]
CONFIG = (ROOT / "config.toml").read_text(encoding="utf-8")
TOLD = DOCUMENT.read_text(encoding="utf-8")
ALL_TOLD = r"docs/configuration\.md has them all\."
SECTION = re.compile(r"^## `(\[.*\])`\n\n(.*)$", re.MULTILINE)
ROW = re.compile(r"^\| `(\w+)` \| (.*) \| .* \| (.*) \|$", re.MULTILINE)


class Key(NamedTuple):
    """A key as the document tells it, under the header of its table."""

    header: str
    name: str
    allowed: str
    meaning: str


def keys() -> list[Key]:
    """Every key of the document."""
    sections = re.split(r"^(?=## `\[)", TOLD.partition(MARK)[2], flags=re.MULTILINE)[1:]
    return [
        Key(header[1], *row) for one in sections if (header := SECTION.match(one)) for row in ROW.findall(one)
    ]


def test_the_document_is_what_the_keys_say() -> None:
    done = subprocess.run([sys.executable, "-m", "scripts.reference", "--check"], cwd=ROOT, check=False)

    assert MARK in TOLD
    assert done.returncode == 0, "run: python -m scripts.reference"


def test_every_table_says_what_it_means() -> None:
    assert [header for header, meaning in SECTION.findall(TOLD) if meaning[:4] in ("Must", "May ")] == []


def test_every_key_has_its_meaning_in_vietnamese_and_no_other_has() -> None:
    tables = {header.strip("[]") for header, _ in SECTION.findall(TOLD)}
    known = tables | {f"{key.header.strip('[]')}.{key.name}" for key in keys()}

    said = meanings(VIETNAMESE.read_text(encoding="utf-8"))

    assert said.keys() == known
    assert [path for path, meaning in said.items() if meaning in ("", UNTOLD)] == [], "write them there"


def test_what_an_english_meaning_names_the_vietnamese_names_too() -> None:
    """A value or key that is new in one and not in the other."""
    told = VIETNAMESE.read_text(encoding="utf-8")
    named = [
        {path: set(re.findall(r"`[^`]+`", meaning)) for path, meaning in meanings(text).items()}
        for text in (TOLD, told)
    ]

    assert len(named[0]) > 200
    assert [path for path in named[0] if named[0][path] != named[1].get(path)] == []


def test_the_vietnamese_document_says_nothing_in_english() -> None:
    told = VIETNAMESE.read_text(encoding="utf-8").partition(MARK)[2]
    bare = re.sub(r"`[^`]*`|'[^']*'|\"[^\"]*\"", "", told)

    assert re.findall(r"\b(?:must|may|the|is|or|of|and|with|from|one|its|where)\b", bare) == []


@pytest.mark.parametrize("key", keys(), ids=lambda key: f"{key.header} {key.name}")
def test_every_key_says_what_it_means_and_what_it_may_hold(key: Key) -> None:
    assert key.meaning
    assert key.allowed


@pytest.mark.parametrize("kind", PRINTERS)
def test_every_kind_of_printer_stands_in_the_shipped_file(kind: str) -> None:
    kiosks_printer = re.split(r"^\[kiosk\.printer\]$", CONFIG, flags=re.MULTILINE)[1].partition("\n\n")[0]

    assert re.search(rf'^(# )?kind = "{kind}"$', kiosks_printer, re.MULTILINE)
    assert f'"{kind}"' in kiosks_printer.splitlines()[1]


@pytest.mark.parametrize("header", [header for header, _ in SECTION.findall(TOLD)])
def test_every_table_stands_in_the_shipped_file(header: str) -> None:
    assert re.search(rf"^(# )?{re.escape(header)}$", CONFIG, re.MULTILINE)


def test_every_table_of_the_shipped_file_is_told_in_vietnamese_where_it_first_stands() -> None:
    told: dict[str, str] = {}
    remarks = ""
    for line in CONFIG.splitlines():
        if line.startswith("["):
            told.setdefault(line, remarks)
        if line.startswith("#"):
            remarks += line
        elif line:
            remarks = ""

    assert len(told) > 15
    assert [header for header, above in told.items() if not re.search("[\u00c0-\u1ef9]", above)] == []


@pytest.mark.parametrize("key", keys(), ids=lambda key: f"{key.header} {key.name}")
def test_every_key_stands_in_the_shipped_file_explained_at_least_once(key: Key) -> None:
    """Or the remark above its table says that the document has them all."""
    header = rf"^(# )?{re.escape(key.header)}$"
    stands = re.search(rf"{header}(?:\n(?!(# )?\[).*)*?\n(# )?{key.name} = ", CONFIG, re.MULTILINE)

    assert stands or re.search(rf"{ALL_TOLD}\n{header}", CONFIG, re.MULTILINE)


def test_the_example_of_faults_in_the_document_is_what_the_program_says(tmp_path: Path) -> None:
    text = CONFIG.replace("paper_mm = 80", "paper_mm = 57", 1)
    second = text.index("number = 2\n")
    text = text[:second] + text[second:].replace('fields = ["A"]', 'fields = ["A", "BB"]', 1)

    with pytest.raises(ConfigError) as caught:
        load(written(tmp_path, text.replace('opens = "07:00"', "opens = 07:00", 1)))

    _, *lines = str(caught.value).splitlines()
    # Where a key stands in the shipped file changes with that file.
    said, in_document = (re.sub(r"line \d+", "line", told) for told in ("\n".join(lines), TOLD))
    assert said in in_document
