"""A missed or parked visitor says to be back: no move, for the officer decides when to call again."""

from dataclasses import replace
from datetime import datetime

from office.tickets.answers import Done, Request
from office.tickets.checks import found_today
from office.tickets.journal import Happening, Kind
from office.tickets.refusals import IllegalMove
from office.tickets.road import Road
from office.tickets.store import Transaction
from office.tickets.ticket import AWAY, Ticket


def check_in(road: Road, ticket_id: int, request: Request) -> Done[Ticket]:
    """Keep that the visitor is back, once until the ticket moves; see ``TicketQueue.check_in``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        ticket = found_today(tx, road.office, ticket_id, "check in", now)
        if ticket.state not in AWAY:
            raise IllegalMove(
                f"cannot check in {ticket.label}: it is {ticket.state}", state=str(ticket.state)
            )
        if ticket.checked_in_at is not None:
            return ticket
        back = replace(ticket, checked_in_at=now)
        tx.save_ticket(back)
        tx.record(Happening(Kind.CHECKED_IN, now, back.office_day, request.actor, back, counter=back.counter))
        return back

    return road.once(request, change)
