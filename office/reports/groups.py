"""What a report is added up from: a span's tickets in groups of those that are alike, and their times."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from office.tickets.ticket import State, Ticket


@dataclass(frozen=True, slots=True)
class Group:
    """So many ``tickets`` with the same four marks, and their waits in whole seconds, in no order.

    ``field`` is the one whose number was taken, ``counter`` the one the ticket belongs to (None: none
    yet), ``hour`` (0 to 23) of the office's clock that in which it was issued. ``waits_s`` has one for
    each ticket that was ever called.
    """

    field: str
    hour: int
    counter: int | None
    state: State
    tickets: int
    waits_s: tuple[int, ...]


def wait_s(ticket: Ticket) -> int | None:
    """Return the wait from issue to first call; None for a ticket never called.

    What comes after the first call (an absence, a reinstatement, a transfer) is no part of it.
    """
    called = ticket.first_called_at or ticket.called_at
    return None if called is None else _between_s(ticket.issued_at, called)


def groups_of(tickets: Iterable[Ticket], zone: ZoneInfo) -> list[Group]:
    """Return the tickets in groups, by field, hour, counter (none first) and state."""
    alike: dict[tuple[str, int, int, State], list[Ticket]] = defaultdict(list)
    for ticket in tickets:
        hour = ticket.issued_at.astimezone(zone).hour
        alike[ticket.series, hour, ticket.counter or 0, ticket.state].append(ticket)
    return [
        Group(
            field,
            hour,
            counter or None,
            state,
            len(alike[field, hour, counter, state]),
            _known(map(wait_s, alike[field, hour, counter, state])),
        )
        for field, hour, counter, state in sorted(alike)
    ]


def _known(seconds: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(one for one in seconds if one is not None)


def _between_s(begun: datetime, ended: datetime) -> int:
    """Return the seconds between two whole seconds of the clock; 0 where it was set back between."""
    return max(0, int(ended.timestamp()) - int(begun.timestamp()))
