"""Reads one language's file of sentences: the part of Project Fluent's format (.ftl) that the office uses.

A line is ``name = the sentence with { $count }``. Where it depends on a value, one is chosen by that::

    kiosk-waiting = { $count ->
        [0] Nobody waiting
       *[other] { $count } waiting
    }

A variant's key is the value itself or the plural form of a number; the one with the star is for all else.
``## Place`` says where the sentences below it stand, ``#`` is a note on the next one. What Fluent has besides
(terms, attributes, functions, sentences of several lines) is a fault here. Standard library only.
"""

import re
from dataclasses import dataclass, field
from unicodedata import bidirectional, category

from office.words.plurals import RULES

_MESSAGE = re.compile(r"([a-z][a-zA-Z0-9_-]*) *= *(.*)")
_CHOICE = re.compile(r"\{ *\$([a-z][a-z0-9_]*) *->")
_VARIANT = re.compile(r"(\*?)\[ *([a-zA-Z0-9_]+) *\] *(.*)")
_PLACE = re.compile(r"\{ *(?:\$([a-z][a-z0-9_]*)|\"([^\"{}\\]*)\") *\}")
_SHOWN_CHARACTERS = 80

_NO_TEXT = ("Cc", "Cn", "Co", "Cs", "Zl", "Zp")
"""Unicode's categories of controls, of what no character is or may be, and of ends of lines."""

_TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
_MARKS = "\u200e\u200f\u061c\ufeff"


class WordsError(Exception):
    """A file of sentences has faults. ``faults`` are all of them, one a line, with file and line number."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Choice:
    """Sentences of which a value chooses one: ``by`` is its name, ``fallback`` the key for all else."""

    by: str
    variants: dict[str, str]
    fallback: str


Message = str | Choice
"""A sentence; what is filled in stands in braces, as in ``{count} waiting``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message, and the place it is for: the last ``##`` above it, empty where there is none.

    ``line`` is where it begins in its file, from 1, for faults only: a moved sentence is the same one.
    """

    message: Message
    place: str
    line: int = field(default=0, compare=False, repr=False)


def read(text: str, language: str, file: str) -> dict[str, Entry]:
    """Return the entries of a file's text by name; ``file`` names it in faults. Raises WordsError."""
    found, faults = read_all(text, language, file)
    if faults:
        raise WordsError(faults)
    return found


def read_all(text: str, language: str, file: str) -> tuple[dict[str, Entry], list[str]]:
    """Return what could be read, by name, and a fault for each line that could not."""
    reader = _Reader(language, file)
    for number, line in enumerate(text.split("\n"), 1):
        reader.take(number, line.rstrip())
    return reader.ended()


def texts_of(message: Message) -> tuple[str, ...]:
    """Return the sentence, or all of which a value chooses."""
    return (message,) if isinstance(message, str) else tuple(message.variants.values())


def places_in(message: Message) -> set[str]:
    """Return the names of what is filled in, of that which chooses included."""
    if isinstance(message, str):
        return set(re.findall(r"\{(\w+)\}", message))
    return {message.by}.union(*(places_in(text) for text in message.variants.values()))


def is_unseen(mark: str) -> bool:
    """Say whether a mark does something to a text and shows nothing: a control, or one that turns its order.

    Those that join or part letters, or say where a line may break, belong to a text.
    """
    return mark != "\t" and (category(mark) in _NO_TEXT or bidirectional(mark) in _TURNING or mark in _MARKS)


class _Reader:
    def __init__(self, language: str, file: str) -> None:
        self._language, self._file = language, file
        self._found: dict[str, Entry] = {}
        self._faults: list[str] = []
        self._place = ""
        self._open: tuple[int, str, str] | None = None
        self._variants: dict[str, str] = {}
        self._fallback: str | None = None

    def take(self, number: int, line: str) -> None:
        if (unseen := next(filter(is_unseen, line), None)) is not None:
            self._fault(number, f"{unseen!r} is a mark that is not seen: write the line anew")
        elif self._open is not None:
            self._variant(number, line.strip())
        elif line.startswith("## "):
            self._place = line.removeprefix("## ").strip()
        elif line and not line.startswith("#"):
            self._message(number, line)

    def ended(self) -> tuple[dict[str, Entry], list[str]]:
        if self._open is not None:
            self._fault(self._open[0], f"{self._open[1]} is not closed by a brace on a line of its own")
        return self._found, self._faults

    def _message(self, number: int, line: str) -> None:
        found = _MESSAGE.fullmatch(line)
        if found is None:
            is_indented = line[:1].isspace() and _MESSAGE.fullmatch(line.strip())
            why = "a blank stands before the name" if is_indented else "this is no `name = sentence`"
            self._fault(number, f"{why}: {_shown(line.strip())}")
            return
        name, value = found.groups()
        if name in self._found:
            self._fault(number, f"{name} is there twice")
        if choice := _CHOICE.fullmatch(value):
            self._open, self._variants, self._fallback = (number, name, choice.group(1)), {}, None
        elif not value:
            self._fault(number, f"{name} says nothing")
        else:
            self._found[name] = Entry(self._sentence(number, value), self._place, number)

    def _variant(self, number: int, line: str) -> None:
        assert self._open is not None  # noqa: S101
        if line == "}":
            self._close()
            return
        found = _VARIANT.fullmatch(line)
        if found is None:
            self._fault(number, f"this is no `[key] sentence`: {_shown(line)}")
            return
        star, key, value = found.groups()
        if key in ("zero", "one", "two", "few", "many") and self._language not in RULES:
            self._fault(
                number, f"plural forms of {self._language!r} are not known: use numbers, or plurals.py"
            )
        if key in self._variants:
            self._fault(number, f"[{key}] is there twice")
        if not value:
            self._fault(number, f"[{key}] says nothing")
        if star and self._fallback is not None:
            self._fault(number, "a second variant has a star: one is for all other values")
        self._variants[key] = self._sentence(number, value)
        if star:
            self._fallback = key

    def _close(self) -> None:
        assert self._open is not None  # noqa: S101
        number, name, by = self._open
        if self._fallback is None:
            self._fault(number, f"{name} has no variant with a star, for all other values")
        else:
            self._found[name] = Entry(Choice(by, self._variants, self._fallback), self._place, number)
        self._open = None

    def _sentence(self, number: int, value: str) -> str:
        """Return a sentence with ``{name}`` for what is filled in."""
        bare = _PLACE.sub("", value)
        if "{" in bare or "}" in bare:
            self._fault(number, f"a brace is for what is filled in only, as in {{ $count }}: {_shown(value)}")
        return _PLACE.sub(lambda found: f"{{{found[1]}}}" if found[1] else found[2], value)

    def _fault(self, number: int, reason: str) -> None:
        self._faults.append(f"{self._file}:{number}: {reason}")


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}…"
