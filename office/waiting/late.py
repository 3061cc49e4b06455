"""What a waiting visitor who is late is told beforehand: how many pass, and how long the wait is then."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from office.tickets.being_late import NotLate, place_back
from office.tickets.next_call import called_before, no_earlier
from office.tickets.office import Office
from office.tickets.refusals import IllegalMove
from office.tickets.store import Reader
from office.tickets.ticket import Standing, Ticket
from office.waiting.estimate import Estimate
from office.waiting.hall import Waits

_IF_UNKNOWN = timedelta(hours=1)
"""Before closing, where nobody can tell how long it takes: no counter is open."""


@dataclass(frozen=True, slots=True)
class Later:
    """What comes of it: ``places`` pass, and the ``estimate`` from now on, None where it is unknown.

    ``refused`` is why it cannot be, None where it can; ``places`` is 0 where nobody could pass.
    """

    places: int
    estimate: Estimate | None
    refused: NotLate | None = None

    def refuse(self, ticket: Ticket) -> None:
        """Raise IllegalMove where it cannot be."""
        if self.refused is not None:
            raise IllegalMove(f"cannot put {ticket.label} back: {self.refused}", reason=str(self.refused))


def later(office: Office, reader: Reader, ticket: Ticket, now: datetime, waits: Waits) -> Later | None:
    """Return what comes of it when that visitor lets others pass at ``now``; None unless it waits today.

    ``waits`` is its ``waits_of``. Who would then wait until after closing time is refused: the turn could be
    lost.
    """
    if ticket.office_day != office.day(now) or ticket.standing is not Standing.IN_LINE:
        return None
    try:
        back = place_back(reader, ticket, now)
    except IllegalMove as refused:
        return Later(0, None, NotLate(refused.details["reason"]))
    there = replace(ticket, waits_from=back.waits_from)
    # It still stands where it stood, ahead of its place to be.
    ahead = reader.ahead_of(there, called_before(office, reader, there, no_earlier(office, reader, now))) - 1
    estimate = waits(ahead)
    is_late = _ends_after_closing(office, ticket, estimate, now)
    return Later(back.places, estimate, NotLate.NEAR_CLOSING if is_late else None)


def _ends_after_closing(office: Office, ticket: Ticket, estimate: Estimate | None, now: datetime) -> bool:
    field = next((one for one in office.fields if one.code == ticket.field), None)
    hours, local = office.hours if field is None else office.hours_of(field), office.local(now)
    closes = hours.ends_at(local)
    wait = _IF_UNKNOWN if estimate is None else timedelta(seconds=estimate.high_s)
    return closes is not None and local + wait > closes
