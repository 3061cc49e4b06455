"""What people type into the search that asks for no procedure: where the dossier is that they filed."""

from functools import cache
from pathlib import Path

from office.procedures.folding import words

_FILE = Path(__file__).parent / "data" / "dossier_questions.txt"


def asks_for_dossier(text: str) -> bool:
    """Whether a text asks for a dossier that was filed, with marks or without.

    It may ask for a procedure, too: who believes it shows both.
    """
    said = _spaced(text)
    return any(name in said and asked in said for name, asked in _questions())


@cache
def _questions() -> frozenset[tuple[str, str]]:
    """Return pairs that ask for it together, folded: a name of it (one space: none is needed) and a word."""
    lines = _FILE.read_text("utf-8").splitlines()
    return frozenset(
        (_spaced(name), _spaced(asked)) for name, _, asked in (one.partition(":") for one in lines)
    )


def _spaced(text: str) -> str:
    """Return the folded words with a space around each, one space where there are none."""
    return " ".join(("", *words(text), "")) or " "
