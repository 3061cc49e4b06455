"""What the labels of one field begin with on one day."""

from dataclasses import dataclass
from datetime import date

from office.tickets.office import Series


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a field's numbers look on ``office_day``: ``letter`` or ``block`` starts them, as ``series`` says.

    ``field`` is its code. The other of the two is kept as config.toml had it.
    """

    office_day: date
    field: str
    series: Series
    letter: str
    block: int
