"""Keeps the office's day: turns it at midnight, carries it over when a wrong clock is set right."""

import threading
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from office.tickets import clock_watch
from office.tickets.carrying_over import carry_over
from office.tickets.clock_watch import ClockTrouble, clock_trouble, newest_at
from office.tickets.day import as_text
from office.tickets.days_turn import end_past_days
from office.tickets.journal import Kind, NewEntry
from office.tickets.left_over import close_counters_gone
from office.tickets.office import Office
from office.tickets.papers import Papers
from office.tickets.refusals import ClockWrong
from office.tickets.store import Store, Transaction
from office.tickets.typed import typed

_SOON = timedelta(seconds=1)
_STEP = timedelta(minutes=1)
"""A clock that went on by itself is never so far from what a counter of seconds says."""


class DayTurned(Exception):
    """The day is another one than was kept: ``DayKeeper.keep`` comes first."""


class _Look(NamedTuple):
    """The last time that was believed; ``elapsed_s`` is of a counter that nobody sets."""

    day: date
    at: datetime
    elapsed_s: float | None


class DayKeeper:
    """Knows which day was kept last. ``elapsed`` counts seconds and is never set; None: steps go unseen."""

    def __init__(
        self,
        office: Office,
        store: Store,
        clock: Callable[[], datetime],
        elapsed: Callable[[], float] | None = None,
        papers: Papers | None = None,
    ) -> None:
        self._office = office
        self._store = store
        self._clock = clock
        self._elapsed = elapsed
        self._papers = papers
        self._newest: datetime | None = None
        self._last: _Look | None = None
        self._lock = threading.RLock()

    def trouble(self) -> ClockTrouble | None:
        """Say why the clock cannot be right, None when it may be. Raises StoreError."""
        return self._trouble(self._clock())

    def words(self) -> str:
        """Return what is wrong with the clock, in English, with what to do; '' when nothing is."""
        now = self._clock()
        trouble = self._trouble(now)
        return "" if trouble is None else words(trouble, now, self._newest)

    def keep(self) -> bool:
        """Do what the day wants now; return whether anything was journalled. Raises StoreError.

        While the clock cannot be right, nothing is done: whoever waits is still there when it is set.
        """
        now = self._clock()
        day, last = self._office.day(now), self._last
        if last is not None and last.day == day and not self._judge(now):
            # Of the seconds of a crowd's changes one look tells as much as a look at each.
            if not timedelta() <= now - last.at < _SOON:
                self._last = self._look(day, now)
            return False
        with self._lock:
            return self._keep()

    def check(self, now: datetime) -> None:
        """Raise ClockWrong, or DayTurned, unless a change may be made at ``now``."""
        trouble = self._judge(now)
        if trouble is not None:
            raise ClockWrong(words(trouble, now, self._newest), reason="clock_wrong", trouble=str(trouble))
        if self._last is None or self._last.day != self._office.day(now):
            raise DayTurned
        self._newest = now

    def accept(self, actor: str) -> bool:
        """Say that the clock is right; False when nobody doubted it.

        Days after today were never: the last of them, where work went on, becomes today. Raises
        ClockWrong for a time before this release, which is never right.
        """
        with self._lock:
            now = self._clock()
            trouble = self._trouble(now)
            if trouble is None:
                return False
            if trouble is ClockTrouble.BEFORE_RELEASE:
                raise ClockWrong(words(trouble, now, None), reason="clock_wrong", trouble=str(trouble))
            self._store.transact(lambda tx: self._accept(tx, actor, now))
            self._newest = now
            self._keep()
            return True

    def _accept(self, tx: Transaction, actor: str, now: datetime) -> None:
        day, last_day, newest = self._office.day(now), tx.last_day(), newest_at(tx)
        if last_day is not None and newest is not None and last_day > day:
            carry_over(tx, last_day, day, now, self._shift(last_day, newest, now))
        reason = None if newest is None else as_text(newest)
        tx.record(NewEntry(Kind.CLOCK_SET, now, day, actor, reason=reason))

    def _shift(self, wrong: date, newest: datetime, now: datetime) -> timedelta:
        """Return by how much the clock was set; after a restart, since the newest entry at least."""
        last = self._last
        step = self._step(last, now) if last is not None and last.day == wrong else None
        return now - newest if step is None else step

    def _keep(self) -> bool:
        now = self._clock()
        day, last = self._office.day(now), self._last
        if self._trouble(now) is not None:
            return False
        changed = 0
        if last is None or last.day != day:
            if last is not None and (shift := self._step(last, now)) is not None:
                changed += self._store.transact(lambda tx: carry_over(tx, last.day, day, now, shift))
            changed += end_past_days(self._store, day, now, self._papers)
            # Where the clock was wrong at the start, the day they work on is known only now.
            changed += len(self._store.transact(lambda tx: close_counters_gone(self._office, tx, now)))
        self._last = self._look(day, now)
        return changed > 0

    def _step(self, last: _Look, now: datetime) -> timedelta | None:
        """Return by how much the clock was set since, where that made the day another one; else None."""
        if last.elapsed_s is None or self._elapsed is None:
            return now - last.at if now < last.at else None
        natural = last.at + timedelta(seconds=self._elapsed() - last.elapsed_s)
        is_set = abs(now - natural) > _STEP or self._office.day(now) < last.day
        return now - natural if is_set and self._office.day(natural) == last.day else None

    def _look(self, day: date, now: datetime) -> _Look:
        return _Look(day, now, None if self._elapsed is None else self._elapsed())

    def _judge(self, now: datetime) -> ClockTrouble | None:
        return clock_trouble(self._office, self._newest, now)

    def _trouble(self, now: datetime) -> ClockTrouble | None:
        """Judge anew with what the journal knows: another program may have said that the clock is right."""
        if self._last is None or self._judge(now) is not None:
            with self._store.reading() as reader:
                self._newest = newest_at(reader)
        return self._judge(now)


def words(trouble: ClockTrouble, now: datetime, newest: datetime | None) -> str:
    """Return what is wrong, in English, with what to do."""
    if trouble is ClockTrouble.BEFORE_RELEASE:
        released = clock_watch.RELEASED
        return f"the clock says {now:%Y-%m-%d %H:%M} UTC, before this release ({released}): set it right"
    known = "nothing is journalled" if newest is None else f"the newest entry is of {newest:%Y-%m-%d %H:%M}"
    return (
        f"the clock says {now:%Y-%m-%d %H:%M} UTC and {known}: set it right,"
        f" or say that it is right, by {typed('clock accept')}"
    )
