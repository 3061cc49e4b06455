"""What the program says in English, known again by its sentence there and said in another language.

A log line, a test and a page's developer know a message by its English. Two files of sentences with the same
names, one a language, say what it is in another: see docs/words.md. Standard library only: set-ups need it.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from office.words.reading import read

INNER = ("labels", "later", "letters", "reason", "series", "turns", "what", "whose", "why")
"""How the places begin into which another message comes, rather than a name or a number."""

_PLACE = re.compile(r"\{(\w+)\}")
_FORMS = {"key": r"\S+|(?:line )?'[^']*'(?:[.\[]\S+)?", "number": r"-?\d+(?:\.\d+)?"}


def sentences_in(folder: Path, language: str) -> dict[str, str]:
    """Return the sentences of ``folder`` in a language, by name. Raises OSError and WordsError."""
    path = folder / f"{language}.ftl"
    found = read(path.read_text(encoding="utf-8"), language, path.name)
    return {name: entry.message for name, entry in found.items() if isinstance(entry.message, str)}


class KnownSentences:
    """Says messages by two languages' sentences, which have the same names. The first that fits counts.

    ``other`` says in the second language what has no sentence; None: that stays English.
    """

    def __init__(self, english: Mapping[str, str], ours: Mapping[str, str], other: str | None = None) -> None:
        self._known = [(pattern_of(sentence), ours[name]) for name, sentence in english.items()]
        self._other = other

    def __call__(self, message: str) -> str:
        for pattern, sentence in self._known:
            if found := pattern.fullmatch(message):
                values = found.groupdict().items()
                return sentence.format_map({name: self._filled(name, value) for name, value in values})
        return message if self._other is None else self._other

    def _filled(self, place: str, value: str) -> str:
        return self(value) if place.startswith(INNER) else value


def pattern_of(sentence: str) -> re.Pattern[str]:
    """Return what a message matches that was made from a sentence with ``{name}`` for what is filled in."""
    parts = _PLACE.split(sentence)
    literal, places = [re.escape(part) for part in parts[::2]], [_place(name) for name in parts[1::2]]
    return re.compile("".join(text + place for text, place in zip(literal, [*places, ""], strict=True)))


def _place(name: str) -> str:
    return f"(?P<{name}>{_FORMS.get(name, '.+?')})"
