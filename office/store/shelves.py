"""What the store in memory keeps its values on."""

from dataclasses import dataclass, field
from datetime import date

from office.tickets.answers import Answer
from office.tickets.duty import Duty
from office.tickets.journal import Entry
from office.tickets.numbering import Numbering
from office.tickets.ticket import PrintJob, Ticket


@dataclass(slots=True)
class Shelves:
    """All that is kept. The values are frozen, so a copy of the shelves is a copy of everything."""

    tickets: dict[int, Ticket] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    duties: dict[int, Duty] = field(default_factory=dict)
    jobs: dict[int, PrintJob] = field(default_factory=dict)
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)
    numberings: dict[tuple[date, str], Numbering] = field(default_factory=dict)

    def copy(self) -> "Shelves":
        """Return shelves of their own with the same on them."""
        return Shelves(
            self.tickets.copy(),
            self.entries.copy(),
            self.duties.copy(),
            self.jobs.copy(),
            self.answers.copy(),
            self.numberings.copy(),
        )
