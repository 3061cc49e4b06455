"""Who stands ahead of a waiting ticket by the office's order, as a place in time for each class.

Within a line nobody overtakes, so of each class those that come before a ticket are all up to one place:
a store counts them without reading them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from office.tickets.office import Office, OrderRule
from office.tickets.ticket import Ticket

_LAST_ID = 2**63 - 1
_LAST = datetime.max.replace(tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class UpTo:
    """All of one class that wait from before ``waits_from``, or from then with an id below ``id``."""

    priority: str | None
    waits_from: datetime
    id: int


def ahead_up_to(office: Office, ticket: Ticket, waiting: Iterable[str], now: datetime) -> tuple[UpTo, ...]:
    """Return who of its field the office's rule calls before ``ticket``, were all called at ``now``.

    ``waiting`` are the classes in which somebody waits: one may have left config.toml since it came.
    Nobody is told of whoever comes later, or gains on it while it waits. With ``one_in_n`` it is the strict
    order: what each counter has called is not asked.
    """
    classes = dict.fromkeys((*office.classes, *waiting, ticket.priority))
    return tuple(_bounds(office, ticket, tuple(classes), now))


def _bounds(office: Office, ticket: Ticket, classes: tuple[str | None, ...], now: datetime) -> Iterator[UpTo]:
    here, is_early = (now, _LAST_ID), ticket.waits_from > now
    for priority in classes:
        place = _place(office, ticket, priority, now)
        # Whose booked time is still to come stands behind all who are there.
        if is_early:
            place = max(here, place or here)
        elif place is not None:
            place = min(here, place)
        if place is not None:
            yield UpTo(priority, *place)


def _place(
    office: Office, ticket: Ticket, priority: str | None, now: datetime
) -> tuple[datetime, int] | None:
    """Return up to which place that class comes before the ticket, None where none of it does."""
    match office.order.rule:
        case OrderRule.ACCUMULATING:
            return _by_rates(office, ticket, priority, now)
        case OrderRule.HEAD_START:
            ahead = office.head_start(priority) - office.head_start(ticket.priority)
            return _tied(office, ticket, priority, ticket.waits_from + ahead)
        case OrderRule.STRICT | OrderRule.ONE_IN_N:
            rank, own = office.rank(priority), office.rank(ticket.priority)
            if rank == own:
                return _tied(office, ticket, priority, ticket.waits_from)
            return (_LAST, _LAST_ID) if rank < own else None


def _by_rates(office: Office, ticket: Ticket, priority: str | None, now: datetime) -> tuple[datetime, int]:
    if ticket.waits_from >= now:
        return _tied(office, ticket, priority, ticket.waits_from)
    # In whole microseconds: what is earned is compared without rounding.
    earned = office.rate(ticket.priority) * ((now - ticket.waits_from) // _MICROSECOND)
    waited, rest = divmod(earned, office.rate(priority))
    since = now - timedelta(microseconds=waited)
    return (since, 0) if rest else _tied(office, ticket, priority, since)


def _tied(office: Office, ticket: Ticket, priority: str | None, since: datetime) -> tuple[datetime, int]:
    """Return the place at which that class is on a par with the ticket: then whoever came first."""
    ranks = office.rank(priority), office.rank(ticket.priority)
    if since == ticket.waits_from and ranks[0] == ranks[1]:
        return since, ticket.id
    is_before = (since, ranks[0]) < (ticket.waits_from, ranks[1])
    return since, _LAST_ID if is_before else 0
