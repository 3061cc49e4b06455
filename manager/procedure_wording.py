"""What a manager reads of procedures: columns, faults, changes, where a revision came from."""

from datetime import date

from manager.figures import date_words
from office.procedures.catalogue import Change, Procedure
from office.procedures.columns import COLUMNS
from office.procedures.editing_desk import EDIT_MARK
from office.procedures.report import FaultShape
from office.words.catalogue import Words


def column_words(words: Words, column: str) -> str:
    """Return a column as staff call it; one that the form does not have stands for itself."""
    return words(f"manager-column-{column}") if column in COLUMNS else column


def fault_words(words: Words, fault: FaultShape) -> str:
    """Return what is wrong with a cell, and what to do about it."""
    return words(f"manager-fault-{fault.wrong}", found=fault.found)


def day_words(words: Words, day: date | str | None) -> str:
    """Return a version's first or last day; a sentence where there is none."""
    if not day:
        return words("manager-procedures-always")
    return date_words(words, date.fromisoformat(day) if isinstance(day, str) else day)


def file_words(words: Words, file: str) -> str:
    """Return where a catalogue came from: a file, or a procedure that was edited by hand."""
    if file.startswith(EDIT_MARK):
        return words("manager-procedures-edited", code=file.removeprefix(EDIT_MARK))
    return file


def actor_login(actor: str) -> str:
    """Return the login of who did it; other actors stand for themselves."""
    return actor.removeprefix("officer:")


def change_words(words: Words, change: Change) -> str:
    """Return what becomes of a procedure on a day: another version, a first one, or none any more."""
    day = date_words(words, change.day)
    if change.after is None:
        return words("manager-procedures-ends", day=day)
    return words(
        "manager-procedures-begins" if change.before is None else "manager-procedures-turns", day=day
    )


def name_of(change: Change) -> Procedure:
    """Return the version that names the procedure of a change."""
    found = change.after or change.before
    assert found is not None  # noqa: S101
    return found
