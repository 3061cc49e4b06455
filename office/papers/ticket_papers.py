"""What the core asks of papers in its own transactions: a new ticket's, and those of a day that is over."""

from dataclasses import replace
from datetime import date, datetime

from office.papers.kept import JOBS_CHANGED
from office.papers.print_job import PrintJob, queued
from office.tickets.store import Transaction
from office.tickets.ticket import PrintState, Ticket


class TicketPapers:
    """The office's papers, as ``office/tickets/papers.py`` asks for them."""

    def queue(self, tx: Transaction, ticket: Ticket, printer: str, now: datetime) -> None:
        """Queue a new ticket's paper at that printer."""
        JOBS_CHANGED.on(tx).add(queued(ticket.id, printer, now))

    def end_past_days(self, tx: Transaction, day: date, now: datetime, limit: int) -> int:
        """Give up papers of past days that were never begun: in the morning they would only mislead."""
        left = JOBS_CHANGED.on(tx).left_queued(day, limit)
        for job in left:
            give_paper_up(tx, job, now)
        return len(left)


def give_paper_up(tx: Transaction, job: PrintJob, now: datetime) -> None:
    """End a print job of a ticket whose day is over: nobody waits with it any more."""
    save(tx, replace(job, state=PrintState.FAILED, reason="day_over", ended_at=now))


def save(tx: Transaction, job: PrintJob) -> None:
    """Keep a job, and what is known of the paper with its ticket."""
    jobs = JOBS_CHANGED.on(tx)
    jobs.save(job)
    ticket, last = tx.ticket(job.ticket_id), jobs.last_of(job.ticket_id)
    # An older job that ends late says nothing about the paper printed since.
    is_last = last is not None and last.id == job.id
    if ticket is not None and is_last and ticket.print is not job.state:
        tx.save_ticket(replace(ticket, print=job.state))
