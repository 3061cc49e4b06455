"""The table of an office's own sentences, and what is wrong with the files that it names."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from office.settings.allowed import Each
from office.settings.files import WordsFile
from office.settings.table import Table
from office.words.catalogue import LANGUAGES, STANDARD, Catalogue, read_own, with_own
from office.words.reading import Entry, WordsError
from office.words.text_form import text_form


class WordsTable(Table):
    """Sentences that the office says its own way."""

    files: Annotated[tuple[Path, ...], Each(WordsFile(), "files named by their language")] = ()
    """Files such as `own/vi.ftl`: sentences of one language that the office says otherwise: docs/words.md"""


def own_sentences(raw: Mapping[str, Any]) -> tuple[dict[str, dict[str, Entry]], list[tuple[str, str]]]:
    """Return the sentences of the files that raw tables name, by language, and every fault in them.

    A fault is its key and why.
    """
    table = raw.get("words")
    named = table.get("files", []) if isinstance(table, Mapping) else []
    own: dict[str, dict[str, Entry]] = {}
    faults: list[tuple[str, str]] = []
    for number, name in enumerate(named if isinstance(named, list) else [], 1):
        if isinstance(name, str) and Path(name).stem in LANGUAGES:
            try:
                own[Path(name).stem] = _read(Path(name))
            except WordsError as error:
                faults += [(f"words.files[{number}]", fault) for fault in error.faults]
    return own, faults


def words_of(own: Mapping[str, Mapping[str, Entry]], wanted: set[str]) -> Catalogue:
    """Return the catalogue in the languages of the kiosks and the office's own, with its own sentences."""
    return with_own(tuple(one for one in LANGUAGES if one in wanted or one in STANDARD), own)


def _read(file: Path) -> dict[str, Entry]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise WordsError([f"{file} cannot be read: {reason}"]) from error
    return read_own(text_form(text), file.stem, str(file))
