"""Which of the phone's faces a ticket has: its state, or a notice in its place."""

from datetime import date
from enum import StrEnum

from office.tickets.moves import MOVES, Action
from office.tickets.ticket import IN_LINE, OPEN, OVER, Standing, State
from office.waiting.hall import Place


class Notice(StrEnum):
    """What the page tells in place of a ticket's state: ``SOON`` when few are ahead, ``PAST`` on another day.

    ``HELD``: the office's clock is wrong, and the place is kept until it is right. ``LEFT``: nobody calls it
    or waits for it any more, since its field or counter has left config.toml; a manager sends it on.
    """

    SOON = "soon"
    PAST = "past"
    HELD = "held"
    LEFT = "left"


PageState = State | Notice
IN_LINE_FACES: tuple[PageState, ...] = (*IN_LINE, Notice.SOON)
"""Those that tell the place in line and the expected wait."""
GIVE_UP_FACES: tuple[PageState, ...] = (
    *(state for state in OPEN if state in MOVES[Action.CANCEL]),
    Notice.SOON,
    Notice.LEFT,
)
"""Those with the button to give the place up; a missed visitor's counter asks who comes back."""
OVER_FACES: tuple[PageState, ...] = (*OVER, Notice.PAST)
"""Those after which nothing comes any more: no call to be said aloud, and nothing to look again for."""
SOON_AHEAD = 3
"""A waiting visitor with so many ahead, or fewer, comes near the counters."""


def face_of(place: Place, today: date, *, is_asked: bool = False) -> PageState:
    """Return what to tell whoever holds this ticket.

    A ticket whose day ended before its visit tells that, and no longer what it was last. ``is_asked``: its
    holder is asked how the visit was, or has said so; that goes on after the ticket's day.
    """
    ticket = place.ticket
    if ticket.state is State.UNFINISHED:
        return State.UNFINISHED
    if ticket.office_day != today and not place.is_held:
        return ticket.state if is_asked else Notice.PAST
    if place.is_held and ticket.state in OPEN:
        return Notice.HELD
    if place.is_left:
        return Notice.LEFT
    if ticket.standing is Standing.IN_LINE and place.ahead <= SOON_AHEAD:
        return Notice.SOON
    return ticket.state
