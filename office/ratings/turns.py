"""Whose turn it is at each counter's tablet, for tablets that wait to be told."""

import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from office.ratings.kept import RATINGS_KEPT
from office.ratings.window import KINDS, Window, Windows
from office.tickets.journal import Entry
from office.tickets.store import Store

_MOST_BACK = 5_000
"""Entries of the journal that are read again after a start: some hours of a large office."""
_AT_ONCE = 500
_FIRST_MARK = 2**31


@dataclass(frozen=True, slots=True)
class Turn:
    """What one counter's tablet is told: ``window`` is None where there is nobody to ask.

    ``mark`` is another one after each change. ``known_at`` is the time as of which it is true.
    """

    mark: int
    window: Window | None
    known_at: datetime


@dataclass(frozen=True, slots=True)
class _Told:
    mark: int
    window: Window | None


class Turns:
    """Folds the journal into turns. Safe to use from any thread; nothing is read before the first asks."""

    def __init__(self, store: Store, grace: timedelta, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock
        self._windows = Windows(grace)
        self._changed = threading.Condition()
        self._seq: int | None = None
        self._told: dict[int, _Told] = {}
        # Not from 0: a tablet that asks on after a restart must not take a new turn for one it knows.
        self._first = secrets.randbelow(_FIRST_MARK)
        self._is_closed = False

    def after(self, counter: int, mark: int | None, wait_s: float) -> Turn:
        """Return the counter's turn once it is another than the one of ``mark``, at most ``wait_s`` later.

        ``mark`` None is answered at once. Raises StoreError.
        """
        with self._changed:
            turn = self._now(counter)
            if mark is not None and turn.mark == mark and not self._is_closed:
                self._changed.wait_for(
                    lambda: self._look(counter).mark != mark or self._is_closed, timeout=wait_s
                )
                turn = self._now(counter)
        return turn

    def entries(self, entries: Sequence[Entry]) -> None:
        """Take committed entries, and tell the tablets that wait for them."""
        with self._changed:
            if self._seq is None:
                return
            new = [entry for entry in entries if entry.seq > self._seq]
            # After a gap the next question reads what lacks.
            if not new or new[0].seq != self._seq + 1:
                return
            self._take(new)
            if any(entry.kind in KINDS for entry in new):
                self._changed.notify_all()

    def head(self, seq: int) -> None:
        """Ignore the last ``seq``: tablets ask every few seconds."""

    def end(self, ticket_id: int) -> None:
        """Ask nobody for that ticket any more: it is rated."""
        with self._changed:
            self._windows.close(ticket_id, self._clock())
            self._changed.notify_all()

    def close(self) -> None:
        """Let every tablet that waits go."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def _now(self, counter: int) -> Turn:
        """Return the counter's turn by all that is committed."""
        # Before the look: what is committed after it must not seem known.
        known_at = self._clock()
        with self._store.reading() as reader:
            if self._seq is None:
                self._seq = max(0, reader.last_seq() - _MOST_BACK)
            while entries := reader.entries(self._seq, _AT_ONCE):
                self._take(entries)
            window = self._windows.standing(counter)
            # By a phone, maybe before its end was told here, or before a restart.
            if window is not None and RATINGS_KEPT.on(reader).of_ticket(window.ticket_id) is not None:
                self._windows.close(window.ticket_id, known_at)
        told = self._look(counter)
        return Turn(told.mark, told.window, known_at)

    def _take(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._windows.take(entry)
        self._seq = entries[-1].seq

    def _look(self, counter: int) -> _Told:
        """Return what the tablet is told by what is known here, under a new mark where that has changed."""
        window, told = self._windows.standing(counter), self._told.get(counter)
        if told is None or told.window != window:
            told = _Told(self._first if told is None else told.mark + 1, window)
            self._told[counter] = told
        return told
