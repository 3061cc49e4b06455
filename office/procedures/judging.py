"""Judges rows: each is a version of a procedure, or its faults with row and column."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from office.procedures import cell_rules as rules
from office.procedures.catalogue import Procedure
from office.procedures.cell_rules import BadCell
from office.procedures.colliding import collisions
from office.procedures.columns import COLUMNS, NEEDED, cells_of
from office.procedures.faults import MOST_FAULTS, Fault, Wrong, fault
from office.procedures.reading.cells import cleaned
from office.procedures.reading.rows import Row, Sheet
from office.procedures.spreadsheet_guard import guarded

T = TypeVar("T")

UNVERIFIED = "cần xác minh"
"""What sources and files write behind a fact that nobody has verified."""
_FORMULA_STARTS = ("=", "@")
_MAY_SAY_UNVERIFIED = ("verify", "source")
_PLACES = {column: place for place, column in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a sheet comes to. ``faults`` are the first 200, ``fault_count`` counts all of them.

    A code with a fault in any of its rows is in ``refused_codes`` and in no procedure here.
    """

    procedures: tuple[Procedure, ...]
    faults: tuple[Fault, ...]
    fault_count: int
    refused_codes: frozenset[str]
    can_be_taken: bool
    """False where nobody can say which procedures the faults belong to, or none is left."""


def judge(sheet: Sheet, fields: Collection[str] | None = None) -> Judged:
    """Return the sheet's procedures and faults, in its order.

    ``fields`` are the codes of the office's fields; None lets any stand. Nothing in a sheet raises.
    A row is judged once more as it is kept, so that whatever is taken can be read, exported and read again.
    6,000 rows of a file took 0.9 s of processor time, kept ones 0.3 s: no work for the event loop.
    """
    faults = list(_header_faults(sheet))
    if faults:
        return _told((), faults, frozenset(), can_be_taken=False)
    places = {column: place for place, column in enumerate(sheet.columns) if column}
    judged: list[tuple[Row, Procedure]] = []
    for row in sheet.rows:
        judge_of_row = _RowJudge(row, places, fields)
        one = judge_of_row.procedure()
        found = judge_of_row.faults or list(_faults_once_kept(row, one, sheet.columns))
        faults.extend(found)
        if not found:
            judged.append((row, one))
    faults.extend(collisions([(row.number, one) for row, one in judged]))
    faults.sort(key=lambda one: one.row)
    return _without_refused(sheet, places["code"], [one for _, one in judged], faults)


def _faults_once_kept(row: Row, one: Procedure, columns: tuple[str, ...]) -> Iterator[Fault]:
    """Return what a procedure without faults would have wrong once it is kept, or exported and read."""
    cells = cells_of(one)
    if (columns, row.cells) == (COLUMNS, cells):
        return
    again = _RowJudge(Row(row.number, tuple(cleaned(guarded(cell)) for cell in cells)), _PLACES, None)
    cells_again = cells_of(again.procedure())
    yield from again.faults
    if not again.faults:
        for column, cell, cell_again in zip(COLUMNS, cells, cells_again, strict=True):
            if cell != cell_again:
                yield fault(row.number, column, Wrong.CHANGES_WHEN_KEPT, cell)


def _without_refused(
    sheet: Sheet, code_place: int, procedures: list[Procedure], faults: list[Fault]
) -> Judged:
    wrong_rows = {one.row for one in faults}
    codes = frozenset(_cell(row, code_place) for row in sheet.rows if row.number in wrong_rows)
    kept = tuple(one for one in procedures if one.code not in codes)
    is_code_wrong = any(one.column == "code" and one.wrong not in _WHOSE_IS_KNOWN for one in faults)
    return _told(kept, faults, codes, can_be_taken=bool(kept) and not is_code_wrong)


_WHOSE_IS_KNOWN = (Wrong.CODE_TAKEN, Wrong.VERSION_TWICE)


def _told(
    procedures: tuple[Procedure, ...], faults: list[Fault], codes: frozenset[str], *, can_be_taken: bool
) -> Judged:
    return Judged(procedures, tuple(faults[:MOST_FAULTS]), len(faults), codes, can_be_taken)


