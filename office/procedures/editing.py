"""One procedure is edited: the version that holds, or one more that holds from a day on.

Each is judged as a row of a file is. What comes of it is a revision like any other: one step back undoes it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from office.procedures.catalogue import Catalogue, Procedure, UnknownProcedure
from office.procedures.columns import COLUMNS, cells_of
from office.procedures.faults import Fault, Wrong
from office.procedures.judging import judge
from office.procedures.reading.cells import cleaned
from office.procedures.reading.rows import Row, Sheet
from office.tickets.refusals import Refusal

EDITED = tuple(column for column in COLUMNS if column != "code")
"""The columns that a form sets. The code stays: by it tickets and files know the procedure."""


class VersionRefused(Refusal):
    """What was typed breaks rules: ``details`` name the first by its column."""

    code = "version_refused"


@dataclass(frozen=True, slots=True)
class Typed:
    """A version as a form sends it.

    ``replaces``: the first day of the version that it stands in place of, '' of one that has always held;
    None for one more version. ``cells``: by column, as a file would have them; one left out stays as it is.
    """

    code: str
    replaces: str | None
    cells: Mapping[str, str]


def edited(catalogue: Catalogue, typed: Typed, fields: Collection[str]) -> Catalogue:
    """Return the catalogue with that version.

    Raises UnknownProcedure where the catalogue has no such code or version, VersionRefused for what is wrong.
    """
    versions = [one for one in catalogue.procedures if one.code == typed.code]
    replaced = _replaced(versions, typed)
    kept = [one for one in versions if one is not replaced or typed.replaces is None]
    base = dict(zip(COLUMNS, cells_of(replaced), strict=True))
    cells = base | {column: cleaned(cell) for column, cell in typed.cells.items()}
    row = tuple(cells[column] for column in COLUMNS)
    sheet = Sheet(COLUMNS, 0, (*_rows(kept), Row(len(kept) + 1, row)))
    judged = judge(sheet, {*fields, *(one.field for one in versions)})
    faults = (*judged.faults, *_taken_codes(catalogue, judged.procedures))
    if faults:
        raise VersionRefused(
            f"a version of {typed.code[:40]} breaks rules",
            **{one.column: str(one.wrong) for one in reversed(faults)},
        )
    return _with_versions(catalogue, typed.code, judged.procedures)


def _replaced(versions: list[Procedure], typed: Typed) -> Procedure:
    """Return the version that is edited, or that a new one is drawn after: the last there is."""
    found = [one for one in versions if typed.replaces in (None, cells_of(one)[COLUMNS.index("valid_from")])]
    if not found:
        raise UnknownProcedure(f"there is no such version of {typed.code[:40]!r}", procedure=typed.code[:40])
    return max(found, key=lambda one: one.begins)


def _rows(versions: list[Procedure]) -> tuple[Row, ...]:
    return tuple(Row(number, cells_of(one)) for number, one in enumerate(versions, 1))


def _taken_codes(catalogue: Catalogue, versions: Collection[Procedure]) -> list[Fault]:
    """Return the other codes that are another procedure's."""
    code = next((one.code for one in versions), None)
    taken = {
        each for one in catalogue.procedures if one.code != code for each in (one.code, *one.other_codes)
    }
    return [
        Fault(0, "other_codes", Wrong.CODE_TAKEN, other)
        for one in versions
        for other in one.other_codes
        if other in taken
    ]


def _with_versions(catalogue: Catalogue, code: str, versions: tuple[Procedure, ...]) -> Catalogue:
    """Return the catalogue in which these stand where the code's first version stood."""
    place = next(place for place, one in enumerate(catalogue.procedures) if one.code == code)
    before = catalogue.procedures[:place]
    after = tuple(one for one in catalogue.procedures[place:] if one.code != code)
    return Catalogue((*before, *versions, *after))
