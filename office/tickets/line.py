"""The line: in which order tickets wait, and who may call whom. Who is called next, a rule says.

A *line* is the waiting tickets of one field and one priority class (and, for tickets transferred to
one counter, of that counter), in the order they wait from. Within a line nobody overtakes; how the
classes share a counter is the office's ``Order``.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

from office.tickets.office import Office, OrderRule
from office.tickets.ticket import Ticket

_NO_TIME = timedelta()


@dataclass(frozen=True, slots=True)
class Head:
    """The first ticket of a line, as much of it as a rule may choose by."""

    id: int
    field: str
    priority: str | None
    counter: int | None
    waits_from: datetime


def head_of(ticket: Ticket) -> Head:
    """Return that ticket as the head of its line."""
    return Head(ticket.id, ticket.field, ticket.priority, ticket.counter, ticket.waits_from)


@dataclass(frozen=True, slots=True)
class NextCall:
    """All that a rule may choose by: one counter at one moment.

    ``heads`` are those of the lines that the counter may call. ``now`` is never before the journal's last
    entry. ``serves`` are the codes of the fields it serves now, in its own order; ``helps`` those that it
    helps with, each with the wait from which its tickets count here. ``back`` are parked visitors who are
    back and whom it takes before anybody, the first one back first. ``run`` is how many tickets of a class
    it has called since its last ordinary one; 0 where the office's rule does not ask.
    """

    office: Office
    heads: Sequence[Head]
    now: datetime
    counter: int
    serves: tuple[str, ...]
    helps: Mapping[str, timedelta] = field(default_factory=lambda: MappingProxyType({}))
    back: tuple[Head, ...] = ()
    run: int = 0

    def delay(self, waiting: Head | Ticket) -> timedelta:
        """Return from which wait on that one counts here: at once, but where the counter only helps."""
        is_own = waiting.counter == self.counter or waiting.field in self.serves
        return _NO_TIME if is_own else self.helps.get(waiting.field, _NO_TIME)


Rule = Callable[[NextCall], Head | None]
"""Answers who is next, None for nobody. Pure: the same value, the same answer."""


def may_call(ticket: Ticket, counter: int, serves: Collection[str], working: Collection[int]) -> bool:
    """Whether ``counter``, serving those fields or helping with them, may call that waiting ticket.

    A ticket that waits for one counter is that counter's alone while it is ``working`` (open or
    paused); when that counter closes, it waits for its field again, so nobody is forgotten.
    """
    if ticket.counter == counter:
        return True
    return ticket.field in serves and (ticket.counter is None or ticket.counter not in working)


def is_early(ticket: Ticket, now: datetime) -> bool:
    """Whether the time that was booked is still to come: whoever comes until then stands before it."""
    return ticket.keeps_slot and ticket.waits_from > now


def order_in_line(
    office: Office, ticket: Ticket | Head, now: datetime, delay: timedelta = _NO_TIME
) -> tuple[object, ...]:
    """Return the sort key of the calling order at ``now``, by the office's rule; ids decide the rest.

    A wait counts from ``delay`` on. Whose wait begins only then, or at a booked time to come, stands behind
    all whose wait counts.
    """
    rank, since = office.rank(ticket.priority), ticket.waits_from + delay
    place = ticket.waits_from, rank, ticket.id
    match office.order.rule:
        case OrderRule.ACCUMULATING:
            return since > now, -office.rate(ticket.priority) * max(_NO_TIME, now - since), *place
        case OrderRule.HEAD_START:
            return since > now, since - office.head_start(ticket.priority), *place
        case OrderRule.STRICT | OrderRule.ONE_IN_N:
            return since > now, rank, since, *place
