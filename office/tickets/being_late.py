"""A visitor who is late lets others pass, once: nobody's place gets worse by it but the visitor's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import found_today
from office.tickets.line import is_early
from office.tickets.moves import Action, move, state_after
from office.tickets.refusals import IllegalMove
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import Ticket

PLACES = 3
"""So many of the line pass, or as many as stand behind where they are fewer."""
_ALL = 1_000_000
_JUST_BEHIND = timedelta(microseconds=1)


class NotLate(StrEnum):
    """Why somebody who waits cannot let others pass: the ``reason`` of the refusal."""

    USED = "late_used"
    NOBODY_BEHIND = "nobody_behind"
    NEAR_CLOSING = "near_closing"


@dataclass(frozen=True, slots=True)
class Back:
    """Where who is late comes to wait: from ``waits_from`` on, behind ``places`` more than before."""

    places: int
    waits_from: datetime


def late(changes: Changes, ticket_id: int, request: Request) -> Result[Ticket]:
    """Put a waiting ticket back as its visitor wishes; see ``TicketQueue.late``."""

    def change(tx: Transaction, now: datetime) -> Ticket:
        ticket = found_today(tx, changes.office, ticket_id, Action.LATE, now)
        later = move(ticket, Action.LATE, now, waits_from=place_back(tx, ticket, now).waits_from)
        return changes.keep(tx, later, Action.LATE, request, now)

    return changes.once(request, change)


def place_back(reader: Reader, ticket: Ticket, now: datetime) -> Back:
    """Return where a ticket is put back to. Raises IllegalMove where it cannot be, by its ``reason``.

    That is just behind the third who stands behind it, or at the end of its line. Where the clock was set
    back, many wait from the same moment and nobody fits between them: then it is behind as many as lie
    nearest to three, rather fewer than more.
    Whose booked time is still to come passes nobody: whoever came until then would pass, too.
    """
    state_after(ticket, Action.LATE)
    if ticket.late_at is not None:
        raise _refused(ticket, NotLate.USED, "others have passed it before")
    behind = _behind(reader, ticket, PLACES + 1, now)
    if not behind:
        raise _refused(ticket, NotLate.NOBODY_BEHIND, "nobody stands behind it")
    few = [_back(behind, places, ticket) for places in range(min(PLACES, len(behind)), 0, -1)]
    found = next((back for back in few if back is not None), None)
    return found or _behind_more(_behind(reader, ticket, _ALL, now), ticket)


def _behind(reader: Reader, ticket: Ticket, limit: int, now: datetime) -> Sequence[Ticket]:
    """Return at most so many who are called after it and may be called now in their turn."""
    found = reader.behind(ticket, limit)
    here = [one for one in found if not is_early(one, now)]
    if len(here) == len(found) or limit == _ALL:
        return here
    return [one for one in reader.behind(ticket, _ALL) if not is_early(one, now)][:limit]


def _behind_more(behind: Sequence[Ticket], ticket: Ticket) -> Back:
    backs = (_back(behind, places, ticket) for places in range(PLACES + 1, len(behind) + 1))
    return next(back for back in backs if back is not None)


def _back(behind: Sequence[Ticket], places: int, ticket: Ticket) -> Back | None:
    """Return the place behind so many and before the next; None where no time lies between them."""
    last = behind[places - 1]
    waits_from = last.waits_from if last.id < ticket.id else last.waits_from + _JUST_BEHIND
    if places < len(behind):
        following = behind[places]
        if (following.waits_from, following.id) < (waits_from, ticket.id):
            return None
    return Back(places, waits_from)


def _refused(ticket: Ticket, reason: NotLate, why: str) -> IllegalMove:
    return IllegalMove(f"cannot put {ticket.label} back: {why}", reason=str(reason))
