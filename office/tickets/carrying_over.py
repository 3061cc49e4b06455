"""The clock was set: what was given under a wrong date belongs to the right day, in the same order."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from office.tickets.days_turn import BY_SERVER
from office.tickets.journal import Happening, Kind
from office.tickets.store import Transaction
from office.tickets.ticket import State, Ticket

_TIMES = (
    "issued_at",
    "waits_from",
    "called_at",
    "recalled_at",
    "started_at",
    "finished_at",
    "first_called_at",
    "checked_in_at",
)


def carry_over(tx: Transaction, wrong: date, right: date, now: datetime, shift: timedelta) -> int:
    """Move the day ``wrong`` to the day ``right``, all times by ``shift``; return how many tickets moved.

    Tickets that are over move, too: their numbers are given already. A number that the right day has given
    before goes on after the last, with a new label, and the entry's reason names the old one.
    """
    taken = _names(tx.in_state(right, *State))
    tickets = sorted(tx.in_state(wrong, *State), key=lambda ticket: ticket.id)
    keep = [ticket for ticket in tickets if taken.isdisjoint(_names([ticket]))]
    doubled = [ticket for ticket in tickets if ticket not in keep]
    for ticket in keep:
        _keep(tx, _moved(ticket, right, shift), wrong.isoformat(), now)
    for ticket in doubled:
        number = tx.last_number(right, ticket.series) + 1
        label = _label_with(ticket, number)
        moved = replace(_moved(ticket, right, shift), number=number, label=label)
        _keep(tx, moved, f"{wrong.isoformat()} {ticket.label}", now)
    kept = tx.numberings(right)
    for code, numbering in tx.numberings(wrong).items():
        if code not in kept:
            tx.keep_numbering(replace(numbering, office_day=right))
    for duty in tx.duties():
        if duty.office_day == wrong:
            tx.save_duty(replace(duty, office_day=right, since=duty.since + shift))
    return len(tickets)


def _names(tickets: Iterable[Ticket]) -> set[object]:
    """Return what no two tickets of a day may have alike."""
    return {name for ticket in tickets for name in (ticket.label, (ticket.series, ticket.number))}


def _moved(ticket: Ticket, right: date, shift: timedelta) -> Ticket:
    known = {name: getattr(ticket, name) for name in _TIMES}
    return replace(
        ticket,
        office_day=right,
        **{name: moment + shift for name, moment in known.items() if moment is not None},
    )


def _label_with(ticket: Ticket, number: int) -> str:
    """Return the ticket's label with another number, in letter and in block series."""
    letters, digits = re.fullmatch(r"(\D*)(\d+)", ticket.label).groups()  # type: ignore[union-attr]
    return f"{letters}{int(digits) - ticket.number + number:0{len(digits)}d}"


def _keep(tx: Transaction, ticket: Ticket, reason: str, now: datetime) -> None:
    tx.save_ticket(ticket)
    tx.record(
        Happening(
            Kind.CARRIED_OVER,
            now,
            ticket.office_day,
            BY_SERVER,
            ticket,
            counter=ticket.counter,
            reason=reason,
        )
    )
