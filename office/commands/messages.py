"""What the command line says, in the language of whoever types. Standard library only, as set-ups need it.

The program itself says its messages in English: a log line, a test and a page's developer know them by that.
Here one is known again by the English sentence of ``office/words/command_messages``, and said as the other
language's file has it. One that has no sentence there stays English.
"""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from office.words.catalogue import STANDARD, shipped
from office.words.choices import choice_words
from office.words.known_sentences import INNER, pattern_of, sentences_in
from office.words.reading import WordsError

FOLDER = Path(__file__).parents[1] / "words" / "command_messages"
ENGLISH, VIETNAMESE = "en", "vi"
LANGUAGES = (VIETNAMESE, ENGLISH)

Said = Callable[[str], str]
"""Gives a message, of one or several lines, in a language."""

_LOCALES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""What a system says its language by; the first that is set counts. ``LANGUAGE`` is a list, as ``vi:en``."""

_CHOICE = "choice"
"""How the places begin into which words of config.toml come: they stay, and are said with their meaning."""

_TYPED = ("accept", "command", "devices", "officers")
"""The places into which a command comes: what stands in capitals there is for the reader to fill in."""

_CAPITALS = re.compile(r"(?<= )[A-Z]{3,}(?= |$)")

_STEP = r"(?:\[\d+\]|\.\w+|\.'[^']*')"
_OF_KEY = re.compile(rf"(?P<key>[a-z_]+{_STEP}+): (?P<why>.+)")
"""A fault of config.toml: its key, then what is wrong there."""

_COLUMNS = re.compile(r"(?<=\S)( {2,})(?=\S)")


def system_language(environment: Mapping[str, str]) -> str:
    """Return ``vi`` or ``en``: as the system's variables say; English for others."""
    return known_language(next((environment[name] for name in _LOCALES if environment.get(name)), ""))


def known_language(asked: str) -> str:
    """Return the language that a locale such as ``vi_VN.UTF-8`` means; English for others."""
    code = asked[:2].lower()
    return code if code in LANGUAGES else ENGLISH


@cache
def messages(language: str) -> Said:
    """Return what says messages in ``vi`` or ``en``; all in English where the files are faulty.

    That is told once, in a line on stderr with the first fault: whoever reads no English is to know why.
    """
    if language == ENGLISH:
        return str
    try:
        return _Messages(
            sentences_in(FOLDER, ENGLISH), sentences_in(FOLDER, language), choice_words(language)
        )
    except (OSError, WordsError) as error:
        why = error.faults[0] if isinstance(error, WordsError) else f"{error.filename}: {error.strerror}"
        sys.stderr.write(f"{_in_english(language, why)}\n")
        return str


def _in_english(language: str, why: str) -> str:
    """Return what is told of messages that cannot be said in a language: by its catalogue, which is apart."""
    try:
        return shipped(STANDARD).words(language)("messages-in-english", why=why)
    except WordsError:
        return f"note: {why}"


class _Messages:
    """Says messages by two languages' sentences, which have the same names."""

    def __init__(
        self, english: Mapping[str, str], other: Mapping[str, str], choices: Mapping[str, Sequence[str]]
    ) -> None:
        self._choices = choices
        self._known = [(pattern_of(sentence), other[name]) for name, sentence in english.items()]

    def __call__(self, message: str) -> str:
        return "\n".join(map(self._line, message.split("\n")))

    def _line(self, line: str) -> str:
        said = line.strip()
        # As a whole first: what is filled in may have blanks like those between columns.
        if _COLUMNS.search(said) and self._message(said) == said:
            return _aligned(_COLUMNS.split(line), self._message)
        return line.replace(said, self._message(said)) if said else line

    def _message(self, message: str) -> str:
        """Say a message. Of one with a key of config.toml what stands behind the key is known first.

        Else a sentence that begins with a place of its own would take the key, and English words, into that.
        """
        of_key = _OF_KEY.fullmatch(message)
        if of_key and (said := self._whole(of_key["why"])) != of_key["why"]:
            return f"{of_key['key']}: {said}"
        return self._whole(message)

    def _whole(self, message: str) -> str:
        for pattern, sentence in self._known:
            if found := pattern.fullmatch(message):
                values = found.groupdict().items()
                return sentence.format_map({name: self._filled(name, value) for name, value in values})
        return message

    def _filled(self, place: str, value: str) -> str:
        if place.startswith(_CHOICE):
            return ", ".join(map(self._choice, value.split(", ")))
        if place in _TYPED:
            return _CAPITALS.sub(lambda found: self._whole(found[0]), value)
        return self._message(value) if place.startswith(INNER) else value

    def _choice(self, word: str) -> str:
        """Say a word of config.toml with what it means, where that is known: ``'green' (…)``."""
        meanings = self._choices.get(word.strip("'"))
        return f"{word} ({meanings[0]})" if meanings else word


def _aligned(parts: Sequence[str], say: Said) -> str:
    """Say each column, and keep the next where it stood. ``parts`` are columns and the blanks between."""
    text = ""
    for column, blanks in zip(parts[::2], [*parts[1::2], ""], strict=True):
        said = say(column)
        width = len(column) + len(blanks)
        text += said.ljust(max(width, len(said) + 2)) if blanks else said
    return text
