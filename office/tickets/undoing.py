"""An end that was pressed by mistake is undone: the visit goes on at its counter as if it had not ended.

Once the counter has called the next, nobody can come back to it; then the outcome alone is corrected.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import duty_of, found_today
from office.tickets.duty import CounterState
from office.tickets.journal import Entry, Kind
from office.tickets.moves import MOVES, Action, move
from office.tickets.reasons import another_outcome
from office.tickets.refusals import CounterBusy, CounterClosed, IllegalMove
from office.tickets.rights import Right
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import Outcome, Ticket

UNDO_WITHIN = timedelta(seconds=10)
"""The visitor is still in sight."""
_MOST_ENTRIES = 2_000
"""More than an office writes in that time: an end behind so many is long past."""
_ENDS = (Kind.FINISHED, Kind.NO_SHOW)
_LOOKS = (16, 240)
"""How many entries are looked through for what ended last: most often the first few hold an older one."""


@dataclass(frozen=True, slots=True)
class LastEnd:
    """A ticket whose visit has just ended at its counter, and until when that is undone."""

    ticket: Ticket
    until: datetime


def undo(changes: Changes, ticket_id: int, request: Request, right: Right) -> Result[Ticket]:
    """Undo the end of a ticket; see ``TicketQueue.undo``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        ticket = found_today(tx, changes.office, ticket_id, Action.UNDO, now)
        right(ticket)
        back = move(ticket, Action.UNDO, now)
        _refuse_taken(changes, tx, ticket, now)
        _refuse_late(tx, ticket, now)
        return changes.keep(tx, back, Action.UNDO, request, now)

    return changes.once(request, change)


def correct(
    changes: Changes, ticket_id: int, outcome: Outcome, request: Request, right: Right
) -> Result[Ticket]:
    """Correct the outcome of a visit that has just ended; see ``TicketQueue.correct``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        ticket = found_today(tx, changes.office, ticket_id, Action.CORRECT, now)
        right(ticket)
        corrected = move(ticket, Action.CORRECT, now, outcome=outcome)
        _entries_since_end(tx, ticket, now, "correct_late")
        if outcome is ticket.outcome:
            return ticket
        reason = another_outcome(ticket.outcome, outcome)
        return changes.keep(tx, corrected, Action.CORRECT, request, now, reason=reason)

    return changes.once(request, change)


def last_end(reader: Reader, counter: int, in_hand: Ticket | None, now: datetime) -> LastEnd | None:
    """Return whose visit ended last at that counter, if so lately that it can be undone; else None.

    It is told beside a ticket in hand, too, which has to go first: ``undo`` says so.
    """
    held, ended = in_hand and in_hand.id, None
    for entry in _newest_first(reader, now):
        if entry.counter != counter or entry.ticket_id in (None, held):
            continue
        if ended is None:
            ended = reader.ticket(entry.ticket_id) if entry.ticket_id else None
        if ended is None or ended.id != entry.ticket_id or ended.state not in MOVES[Action.UNDO]:
            return None
        if entry.kind in _ENDS:
            return LastEnd(ended, entry.at + UNDO_WITHIN)
    return None


def _newest_first(reader: Reader, now: datetime) -> Iterator[Entry]:
    """Yield the entries that are no older than an end may be, the newest first."""
    before = reader.last_seq()
    for limit in _LOOKS:
        after = max(0, before - limit)
        for entry in reversed(reader.entries(after, before - after)):
            if not timedelta() <= now - entry.at <= UNDO_WITHIN:
                return
            yield entry
        before = after


def _refuse_taken(changes: Changes, tx: Transaction, ticket: Ticket, now: datetime) -> None:
    """Raise CounterBusy or CounterClosed where nobody could be served at its counter."""
    if ticket.counter is None:
        raise IllegalMove(f"cannot undo the end of {ticket.label}: it has no counter", reason="undo_late")
    other = tx.in_hand(ticket.counter, ticket.office_day)
    if other is not None:
        raise CounterBusy(
            f"counter {ticket.counter} has called {other.label}", label=other.label, action=str(Action.UNDO)
        )
    if duty_of(tx, changes.office, ticket.counter, now).state is CounterState.CLOSED:
        raise CounterClosed(
            f"counter {ticket.counter} was closed since",
            state=str(CounterState.CLOSED),
            action=str(Action.UNDO),
        )


def _refuse_late(tx: Transaction, ticket: Ticket, now: datetime) -> None:
    """Raise IllegalMove unless it ended a moment ago and its counter has had nobody else since."""
    since = _entries_since_end(tx, ticket, now, "undo_late")
    if any(one.counter == ticket.counter and one.ticket_id not in (None, ticket.id) for one in since):
        raise IllegalMove(f"{ticket.label} was not the last at its counter", reason="undo_late")


def _entries_since_end(tx: Transaction, ticket: Ticket, now: datetime, reason: str) -> Sequence[Entry]:
    """Return what was journalled since that ticket's end.

    Raises IllegalMove, for that reason, unless it ended a moment ago.
    """
    leg = tx.last_leg(ticket.id)
    entries = [] if leg is None or leg.ended_seq is None else tx.entries(leg.ended_seq - 1, _MOST_ENTRIES)
    # A clock that was set back does not tell how long ago it was.
    is_fresh = bool(entries) and timedelta() <= now - entries[0].at <= UNDO_WITHIN
    if not is_fresh or len(entries) == _MOST_ENTRIES:
        raise IllegalMove(f"{ticket.label} ended more than {UNDO_WITHIN.seconds} s ago", reason=reason)
    return entries[1:]
