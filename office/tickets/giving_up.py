"""A place is given up, by its visitor or by staff, and taken up again: never before others who wait."""

from datetime import datetime, timedelta

from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import end_of_line, found_today, line_of, place_again
from office.tickets.fairness import cancelled
from office.tickets.journal import Flag
from office.tickets.left_over import working_counters
from office.tickets.moves import Action, move
from office.tickets.reasons import readable
from office.tickets.refusals import InvalidRequest, NotAllowed
from office.tickets.rights import Canceller, Right
from office.tickets.store import Transaction
from office.tickets.ticket import State, Ticket

_JUST_BEHIND = timedelta(microseconds=1)


def cancel(
    changes: Changes, ticket_id: int, request: Request, reason: str | None, who: Canceller
) -> Result[Ticket]:
    """Cancel a ticket for its visitor; see ``TicketQueue.cancel``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        ticket = found_today(tx, changes.office, ticket_id, Action.CANCEL, now)
        has_it = who.has(ticket)
        if not (has_it or who.may_choose):
            raise NotAllowed(f"cancelling {ticket.label}, which you do not have, is a right: ask a manager")
        gone = move(ticket, Action.CANCEL, now)
        why = readable(reason)
        if not has_it and why is None:
            raise InvalidRequest(
                "cancelling a ticket that is not in hand wants a reason", reason="missing_reason"
            )
        flag = cancelled(changes.office, ticket, now) if has_it else Flag.CANCELLED_IN_LINE
        return changes.keep(tx, gone, Action.CANCEL, request, now, reason=why, flag=flag)

    return changes.once(request, change)


def give_up(changes: Changes, ticket_id: int, request: Request) -> Result[Ticket]:
    """Cancel a ticket as its visitor wishes; see ``TicketQueue.give_up``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        ticket = found_today(tx, changes.office, ticket_id, Action.CANCEL, now)
        gone = move(ticket, Action.CANCEL, now)
        return changes.keep(tx, gone, Action.CANCEL, request, now, flag=Flag.BY_VISITOR)

    return changes.once(request, change)


def reinstate(
    changes: Changes, ticket_id: int, request: Request, reason: str | None, right: Right
) -> Result[Ticket]:
    """Put a missed or cancelled ticket back in line; see ``TicketQueue.reinstate``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        ticket = found_today(tx, changes.office, ticket_id, Action.REINSTATE, now)
        right(ticket)
        was_cancelled = ticket.state is State.CANCELLED
        waits_from = _behind_all(tx, ticket, now) if was_cancelled else _behind_few(changes, tx, ticket, now)
        back = move(ticket, Action.REINSTATE, now, waits_from=waits_from)
        why = readable(reason)
        if was_cancelled and why is None:
            raise InvalidRequest("taking a cancelled ticket back wants a reason", reason="missing_reason")
        flag = Flag.REINSTATED_CANCELLED if was_cancelled else None
        return changes.keep(tx, back, Action.REINSTATE, request, now, reason=why, flag=flag)

    return changes.once(request, change)


def _behind_few(changes: Changes, tx: Transaction, ticket: Ticket, now: datetime) -> datetime:
    last = end_of_line(tx, ticket.office_day, now)
    line = line_of(tx, ticket, working_counters(tx.duties(), changes.office, now), now)
    return place_again(line, ticket, changes.office.rules.reinstate_after, last)


def _behind_all(tx: Transaction, ticket: Ticket, now: datetime) -> datetime:
    """Return since when it waits behind everyone of its day: a ticket of the same wait has a higher id.

    Never before where it stood: a time that was booked may be still to come.
    """
    last = tx.last_wait(ticket.office_day)
    end = now if last is None or last < now else last + _JUST_BEHIND
    return max(end, ticket.waits_from)
