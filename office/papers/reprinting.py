"""One more paper of a ticket: bounded, and in the journal, because who holds the paper holds the place."""

from dataclasses import replace
from datetime import datetime

from office.papers.kept import JOBS_CHANGED
from office.papers.print_job import AS_ANSWER, PrintJob, queued
from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import found_today
from office.tickets.journal import Flag, Kind, NewEntry
from office.tickets.refusals import IllegalMove
from office.tickets.rights import Right
from office.tickets.store import Transaction
from office.tickets.ticket import PrintState


def print_again(
    changes: Changes, ticket_id: int, printer: str, request: Request, right: Right
) -> Result[PrintJob]:
    """Queue one more paper; see ``PrintQueue.print_again``."""

    def change(tx: Transaction, now: datetime) -> PrintJob:
        ticket = found_today(tx, changes.office, ticket_id, "print", now)
        right(ticket)
        jobs = JOBS_CHANGED.on(tx)
        # Of a failed job nothing came out.
        papers = sum(one.state is not PrintState.FAILED for one in jobs.all_of(ticket.id))
        most = changes.office.rules.reprint_limit
        if papers > most:
            raise IllegalMove(
                f"{ticket.label} was printed {papers} times", reason="reprint_limit", limit=str(most)
            )
        job = jobs.add(queued(ticket.id, printer, now))
        again = replace(ticket, print=PrintState.QUEUED)
        tx.save_ticket(again)
        flag = Flag.REPRINT if papers else None
        tx.record(
            NewEntry(
                Kind.REPRINTED, now, ticket.office_day, request.actor, again, counter=again.counter, flag=flag
            )
        )
        return job

    return changes.once_as(AS_ANSWER, request, change)
