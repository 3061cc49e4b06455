"""What the reading program says, line by line in JSON: the columns, the rows, and that it is done."""

import json
from collections.abc import Iterator
from enum import StrEnum

from office.procedures.reading.refusals import FileRefused, Reason, refused
from office.procedures.reading.rows import Row, Sheet


class FileKind(StrEnum):
    """The forms of file that can be read."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


def lines_of(sheet: Sheet) -> Iterator[str]:
    """Return the lines that tell the sheet."""
    yield _line({"columns": sheet.columns, "header_row": sheet.header_row, "left_out": sheet.left_out})
    for row in sheet.rows:
        yield _line([row.number, row.cells, sorted(row.numeric)])
    yield _line({"rows": len(sheet.rows)})


def refusal_line(refusal: FileRefused) -> str:
    """Return the line that tells a refusal, instead of all others."""
    return _line({"refused": dict(refusal.details)})


class SheetTold:
    """Puts the lines together again."""

    def __init__(self) -> None:
        self._head: dict[str, object] | None = None
        self._rows: list[Row] = []
        self._is_whole = False

    def take(self, line: bytes) -> None:
        """Take the next line. Raises FileRefused where it tells a refusal, or is none of the lines."""
        try:
            raw = json.loads(line)
            if isinstance(raw, list):
                number, cells, numeric = raw
                self._rows.append(Row(number, tuple(cells), frozenset(numeric)))
            elif "refused" in raw:
                values = raw["refused"]
                raise refused(Reason(values.pop("reason")), **values)
            elif "rows" in raw:
                self._is_whole = raw["rows"] == len(self._rows)
            else:
                self._head = raw
        except (ValueError, TypeError, KeyError) as error:
            raise refused(Reason.BROKEN) from error

    def sheet(self) -> Sheet:
        """Return the sheet. Raises FileRefused unless every line of it came."""
        if self._head is None or not self._is_whole:
            raise refused(Reason.BROKEN)
        columns, header_row, left_out = (self._head[name] for name in ("columns", "header_row", "left_out"))
        assert isinstance(columns, list)  # noqa: S101
        assert isinstance(left_out, list)  # noqa: S101
        assert isinstance(header_row, int)  # noqa: S101
        return Sheet(tuple(columns), header_row, tuple(self._rows), tuple(left_out))


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
