"""Ratings at work in one office: what takes answers, and what tells tablets whose turn it is."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from office.ratings.index_desk import IndexDesk
from office.ratings.kept import RATINGS_CHANGED, RATINGS_KEPT
from office.ratings.rating import Given, Rating
from office.ratings.rating_desk import RatingDesk
from office.ratings.refusals import AlreadyRated
from office.ratings.scale import Scale
from office.ratings.turns import Turns
from office.tickets.answers import Result
from office.tickets.changes import Changes
from office.tickets.journal import Entry


class Ratings:
    """What routes find under the name ``ratings``. ``scale`` and ``grace`` are those in use."""

    def __init__(
        self, changes: Changes, scale: Scale, grace: timedelta, clock: Callable[[], datetime]
    ) -> None:
        self.scale, self.grace = scale, grace
        self.desk = RatingDesk(changes, scale, grace)
        self.indices = IndexDesk(changes)
        self.turns = Turns(changes.store, grace, clock)
        with changes.store.reading() as reader:
            is_kept = RATINGS_KEPT.on(reader).scale(scale.version) == scale
        if not is_kept:
            changes.store.transact(lambda tx: RATINGS_CHANGED.on(tx).keep_scale(scale))

    def give(self, given: Given) -> Result[Rating]:
        """Keep an answer and ask its ticket no more; see ``RatingDesk.give``."""
        try:
            done = self.desk.give(given)
        except AlreadyRated:
            self.turns.end(given.ticket_id)
            raise
        self.turns.end(given.ticket_id)
        return done

    def entries(self, entries: Sequence[Entry]) -> None:
        """Take committed entries."""
        self.turns.entries(entries)

    def head(self, seq: int) -> None:
        """Take the last ``seq``."""
        self.turns.head(seq)

    def close(self) -> None:
        """Let every tablet that waits go."""
        self.turns.close()
