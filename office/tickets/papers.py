"""What the core asks of the room that has tickets printed: the core itself knows no print job."""

from datetime import date, datetime
from typing import Protocol

from office.tickets.store import Transaction
from office.tickets.ticket import Ticket


class Papers(Protocol):
    """Papers of tickets, each time within the core's own transaction: both are kept, or neither."""

    def queue(self, tx: Transaction, ticket: Ticket, printer: str, now: datetime) -> None:
        """Queue a new ticket's paper at that printer."""
        ...

    def end_past_days(self, tx: Transaction, day: date, now: datetime, limit: int) -> int:
        """Give up at most ``limit`` papers of other days than ``day``; return how many. 0: none is left."""
        ...
