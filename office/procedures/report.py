"""What a file would change, and what is wrong in it: kept beside the file, and shown before it is taken."""

from collections.abc import Sequence

from pydantic import BaseModel

from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.comparing import ChangedVersion, comparison, taken_over
from office.procedures.judging import Judged, judge
from office.procedures.reading.rows import Sheet

MOST_SHOWN = 300
"""Versions of each kind that a report shows; the others are counted."""
_LONGEST_CELL = 600
"""Letters of a cell that a report shows."""


class FaultShape(BaseModel):
    """A fault: its row as a spreadsheet counts, its column, the rule it breaks, and what was found there."""

    row: int
    column: str
    wrong: str
    found: str


class VersionShape(BaseModel):
    """A version of a procedure that is added or gone; ``valid_from`` '' where it has always held."""

    code: str
    name: str
    valid_from: str


class CellShape(BaseModel):
    """One column before and after."""

    column: str
    old: str
    new: str


class ChangedShape(VersionShape):
    """A version that says something else afterwards."""

    cells: list[CellShape]


class Report(BaseModel):
    """What came of a file. Lists hold the first; each count is of all.

    ``instead_of`` is the revision it was compared with, null for none. ``refused_codes`` counts procedures
    with a fault, which stay as they are. ``left_out`` names sheets of the file that nobody read.
    """

    instead_of: int | None
    rows: int
    can_be_taken: bool
    is_same: bool
    faults: list[FaultShape]
    fault_count: int
    refused_codes: int
    added: list[VersionShape]
    added_count: int
    changed: list[ChangedShape]
    changed_count: int
    gone: list[VersionShape]
    gone_count: int
    left_out: list[str]


def report_on(
    sheet: Sheet, old: Catalogue, instead_of: int | None, fields: Sequence[str]
) -> tuple[Report, Catalogue]:
    """Return what the sheet changes of ``old``, and the catalogue that taking it makes.

    6,000 rows take some seconds of processor time: no work for the event loop.
    """
    judged = judge(sheet, fields)
    new = taken_over(old, judged) if judged.can_be_taken else old
    changes = comparison(old, new)
    report = Report(
        instead_of=instead_of,
        rows=len(sheet.rows),
        can_be_taken=judged.can_be_taken and not changes.is_empty,
        is_same=judged.can_be_taken and changes.is_empty,
        faults=_faults(judged),
        fault_count=judged.fault_count,
        refused_codes=len(judged.refused_codes),
        added=[_version(one) for one in changes.added[:MOST_SHOWN]],
        added_count=len(changes.added),
        changed=[_changed(one) for one in changes.changed[:MOST_SHOWN]],
        changed_count=len(changes.changed),
        gone=[_version(one) for one in changes.gone[:MOST_SHOWN]],
        gone_count=len(changes.gone),
        left_out=list(sheet.left_out),
    )
    return report, new


def _faults(judged: Judged) -> list[FaultShape]:
    return [
        FaultShape(row=one.row, column=one.column, wrong=str(one.wrong), found=one.found)
        for one in judged.faults
    ]


def _version(one: Procedure) -> VersionShape:
    return VersionShape(code=one.code, name=one.name, valid_from=_day(one))


def _changed(one: ChangedVersion) -> ChangedShape:
    cells = [CellShape(column=cell.column, old=_cut(cell.old), new=_cut(cell.new)) for cell in one.cells]
    return ChangedShape(code=one.new.code, name=one.new.name, valid_from=_day(one.new), cells=cells)


def _day(one: Procedure) -> str:
    return "" if one.valid_from is None else one.valid_from.isoformat()


def _cut(cell: str) -> str:
    return cell if len(cell) <= _LONGEST_CELL else f"{cell[:_LONGEST_CELL]}…"
