"""Ratings in memory: what ``in_sqlite.py`` does in SQLite."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from office.ratings.alarms import Said
from office.ratings.rating import Rating
from office.ratings.scale import Scale
from office.ratings.window import KINDS, LEAST_SERVED
from office.store.shelves import Shelf, Shelves
from office.tickets.journal import Entry
from office.tickets.legs import SERVED, Part
from office.tickets.store import StoreError
from office.tickets.ticket import State, Ticket

_RATINGS: Shelf[Rating] = Shelf("ratings")
_SCALES: Shelf[Scale] = Shelf("rating_scales")
_EVER = datetime.min.replace(tzinfo=UTC)


class RatingsInMemory:
    """One consistent view of what is kept."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves, self._ratings = shelves, shelves.of(_RATINGS)
        self._scales = shelves.of(_SCALES)

    def of_ticket(self, ticket_id: int) -> Rating | None:
        """Return the ticket's rating, None where it has none."""
        return next((one for one in self._ratings.values() if one.ticket_id == ticket_id), None)

    def of_days(self, first: date, last: date) -> Sequence[Rating]:
        """Return the ratings of those days' tickets, both included, in the order in which they came."""
        return [one for one in self._ratings.values() if first <= one.office_day <= last]

    def visits(self, first: date, last: date) -> Mapping[int, int]:
        """Return how many visits of those days ended at which counter; counters without one are absent."""
        of_days = (one for one in self._shelves.tickets.values() if first <= one.office_day <= last)
        counters = (self._counter_of(ticket) for ticket in of_days)
        return dict(sorted(Tally(one for one in counters if one is not None).items()))

    def said(self, counter: int, day: date) -> Sequence[Said]:
        """Return what became of that day's visits at that counter, in the order they ended."""
        of_day = (one for one in self._shelves.tickets.values() if one.office_day == day)
        ended = [one for one in of_day if one.counter == counter and one.state is State.FINISHED]
        ended.sort(key=lambda one: (one.finished_at or _EVER, one.id))
        return [_said(ticket.id, self.of_ticket(ticket.id)) for ticket in ended]

    def too_short(self, first: date, last: date) -> Mapping[int, int]:
        """Return how many of those days' visits held which counter for a few seconds only."""
        of_days = (one for one in self._shelves.tickets.values() if first <= one.office_day <= last)
        short = (one.counter for one in of_days if one.state is State.FINISHED and self._is_too_short(one))
        return dict(sorted(Tally(one for one in short if one is not None).items()))

    def scale(self, version: int) -> Scale | None:
        """Return the scale of that version, None where the office never had it."""
        return self._scales.get(version)

    def entries_of_visit(self, ticket_id: int, counter: int) -> Sequence[Entry]:
        """Return that counter's entries that tell of turns, from the call of the ticket's last visit on.

        The ticket's own of its earlier visits there come before them.
        """
        legs = [leg for leg in self._shelves.legs.values() if leg.ticket_id == ticket_id]
        waited = max((leg.seq for leg in legs if leg.part is Part.LINE), default=0)
        at_counters = [leg for leg in legs if leg.part is Part.COUNTER]
        called = min((leg.seq for leg in at_counters if leg.seq > waited), default=None)
        if called is None:
            return []
        there = [leg for leg in at_counters if leg.counter == counter]
        own = {leg.seq for leg in there} | {leg.ended_seq for leg in there}
        return [
            entry
            for entry in self._shelves.entries
            if entry.counter == counter and entry.kind in KINDS and (entry.seq >= called or entry.seq in own)
        ]

    def _is_too_short(self, ticket: Ticket) -> bool:
        legs = [
            (leg.walk_s or 0, leg.seconds)
            for leg in self._shelves.legs.values()
            if leg.ticket_id == ticket.id
            and (leg.part, leg.counter) == (Part.COUNTER, ticket.counter)
            and leg.ending in SERVED
        ]
        served = [walk + seconds for walk, seconds in legs if seconds is not None]
        return bool(legs) and len(served) == len(legs) and sum(served) < LEAST_SERVED.total_seconds()

    def _counter_of(self, ticket: Ticket) -> int | None:
        rating = self.of_ticket(ticket.id)
        if rating is not None:
            return rating.counter
        return ticket.counter if ticket.state is State.FINISHED else None


class RatingKeeperInMemory(RatingsInMemory):
    """One transaction's ratings, on shelves of its own."""

    def add(self, rating: Rating) -> Rating:
        """Keep a new rating and return it with its id."""
        self._shelves.refuse_unknown(rating.ticket_id)
        if self.of_ticket(rating.ticket_id) is not None:
            raise StoreError(f"ticket {rating.ticket_id} is rated already")
        added = replace(rating, id=len(self._ratings) + 1)
        self._ratings[added.id] = added
        return added

    def keep_scale(self, scale: Scale) -> None:
        """Keep a scale in place of what was kept of its version."""
        self._scales[scale.version] = scale


def _said(ticket_id: int, rating: Rating | None) -> Said:
    return Said(ticket_id, None) if rating is None else Said(ticket_id, rating.mood, rating.is_conduct)
