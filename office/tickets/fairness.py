"""What touches somebody's turn and is not forbidden: each such change gets its flag in the journal.

``docs/fairness.md`` tells which attack each of these shows. None of them refuses anything: an officer with
sixty people before her is not made to explain what honest officers do, too.
"""

from datetime import datetime, timedelta

from office.tickets.checks import duties_of, duty_of
from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Flag
from office.tickets.line import order_in_line
from office.tickets.next_call import called_before
from office.tickets.office import Office
from office.tickets.store import Reader
from office.tickets.ticket import AWAY, IN_HAND, IN_LINE, Ticket

A_MOMENT = timedelta(minutes=10)
"""Fields changed again so soon were perhaps changed for one visitor."""
_MOST_FLAGS_READ = 500


def sent_away(office: Office, ticket: Ticket, now: datetime) -> Flag | None:
    """Return AT_ONCE when ``ticket``, in hand, leaves its counter within seconds of its call.

    A recall does not begin the time anew: whoever recalled has waited.
    """
    if ticket.state not in IN_HAND or ticket.called_at is None:
        return None
    soon = timedelta(seconds=office.rules.at_once_s)
    return Flag.AT_ONCE if timedelta() <= now - ticket.called_at < soon else None


def cancelled(office: Office, ticket: Ticket, now: datetime) -> Flag | None:
    """Return what is told when its own counter cancels ``ticket``: whoever is away knows nothing of it."""
    return Flag.CANCELLED_WHILE_AWAY if ticket.state in AWAY else sent_away(office, ticket, now)


def overtaking(office: Office, reader: Reader, ticket: Ticket, now: datetime) -> Flag | None:
    """Return AHEAD_OF_OTHERS when a ticket sent to one counter is called before longer waits of its field.

    Who waits for another working counter is not overtaken: that wait is not for this one.
    """
    if ticket.counter is None or not reader.ahead_of(ticket, called_before(office, reader, ticket, now)):
        return None
    working = {one.number for one in duties_of(office, reader, now) if one.state is not CounterState.CLOSED}
    place = order_in_line(office, ticket, now)
    overtaken = (
        one
        for one in reader.in_state(ticket.office_day, *IN_LINE)
        if one.field == ticket.field and order_in_line(office, one, now)[:-1] < place[:-1]
    )
    return Flag.AHEAD_OF_OTHERS if any(one.counter not in working for one in overtaken) else None


def transferred(
    office: Office, reader: Reader, ticket: Ticket, counter: int | None, now: datetime
) -> Flag | None:
    """Return what a transfer of ``ticket`` is told as; ``counter`` is the one that alone may call it then."""
    soon = sent_away(office, ticket, now)
    if soon is not None or counter is None:
        return soon
    is_idle = duty_of(reader, office, counter, now).state is CounterState.PAUSED
    return Flag.KEPT_AT_IDLE_COUNTER if is_idle else None


def kept_by_pause(reader: Reader, before: Duty, duty: Duty) -> tuple[Ticket, ...]:
    """Return who waits for that counter alone when it pauses; nobody where it was paused before."""
    if duty.state is not CounterState.PAUSED or before.state is CounterState.PAUSED:
        return ()
    waiting = reader.in_state(duty.office_day, *IN_LINE)
    return tuple(one for one in waiting if one.counter == duty.number)


def flag_of_fields(reader: Reader, duty: Duty, now: datetime) -> Flag:
    """Return how a change of a counter's fields is told: for a moment, when the last one was just before."""
    changes = (Flag.FIELDS_CHANGED, Flag.FIELDS_FOR_A_MOMENT)
    for entry in reader.flagged(duty.office_day, duty.office_day, _MOST_FLAGS_READ):
        if entry.counter == duty.number and entry.flag in changes:
            is_soon = abs(now - entry.at) < A_MOMENT
            return Flag.FIELDS_FOR_A_MOMENT if is_soon else Flag.FIELDS_CHANGED
    return Flag.FIELDS_CHANGED
