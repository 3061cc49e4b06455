"""Whose turn it is to rate at a counter's tablet, and until when: folded from the journal entry by entry.

An answer belongs to the ticket it was shown for. Once the next visitor may stand at the counter it counts for
that ticket or for nobody, never for the next one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from office.tickets.journal import Entry, Kind
from office.tickets.legs import COMES, LEAVES

GRACE = timedelta(seconds=10)
"""How long a ticket is shown on after the next call, or a last touch: the walk of the next visitor."""
STAYS = timedelta(seconds=120)
"""How long a ticket is shown where nobody is called."""
LEAST_SERVED = timedelta(seconds=20)
"""Who held a counter for less was most likely nobody."""
KINDS = (*COMES, *LEAVES, Kind.FINISHED, Kind.UNDONE)
"""All that turns are told by."""


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

    def ends_at(self) -> datetime:
        """Return its last moment, as far as it is known.

        Whoever is touching the tablet is not cut off, unless the next visit has ended meanwhile.
        """
        ends = self.opened_at + STAYS
        if self.followed_at is not None:
            ends = min(ends, self.followed_at + self.grace)
        if self.touched_at is not None:
            ends = max(ends, self.touched_at + self.grace)
        return ends if self.next_finished_at is None else min(ends, self.next_finished_at)

    def shows(self, now: datetime) -> bool:
        """Whether the tablet shows it at that time."""
        return self.closed_at is None and self.opened_at <= now <= self.ends_at()

    def touched(self, at: datetime) -> "Window":
        """Return it after a touch. One after its end does not open it again: it may be the next visitor's."""
        return replace(self, touched_at=at) if self.shows(at) else self

    def holds(self, shown_at: datetime, answered_at: datetime, touches: Iterable[datetime] = ()) -> bool:
        """Whether an answer was shown and given in it; ``touches`` are those of the tablet before the answer.

        Each that came in time keeps it open for the next, as on the tablet: nobody is thanked for an answer
        that is then refused.
        """
        window = self
        for at in sorted(touches):
            window = window.touched(at) if at <= answered_at else window
        return self.opened_at <= shown_at <= answered_at <= window.ends_at()


@dataclass(frozen=True, slots=True)
class _Held:
    """How long one ticket has had one counter, over all its visits there; ``since`` is None while away."""

    since: datetime | None = None
    before: timedelta = timedelta()

    def until(self, at: datetime) -> timedelta:
        """Return how long it held the counter by then."""
        return self.before if self.since is None else self.before + (at - self.since)


class Windows:
    """The turns of one office's day, as the entries taken so far tell them. Entries come in order."""

    def __init__(self, grace: timedelta = GRACE) -> None:
        self._grace = grace
        self._day: date | None = None
        self._held: dict[tuple[int, int], _Held] = {}
        self._windows: dict[int, Window] = {}
        self._last: dict[int, int] = {}

    def take(self, entry: Entry) -> None:
        """Go on by one entry; one of another day than the last begins anew."""
        if entry.office_day != self._day:
            self._day = entry.office_day
            for kept in (self._held, self._windows, self._last):
                kept.clear()
        if entry.ticket_id is None or entry.counter is None:
            return
        if entry.kind in COMES:
            self._come(entry.ticket_id, entry.counter, entry)
        elif entry.kind in LEAVES:
            self._go(entry.ticket_id, entry.counter, entry)
        elif entry.kind is Kind.FINISHED:
            self._finish(entry.ticket_id, entry.counter, entry)
        elif entry.kind is Kind.UNDONE:
            self._take_back(entry.ticket_id, entry.counter)

    def shown(self, counter: int, now: datetime) -> Window | None:
        """Return the turn that the counter's tablet shows at that time, None for none."""
        window = self._windows.get(self._last.get(counter, 0))
        return window if window is not None and window.shows(now) else None

    def standing(self, counter: int) -> Window | None:
        """Return the turn that only time may have ended at that counter, None for none."""
        window = self._open_at(counter)
        is_ended = window is None or window.closed_at or window.next_finished_at
        return None if is_ended else window

    def of(self, ticket_id: int) -> Window | None:
        """Return that ticket's turn, over or not; None where it has none."""
        return self._windows.get(ticket_id)

    def touch(self, ticket_id: int, at: datetime) -> None:
        """Keep a ticket shown that the tablet was touched for."""
        window = self._windows.get(ticket_id)
        if window is not None:
            self._windows[ticket_id] = window.touched(at)

    def close(self, ticket_id: int, at: datetime) -> None:
        """Show a ticket no longer: its visitor answered, by tablet or phone, or would not."""
        window = self._windows.get(ticket_id)
        if window is not None and window.closed_at is None:
            self._windows[ticket_id] = replace(window, closed_at=at)

    def _come(self, ticket_id: int, counter: int, entry: Entry) -> None:
        # Of all its visits there: else a transfer to its own counter, and back, would spare a bad rating.
        held = self._held.get((ticket_id, counter), _Held())
        self._held[ticket_id, counter] = replace(held, since=entry.at)
        window = self._open_at(counter)
        if window is not None and window.followed_at is None:
            self._windows[window.ticket_id] = replace(window, followed_at=entry.at)

    def _go(self, ticket_id: int, counter: int, entry: Entry) -> None:
        held = self._held.get((ticket_id, counter))
        if held is not None:
            # While somebody is waited for who does not come, nobody is served.
            before = held.before if entry.kind is Kind.NO_SHOW else held.until(entry.at)
            self._held[ticket_id, counter] = _Held(None, before)

    def _finish(self, ticket_id: int, counter: int, entry: Entry) -> None:
        window = self._open_at(counter)
        if window is not None and window.next_finished_at is None:
            self._windows[window.ticket_id] = replace(window, next_finished_at=entry.at)
        held = self._held.get((ticket_id, counter))
        # What counts is the time from the call, not from Start: else a late Start would spare a bad rating.
        if held is None or held.until(entry.at) < LEAST_SERVED:
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

    They have its own at its last counter from the first call there on, and everybody's from its last one on,
    until that counter's next finish, or as far as the journal goes.
    """
    windows = Windows(grace)
    for entry in entries:
        windows.take(entry)
    return windows.of(ticket_id)
