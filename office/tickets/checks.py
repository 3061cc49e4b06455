"""What must hold before a change: each raises the refusal that says why not."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from office.tickets.duty import CounterState, Duty, duty_today
from office.tickets.line import is_early
from office.tickets.moves import Action
from office.tickets.office import Office
from office.tickets.refusals import (
    CounterBusy,
    CounterClosed,
    IllegalMove,
    InvalidRequest,
    UnknownTicket,
)
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import IN_LINE, Ticket

_MOST_ID = 2**63 - 1
_JUST_BEHIND = timedelta(microseconds=1)


def known_priority(office: Office, code: str | None) -> str | None:
    """Return the class's code, None for an ordinary ticket. Raises InvalidRequest."""
    if code not in office.classes:
        raise InvalidRequest(f"no priority class has the code {code!r}", reason="unknown_priority")
    return code


def known_procedures(office: Office, field: str, codes: Sequence[str]) -> None:
    """Raise InvalidRequest unless each code names another procedure of that field; UnknownField before."""
    if not codes:
        return
    office.field(field)
    for place, code in enumerate(codes):
        known = office.procedures_of([code])
        if not known:
            raise InvalidRequest(f"no procedure has the code {code!r}", reason="unknown_procedure")
        if known[0].field != field:
            raise InvalidRequest(
                f"procedure {code} belongs to field {known[0].field}, not to {field}",
                reason="procedure_of_another_field",
            )
        if code in codes[:place]:
            raise InvalidRequest(f"procedure {code} is named twice", reason="procedure_twice")


def found(reader: Reader, ticket_id: int) -> Ticket:
    """Return the ticket of that id. Raises UnknownTicket."""
    # A store's numbers end at 63 bits; an address may hold any.
    ticket = reader.ticket(ticket_id) if ticket_id <= _MOST_ID else None
    if ticket is None:
        raise UnknownTicket(f"no ticket has the id {ticket_id}")
    return ticket


def found_today(
    reader: Reader, office: Office, ticket_id: int, action: Action | str, now: datetime
) -> Ticket:
    """Return the ticket if it is of today: yesterday's is moved no more. Raises IllegalMove."""
    ticket = found(reader, ticket_id)
    if ticket.office_day != office.day(now):
        raise IllegalMove(f"cannot {action} {ticket.label}: its day is over", reason="day_over")
    return ticket


def refuse_busy(reader: Reader, counter: int, day: date) -> None:
    """Raise CounterBusy while the counter has a ticket of that day called or being served."""
    ticket = reader.in_hand(counter, day)
    if ticket is not None:
        raise CounterBusy(f"counter {counter} still has {ticket.label}", label=ticket.label)


def duties_of(office: Office, reader: Reader, now: datetime) -> tuple[Duty, ...]:
    """Return today's duty of every counter, in the office's order."""
    stored = {duty.number: duty for duty in reader.duties()}
    day = office.day(now)
    return tuple(duty_today(stored.get(c.number), c.number, day, now) for c in office.counters)


def duty_of(reader: Reader, office: Office, counter: int, now: datetime) -> Duty:
    """Return the counter's duty today. Raises UnknownCounter."""
    office.counter(counter)
    return duty_today(reader.duty(counter), counter, office.day(now), now)


def free_counter(reader: Reader, office: Office, counter: int, now: datetime) -> Duty:
    """Return the counter's duty if it may call now. Raises UnknownCounter, CounterClosed, CounterBusy."""
    duty = duty_of(reader, office, counter, now)
    if duty.state is not CounterState.OPEN:
        raise CounterClosed(f"counter {counter} is {duty.state}", state=str(duty.state))
    refuse_busy(reader, counter, office.day(now))
    return duty


def end_of_line(tx: Transaction, day: date, now: datetime) -> datetime:
    """Return since when a ticket waits that comes now: never before another of its day.

    That is ``now`` unless the clock was set back: then newcomers would be called before all who came
    earlier, and for hours.
    """
    last = tx.last_wait(day)
    return now if last is None or last < now else last


def place_again(line: Sequence[Ticket], ticket: Ticket, behind: int, last: datetime) -> datetime:
    """Return since when a reinstated ticket waits: just behind the first ``behind`` of its line.

    ``line`` is in calling order, ``last`` its end when nobody is in it. A ticket is never put before
    where it stood: whoever would still be before it by its own wait stays before it.
    """
    if behind < 1:
        return ticket.waits_from
    if not line:
        return max(last, ticket.waits_from)
    before = line[min(behind, len(line)) - 1]
    return max(before.waits_from + _JUST_BEHIND, ticket.waits_from)


def line_of(reader: Reader, ticket: Ticket, working: Collection[int], now: datetime) -> list[Ticket]:
    """Return those who wait for the same field in the same class, in the order they wait from.

    Who waits for one of the ``working`` counters (open or paused) stands in a line of that counter's own.
    Whose booked time is still to come is left out: whoever stood behind them would let all others pass who
    come until then.
    """
    waiting = reader.in_state(ticket.office_day, *IN_LINE)
    alike = (one for one in waiting if (one.field, one.priority) == (ticket.field, ticket.priority))
    return [one for one in alike if one.counter not in working and not is_early(one, now)]
