"""One more paper of a ticket: bounded, and in the journal, because who holds the paper holds the place."""

from dataclasses import replace
from datetime import datetime

from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import found_today
from office.tickets.journal import Flag, Kind, NewEntry
from office.tickets.refusals import IllegalMove
from office.tickets.rights import Right
from office.tickets.store import Transaction
from office.tickets.ticket import PrintJob, PrintState


def print_again(
    changes: Changes, ticket_id: int, printer: str, request: Request, right: Right
) -> Result[PrintJob]:
    """Queue one more paper; see ``TicketQueue.print_again``."""

    def change(tx: Transaction, now: datetime) -> PrintJob:
        ticket = found_today(tx, changes.office, ticket_id, "print", now)
        right(ticket)
        # Of a failed job nothing came out.
        papers = sum(one.state is not PrintState.FAILED for one in tx.jobs_of(ticket.id))
        most = changes.office.rules.reprint_limit
        if papers > most:
            raise IllegalMove(
                f"{ticket.label} was printed {papers} times", reason="reprint_limit", limit=str(most)
            )
        job = tx.add_job(PrintJob(0, ticket.id, printer, PrintState.QUEUED, 0, None, now))
        again = replace(ticket, print=PrintState.QUEUED)
        tx.save_ticket(again)
        flag = Flag.REPRINT if papers else None
        tx.record(
            NewEntry(
                Kind.REPRINTED, now, ticket.office_day, request.actor, again, counter=again.counter, flag=flag
            )
        )
        return job

    return changes.once(request, change)
