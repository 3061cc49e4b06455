"""Why a file is refused as a whole: a reason and values, the sentence is the catalogue's."""

from enum import StrEnum

from office.tickets.refusals import Refusal

_MOST_OF_A_VALUE = 200


class Reason(StrEnum):
    """The reasons, each with the values that its sentence shows."""

    EMPTY = "empty"
    FILE_TOO_LARGE = "file_too_large"  # most
    BROKEN = "broken"
    OLD_OR_LOCKED = "old_or_locked"
    UNPACKS_TOO_LARGE = "unpacks_too_large"  # member
    TOO_MANY_ROWS = "too_many_rows"  # most
    TOO_MANY_COLUMNS = "too_many_columns"  # most, at
    CELL_TOO_LONG = "cell_too_long"  # row, column (counted from 1), most
    MARK_IN_ITEM = "mark_in_item"  # row, item: a list's item has a mark that parts items
    MERGED_CELLS = "merged_cells"  # ranges
    NOT_UNICODE = "not_unicode"  # line
    GARBLED_LETTERS = "garbled_letters"  # share (percent), example
    LOST_LETTERS = "lost_letters"  # example
    TOO_HEAVY = "too_heavy"


class FileRefused(Refusal):
    """The file is refused as a whole; ``details`` hold the ``reason`` and its values."""

    code = "file_refused"


def refused(reason: Reason, **values: object) -> FileRefused:
    """Return the refusal of a file for that reason."""
    texts = {name: str(value)[:_MOST_OF_A_VALUE] for name, value in values.items()}
    # The message goes into logs, which repeat nothing that a file says.
    return FileRefused(f"cannot read the file: {reason}", reason=str(reason), **texts)
