"""What a store in memory keeps, how its lines are ordered, and what no two tickets may have alike."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import uuid4

from office.tickets.answers import Answer
from office.tickets.duty import Duty
from office.tickets.journal import Entry
from office.tickets.legs import Leg
from office.tickets.line import Head, head_of
from office.tickets.numbering import Numbering
from office.tickets.store import StoreError
from office.tickets.ticket import IN_HAND, Ticket

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """A room's own shelf, with values of one kind by their ids."""

    name: str


@dataclass(slots=True)
class Shelves:
    """All that is kept. The values are frozen, so a copy of the shelves is a copy of everything."""

    tickets: dict[int, Ticket] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    duties: dict[int, Duty] = field(default_factory=dict)
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)
    numberings: dict[tuple[date, str], Numbering] = field(default_factory=dict)
    journal_id: str = field(default_factory=lambda: str(uuid4()))
    legs: dict[int, Leg] = field(default_factory=dict)
    skipped: dict[tuple[date, str], int] = field(default_factory=dict)
    rooms: dict[str, dict[int, Any]] = field(default_factory=dict)

    def copy(self) -> "Shelves":
        """Return shelves of their own with the same on them."""
        return Shelves(
            self.tickets.copy(),
            self.entries.copy(),
            self.duties.copy(),
            self.answers.copy(),
            self.numberings.copy(),
            self.journal_id,
            self.legs.copy(),
            self.skipped.copy(),
            {name: values.copy() for name, values in self.rooms.items()},
        )

    def of(self, shelf: Shelf[T]) -> dict[int, T]:
        """Return what a room keeps on that shelf of its own."""
        return self.rooms.setdefault(shelf.name, {})

    def refuse_unknown(self, ticket_id: int) -> None:
        """Raise StoreError for a row of a ticket that is not there."""
        if ticket_id not in self.tickets:
            raise StoreError(f"no ticket has the id {ticket_id}")


def wait_of(ticket: Ticket) -> tuple[datetime, int]:
    """Return what orders those who wait."""
    return ticket.waits_from, ticket.id


def heads_of(waiting: Iterable[Ticket]) -> list[Head]:
    """Return the first of each field and class among tickets in the order they wait from."""
    first: dict[tuple[str, str | None], Ticket] = {}
    for ticket in waiting:
        first.setdefault((ticket.field, ticket.priority), ticket)
    return [head_of(one) for one in first.values()]


def marks_of(ticket: Ticket) -> set[tuple[object, ...]]:
    """Return what no two tickets may have alike: see the unique constraints in ``schema.py``."""
    marks: set[tuple[object, ...]] = {
        ("key", ticket.key),
        ("number", ticket.office_day, ticket.series, ticket.number),
        ("label", ticket.office_day, ticket.label),
    }
    if ticket.state in IN_HAND and ticket.counter is not None:
        marks.add(("in hand", ticket.counter, ticket.office_day))
    return marks
