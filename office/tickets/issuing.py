"""What a visitor asks for at a kiosk, and the ticket that comes of it."""

from dataclasses import dataclass
from datetime import datetime

from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.checks import end_of_line, known_priority, known_procedures
from office.tickets.journal import Flag, Kind, NewEntry
from office.tickets.keys import new_key
from office.tickets.numbers import next_number
from office.tickets.office import Office
from office.tickets.openness import closed_at_booked, closed_by_counters, closed_by_hours, until_tomorrow
from office.tickets.refusals import FieldClosed
from office.tickets.store import Transaction
from office.tickets.ticket import PrintState, State, Ticket
from office.tickets.trial_hour import KEY_MARK


@dataclass(frozen=True, slots=True)
class NewTicket:
    """What a visitor asks at a kiosk. ``printer`` is the kiosk whose printer prints, None for no paper.

    ``procedures`` are codes of that field's. ``is_large`` asks for large print, on this ticket's papers only.
    ``is_by_hand``: a person gives the number, not a kiosk. ``booked_for`` is the time that was booked, None
    for who booked none: the ticket waits from then on.
    """

    field: str
    priority: str | None = None
    language: str = "vi"
    procedures: tuple[str, ...] = ()
    printer: str | None = None
    is_large: bool = False
    is_by_hand: bool = False
    booked_for: datetime | None = None


def issue(changes: Changes, tx: Transaction, wish: NewTicket, request: Request, now: datetime) -> Ticket:
    """Give the next number of the wished field within a change; see ``TicketQueue.issue``."""
    office, papers, printer = changes.office, changes.papers, wish.printer
    known_priority(office, wish.priority)
    known_procedures(office, wish.field, wish.procedures)
    has_paper = papers is not None and printer is not None
    ticket = tx.add_ticket(new_ticket(office, tx, wish, request, now, has_paper=has_paper))
    if papers is not None and printer is not None:
        papers.queue(tx, ticket, printer, now)
    flag, reason = _sign_of(office, wish)
    tx.record(NewEntry(Kind.ISSUED, now, ticket.office_day, request.actor, ticket, reason=reason, flag=flag))
    return ticket


def new_ticket(
    office: Office, tx: Transaction, wish: NewTicket, request: Request, now: datetime, *, has_paper: bool
) -> Ticket:
    """Return the ticket that wish is given, not kept yet. Raises UnknownField, FieldClosed."""
    field, day = office.field(wish.field), office.day(now)
    at = wish.booked_for
    shut = closed_by_hours(office, field, now) if at is None else closed_at_booked(office, field, at)
    closed = shut or closed_by_counters(office, field, tx.duties(), now)
    if closed is not None:
        raise closed.refusal(field.code)
    try:
        number, label = next_number(office, tx, day, field.code)
    except FieldClosed as refused:
        raise until_tomorrow(office, field, refused.details["reason"], now).refusal(field.code) from refused
    return Ticket(
        id=tx.next_ticket_id(),  # It need not be copied to be given one.
        key=f"{KEY_MARK}{new_key(now)}" if office.trial_hour else new_key(now),
        office_day=day,
        series=field.code,
        number=number,
        label=label,
        field=field.code,
        priority=wish.priority,
        state=State.WAITING,
        issued_at=now,
        waits_from=wish.booked_for or end_of_line(tx, day, now),
        issued_by=request.actor,
        language=wish.language,
        procedures=wish.procedures,
        print=PrintState.QUEUED if has_paper else None,
        is_large=wish.is_large,
        booked_for=wish.booked_for,
    )


def _sign_of(office: Office, wish: NewTicket) -> tuple[Flag | None, str | None]:
    """Return the flag of its entry and the reason beside it: of a booked ticket the local time."""
    if wish.booked_for is not None:
        return Flag.BOOKED, f"{office.local(wish.booked_for):%H:%M}"
    return (Flag.GIVEN_BY_HAND if wish.is_by_hand else None), None