def _header_faults(sheet: Sheet) -> Iterator[Fault]:
    seen: set[str] = set()
    for column in sheet.columns:
        if column in seen:
            yield fault(sheet.header_row, column, Wrong.COLUMN_TWICE, column)
        elif column and column not in COLUMNS:
            yield fault(sheet.header_row, column, Wrong.COLUMN_UNKNOWN, column)
        if column:
            seen.add(column)
    for column in NEEDED:
        if column not in seen:
            yield fault(sheet.header_row, column, Wrong.COLUMN_MISSING, "")


def _cell(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


class _RowJudge:
    """One row at a time: what is wrong with it is in ``faults`` afterwards."""

    def __init__(self, row: Row, places: Mapping[str, int], fields: Collection[str] | None) -> None:
        self._row, self._places, self._fields = row, places, fields
        self.faults: list[Fault] = []

    def procedure(self) -> Procedure:
        """Return the row's procedure, which is right only where there are no faults."""
        self._look_over()
        one = Procedure(
            code=self._read("code", rules.code, ""),
            field=self._read("field", self._known_field, ""),
            name=self._read("name", _filled_line, ""),
            other_codes=self._read("other_codes", rules.codes, ()),
            name_en=self._read("name_en", rules.line, ""),
            everyday=self._read("everyday", rules.lines, ()),
            documents=self._read("documents", rules.documents, ()),
            time_limit_days=self._read("time_limit_days", rules.number, None),
            time_limit_text=self._read("time_limit_text", rules.text, ""),
            cutoff=self._read("cutoff", rules.clock, None),
            fee_text=self._read("fee_text", rules.text, ""),
            online_level=self._read("online_level", rules.online_level, None),
            legal_basis=self._read("legal_basis", rules.text, ""),
            source=self._read("source", rules.text, ""),
            checked_at=self._read("checked_at", rules.day, None),
            is_sure=self._read("sure", rules.is_sure, False),
            verify=self._read("verify", rules.text, ""),
            valid_from=self._read("valid_from", rules.day, None),
            valid_to=self._read("valid_to", rules.day, None),
        )
        self._judge_whole(one)
        return one

    def _look_over(self) -> None:
        """Find what is wrong whatever the column: formulas, numbers as codes, cells under no column."""
        named = set(self._places.values())
        for place, cell in enumerate(self._row.cells):
            if cell and place not in named:
                self._add(str(place + 1), Wrong.CELL_WITHOUT_COLUMN, cell)
        for column, place in self._places.items():
            cell = _cell(self._row, place)
            if cell.startswith(_FORMULA_STARTS):
                self._add(column, Wrong.FORMULA, cell)
            elif column in ("code", "other_codes") and place in self._row.numeric:
                self._add(column, Wrong.CODE_IS_NUMBER, cell)

    def _judge_whole(self, one: Procedure) -> None:
        if one.valid_from and one.valid_to and one.valid_to < one.valid_from:
            self._add("valid_to", Wrong.ENDS_BEFORE_IT_BEGINS, one.valid_to.isoformat())
        if not one.is_sure:
            return
        for column, place in self._places.items():
            cell = _cell(self._row, place)
            if column not in _MAY_SAY_UNVERIFIED and UNVERIFIED in cell.lower():
                self._add(column, Wrong.SURE_BUT_MARKED, cell)

    def _read(self, column: str, rule: Callable[[str], T], instead: T) -> T:
        place = self._places.get(column)
        cell = "" if place is None else _cell(self._row, place)
        if any(one.column == column for one in self.faults):
            return instead
        try:
            return rule(cell)
        except BadCell as bad:
            self._add(column, bad.wrong, cell)
            return instead

    def _known_field(self, cell: str) -> str:
        if cell and self._fields is not None and cell not in self._fields:
            raise BadCell(Wrong.UNKNOWN_FIELD)
        return rules.line(cell)

    def _add(self, column: str, wrong: Wrong, found: str) -> None:
        self.faults.append(fault(self._row.number, column, wrong, found))


def _filled_line(cell: str) -> str:
    if not cell:
        raise BadCell(Wrong.EMPTY)
    return rules.line(cell)
