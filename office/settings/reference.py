"""Writes the tables of docs/configuration.md, and of the Vietnamese one, from the keys themselves.

``python -m scripts.reference`` brings both files up to date; a test fails while they are not.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from office.settings.keys import Key, children, keys, room_keys
from office.settings.table import Table

_DOCS = Path(__file__).parents[2] / "docs"
DOCUMENT = _DOCS / "configuration.md"
VIETNAMESE = _DOCS / "vi" / "configuration.md"
MARK = "<!-- From here on written by `python -m scripts.reference`. -->"
Translated = Callable[[str], str]
"""Gives the meaning of a key by its path, or what it must be by the English for that, in a language."""


class Phrases:
    """What stands in the tables besides keys: English, or by ``meaning`` and ``allowed`` another language."""

    def __init__(
        self,
        words: tuple[str, str, str, str, str, str],
        meaning: Translated | None = None,
        allowed: Translated = str,
    ) -> None:
        self.key, self.allowed_head, self.default, self.needed, self.whole_needed, self.may_lack = words
        self._meaning, self._allowed = meaning, allowed

    def meaning(self, key: Key) -> str:
        """Return what a table or key means."""
        return self._meaning(key.path) if self._meaning and key.meaning else key.meaning

    def allowed(self, key: Key) -> str:
        """Return what a key must be."""
        return self._allowed(key.allowed)


ENGLISH = Phrases(("key", "must be", "default", "must be given", "Must be given", "May be left out"))


def reference(rooms: Mapping[str, type[Table]], phrases: Phrases = ENGLISH) -> str:
    """Return a heading and a table of keys for each table of config.toml, as Markdown.

    ``rooms`` are the tables that capabilities bring, by name: they stand last.
    """
    known = keys() | room_keys(rooms)
    sections = [key for key in known.values() if key.is_table]
    told = (f"## `{section.header}`\n\n{_rows(section, known, phrases)}" for section in sections)
    return "\n\n".join(told) + "\n"


def with_reference(document: str, rooms: Mapping[str, type[Table]], phrases: Phrases = ENGLISH) -> str:
    """Return the document with all after the mark written anew."""
    return f"{document.partition(MARK)[0]}{MARK}\n\n{reference(rooms, phrases)}"


def _rows(section: Key, known: Mapping[str, Key], phrases: Phrases) -> str:
    inside = [known[f"{section.path}.{name}"] for name in children(section.path, known)]
    lines = [_row(key, phrases) for key in inside if not key.is_table]
    head = f"| {phrases.key} | {phrases.allowed_head} | {phrases.default} | |"
    return "\n".join([f"{_told(section, phrases)}\n", head, "| --- | --- | --- | --- |", *lines])


def _told(section: Key, phrases: Phrases) -> str:
    given = phrases.whole_needed if section.default is None else phrases.may_lack
    return f"{phrases.meaning(section)}. {given}." if section.meaning else f"{given}."


def _row(key: Key, phrases: Phrases) -> str:
    name = key.path.rpartition(".")[2]
    default = phrases.needed if key.default is None else f"`{key.default}`" if key.default else ""
    return f"| `{name}` | {phrases.allowed(key)} | {default} | {phrases.meaning(key)} |"
