"""What a new catalogue changes, shown before it is taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.colliding import without_codes
from office.procedures.columns import COLUMNS, cells_of
from office.procedures.judging import Judged


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """One column of a version, as the file has it, before and after."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangedVersion:
    """A version that was there and says something else now; at least one cell differs."""

    old: Procedure
    new: Procedure
    cells: tuple[ChangedCell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Versions are the same where their code and the day they begin are. All in the catalogues' order."""

    added: tuple[Procedure, ...]
    changed: tuple[ChangedVersion, ...]
    gone: tuple[Procedure, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes."""
        return not (self.added or self.changed or self.gone)


def taken_over(old: Catalogue, judged: Judged) -> Catalogue:
    """Return the catalogue that a file makes: codes that were refused stay as they are in ``old``.

    What stays keeps its own code, and of its other codes those that the file gives to nobody else.
    """
    kept = tuple(one for one in old.procedures if one.code in judged.refused_codes)
    codes = {one.code for one in kept}
    new = tuple(without_codes(one, codes) for one in judged.procedures)
    given = {code for one in new for code in (one.code, *one.other_codes)}
    return Catalogue(new + tuple(without_codes(one, given) for one in kept))


def comparison(old: Catalogue, new: Catalogue) -> Comparison:
    """Return what is added, changed and gone from ``old`` to ``new``."""
    before, after = _versions(old), _versions(new)
    return Comparison(
        tuple(one for key, one in after.items() if key not in before),
        tuple(_changed(before, after)),
        tuple(one for key, one in before.items() if key not in after),
    )


def _versions(catalogue: Catalogue) -> dict[tuple[str, date], Procedure]:
    return {(one.code, one.begins): one for one in catalogue.procedures}


def _changed(
    before: dict[tuple[str, date], Procedure], after: dict[tuple[str, date], Procedure]
) -> Iterator[ChangedVersion]:
    for key, new in after.items():
        old = before.get(key)
        if old is not None and old != new:
            pairs = zip(COLUMNS, cells_of(old), cells_of(new), strict=True)
            cells = (ChangedCell(column, was, now) for column, was, now in pairs if was != now)
            yield ChangedVersion(old, new, tuple(cells))
