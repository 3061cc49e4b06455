"""The office's sentences in all its languages, each under one name. Standard library only.

``Catalogue.said("kiosk-waiting", count=3)`` is a sentence in every language, ``Catalogue.words("en")`` gives
them in one. ``office/web/words.py`` brings the same to templates and scripts, ``docs/words.md`` says how
a sentence comes in.
"""

import hashlib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache, cached_property
from pathlib import Path

from office.words.brought import not_brought
from office.words.plurals import RULES
from office.words.readers import file_faults, is_public, own_fact_fault
from office.words.reading import Choice, Entry, Message, WordsError, places_in, read_all
from office.words.text_form import text_form

FOLDER = Path(__file__).parent
Said = Mapping[str, str]
"""The same thing in several languages: language, such as ``vi``, to the text."""

OWN = "vi"
"""The office's own language: what is said where nobody chose another."""

ENGLISH = "en"
"""What stands small beside the office's own language, and is shown where a name has nothing else."""

STANDARD = (OWN, ENGLISH)
"""What every office has, whatever its kiosks offer."""

LANGUAGES = (*STANDARD, *sorted({file.stem for file in FOLDER.glob("*.ftl")}.difference(STANDARD)))
"""Those that have a file here; Vietnamese first, then English."""


_MOST_BYTES = 1_000_000
"""The largest file of sentences: ten times as much as there is to say in one language."""


class Words:
    """The sentences of one language."""

    def __init__(self, language: str, messages: Mapping[str, Message]) -> None:
        self.language, self.messages = language, messages
        self._form = RULES.get(language, RULES[OWN])

    def __call__(self, name: str, /, **filled: object) -> str:
        """Return a sentence, these values filled in. Raises KeyError for an unknown name, a missing value."""
        return self.pattern(name, filled).format_map(filled)

    def __contains__(self, name: str) -> bool:
        return name in self.messages

    def pattern(self, name: str, filled: Mapping[str, object]) -> str:
        """Return the sentence that these values choose, with ``{name}`` where they come in."""
        message = self.messages[name]
        return self._chosen(message, filled[message.by]) if isinstance(message, Choice) else message

    def _chosen(self, choice: Choice, value: object) -> str:
        variants = choice.variants
        if (exact := variants.get(str(value))) is not None:
            return exact
        form = self._form(value) if isinstance(value, int) else choice.fallback
        return variants.get(form, variants[choice.fallback])


class Catalogue:
    """The sentences of several languages, the office's own among them."""

    def __init__(self, entries: Mapping[str, Mapping[str, Entry]]) -> None:
        self.languages = tuple(entries)
        self._entries = entries
        self._words = {
            language: Words(language, {name: entry.message for name, entry in own.items()})
            for language, own in entries.items()
        }

    @cached_property
    def rooms(self) -> frozenset[str]:
        """How the names begin, up to the first dash: whose sentences they are."""
        return frozenset(name.partition("-")[0] for name in self._words[OWN].messages)

    @cached_property
    def full(self) -> tuple[str, ...]:
        """The languages that have every sentence, those for staff too."""
        return tuple(
            language
            for language, words in self._words.items()
            if words.messages.keys() >= self._words[OWN].messages.keys()
        )

    def words(self, language: str) -> Words:
        """Return the sentences of a language; Vietnamese for one that is not there."""
        return self._words.get(language) or self._words[OWN]

    def said(self, name: str, /, **filled: object) -> dict[str, str]:
        """Return a sentence in every language; of a value that is a ``Said`` each gets its own.

        A language for visitors only has no sentence for staff. Raises KeyError as ``Words`` does.
        """
        return {
            language: words(name, **filled_in(language, filled))
            for language, words in self._words.items()
            if name in words or is_public(name)
        }

    def words_saying(self, name: str, language: str) -> Words:
        """Return the words that say a sentence on a page in a language; Vietnamese has those for staff."""
        words = self.words(language)
        return words if name in words or is_public(name) else self._words[OWN]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Catalogue) and self._entries == other._entries

    def __hash__(self) -> int:
        return hash(self.languages)

    def __repr__(self) -> str:
        """Say the same in every process for the same sentences, for which a page is loaded anew."""
        return f"Catalogue({', '.join(self.languages)}: {self._said})"

    @cached_property
    def _said(self) -> str:
        return hashlib.blake2b(repr(self._entries).encode(), digest_size=8).hexdigest()

    def __contains__(self, name: str) -> bool:
        return name in self._words[OWN].messages


