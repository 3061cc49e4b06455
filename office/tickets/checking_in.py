"""A missed or parked visitor says to be back: no move, for the officer decides when to call again."""

from dataclasses import replace
from datetime import datetime

from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import found_today
from office.tickets.journal import Kind, NewEntry
from office.tickets.refusals import IllegalMove
from office.tickets.store import Transaction
from office.tickets.ticket import AWAY, Ticket


def check_in(changes: Changes, ticket_id: int, request: Request) -> Result[Ticket]:
    """Keep that the visitor is back, once until the ticket moves; see ``TicketQueue.check_in``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        ticket = found_today(tx, changes.office, ticket_id, "check in", now)
        if ticket.state not in AWAY:
            raise IllegalMove(
                f"cannot check in {ticket.label}: it is {ticket.state}", state=str(ticket.state)
            )
        if ticket.checked_in_at is not None:
            return ticket
        back = replace(ticket, checked_in_at=now)
        tx.save_ticket(back)
        tx.record(NewEntry(Kind.CHECKED_IN, now, back.office_day, request.actor, back, counter=back.counter))
        return back

    return changes.once(request, change)
