"""What became of the newest batch that told anything, for whoever looks after the source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from office.dossiers.adapters.others_files import readable
from office.dossiers.adapters.source import Batch, FileFault
from office.dossiers.judging import RowFault

MOST_FAULTS = 200
"""So many are told one by one; of the others, how many there are."""


@dataclass(frozen=True, slots=True)
class BatchReport:
    """``file`` is the name of a file, '' for an answer by HTTP. No value of a row is in it."""

    at: datetime
    file: str
    taken: int
    refused: FileFault | None
    faults: Sequence[RowFault]
    more_faults: int


def report_of(batch: Batch, at: datetime) -> BatchReport | None:
    """Return the report of a batch taken at that time; None of one that told nothing."""
    if not batch.told and not batch.faults and batch.refused is None:
        return None
    return BatchReport(
        at,
        readable(batch.mark) if batch.is_one_of_many else "",
        len(batch.told),
        batch.refused,
        tuple(batch.faults[:MOST_FAULTS]),
        max(0, len(batch.faults) - MOST_FAULTS),
    )
