"""All a console shows of its counter, in one consistent view."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta

from pydantic import BaseModel

from office.dossiers.ticket_api import LinkedDossier, linked_shape
from office.dossiers.work import shown_dossiers
from office.papers.print_queue import troubles
from office.tickets.checks import duties_of, duty_of
from office.tickets.duty import CounterState, Duty
from office.tickets.legs import in_hand_since
from office.tickets.line import NextCall, may_call
from office.tickets.next_call import is_for, no_earlier, run_of
from office.tickets.office import Office, Rules
from office.tickets.store import Reader
from office.tickets.ticket import EXPECTED, IN_LINE, MISSED, State, Ticket, last_called_at
from office.tickets.undoing import LastEnd, last_end
from office.waiting.routing import calling_order
from office.web.context import Context
from office.web.shapes import (
    CounterShape,
    JobShape,
    TicketShape,
    counter_shape,
    job_shape,
    ticket_shape,
)

_MOST_LISTED = 60
_MOST_MISSED_LISTED = 30
_MOST_CANCELLED_LISTED = 30


class Waiting(BaseModel):
    """One who waits for this counter, in calling order."""

    id: int
    label: str
    field: str
    priority: str | None
    waits_from: datetime
    booked_for: datetime | None
    for_this_counter: bool


class PrintTrouble(BaseModel):
    """A paper that did not come, or nobody knows."""

    label: str
    job: JobShape


class EndShape(BaseModel):
    """A ticket whose visit has just ended, and until when ``undoings`` takes that back."""

    ticket: TicketShape
    until: datetime


class CounterView(BaseModel):
    """The counter, its ticket in hand, who waits (``waiting_count`` in all, the first 60 listed).

    ``missed`` are the 30 called last of ``missed_count`` in all, the newest call first. So are ``cancelled``;
    one that was never called stands where it was issued.

    ``ticket_since`` is when the ticket in hand was called, or began to be served, anew after it was parked.
    ``procedures`` are the names of those the ticket in hand is for.

    ``now`` is the server's clock: a console whose own clock is wrong still shows true waits.
    ``last_end`` is the visit that ended last here, if within the last 10 s; null once that cannot be undone.
    ``links_dossiers``: a dossier can be linked with the ticket in hand; ``dossier`` is the one that is.
    ``recall_again_at`` is when a recall is taken again after the lock-out, null when it is at once.
    """

    journal_id: str
    seq: int
    now: datetime
    counter: CounterShape
    ticket: TicketShape | None
    ticket_since: datetime | None
    procedures: list[str]
    waiting: list[Waiting]
    waiting_count: int
    last_end: EndShape | None
    parked: list[TicketShape]
    missed: list[TicketShape]
    missed_count: int
    cancelled: list[TicketShape]
    cancelled_count: int
    print_troubles: list[PrintTrouble]
    recalls_left: int
    recall_again_at: datetime | None
    links_dossiers: bool
    dossier: LinkedDossier | None


def counter_view(context: Context, number: int) -> CounterView:
    """Return what the console of that counter shows. Raises UnknownCounter."""
    office, now = context.settings.office, context.clock()
    day = office.day(now)
    with context.store.reading() as reader:
        duty = duty_of(reader, office, number, now)
        stand = office.counter(number)
        serves, helps = duty.serves(stand), duty.helps(stand)
        working = _working(office, reader, now)
        in_hand = reader.in_hand(number, day)
        waiting = [
            ticket
            for ticket in reader.in_state(day, *IN_LINE)
            if may_call(ticket, number, (*serves, *helps), working) and is_for(office, number, ticket)
        ]
        parked = [one for one in reader.in_state(day, *EXPECTED) if one.counter == number]
        missed = _gone(reader.in_state(day, *MISSED), number, serves)
        cancelled = _gone(reader.in_state(day, State.CANCELLED), number, serves)
        return CounterView(
            journal_id=reader.journal_id(),
            seq=reader.last_seq(),
            now=now,
            counter=counter_shape(office, duty),
            ticket=ticket_shape(in_hand) if in_hand else None,
            ticket_since=in_hand_since(in_hand, reader.open_leg(in_hand.id)) if in_hand else None,
            procedures=_procedures(office, in_hand),
            waiting=[_waiting(ticket, number) for ticket in _in_turn(office, reader, duty, waiting, now)],
            waiting_count=len(waiting),
            last_end=_end(last_end(reader, number, in_hand, now)) if number in working else None,
            parked=[ticket_shape(ticket) for ticket in parked],
            missed=[ticket_shape(ticket) for ticket in missed[:_MOST_MISSED_LISTED]],
            missed_count=len(missed),
            cancelled=[ticket_shape(ticket) for ticket in cancelled[:_MOST_CANCELLED_LISTED]],
            cancelled_count=len(cancelled),
            print_troubles=_print_troubles(reader, day),
            recalls_left=_recalls_left(in_hand, office.rules.recall_limit),
            recall_again_at=_recall_again_at(in_hand, office.rules, now),
            links_dossiers=shown_dossiers() is not None,
            dossier=_dossier(in_hand),
        )


def _working(office: Office, reader: Reader, now: datetime) -> set[int]:
    """Return the counters that are open or paused."""
    return {one.number for one in duties_of(office, reader, now) if one.state is not CounterState.CLOSED}


def _in_turn(
    office: Office, reader: Reader, duty: Duty, waiting: Sequence[Ticket], now: datetime
) -> list[Ticket]:
    """Return those listed, in the order in which this counter calls them, were all called now."""
    stand, day = office.counter(duty.number), office.day(now)
    call = NextCall(
        office,
        (),
        no_earlier(office, reader, now),
        duty.number,
        duty.serves(stand),
        duty.helps(stand),
        run=run_of(office, reader, duty.number, day),
    )
    return calling_order(call, waiting, _MOST_LISTED)


def _print_troubles(reader: Reader, day: date) -> list[PrintTrouble]:
    return [PrintTrouble(label=ticket.label, job=job_shape(job)) for ticket, job in troubles(reader, day)]


def _dossier(ticket: Ticket | None) -> LinkedDossier | None:
    desk = shown_dossiers()
    return None if desk is None or ticket is None else linked_shape(desk.of_ticket(ticket.id))


def _end(found: LastEnd | None) -> EndShape | None:
    return EndShape(ticket=ticket_shape(found.ticket), until=found.until) if found else None


def _procedures(office: Office, ticket: Ticket | None) -> list[str]:
    return [one.name for one in office.procedures_of(ticket.procedures)] if ticket else []


def _gone(tickets: Iterable[Ticket], number: int, serves: Collection[str]) -> list[Ticket]:
    """Return those of this counter or of a field it serves, the one called last first."""
    of_counter = (one for one in tickets if one.counter == number or one.field in serves)
    return sorted(of_counter, key=last_called_at, reverse=True)


def _waiting(ticket: Ticket, number: int) -> Waiting:
    return Waiting(
        id=ticket.id,
        label=ticket.label,
        field=ticket.field,
        priority=ticket.priority,
        waits_from=ticket.waits_from,
        booked_for=ticket.booked_for,
        for_this_counter=ticket.counter == number,
    )


def _recalls_left(ticket: Ticket | None, limit: int) -> int:
    if ticket is None or ticket.state is not State.CALLED:
        return 0
    return max(0, limit + 1 - ticket.calls)


def _recall_again_at(ticket: Ticket | None, rules: Rules, now: datetime) -> datetime | None:
    if ticket is None or ticket.state is not State.CALLED or ticket.recalled_at is None:
        return None
    again_at = ticket.recalled_at + timedelta(seconds=rules.recall_lockout_s)
    return again_at if again_at > now else None
