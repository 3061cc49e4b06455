"""Writes a catalogue in the form it is read in."""

import csv
import io
import json
from collections.abc import Iterator

from office.procedures.catalogue import Catalogue
from office.procedures.columns import COLUMNS, cells_of
from office.procedures.spreadsheet_guard import guarded

_MARK = "\ufeff"
"""By it spreadsheets know that the file is UTF-8."""
_TEXT_FORMAT = "@"
"""Else a spreadsheet takes a code for a number, and drops its zeros."""


def as_csv(catalogue: Catalogue) -> str:
    """Return the catalogue as CSV, every version one row; read and judged, it gives the same catalogue."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(_rows(catalogue))
    return _MARK + file.getvalue()


def as_json(catalogue: Catalogue) -> str:
    """Return the same as JSON: under ``procedures`` an object for each version, all of its values texts."""
    objects = [dict(zip(COLUMNS, cells_of(one), strict=True)) for one in catalogue.procedures]
    return json.dumps({"procedures": objects}, ensure_ascii=False, indent=1)


def as_xlsx(catalogue: Catalogue) -> bytes:
    """Return the same as a workbook of one sheet, whose cells are texts.

    6,000 rows take some seconds of processor time: no work for the event loop.
    """
    # Only who exports a workbook needs it, and it is large.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet("procedures")
    for row in _rows(catalogue):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", text) or None)
            cell.number_format = _TEXT_FORMAT
            cells.append(cell)
        sheet.append(cells)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _rows(catalogue: Catalogue) -> Iterator[list[str]]:
    yield list(COLUMNS)
    for one in catalogue.procedures:
        yield [guarded(cell) for cell in cells_of(one)]
