"""CSV as spreadsheets save it: UTF-8 or UTF-16, with commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from office.procedures.reading.cells import sheet_of
from office.procedures.reading.letters import text_of
from office.procedures.reading.limits import Limits
from office.procedures.reading.refusals import Reason, refused
from office.procedures.reading.rows import Row, Sheet

_DELIMITERS = ",;\t"


def read_csv(content: bytes, limits: Limits) -> Sheet:
    """Return the sheet. Raises FileRefused."""
    text = text_of(content)
    return sheet_of(_rows(text, limits), limits)


def _rows(text: str, limits: Limits) -> Iterator[Row]:
    first = text.lstrip().partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(records, None)
        except csv.Error as error:
            # The reader's own limit, 131,072 letters, which is one for the whole process: it stays as it is.
            if "field limit" in str(error):
                raise refused(Reason.CELL_TOO_LONG, row=number, column=0, most=limits.cell_letters) from error
            raise refused(Reason.BROKEN, row=number) from error
        if cells is None:
            return
        yield Row(number, tuple(cells))
