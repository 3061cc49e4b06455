"""What every source of dossiers keeps to; each passes the same contract tests."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from office.dossiers.judging import RowFault, Told


class FileFault(StrEnum):
    """Why nothing of a file or an answer was taken; names the sentence, ``manager-dossier-file-...``."""

    KIND = "kind"
    """Its name ends in none of the kinds that are read here."""
    NOT_ALLOWED = "not_allowed"
    """Its owner lets this program's user not read it."""
    ENCODING = "encoding"
    COLUMNS = "columns"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    UNFINISHED = "unfinished"
    DAMAGED = "damaged"


class UnreadableFile(Exception):
    """A whole file that cannot be read, or an answer's body."""

    def __init__(self, fault: FileFault, why: str) -> None:
        super().__init__(why)
        self.fault = fault


class SourceAway(Exception):
    """The source cannot be reached, or answers nothing of use; the same may be tried again.

    ``retry_s`` is how long it asked to be left alone, None where it did not say.
    """

    def __init__(self, why: str, retry_s: float | None = None) -> None:
        super().__init__(why)
        self.retry_s = retry_s


@dataclass(frozen=True, slots=True)
class Batch:
    """What a source told at once. ``mark`` is the source's own: a file's name, an answer's version.

    ``refused`` says why nothing of it could be read. ``confirmed_at`` is the time up to which the source has
    told every change, None where it says nothing of what it did not name. ``listed_at`` is the time at which
    it named every dossier that it knows, that of its rows' ``fetched_at``; None where it names only some.
    After one of many the next may wait already.
    """

    told: Sequence[Told] = ()
    faults: Sequence[RowFault] = ()
    refused: FileFault | None = None
    confirmed_at: datetime | None = None
    listed_at: datetime | None = None
    mark: str = ""
    is_one_of_many: bool = False


class Source(Protocol):
    """One system that knows dossiers."""

    def fetch(self) -> Batch:
        """Return what it tells now, perhaps nothing. Raises SourceAway.

        The same is told again until ``taken`` was called with it: a power cut loses nothing.
        """
        ...

    def taken(self, batch: Batch) -> None:
        """Hear that what was fetched last is kept for good. Raises SourceAway."""
        ...
