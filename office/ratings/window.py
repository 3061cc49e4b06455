"""Whose turn it is to rate at a counter's tablet, and until when: folded from the journal entry by entry.

An answer belongs to the ticket it was shown for. Once the next visitor may stand at the counter it counts for
that ticket or for nobody, never for the next one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from office.tickets.journal import Entry, Kind

GRACE = timedelta(seconds=10)
"""How long a ticket is shown on after the next call, or a last touch: the walk of the next visitor."""
STAYS = timedelta(seconds=120)
"""How long a ticket is shown where nobody is called."""
LEAST_SERVED = timedelta(seconds=20)
"""Who held a counter for less was most likely nobody."""
_COMES = (Kind.CALLED, Kind.RESUMED)
"""What brings a visitor to a counter."""


@dataclass(frozen=True, slots=True)
class Window:
    """One finished ticket's turn at the tablet of the counter where its visit ended.

    ``followed_at`` is when the next visitor was called there or came back, ``next_finished_at`` when that
    counter finished its next; both None before. ``touched_at`` is the tablet's last touch that the office
    knows of, ``closed_at`` when the visitor answered or would not.
    """

    ticket_id: int
    label: str
    counter: int
    opened_at: datetime
    grace: timedelta = GRACE
    followed_at: datetime | None = None
    next_finished_at: datetime | None = None
    touched_at: datetime | None = None
    closed_at: datetime | None = None

    def ends_at(self, touched_at: datetime | None = None) -> datetime:
        """Return its last moment, as far as it is known; ``touched_at`` is a touch told only now.

        Whoever is touching the tablet is not cut off, unless the next visit has ended meanwhile.
        """
        touches = [at for at in (self.touched_at, touched_at) if at is not None]
        ends = self.opened_at + STAYS
        if self.followed_at is not None:
            ends = min(ends, self.followed_at + self.grace)
        ends = max(ends, *(at + self.grace for at in touches)) if touches else ends
        return ends if self.next_finished_at is None else min(ends, self.next_finished_at)

    def shows(self, now: datetime) -> bool:
        """Whether the tablet shows it at that time."""
        return self.closed_at is None and self.opened_at <= now <= self.ends_at()

    def holds(self, shown_at: datetime, answered_at: datetime, touched_at: datetime | None = None) -> bool:
        """Whether an answer was shown and given in it; ``touched_at`` is the last touch before the answer.

        A touch after its end does not open it again: by then it may be the next visitor's.
        """
        is_late = touched_at is None or not self.opened_at <= touched_at <= self.ends_at()
        return self.opened_at <= shown_at <= answered_at <= self.ends_at(None if is_late else touched_at)


@dataclass(frozen=True, slots=True)
class _Visit:
    """What one ticket has had of its present counter. ``since`` is None while it is away from it."""

    counter: int
    since: datetime | None
    held: timedelta = timedelta()

    def held_until(self, at: datetime) -> timedelta:
        """Return how long it held the counter by then."""
        return self.held if self.since is None else self.held + (at - self.since)


class Windows:
    """The turns of one office's day, as the entries taken so far tell them. Entries come in order."""

    def __init__(self, grace: timedelta = GRACE) -> None:
        self._grace = grace
        self._day: date | None = None
        self._visits: dict[int, _Visit] = {}
        self._windows: dict[int, Window] = {}
        self._last: dict[int, int] = {}

    def take(self, entry: Entry) -> None:
        """Go on by one entry; one of another day than the last begins anew."""
        if entry.office_day != self._day:
            self._day = entry.office_day
            for kept in (self._visits, self._windows, self._last):
                kept.clear()
        if entry.ticket_id is None or entry.counter is None:
            return
        if entry.kind in _COMES:
            self._come(entry.ticket_id, entry.counter, entry)
        elif entry.kind is Kind.PARKED:
            self._pause(entry.ticket_id, entry.at)
        elif entry.kind is Kind.FINISHED:
            self._finish(entry.ticket_id, entry.counter, entry)
        elif entry.kind is Kind.UNDONE:
            self._take_back(entry.ticket_id, entry.counter)

    def shown(self, counter: int, now: datetime) -> Window | None:
        """Return the turn that the counter's tablet shows at that time, None for none."""
        window = self._windows.get(self._last.get(counter, 0))
        return window if window is not None and window.shows(now) else None

    def of(self, ticket_id: int) -> Window | None:
        """Return that ticket's turn, over or not; None where it has none."""
        return self._windows.get(ticket_id)

    def touch(self, ticket_id: int, at: datetime) -> None:
        """Keep a ticket shown that the tablet was touched for."""
        window = self._windows.get(ticket_id)
        if window is not None and window.shows(at):
            self._windows[ticket_id] = replace(window, touched_at=at)

    def close(self, ticket_id: int, at: datetime) -> None:
        """Show a ticket no longer: its visitor answered, by tablet or phone, or would not."""
        window = self._windows.get(ticket_id)
        if window is not None and window.closed_at is None:
            self._windows[ticket_id] = replace(window, closed_at=at)

    def _come(self, ticket_id: int, counter: int, entry: Entry) -> None:
        before = self._visits.get(ticket_id) if entry.kind is Kind.RESUMED else None
        held = before.held if before is not None and before.counter == counter else timedelta()
        self._visits[ticket_id] = _Visit(counter, entry.at, held)
        window = self._open_at(counter)
        if window is not None and window.followed_at is None:
            self._windows[window.ticket_id] = replace(window, followed_at=entry.at)

    def _pause(self, ticket_id: int, at: datetime) -> None:
        visit = self._visits.get(ticket_id)
        if visit is not None:
            self._visits[ticket_id] = replace(visit, since=None, held=visit.held_until(at))

    def _finish(self, ticket_id: int, counter: int, entry: Entry) -> None:
        window = self._open_at(counter)
        if window is not None and window.next_finished_at is None:
            self._windows[window.ticket_id] = replace(window, next_finished_at=entry.at)
        visit = self._visits.get(ticket_id)
        # What counts is the time from the call, not from Start: else a late Start would spare a bad rating.
        if visit is None or visit.held_until(entry.at) < LEAST_SERVED:
            self._last.pop(counter, None)
            return
        self._windows[ticket_id] = Window(ticket_id, entry.label or "", counter, entry.at, self._grace)
        self._last[counter] = ticket_id

    def _take_back(self, ticket_id: int, counter: int) -> None:
        """Forget the turn of a ticket whose end was undone: it is in hand again, as if it had not ended."""
        self._windows.pop(ticket_id, None)
        if self._last.get(counter) == ticket_id:
            del self._last[counter]

    def _open_at(self, counter: int) -> Window | None:
        return self._windows.get(self._last.get(counter, 0))


def window_of(ticket_id: int, entries: Iterable[Entry], grace: timedelta = GRACE) -> Window | None:
    """Return the turn of one ticket by those entries, None where it had none.

    They begin with the call of its last visit, or before, and go on until its counter's next finish, or as
    far as the journal goes.
    """
    windows = Windows(grace)
    for entry in entries:
        windows.take(entry)
    return windows.of(ticket_id)
