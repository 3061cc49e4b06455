"""The table of an office's own sentences, and what is wrong with the files that it names."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from office.settings.allowed import Each
from office.settings.files import WordsFile
from office.settings.table import Table
from office.words.catalogue import LANGUAGES, STANDARD, Catalogue, faults_in, read_own, text_in, with_own
from office.words.reading import Entry, WordsError


class WordsTable(Table):
    """Sentences that the office says its own way."""

    files: Annotated[tuple[Path, ...], Each(WordsFile(), "files named by their language")] = ()
    """Files such as `own/vi.ftl`: sentences of one language that the office says otherwise: docs/words.md"""


def own_sentences(raw: Mapping[str, Any]) -> tuple[dict[str, dict[str, Entry]], list[tuple[str, str]]]:
    """Return the sentences of the files that raw tables name, by language, and every fault in them.

    A fault is its key and why. Of a language whose own file in office/words has faults nothing is read:
    those are told by ``program_faults``.
    """
    table = raw.get("words")
    named = table.get("files", []) if isinstance(table, Mapping) else []
    own: dict[str, dict[str, Entry]] = {}
    faults: list[tuple[str, str]] = []
    for number, name in enumerate(named if isinstance(named, list) else [], 1):
        language = _language_of(name)
        key = f"words.files[{number}]"
        if language in own and name not in named[: number - 1]:
            faults.append((key, f"there is a file of {language!r} already: put both into one"))
        elif language in LANGUAGES and not faults_in([language]):
            own[language] = {}
            try:
                own[language] = read_own(text_in(Path(name), name), language, name)
            except WordsError as error:
                faults += [(key, fault) for fault in error.faults]
    return own, faults


def _language_of(name: object) -> str:
    """Return the language of a file by its name, '' for a name that the key's rule refuses."""
    try:
        return WordsFile().read(name).stem
    except ValueError:
        return ""


def program_faults(raw: Mapping[str, Any]) -> list[str]:
    """Return every fault in the program's own files of the languages that raw tables want, with its line."""
    table = raw.get("words")
    given = [each for key in ("kiosk", "lookup") if isinstance(each := raw.get(key), list)]
    tables = [one for each in given for one in each if isinstance(one, Mapping)]
    lists = [one.get("languages") for one in tables]
    wanted = {item for each in lists if isinstance(each, list) for item in each if isinstance(item, str)}
    named = table.get("files") if isinstance(table, Mapping) else None
    wanted |= {Path(one).stem for one in named if isinstance(one, str)} if isinstance(named, list) else set()
    return faults_in(one for one in LANGUAGES if one in STANDARD or one in wanted)


def words_of(own: Mapping[str, Mapping[str, Entry]], wanted: set[str]) -> Catalogue:
    """Return the catalogue in the languages that pages offer and the office's own, with its own sentences."""
    return with_own(tuple(one for one in LANGUAGES if one in wanted or one in STANDARD), own)
