"""XLSX by openpyxl, read only, never beyond the limits; formulas stay formulas."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from hardware.programs.lean_imports import without
from office.procedures.reading.cells import sheet_of
from office.procedures.reading.limits import Limits
from office.procedures.reading.refusals import Reason, refused
from office.procedures.reading.rows import Row, Sheet
from office.procedures.reading.sheet_xml import refuse_far_or_merged
from office.procedures.reading.zip_directory import refuse_large

# It takes them along where they are installed: memory that the limit needs, and another reader of XML.
with without("numpy", "pandas", "lxml", "PIL"):
    from openpyxl import load_workbook

_OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")
"""What xls files begin with, and xlsx files with a password."""
_FORMULA = "="


def read_xlsx(file: IO[bytes], limits: Limits) -> Sheet:
    """Return the first sheet of the workbook in the seekable ``file``.

    Raises FileRefused, and whatever openpyxl raises for a workbook that is broken inside.
    """
    if file.read(len(_OLD_EXCEL)) == _OLD_EXCEL:
        raise refused(Reason.OLD_OR_LOCKED)
    file.seek(0)
    try:
        with ZipFile(file) as packed:
            refuse_large(packed, limits)
    except BadZipFile as error:
        raise refused(Reason.BROKEN) from error
    file.seek(0)
    with warnings.catch_warnings():
        # It warns of what it leaves out, such as colours and checks of input.
        warnings.simplefilter("ignore")
        return _first_sheet(file, limits)


def _first_sheet(file: IO[bytes], limits: Limits) -> Sheet:
    book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
    try:
        if not book.worksheets:
            raise refused(Reason.EMPTY)
        first = book.worksheets[0]
        # openpyxl does not tell merged cells when it only reads, and drops cells that lie too far silently.
        with first._get_source() as xml:
            refuse_far_or_merged(xml, limits)
        left_out = tuple(name for name in book.sheetnames if name != first.title)
        return sheet_of(_rows(first, limits), limits, left_out)
    finally:
        book.close()


def _rows(sheet: Any, limits: Limits) -> Iterator[Row]:
    # Without both limits the dimension that the file declares would be believed.
    rows = sheet.iter_rows(max_row=limits.rows + 2, max_col=limits.columns + 1, values_only=True)
    for number, values in enumerate(rows, 1):
        numeric = frozenset(place for place, value in enumerate(values) if isinstance(value, int | float))
        yield Row(number, tuple(_text(value) for value in values), numeric)


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case float() if value.is_integer():
            return str(int(value))
        case int() | float():
            return str(value)
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date() | datetime():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case _:  # A formula over several cells.
            return _FORMULA
