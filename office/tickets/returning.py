"""Who was sent to fetch something and is back: the same counter's next, or after a while any counter's."""

from collections.abc import Collection
from datetime import datetime, timedelta

from office.tickets.left_over import working_counters
from office.tickets.line import Head, head_of
from office.tickets.office import Office
from office.tickets.store import Reader
from office.tickets.ticket import EXPECTED, Ticket


def returned(
    office: Office, reader: Reader, counter: int, fields: Collection[str], now: datetime
) -> tuple[Head, ...]:
    """Return the parked visitors who are back and whom that counter takes before anybody.

    Whoever came back first is first. They are its own, and those of ``fields`` whose counter is closed, or
    has not called them for as long as the office lets it. All have been called in their turn before.
    """
    parked = reader.in_state(office.day(now), *EXPECTED)
    back = [(one.checked_in_at, one.id, one) for one in parked if one.checked_in_at is not None]
    if not back:
        return ()
    working = working_counters(reader.duties(), office, now)
    patience = timedelta(minutes=office.rules.return_wait_min)

    def is_taken(since: datetime, ticket: Ticket) -> bool:
        if ticket.counter == counter:
            return True
        is_served = ticket.field in fields
        is_let = ticket.counter not in working or now - since >= patience
        return is_served and is_let and office.takes(counter, ticket.priority)

    return tuple(
        head_of(one) for since, _, one in sorted(back, key=lambda each: each[:2]) if is_taken(since, one)
    )
