"""The clock was set: what was given under a wrong date belongs to the right day, in the same order."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from math import floor

from office.tickets.days_turn import BY_SERVER
from office.tickets.journal import Kind, NewEntry
from office.tickets.numbers import as_that_day, number_of
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
    "late_at",
    "booked_for",
)


def carry_over(tx: Transaction, wrong: date, right: date, now: datetime, shift: timedelta) -> int:
    """Move the day ``wrong`` to the day ``right``, all times by ``shift``; return how many tickets moved.

    Tickets that are over move, too: their numbers are given already. A number that the right day has given
    before goes on after the last, with a new label. The entry's reason tells the wrong day, by how many
    seconds the times moved (parts of one are cut off, so that no time is later than now) and the old label.
    """
    shift = timedelta(seconds=floor(shift.total_seconds()))
    told = f"{wrong.isoformat()} {int(shift.total_seconds()):+d} s"
    _move_legs(tx, wrong, right, shift)
    _carry_skipped(tx, wrong, right)
    taken = _names(tx.in_state(right, *State))
    tickets = sorted(tx.in_state(wrong, *State), key=lambda ticket: ticket.id)
    keep = [ticket for ticket in tickets if taken.isdisjoint(_names([ticket]))]
    doubled = [ticket for ticket in tickets if ticket not in keep]
    taken |= _names(keep)
    for ticket in keep:
        _keep(tx, _moved(ticket, right, shift), told, now)
    for ticket in doubled:
        moved = _renumbered(_moved(ticket, right, shift), tx.last_number(right, ticket.series), taken)
        taken |= _names([moved])
        _keep(tx, moved, f"{told} {ticket.label}", now)
    _carry_numberings(tx, wrong, right)
    for duty in tx.duties():
        if duty.office_day == wrong:
            tx.save_duty(replace(duty, office_day=right, since=duty.since + shift))
    return len(tickets)


def _move_legs(tx: Transaction, wrong: date, right: date, shift: timedelta) -> None:
    """Move where the day's tickets were from when to when; to be done while they are still of that day."""
    for leg in tx.legs(wrong, wrong):
        tx.save_leg(replace(leg, office_day=right, began_at=leg.began_at + shift))


def _carry_skipped(tx: Transaction, wrong: date, right: date) -> None:
    """Have the right day give no number that stands on a paper of the wrong day which a restore lost."""
    for series, number in tx.skipped(wrong).items():
        if number > tx.last_number(right, series):
            tx.skip_numbers(right, series, number)


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


def _renumbered(ticket: Ticket, last: int, taken: set[object]) -> Ticket:
    """Return the ticket with the first number after ``last`` whose label nobody has on that day."""
    number = last + 1
    while (label := _label_with(ticket, number)) in taken:
        number += 1
    return replace(ticket, number=number, label=label)


def _carry_numberings(tx: Transaction, wrong: date, right: date) -> None:
    """Have the right day count on as it began, past every label that a carried ticket of another field has.

    config.toml may have been changed between the two days, so that one letter or block is two fields'.
    """
    for code, numbering in tx.numberings(wrong).items():
        kept = tx.numberings(right)
        if code not in kept and (own := as_that_day(numbering, kept, right)) is not None:
            tx.keep_numbering(own)
    tickets = tx.in_state(right, *State)
    for code, numbering in tx.numberings(right).items():
        numbers = (number_of(numbering, one.label) for one in tickets if one.series != code)
        highest = max((number for number in numbers if number is not None), default=0)
        if highest > tx.last_number(right, code):
            tx.skip_numbers(right, code, highest)


def _label_with(ticket: Ticket, number: int) -> str:
    """Return the ticket's label with another number, in letter and in block series."""
    letters, digits = re.fullmatch(r"(\D*)(\d+)", ticket.label).groups()  # type: ignore[union-attr]
    return f"{letters}{int(digits) - ticket.number + number:0{len(digits)}d}"


def _keep(tx: Transaction, ticket: Ticket, reason: str, now: datetime) -> None:
    tx.carry_ticket(ticket)
    tx.record(
        NewEntry(
            Kind.CARRIED_OVER,
            now,
            ticket.office_day,
            BY_SERVER,
            ticket,
            counter=ticket.counter,
            reason=reason,
        )
    )
