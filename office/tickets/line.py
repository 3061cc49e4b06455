"""The line: in which order tickets wait, and who may call whom. Who is called next, a rule says.

A *line* is the waiting tickets of one field and one priority class (and, for tickets transferred to
one counter, of that counter), in the order they wait from.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from office.tickets.office import Office
from office.tickets.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Head:
    """The first ticket of a line, as much of it as a rule may choose by."""

    id: int
    field: str
    priority: str | None
    counter: int | None
    waits_from: datetime


Rule = Callable[[Office, Sequence[Head]], Head | None]
"""Takes the office and the heads of the lines a counter serves; answers who is next, None for nobody."""


def may_call(ticket: Ticket, counter: int, serves: Collection[str], working: Collection[int]) -> bool:
    """Whether ``counter``, serving those fields, may call that waiting ticket.

    A ticket that waits for one counter is that counter's alone while it is ``working`` (open or
    paused); when that counter closes, it waits for its field again, so nobody is forgotten.
    """
    if ticket.counter == counter:
        return True
    return ticket.field in serves and (ticket.counter is None or ticket.counter not in working)


def is_early(ticket: Ticket, now: datetime) -> bool:
    """Whether the time that was booked is still to come: whoever comes until then stands before it."""
    return ticket.keeps_slot and ticket.waits_from > now


def order_in_line(office: Office, ticket: Ticket | Head) -> tuple[int, object, int]:
    """Return the sort key of the calling order: class, then wait, then id where both are equal."""
    return office.rank(ticket.priority), ticket.waits_from, ticket.id
