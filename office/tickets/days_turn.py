"""The turn of the day: what a past day left open ends as unfinished, and its papers are not printed."""

from dataclasses import replace
from datetime import date, datetime

from office.tickets.journal import KIND_OF, NewEntry
from office.tickets.moves import Action, move
from office.tickets.store import Store, Transaction
from office.tickets.ticket import PrintJob, PrintState

BY_SERVER = "server"
"""Who ends the day, in the journal."""
_AT_ONCE = 200
"""In one transaction: an old file may have thousands, and a visitor's request waits for one of these only."""


def end_past_days(store: Store, day: date, now: datetime) -> int:
    """End what other days than ``day`` left open, some in each transaction; return how many visits ended."""
    ended = 0
    while found := store.transact(lambda tx: _end_some(tx, day, now)):
        ended += found
    while store.transact(lambda tx: _give_up_papers(tx, day, now)):
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


def _give_up_papers(tx: Transaction, day: date, now: datetime) -> int:
    """Give up papers of past days that were never begun: in the morning they would only mislead."""
    left = tx.left_unprinted(day, _AT_ONCE)
    for job in left:
        give_paper_up(tx, job, now)
    return len(left)


def give_paper_up(tx: Transaction, job: PrintJob, now: datetime) -> None:
    """End a print job of a ticket whose day is over: nobody waits with it any more."""
    tx.save_job(replace(job, state=PrintState.FAILED, reason="day_over", ended_at=now))
    ticket, last = tx.ticket(job.ticket_id), tx.last_job(job.ticket_id)
    if ticket is not None and last is not None and last.id == job.id:
        tx.save_ticket(replace(ticket, print=PrintState.FAILED))
