"""What can be wrong with a row: where it stands, which rule it breaks, and what was found there."""

from dataclasses import dataclass
from enum import StrEnum

MOST_FAULTS = 200
"""How many faults are named; the others are counted."""
_MOST_FOUND = 80


class Wrong(StrEnum):
    """The rules that a cell can break. The words for each stand in the catalogue of sentences."""

    COLUMN_MISSING = "column_missing"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_TWICE = "column_twice"
    CELL_WITHOUT_COLUMN = "cell_without_column"
    EMPTY = "empty"
    FORMULA = "formula"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    CODE_IS_NUMBER = "code_is_number"
    CODE_LOST_DIGITS = "code_lost_digits"
    NO_CODE = "no_code"
    CODE_TAKEN = "code_taken"
    VERSION_TWICE = "version_twice"
    VERSIONS_OVERLAP = "versions_overlap"
    NO_NUMBER = "no_number"
    NO_DAY = "no_day"
    NO_CLOCK_TIME = "no_clock_time"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    NO_DOCUMENT = "no_document"
    NO_LEVEL = "no_level"
    NEITHER_SURE_NOR_UNSURE = "neither_sure_nor_unsure"
    SURE_BUT_MARKED = "sure_but_marked"
    CHANGES_WHEN_KEPT = "changes_when_kept"
    UNKNOWN_FIELD = "unknown_field"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. ``row`` counts as the sheet does, from 1; ``found`` is at most 80 characters of the cell."""

    row: int
    column: str
    wrong: Wrong
    found: str


def fault(row: int, column: str, wrong: Wrong, found: str) -> Fault:
    """Return the fault with no more of ``found``, and of the column's name, than a report shows."""
    return Fault(row, column[:_MOST_FOUND], wrong, found[:_MOST_FOUND])
