"""What the office itself says of procedures: everyday names, and what people's words mean here.

Files that are taken, and steps back, leave it as it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlite_utils.utils import sqlite3

from office.procedures.catalogue import Catalogue
from office.procedures.columns import LIST_MARK
from office.procedures.folding import words
from office.procedures.revisions import Records
from office.procedures.synonyms import Synonyms, Words
from office.tickets.refusals import Refusal

MOST_NAMES = 40
"""Of one procedure: with those of a file they still stand in one cell of an export."""
MOST_SYNONYMS = 1_000
LONGEST = 100
"""Letters of a name or saying."""
MOST_MEANINGS = 5


class NoWords(Refusal):
    """A name, saying or meaning that a search cannot use; ``details['reason']`` says why."""

    code = "no_words"


@dataclass(frozen=True, slots=True)
class OwnSynonym:
    """What people say here, as it was written; without a meaning the program's own line is off."""

    said: Words
    shown: str
    meant: tuple[str, ...]


class OwnWords:
    """The office's own names and synonyms, as last committed. ``*_in`` change them in a transaction."""

    def __init__(self, store: Records) -> None:
        self._store = store

    def version(self) -> int:
        """Return a number that is another after every change."""
        return int(self._store.look_up("SELECT version FROM procedure_words_version")[0][0])

    def names(self) -> dict[str, tuple[str, ...]]:
        """Return the everyday names that the office gave, by the procedure's code."""
        found: dict[str, list[str]] = {}
        for code, name in self._store.look_up("SELECT code, name FROM procedure_names ORDER BY code, name"):
            found.setdefault(code, []).append(name)
        return {code: tuple(names) for code, names in found.items()}

    def synonyms(self) -> tuple[OwnSynonym, ...]:
        """Return the office's own synonyms, in the order of what is said."""
        rows = self._store.look_up("SELECT said, shown, meant FROM procedure_synonyms ORDER BY said")
        return tuple(
            OwnSynonym(tuple(said.split()), shown, tuple(meant.splitlines())) for said, shown, meant in rows
        )


def add_name_in(conn: sqlite3.Connection, code: str, name: str) -> None:
    """Have a procedure found by one more everyday name. Raises NoWords."""
    text = _checked(name)
    known = conn.execute("SELECT count(*) FROM procedure_names WHERE code = ?", [code]).fetchone()
    if known[0] >= MOST_NAMES:
        raise NoWords(f"{code} has {MOST_NAMES} names of the office's own", reason="too_many")
    conn.execute("INSERT OR IGNORE INTO procedure_names (code, name) VALUES (?, ?)", [code, text])
    _changed(conn)


def remove_name_in(conn: sqlite3.Connection, code: str, name: str) -> None:
    """Take such a name away; nothing is changed where it is not there."""
    conn.execute("DELETE FROM procedure_names WHERE code = ? AND name = ?", [code, name])
    _changed(conn)


def put_synonym_in(conn: sqlite3.Connection, said: str, meant: Sequence[str]) -> None:
    """Say what people mean here by some words, in place of what was said of these before.

    Without a meaning the program's own line of these words does not count any more. Raises NoWords.
    """
    shown = _checked(said)
    meanings = [_checked(one) for one in meant]
    folded = " ".join(words(shown))
    (known,) = conn.execute("SELECT count(*) FROM procedure_synonyms WHERE said <> ?", [folded]).fetchone()
    if known >= MOST_SYNONYMS:
        raise NoWords(f"there are {MOST_SYNONYMS} synonyms of the office's own", reason="too_many")
    conn.execute(
        "INSERT OR REPLACE INTO procedure_synonyms (said, shown, meant) VALUES (?, ?, ?)",
        [folded, shown, "\n".join(dict.fromkeys(meanings))],
    )
    _changed(conn)


def remove_synonym_in(conn: sqlite3.Connection, said: str) -> None:
    """Take the office's own line of these words away: the program's own counts again."""
    conn.execute("DELETE FROM procedure_synonyms WHERE said = ?", [" ".join(words(said))])
    _changed(conn)


def with_names(catalogue: Catalogue, names: Mapping[str, Sequence[str]]) -> Catalogue:
    """Return the catalogue with the office's own everyday names behind those of each procedure."""
    if not names:
        return catalogue
    return Catalogue(
        tuple(
            replace(one, everyday=tuple(dict.fromkeys((*one.everyday, *names[one.code]))))
            if one.code in names
            else one
            for one in catalogue.procedures
        )
    )


def with_own_synonyms(shipped: Synonyms, own: Sequence[OwnSynonym]) -> Synonyms:
    """Return the program's synonyms, in which the office's own stand in place of those of the same words."""
    meant = {one.said: [folded for text in one.meant if (folded := words(text))] for one in own}
    return shipped.replaced(meant)


def _checked(text: str) -> str:
    line = " ".join(text.split())
    if not words(line):
        raise NoWords("it has no letters that are searched", reason="empty")
    if len(line) > LONGEST:
        raise NoWords(f"it has more than {LONGEST} letters", reason="too_long")
    if LIST_MARK in line or "," in line or "=" in line or not line.isprintable():
        raise NoWords("commas, semicolons and = part names from each other", reason="mark")
    return line


def _changed(conn: sqlite3.Connection) -> None:
    conn.execute("UPDATE procedure_words_version SET version = version + 1")