def filled_in(language: str, filled: Mapping[str, object]) -> dict[str, object]:
    """Return the values as they stand in a language."""
    return {name: value[language] if isinstance(value, Mapping) else value for name, value in filled.items()}


@cache
def entries(language: str) -> dict[str, Entry]:
    """Return what this program says in a language. Raises WordsError, or KeyError for an unknown one."""
    if language not in LANGUAGES:
        raise KeyError(language)
    file = f"office/words/{language}.ftl"
    found, faults = read_all(text_in(FOLDER / f"{language}.ftl", file), language, file)
    if language != OWN:
        # A line that cannot be read leaves a sentence out, and is told itself.
        ours = entries(OWN)
        known = [(name, why) for name, why in file_faults(found, ours) if name in found or not faults]
        faults += [f"{_place(file, found, name)}: {why}" for name, why in known]
    if faults:
        raise WordsError(faults)
    return found


def text_in(path: Path, file: str) -> str:
    """Return the text of a file of sentences; ``file`` names it in the fault. Raises WordsError."""
    try:
        return text_form(_content(path).decode("utf-8-sig").replace("\r\n", "\n"))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        if isinstance(error, UnicodeDecodeError):
            reason = "it is not UTF-8 text"
        raise WordsError([f"{file} cannot be read: {reason}"]) from error


def _content(path: Path) -> bytes:
    # Looked at before it is opened: a pipe would have the server wait for whoever writes into it.
    if path.exists() and not path.is_file():
        raise ValueError("it is no ordinary file")
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise ValueError(f"it is larger than {_MOST_BYTES} bytes")
    return content


def faults_in(languages: Iterable[str]) -> list[str]:
    """Return every fault in this program's own files of these languages and of Vietnamese."""
    faults: list[str] = []
    for language in dict.fromkeys((OWN, *languages)):
        try:
            entries(language)
        except WordsError as error:
            faults += error.faults
    return list(dict.fromkeys(faults))


@cache
def shipped(languages: Iterable[str] = STANDARD) -> Catalogue:
    """Return the catalogue as it comes with the program, in these languages (a tuple)."""
    return Catalogue({language: entries(language) for language in languages})


def with_own(languages: Iterable[str], own: Mapping[str, Mapping[str, Entry]]) -> Catalogue:
    """Return the catalogue in which an office says some sentences its own way; ``own`` is by language."""
    return Catalogue({language: {**entries(language), **own.get(language, {})} for language in languages})


def read_own(text: str, language: str, file: str) -> dict[str, Entry]:
    """Return the sentences of an office's own file, checked against ours. Raises WordsError."""
    found, faults = read_all(text, language, file)
    ours = entries(language)
    for name, entry in found.items():
        faults += [f"{_place(file, found, name)}: {fault}" for fault in _faults(name, entry, ours, language)]
    if faults:
        raise WordsError(faults)
    return found


def _place(file: str, found: Mapping[str, Entry], name: str) -> str:
    """Return where a sentence stands, such as ``own/vi.ftl:12``; the file alone for one that is missing."""
    return f"{file}:{found[name].line}" if name in found else file


def _faults(name: str, entry: Entry, ours: Mapping[str, Entry], language: str) -> Iterable[str]:
    if name not in ours and name in entries(OWN):
        yield f"{name} is for staff, who have no pages in {language!r}: say it in another language's file"
        return
    if name not in ours:
        near = get_close_matches(name, ours, 1)
        yield f"there is no sentence {name!r}" + (f". Did you mean {near[0]!r}?" if near else "")
        return
    if (fault := own_fact_fault(name, entry) or not_brought(name, entry)) is not None:
        yield fault
        return
    has, theirs = places_in(entry.message), ours[name].message
    needs = places_in(theirs)
    # A language may say the same for every number, so what only chooses may go.
    optional = {theirs.by} if isinstance(theirs, Choice) else set()
    for place in sorted(needs - has - optional):
        yield f"{name} must say {{ ${place} }}"
    for place in sorted(has - needs):
        yield f"{name} cannot say {{ ${place} }}: it is not known there"
