"""Reads rows from the bytes of a CSV or JSON file, within bounds."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import orjson

from office.dossiers.adapters.source import FileFault, UnreadableFile
from office.dossiers.judging import COLUMNS, NEEDED, RawRow

MOST_BYTES = 16 * 1024 * 1024
MOST_ROWS = 20_000

Reading = Callable[[bytes], list[RawRow]]
"""Reads a whole file. Raises UnreadableFile."""

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def csv_rows(content: bytes) -> list[RawRow]:
    """Return the rows of a CSV file in UTF-8 or UTF-16, separated by commas or semicolons."""
    try:
        text = content.decode(_MARKS.get(content[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableFile(FileFault.ENCODING, "neither UTF-8 nor UTF-16 with a mark") from error
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, ""), delimiter=";" if ";" in head else ",", strict=True)
    try:
        columns = [name.strip().lower() for name in next(reader, [])]
        _refuse_columns(columns)
        return list(_bounded(_lines(reader, columns)))
    except csv.Error as error:
        raise UnreadableFile(FileFault.DAMAGED, f"line {reader.line_num}: {error}") from error


def json_rows(content: bytes) -> list[RawRow]:
    """Return the rows of a JSON list of objects, or of the list under ``dossiers`` in an object."""
    return rows_of(read_json(content))


def read_json(content: bytes) -> Any:
    """Return what a JSON file holds."""
    try:
        return orjson.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise UnreadableFile(FileFault.DAMAGED, "no JSON") from error


def rows_of(value: Any) -> list[RawRow]:
    """Return the rows of a list of objects as JSON gave it, or of the list under ``dossiers``."""
    rows = value.get("dossiers") if isinstance(value, dict) else value
    if not isinstance(rows, list):
        raise UnreadableFile(FileFault.COLUMNS, "no list of dossiers")
    return list(_bounded(RawRow(number, _cells(row)) for number, row in enumerate(rows, 1)))


def _refuse_columns(columns: list[str]) -> None:
    missing, twice = NEEDED.difference(columns), {name for name in columns if columns.count(name) > 1}
    if missing or twice:
        raise UnreadableFile(FileFault.COLUMNS, f"columns missing {sorted(missing)}, twice {len(twice)}")


def _lines(reader: Any, columns: list[str]) -> Iterator[RawRow]:
    for line in reader:
        if any(cell.strip() for cell in line):
            # A line cut short lacks its last cells; one that has too many is shifted, and nothing holds.
            cells = dict(zip(columns, line, strict=False)) if len(line) <= len(columns) else {}
            yield RawRow(reader.line_num, _known(cells))


def _cells(row: Any) -> Mapping[str, str]:
    if not isinstance(row, dict):
        return {}
    return _known({name: _text(value) for name, value in row.items()})


def _text(value: Any) -> str:
    """Return a JSON value as a CSV would have it; what can be no cell is a text that no column takes."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return str(value) if type(value) is int else "?"


def _known(cells: Mapping[str, str]) -> Mapping[str, str]:
    """Leave out other columns: a source that tells names as well has them dropped here, at once."""
    return {name: text for name, text in cells.items() if name in COLUMNS}


def _bounded(rows: Iterator[RawRow]) -> Iterator[RawRow]:
    for count, row in enumerate(rows, 1):
        if count > MOST_ROWS:
            raise UnreadableFile(FileFault.TOO_MANY_ROWS, f"more than {MOST_ROWS} rows")
        yield row
