"""JSON: a list of objects, or an object with such a list under ``procedures``; keys are the columns."""

import json
from collections.abc import Iterator
from typing import Any

from office.procedures.columns import LIST_MARK, PART_MARK
from office.procedures.reading.cells import cleaned, sheet_of
from office.procedures.reading.letters import text_of
from office.procedures.reading.limits import Limits
from office.procedures.reading.refusals import FileRefused, Reason, refused
from office.procedures.reading.rows import Row, Sheet

_DOCUMENT_KEYS = ("name", "originals", "copies", "form")
_MARKS = (LIST_MARK, PART_MARK, "\n")


def read_json(content: bytes, limits: Limits) -> Sheet:
    """Return the sheet, whose row 1 holds the keys and row 2 the first object. Raises FileRefused."""
    try:
        raw = json.loads(text_of(content), object_pairs_hook=_object, parse_constant=_no_number)
    except FileRefused:
        raise
    except (ValueError, RecursionError) as error:
        raise refused(Reason.BROKEN) from error
    objects = raw.get("procedures") if isinstance(raw, dict) else raw
    if not isinstance(objects, list) or not all(isinstance(one, dict) for one in objects):
        raise refused(Reason.BROKEN)
    if len(objects) > limits.rows:
        raise refused(Reason.TOO_MANY_ROWS, most=limits.rows)
    return sheet_of(_rows(objects), limits)


def _rows(objects: list[dict[str, Any]]) -> Iterator[Row]:
    columns = list(dict.fromkeys(key for one in objects for key in one))
    yield Row(1, tuple(columns))
    for number, one in enumerate(objects, 2):
        values = [one.get(column) for column in columns]
        numeric = frozenset(place for place, value in enumerate(values) if isinstance(value, int | float))
        yield Row(number, tuple(_text(value, number) for value in values), numeric)


def _text(value: Any, row: int) -> str:
    if value is None:
        return ""
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, list):
        return f"{LIST_MARK} ".join(_item(item, row) for item in value)
    raise refused(Reason.BROKEN, row=row)


def _item(item: Any, row: int) -> str:
    if isinstance(item, str):
        return _part(item, row)
    if isinstance(item, dict) and set(item) <= set(_DOCUMENT_KEYS):
        return PART_MARK.join(_part(item.get(key), row) for key in _DOCUMENT_KEYS)
    raise refused(Reason.BROKEN, row=row)


def _part(part: Any, row: int) -> str:
    if part is None:
        return ""
    if not isinstance(part, str | int | float):
        raise refused(Reason.BROKEN, row=row)
    text = cleaned(str(part))
    if any(mark in text for mark in _MARKS):
        # In a cell it would part the item: one paper would become two, unnoticed.
        raise refused(Reason.MARK_IN_ITEM, row=row, item=text)
    return text


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) < len(pairs):
        # The last would win, and nobody would know of the first.
        raise ValueError("a key stands twice in one object")
    return dict(pairs)


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")
