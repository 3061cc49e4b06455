"""The one table of moves: every legal action, from which states, to which. ``move()`` alone sets a state."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Final

from office.tickets.refusals import IllegalMove
from office.tickets.ticket import OPEN, Outcome, State, Ticket


class Action(StrEnum):
    """What may be done with a ticket after it was issued."""

    CALL = "call"
    CALL_BACK = "call_back"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    NO_SHOW = "no_show"
    PARK = "park"
    RESUME = "resume"
    TRANSFER = "transfer"
    SEND_ON = "send_on"
    REINSTATE = "reinstate"
    CANCEL = "cancel"
    LATE = "late"
    UNDO = "undo"
    CORRECT = "correct"
    END_DAY = "end_day"


_LEFT_LINE = (State.WAITING, State.CALLED, State.PARKED, State.NO_SHOW)

MOVES: Final[Mapping[Action, Mapping[State, State]]] = MappingProxyType(
    {
        Action.CALL: {State.WAITING: State.CALLED},
        # Parked, back, and next: ``next_call.py``.
        Action.CALL_BACK: {State.PARKED: State.CALLED},
        Action.RECALL: {State.CALLED: State.CALLED},
        Action.START: {State.CALLED: State.SERVING},
        # An officer who forgot Start is not made to press twice with sixty people waiting.
        Action.FINISH: dict.fromkeys((State.CALLED, State.SERVING), State.FINISHED),
        Action.NO_SHOW: {State.CALLED: State.NO_SHOW},
        Action.PARK: dict.fromkeys((State.CALLED, State.SERVING), State.PARKED),
        Action.RESUME: {State.PARKED: State.SERVING},
        Action.TRANSFER: dict.fromkeys((State.CALLED, State.SERVING, State.PARKED), State.WAITING),
        # Only for who cannot be called any more, since config.toml was changed: ``left_over.py``.
        Action.SEND_ON: {State.WAITING: State.WAITING},
        Action.REINSTATE: dict.fromkeys((State.NO_SHOW, State.CANCELLED), State.WAITING),
        Action.CANCEL: dict.fromkeys(_LEFT_LINE, State.CANCELLED),
        # The visitor lets others pass: ``being_late.py``.
        Action.LATE: {State.WAITING: State.WAITING},
        # For some seconds (``undoing.py``): back to called, or to served what had been started.
        Action.UNDO: dict.fromkeys((State.FINISHED, State.NO_SHOW), State.CALLED),
        # For as long: another outcome, and nobody moves.
        Action.CORRECT: {State.FINISHED: State.FINISHED},
        Action.END_DAY: dict.fromkeys(OPEN, State.UNFINISHED),
    }
)


def state_after(ticket: Ticket, action: Action) -> State:
    """Return the state ``action`` leads to. Raises IllegalMove when the table forbids it."""
    try:
        return MOVES[action][ticket.state]
    except KeyError:
        raise IllegalMove(
            f"cannot {action} {ticket.label}: it is {ticket.state}", state=str(ticket.state)
        ) from None


def move(
    ticket: Ticket,
    action: Action,
    at: datetime,
    *,
    counter: int | None = None,
    field: str | None = None,
    waits_from: datetime | None = None,
    outcome: Outcome | None = None,
) -> Ticket:
    """Return the ticket after ``action`` at time ``at``; the one given stays as it was.

    ``counter`` is the counter that calls (CALL, CALL_BACK) or that alone may call it (TRANSFER, SEND_ON).
    ``field`` and ``waits_from`` are where and since when it waits again (those, REINSTATE and LATE); None
    keeps them. ``outcome`` is how the visit ended (FINISH, CORRECT).
    Raises IllegalMove when the table forbids it.
    """
    # All changes in one copy: a copy of a ticket costs as much as a statement.
    moved = partial(replace, ticket, state=state_after(ticket, action), checked_in_at=None)
    match action:
        case Action.CALL | Action.CALL_BACK:
            return _called(moved, ticket, at, counter)
        case Action.RECALL:
            return moved(calls=ticket.calls + 1, recalled_at=at)
        case Action.START | Action.RESUME:
            return moved(started_at=ticket.started_at or at)
        case Action.FINISH:
            return moved(finished_at=at, outcome=outcome)
        case Action.UNDO:
            state = State.SERVING if ticket.started_at else State.CALLED
            return moved(state=state, finished_at=None, outcome=None)
        case Action.CORRECT:
            return moved(outcome=outcome)
        case Action.TRANSFER | Action.SEND_ON | Action.REINSTATE:
            since = waits_from or ticket.waits_from
            return moved(counter=counter, field=field or ticket.field, waits_from=since, calls=0)
        case Action.LATE:
            return moved(waits_from=waits_from or ticket.waits_from, late_at=at)
        case Action.NO_SHOW | Action.PARK | Action.CANCEL | Action.END_DAY:
            return moved()


def _called(moved: partial[Ticket], ticket: Ticket, at: datetime, counter: int | None) -> Ticket:
    """Return the ticket as its newest call leaves it; of those before, the first one's time is kept."""
    first = ticket.first_called_at or ticket.called_at
    return moved(
        counter=counter, calls=1, called_at=at, first_called_at=first, recalled_at=None, started_at=None
    )
