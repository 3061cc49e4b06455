"""What a counter's next call is chosen from, read in one view of the store."""

from datetime import date, datetime

from office.tickets.ahead import UpTo, ahead_up_to
from office.tickets.duty import Duty
from office.tickets.line import Head, NextCall
from office.tickets.office import Office, OrderRule
from office.tickets.returning import returned
from office.tickets.store import Reader
from office.tickets.ticket import Ticket


def next_call(office: Office, reader: Reader, duty: Duty, now: datetime) -> NextCall:
    """Return what the rule chooses by when that counter calls its next at ``now``."""
    day, stand = office.day(now), office.counter(duty.number)
    serves, helps = duty.serves(stand), duty.helps(stand)
    found = reader.heads(day, (*serves, *helps), stand.number)
    heads = tuple(head for head in found if is_for(office, stand.number, head))
    not_before = no_earlier(office, reader, now)
    back = returned(office, reader, stand.number, serves, not_before)
    # A free counter lets nobody wait of a field that it helps with.
    if helps and not (heads or back):
        back = returned(office, reader, stand.number, tuple(helps), not_before)
    return NextCall(
        office,
        heads,
        not_before,
        stand.number,
        serves,
        helps,
        back,
        run=run_of(office, reader, stand.number, day),
    )


def is_for(office: Office, counter: int, waiting: Head | Ticket) -> bool:
    """Whether the counter is for that class; who was sent to it is called by it in any case."""
    return waiting.counter == counter or office.takes(counter, waiting.priority)


def called_before(office: Office, reader: Reader, ticket: Ticket, now: datetime) -> tuple[UpTo, ...]:
    """Return who of its field is called before ``ticket``, were all called at ``now``: see ``ahead.py``."""
    return ahead_up_to(office, ticket, reader.classes_waiting(ticket.office_day), now)


def no_earlier(office: Office, reader: Reader, now: datetime) -> datetime:
    """Return ``now``, but never before the newest entry, nor before whoever came last today.

    After a clock was set back every wait would be negative, and the order turned round. The newest entry
    alone does not help: it is then one of those after. Whoever comes then waits from no earlier than others.
    """
    latest = reader.latest(office.day(now))
    return now if latest is None or latest < now else latest


def run_of(office: Office, reader: Reader, counter: int, day: date) -> int:
    """Return how many of a class that counter has called since its last ordinary one, as far as is asked."""
    if office.order.rule is not OrderRule.ONE_IN_N:
        return 0
    ordinary, run = office.rank(None), 0
    for priority in reader.called_last(counter, day, office.order.ordinary_after):
        if office.rank(priority) == ordinary:
            break
        run += 1
    return run
