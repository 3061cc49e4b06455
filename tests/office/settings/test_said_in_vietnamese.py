"""Nothing that is wrong with a config.toml is said half in English, whichever key it is in.

``conftest.py`` looks through what every other test of this folder provokes.
"""

import ast
import re
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from office.commands.messages import messages
from office.settings import ConfigError
from office.settings.keys import keys
from office.settings.read import checked
from office.settings.tables.printers import PRINTERS
from office.words.known_sentences import pattern_of
from tests.office.english_remainder import english_in, sentences
from tests.office.settings_toml import SMALL, faults, spoiled

VALUES: tuple[object, ...] = ("khung lạ", "", 3.5, -1, {}, [], ["x", {}], ["a", "a"], 10**9, "a\x00")
HERE = Path(__file__).parent
_LONGEST = 2_000
ELSEWHERE = {
    "be-host-name",
    "be-network",
    "be-notice-file",
    "be-screens",
    "be-tables",
    "be-tables-most",
    "be-words-file",
    "key-code-twice",
    "key-no-screen",
    "key-one-file",
    "slip-table-there",
}
"""What other rooms say in tests of their own, or a test says by a pattern or cannot provoke."""

SPOILED = [
    ('letter = "B"', 'letter = "J"', "it looks like I"),
    ('letter = "B"', 'letter = "Q"', "it looks like O and the digit 0"),
    ('letter = "B"', 'letter = "W"', "read aloud it sounds like V"),
    ("number = 2\n", "số = 2\n", "a key is one word of letters a to z, digits, - and _: số = 2"),
    ("counter = 1\n", 'x = """a', 'a text has no quotation marks at its end: x = """a'),
    ("[office]\n", "['a b']\n[office]\n", "'a b': there is no such key"),
    ("counter = 1\n", "counter = 1\n[words]\nfiles = [1]\n", "language (vi, en, ko), such as 'own/vi.ftl'"),
]
FRAMES = [
    ("", "there must be at least one byte, and at most one checksum"),
    ("{xor}", "a checksum must stand behind the ( and ) of what it covers"),
    ("( 02 )", "( and ) are for a checksum such as {xor}"),
    ("khung", "'khung' is neither a byte such as 02 or STX nor a slot such as {address}"),
    ("{text} {text}", "'text' stands more than once"),
]


def raw_with(path: str, value: object) -> dict[str, Any]:
    """Return raw tables in which nothing stands but a value at a key's path."""
    *above, key = path.split(".")
    inside: Any = {key: value}
    for length in range(len(above), 0, -1):
        if path.startswith("kiosk.printer.") and length == len(path.split(".")) - 1:
            inside = {"kind": _kind_with(key), **inside}
        repeats = keys()[".".join(above[:length])].repeats
        inside = {above[length - 1]: [inside] if repeats else inside}
    return dict(inside)


def _kind_with(key: str) -> str:
    return next(kind for kind, table in PRINTERS.items() if key in table.model_fields)


@pytest.mark.parametrize("path", [path for path, key in keys().items() if key.rule is not None])
def test_whatever_a_key_holds_is_answered_in_vietnamese(path: str) -> None:
    told = ""
    for value in VALUES:
        with pytest.raises(ConfigError) as caught:
            checked(raw_with(path, value))
        told += str(caught.value)
        assert english_in(str(caught.value)) == []

    assert re.search(rf"{path.partition('.')[0]}(\[1\])?\.", told)


@pytest.mark.parametrize("path", [path for path, key in keys().items() if key.is_table])
def test_a_table_that_is_none_is_answered_in_vietnamese(path: str) -> None:
    """The fixture of ``conftest.py`` looks through the answers."""
    for value in (1, "x", {"khóa lạ": 1, "nme": 2}, [{"khóa lạ": 1}], []):
        with suppress(ConfigError):
            checked(raw_with(path, value))


def test_english_that_is_left_is_seen() -> None:
    assert english_in("office.name: must be gone") != []


def test_what_a_key_must_be_is_known_alone_and_behind_its_key() -> None:
    say = messages("vi")

    for path, key in keys().items():
        if key.allowed:
            assert say(key.allowed) != key.allowed, path
            assert say(f"{path}[1]: must be {key.allowed}, not 'x'").endswith(
                f"phải là {say(key.allowed)}, không thể là 'x'"
            )


@pytest.mark.parametrize(("right", "wrong", "says"), SPOILED)
def test_a_rare_fault_is_answered_in_vietnamese(tmp_path: Path, right: str, wrong: str, says: str) -> None:
    assert says in "\n".join(faults(tmp_path, spoiled(right, wrong)))


@pytest.mark.parametrize(("frame", "says"), FRAMES)
def test_a_wrong_frame_of_a_sign_is_answered_in_vietnamese(tmp_path: Path, frame: str, says: str) -> None:
    sign = f'[[sign_model]]\nname = "led"\nframe = "{frame}"\n'

    (fault,) = faults(tmp_path, f"{SMALL}\n{sign}")

    assert fault.endswith(says)
    assert messages("vi")(fault).startswith(
        "sign_model[1].frame: phải là 'stx' hoặc 'cd5220' hoặc một khung có "
    )


def test_a_list_of_tables_that_is_empty_is_answered_in_vietnamese() -> None:
    with pytest.raises(ConfigError) as caught:
        checked({"field": []})

    assert "field: there must be at least one [[field]]" in str(caught.value)


def test_every_sentence_about_config_toml_is_provoked_by_a_test() -> None:
    """By one of this folder that says the English, or by a key's value above."""
    # What is as long as a file is put into one, and says nothing.
    short = (text for text in _expected() if len(text) < _LONGEST)
    told = "\n".join([*(key.allowed for key in keys().values()), *short])
    names = [
        name for name in sentences("en") if name.startswith(("slip-", "key-", "be-", "frame-", "letter-"))
    ]

    missing = [name for name in names if not pattern_of(sentences("en")[name]).search(told)]

    assert set(missing) <= ELSEWHERE


def _expected() -> Iterator[str]:
    """Give every text in the tests of this folder, and in the tables by which they are repeated."""
    for path in sorted(HERE.glob("test_*.py")):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        yield from (
            one.value for one in nodes if isinstance(one, ast.Constant) and isinstance(one.value, str)
        )
        for test in vars(import_module(f"tests.office.settings.{path.stem}")).values():
            for mark in getattr(test, "pytestmark", ()):
                rows = mark.args[1] if mark.name == "parametrize" else ()
                yield from (
                    cell for row in rows if isinstance(row, tuple) for cell in row if isinstance(cell, str)
                )
