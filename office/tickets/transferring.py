"""A ticket goes on to another field or to one counter, with its label and its place in time."""

from datetime import datetime

from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import found_today
from office.tickets.fairness import transferred
from office.tickets.left_over import way_on
from office.tickets.moves import Action, move
from office.tickets.reasons import way
from office.tickets.refusals import InvalidRequest
from office.tickets.rights import Right
from office.tickets.store import Transaction
from office.tickets.ticket import Ticket


def transfer(
    changes: Changes, ticket_id: int, request: Request, field: str | None, counter: int | None, right: Right
) -> Result[Ticket]:
    """Let a ticket wait elsewhere; see ``TicketQueue.transfer``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        if field is None and counter is None:
            raise InvalidRequest("a transfer names a field or a counter", reason="missing_target")
        to_field = None if field is None else changes.office.field(field).code
        if counter is not None:
            changes.office.counter(counter)
        ticket = found_today(tx, changes.office, ticket_id, Action.TRANSFER, now)
        action = way_on(changes.office, tx, ticket, now)
        right(ticket)
        moved = move(ticket, action, now, field=to_field, counter=counter)
        flag = transferred(changes.office, tx, ticket, counter, now)
        reason = None if counter is None else way(ticket.counter, counter)
        return changes.keep(tx, moved, action, request, now, reason=reason, left=ticket.counter, flag=flag)

    return changes.once(request, change)
