"""What the answers say of an office, ready to be written."""

from dataclasses import dataclass

from office.commands.new_office.answers import Stretch
from office.commands.new_office.typical import NewField


@dataclass(frozen=True, slots=True)
class NewOffice:
    """An office as it was told.

    ``counters`` has the places of its fields for each counter, from 0 on; ``printers`` an address for each
    kiosk, "" where there is none yet; ``halls`` the name of each screen's hall; ``signs`` counters' numbers.
    """

    name: str
    agency: tuple[str, ...]
    address: str
    fields: tuple[NewField, ...]
    has_letters: bool
    counters: tuple[tuple[int, ...], ...]
    weekdays: tuple[Stretch, ...]
    saturday: tuple[Stretch, ...]
    printers: tuple[str, ...]
    paper_mm: int
    halls: tuple[str, ...]
    signs: tuple[int, ...]
    lookups: int
