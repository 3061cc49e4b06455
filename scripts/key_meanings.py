"""What each table and key of config.toml means in Vietnamese: written by hand in docs/vi/configuration.md
itself, under the table's heading and in the key's last column. The English stands with the key.
"""

import re
from collections.abc import Iterator

from office.commands.messages import FOLDER, VIETNAMESE, messages
from office.settings.reference import MARK, Phrases
from office.words.reading import read

HEADS = FOLDER.with_name("reference_heads") / "vi.ftl"
UNTOLD = "?"
"""Stands in the document where a meaning is still to be written: a test fails while it does."""
_SECTION = re.compile(r"^## `\[+([\w.]+)\]+`\n\n(.*)$", re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \| .* \| (.*) \|$", re.MULTILINE)


def meanings(document: str) -> dict[str, str]:
    """Return what the document says of tables and keys, by their paths such as ``kiosk.printer.host``."""
    return dict(_meanings(document.partition(MARK)[2]))


def _meanings(tables: str) -> Iterator[tuple[str, str]]:
    for section in re.split(r"^(?=## )", tables, flags=re.MULTILINE)[1:]:
        found = _SECTION.match(section)
        if found is not None:
            table, told = found.groups()
            # What follows the meaning says whether the table must be given.
            yield table, told.rpartition(". ")[0]
            yield from ((f"{table}.{key}", meaning) for key, meaning in _ROW.findall(section))


def vietnamese(document: str) -> Phrases:
    """Return what the Vietnamese document says: each meaning as it stands there, ``?`` where it is new."""
    heads, known, said = _heads(), meanings(document), messages(VIETNAMESE)
    names = ("key", "allowed", "default", "needed", "whole-needed", "may-lack")
    key, allowed, default, needed, whole, may_lack = (heads[f"reference-{name}"] for name in names)
    words = (key, allowed, default, needed, whole, may_lack)
    return Phrases(words, lambda path: known.get(path, UNTOLD), said)


def _heads() -> dict[str, str]:
    found = read(HEADS.read_text(encoding="utf-8"), VIETNAMESE, HEADS.name)
    return {name: str(entry.message) for name, entry in found.items()}
