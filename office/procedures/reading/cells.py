"""What is done with every cell, whatever file it came from."""

from collections.abc import Callable, Iterable

from office.procedures.reading.letters import composed, refuse_garbled
from office.procedures.reading.limits import Limits
from office.procedures.reading.markup import without_markup
from office.procedures.reading.refusals import Reason, refused
from office.procedures.reading.rows import Row, Sheet, filled
from office.procedures.spreadsheet_guard import unguarded


def sheet_of(rows: Iterable[Row], limits: Limits, left_out: tuple[str, ...] = ()) -> Sheet:
    """Return the sheet that the rows make, its cells cleaned. The first that is not blank names the columns.

    Raises FileRefused for more rows, columns or letters than the limits allow, and for garbled letters.
    """
    found: list[Row] = []
    for row in filled(_cleaned(row, limits) for row in rows):
        found.append(row)
        if len(found) > limits.rows + 1:
            raise refused(Reason.TOO_MANY_ROWS, most=limits.rows)
    if not found:
        raise refused(Reason.EMPTY)
    refuse_garbled(cell for row in found for cell in row.cells)
    header, *below = found
    return Sheet(header.cells, header.number, tuple(below), left_out)


def cleaned(cell: str) -> str:
    """Return what is read of a cell: composed letters, no markup, no guard against formulas."""
    return without_markup(composed(unguarded(cell)))


def _cleaned(row: Row, limits: Limits) -> Row:
    width = _width(row.cells, str.strip)
    if width > limits.columns:
        raise refused(Reason.TOO_MANY_COLUMNS, most=limits.columns, at=row.number)
    for place, cell in enumerate(row.cells[:width], 1):
        if len(cell) > limits.cell_letters:
            raise refused(Reason.CELL_TOO_LONG, row=row.number, column=place, most=limits.cell_letters)
    cells = tuple(map(cleaned, row.cells[:width]))
    return Row(row.number, cells[: _width(cells, str)], row.numeric)


def _width(cells: tuple[str, ...], shown: Callable[[str], str]) -> int:
    """Return how many cells there are up to the last in which anything stands."""
    return max((place for place, cell in enumerate(cells, 1) if shown(cell)), default=0)
