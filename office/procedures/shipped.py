"""The catalogue that comes with the program, for the demo: mostly unsure, and every row says of what."""

from functools import cache
from pathlib import Path

from office.procedures.catalogue import Catalogue
from office.procedures.judging import judge
from office.procedures.reading.csv_file import read_csv
from office.procedures.reading.limits import DEFAULT_LIMITS

FILE_NAME = "procedures.csv"
_FILE = Path(__file__).parent / "data" / FILE_NAME


class ShippedCatalogueError(Exception):
    """The program's own file has faults."""


@cache
def shipped_catalogue() -> Catalogue:
    """Return it. Raises ShippedCatalogueError where the file was spoilt."""
    judged = judge(read_csv(_FILE.read_bytes(), DEFAULT_LIMITS))
    if judged.fault_count:
        raise ShippedCatalogueError(f"{_FILE.name} has {judged.fault_count} faults: {judged.faults[0]}")
    return Catalogue(judged.procedures)
