"""What stands on the paper of a test print, and its shape on the wire. It holds no ticket's number."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Self

from hardware.printing.faults import PaperError
from hardware.printing.paper import TicketPaper, check_text, need, time_in
from hardware.printing.slip_paper import SlipPaper

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class TrialWords:
    """What every test print says. ``width`` has ``{mm}`` and ``{dots}`` for the printer's width."""

    heading: str
    no_ticket: str
    no_ticket_second: str
    width: str
    edges: str


@dataclass(frozen=True, slots=True)
class TrialPaper:
    """Whose printer was tested and when. Raises PaperError when a value cannot be printed.

    ``agency`` is the office's own line, ``printer`` its kiosk's title and ``name`` the kiosk's name in
    config.toml. ``at_local`` is aware and already in the office's time zone.
    """

    agency: str
    printer: str
    name: str
    at_local: datetime
    words: TrialWords

    def __post_init__(self) -> None:
        check_text(self.agency, "agency", _LONGEST)
        check_text(self.printer, "printer", _LONGEST)
        check_text(self.name, "name", _LONGEST)
        need(self.at_local.tzinfo is not None, "at_local must be aware")

    @property
    def title(self) -> str:
        """What it is called in file names and messages: ``2019-10-24-TEST``."""
        return f"{self.at_local.date().isoformat()}-TEST"

    @property
    def identity(self) -> str:
        """What no other paper has: the printer and the time of its test."""
        return f"test {self.name} {self.at_local.isoformat()}"

    def to_wire(self) -> dict[str, object]:
        """Return the paper as JSON can carry it; ``from_wire`` gives an equal paper back."""
        return {
            "agency": self.agency,
            "printer": self.printer,
            "name": self.name,
            "at_local": self.at_local.isoformat(),
            "words": asdict(self.words),
        }

    @classmethod
    def from_wire(cls, wire: Mapping[Any, Any]) -> Self:
        """Return the paper that ``wire`` describes. Raises PaperError when it is none."""
        wrong = set(wire) ^ set(cls.__slots__)
        need(not wrong, f"paper has missing or unknown keys: {', '.join(sorted(map(str, wrong)))}")
        at, words = time_in(wire["at_local"], "at_local"), _words_in(wire["words"])
        return cls(**{**wire, "at_local": at, "words": words})


def _words_in(wire: object) -> TrialWords:
    names = TrialWords.__slots__
    if not isinstance(wire, Mapping) or set(wire) != set(names):
        raise PaperError(f"words must be an object of {', '.join(names)}")
    for name in names:
        check_text(wire[name], name, _LONGEST)
    return TrialWords(**wire)


Paper = TicketPaper | TrialPaper | SlipPaper


def paper_in(wire: object) -> Paper:
    """Return the ticket, test or slip that ``wire`` describes. Raises PaperError when it is none of them."""
    if isinstance(wire, Mapping) and "at_local" in wire:
        return TrialPaper.from_wire(wire)
    if isinstance(wire, Mapping) and "asked_local" in wire:
        return SlipPaper.from_wire(wire)
    return TicketPaper.from_wire(wire)
