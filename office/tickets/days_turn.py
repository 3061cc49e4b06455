"""The turn of the day: what a past day left open ends as unfinished, and its papers are not printed."""

from datetime import date, datetime

from office.tickets.journal import KIND_OF, NewEntry
from office.tickets.moves import Action, move
from office.tickets.papers import Papers
from office.tickets.store import Store, Transaction

BY_SERVER = "server"
"""Who ends the day, in the journal."""
_AT_ONCE = 200
"""In one transaction: an old file may have thousands, and a visitor's request waits for one of these only."""


def end_past_days(store: Store, day: date, now: datetime, papers: Papers | None) -> int:
    """End what other days than ``day`` left open, some in each transaction; return how many visits ended."""
    ended = 0
    while found := store.transact(lambda tx: _end_some(tx, day, now)):
        ended += found
    while papers is not None and store.transact(lambda tx: papers.end_past_days(tx, day, now, _AT_ONCE)):
        pass
    return ended


def _end_some(tx: Transaction, day: date, now: datetime) -> int:
    left = tx.left_open(day, _AT_ONCE)
    for ticket in left:
        ended = move(ticket, Action.END_DAY, now)
        tx.save_ticket(ended)
        kind, counter = KIND_OF[Action.END_DAY], ticket.counter
        tx.record(NewEntry(kind, now, ticket.office_day, BY_SERVER, ended, counter=counter))
    return len(left)
