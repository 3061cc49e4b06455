"""Writes the tables of docs/configuration.md from the keys themselves.

``python -m scripts.reference`` brings the file up to date; a test fails while it is not.
"""

from collections.abc import Mapping
from pathlib import Path

from office.settings.keys import Key, children, keys, room_keys
from office.settings.table import Table

DOCUMENT = Path(__file__).parents[2] / "docs" / "configuration.md"
MARK = "<!-- From here on written by `python -m scripts.reference`. -->"


def reference(rooms: Mapping[str, type[Table]]) -> str:
    """Return a heading and a table of keys for each table of config.toml, as Markdown.

    ``rooms`` are the tables that capabilities bring, by name: they stand last.
    """
    known = keys() | room_keys(rooms)
    sections = [key for key in known.values() if key.is_table]
    return "\n\n".join(f"## `{section.header}`\n\n{_rows(section, known)}" for section in sections) + "\n"


def with_reference(document: str, rooms: Mapping[str, type[Table]]) -> str:
    """Return the document with all after the mark written anew."""
    return f"{document.partition(MARK)[0]}{MARK}\n\n{reference(rooms)}"


def _rows(section: Key, known: Mapping[str, Key]) -> str:
    inside = [known[f"{section.path}.{name}"] for name in children(section.path, known)]
    lines = [_row(key) for key in inside if not key.is_table]
    return "\n".join(
        [f"{_meaning(section)}\n", "| key | must be | default | |", "| --- | --- | --- | --- |", *lines]
    )


def _meaning(section: Key) -> str:
    given = "Must be given" if section.default is None else "May be left out"
    return f"{section.meaning}. {given}." if section.meaning else f"{given}."


def _row(key: Key) -> str:
    name = key.path.rpartition(".")[2]
    default = "must be given" if key.default is None else f"`{key.default}`" if key.default else ""
    return f"| `{name}` | {key.allowed} | {default} | {key.meaning} |"
