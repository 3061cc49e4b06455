"""Which of the phone's faces a ticket has: its state, or that it is not of today."""

from datetime import date
from enum import StrEnum

from office.tickets.moves import MOVES, Action
from office.tickets.ticket import IN_LINE, OPEN, Standing, State
from office.waiting.hall import Place


class PageState(StrEnum):
    """What the page tells: a ticket's state, ``SOON`` when few are ahead, ``PAST`` on another day.

    ``HELD``: the office's clock is wrong, and the place is kept until it is right. ``LEFT``: nobody calls it
    or waits for it any more, since its field or counter has left config.toml; a manager sends it on.

    A ticket whose day ended before its visit tells that, and no longer what it was last.
    """

    WAITING = "waiting"
    SOON = "soon"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    UNFINISHED = "unfinished"
    PAST = "past"
    HELD = "held"
    LEFT = "left"


IN_LINE_FACES = (*(PageState(state.value) for state in IN_LINE), PageState.SOON)
"""Those that tell the place in line and the expected wait."""
GIVE_UP_FACES = (
    *(PageState(state.value) for state in OPEN if state in MOVES[Action.CANCEL]),
    PageState.SOON,
    PageState.LEFT,
)
"""Those with the button to give the place up; a missed visitor's counter asks who comes back."""
SOON_AHEAD = 3
"""A waiting visitor with so many ahead, or fewer, comes near the counters."""


def face_of(place: Place, today: date) -> PageState:
    """Return what to tell whoever holds this ticket."""
    ticket = place.ticket
    if ticket.state is State.UNFINISHED:
        return PageState.UNFINISHED
    if ticket.office_day != today and not place.is_held:
        return PageState.PAST
    if place.is_held and ticket.state in OPEN:
        return PageState.HELD
    if place.is_left:
        return PageState.LEFT
    if ticket.standing is Standing.IN_LINE and place.ahead <= SOON_AHEAD:
        return PageState.SOON
    return PageState(ticket.state.value)
