"""What a file held: rows of text, whatever form it came in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``number`` counts as the sheet does, from 1; ``numeric``: places typed as numbers."""

    number: int
    cells: tuple[str, ...]
    numeric: frozenset[int] = frozenset()

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that was read: its first row as ``columns``, then the rows; blank ones are left out.

    ``left_out`` names further sheets of the file, which nobody read.
    """

    columns: tuple[str, ...]
    header_row: int
    rows: tuple[Row, ...]
    left_out: tuple[str, ...] = ()


def filled(rows: Iterable[Row]) -> Iterator[Row]:
    """Return the rows in which anything stands."""
    return (row for row in rows if not row.is_blank)
