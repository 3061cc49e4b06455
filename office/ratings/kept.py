"""What ratings ask of a store, in the view or the transaction they are handed; both stores answer alike."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from office.ratings.alarms import Said
from office.ratings.in_memory import RatingKeeperInMemory, RatingsInMemory
from office.ratings.in_sqlite import RatingKeeperInSqlite, RatingsInSqlite
from office.ratings.rating import Rating
from office.ratings.scale import Scale
from office.store.inside import ChangingStatements, Statements
from office.tickets.journal import Entry


class RatingReader(Protocol):
    """One consistent view, that of the reader it was made from."""

    def of_ticket(self, ticket_id: int) -> Rating | None:
        """Return the ticket's rating, None where it has none."""
        ...

    def of_days(self, first: date, last: date) -> Sequence[Rating]:
        """Return the ratings of those days' tickets, both included, in the order in which they came."""
        ...

    def visits(self, first: date, last: date) -> Mapping[int, int]:
        """Return how many visits of those days ended at which counter; counters without one are absent.

        A visit that was rated is one of them, at the counter where it was, whatever became of its ticket.
        """
        ...

    def said(self, counter: int, day: date) -> Sequence[Said]:
        """Return what became of that day's visits at that counter, in the order they ended."""
        ...

    def too_short(self, first: date, last: date) -> Mapping[int, int]:
        """Return how many of those days' visits held which counter for less than ``LEAST_SERVED``.

        Nobody is asked after them: most likely nobody was there. Counters without one are absent.
        """
        ...

    def scale(self, version: int) -> Scale | None:
        """Return the scale of that version, None where the office never had it."""
        ...

    def entries_of_visit(self, ticket_id: int, counter: int) -> Sequence[Entry]:
        """Return that counter's entries that tell of turns, from the call of the ticket's last visit on.

        They go on until its next finish at least; the ticket's own of earlier visits there come before them.
        Empty for a ticket that was not called.
        """
        ...


class RatingKeeper(RatingReader, Protocol):
    """Ratings in a transaction, with all it has changed so far."""

    def add(self, rating: Rating) -> Rating:
        """Keep a new rating and return it with its id. A second one of a ticket is a StoreError."""
        ...

    def keep_scale(self, scale: Scale) -> None:
        """Keep a scale in place of what was kept of its version."""
        ...


RATINGS_KEPT: Statements[RatingReader] = Statements(RatingsInSqlite, RatingsInMemory)
RATINGS_CHANGED: ChangingStatements[RatingKeeper] = ChangingStatements(
    RatingKeeperInSqlite, RatingKeeperInMemory
)
