"""The legs of a visit: where a ticket was from when to when, folded from the journal entry by entry.

A ticket waits for its first call; from then on it is always on one leg until its visit is over: at a
counter, away, or in line again. ``docs/times.md`` says what is told apart and why.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from office.tickets.journal import KIND_OF, Entry, Kind
from office.tickets.moves import MOVES, Action
from office.tickets.ticket import MISSED, STANDING, Standing, State, Ticket


class Part(StrEnum):
    """Where a ticket is on a leg: called to or served at a counter, parked, or waiting again."""

    COUNTER = "counter"
    AWAY = "away"
    LINE = "line"


_PARTS = {
    Standing.IN_LINE: Part.LINE,
    Standing.IN_HAND: Part.COUNTER,
    Standing.AWAY: Part.AWAY,
    Standing.OVER: None,
}
_GOES = [
    (KIND_OF[action], after)
    for action, moves in MOVES.items()
    for before, after in moves.items()
    if STANDING[before] is not STANDING[after] and action is not Action.UNDO
]
"""What takes a ticket into another group, and the state it has there. Whoever's end is undone goes on."""
# Whoever is missed is on no leg: nobody knows where they are.
_BEGINS = {kind: part for kind, after in _GOES if after not in MISSED and (part := _PARTS[STANDING[after]])}
_ENDS = frozenset(kind for kind, _ in _GOES)
SERVED = tuple(
    KIND_OF[action]
    for action, moves in MOVES.items()
    if STANDING[moves.get(State.SERVING, State.SERVING)] is not Standing.IN_HAND
    and action is not Action.END_DAY
)
"""How a leg at a counter ends at which somebody was served; otherwise nobody came, or nobody knows."""
COMES = tuple(kind for kind, part in _BEGINS.items() if part is Part.COUNTER)
"""What brings a visitor to a counter."""
LEAVES = tuple(
    KIND_OF[action]
    for action, moves in MOVES.items()
    if any(
        STANDING[before] is Standing.IN_HAND and STANDING[after] in (Standing.AWAY, Standing.IN_LINE)
        for before, after in moves.items()
    )
)
"""What takes one from it who may come back."""
DONE = (Kind.FINISHED, Kind.TRANSFERRED)
"""How a visit at one counter ends."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One stretch of a ticket's way, begun by entry ``seq`` and ended by ``ended_seq``, None while it lasts.

    ``field`` is the one the ticket was for then, ``counter`` the one it was called to or is away from
    (None in line), ``actor`` who began it. Of a leg at a counter, ``walk_s`` is from call to Start
    (None where Start was not pressed) and ``seconds`` what came after; of any other, ``seconds`` is all
    of it. ``seconds`` is None until it ended, and where the clock was set back meanwhile.
    """

    seq: int
    ticket_id: int
    office_day: date
    part: Part
    field: str
    counter: int | None
    actor: str
    began_at: datetime
    walk_s: int | None = None
    seconds: int | None = None
    ended_seq: int | None = None
    ending: Kind | None = None

    @property
    def is_served(self) -> bool:
        """Whether somebody was served on it, for a known time."""
        return self.part is Part.COUNTER and self.ending in SERVED and self.seconds is not None

    @property
    def is_unfinished(self) -> bool:
        """Whether the day's turn ended it: nobody knows how long it really was."""
        return self.ending is Kind.UNFINISHED

    @property
    def is_done(self) -> bool:
        """Whether the ticket left its counter with it."""
        return self.part is not Part.LINE and self.ending in DONE

    def started(self, entry: Entry) -> "Leg":
        """Return it with its walk over."""
        return replace(self, walk_s=seconds_between(self.began_at, entry.at))

    def ended(self, entry: Entry) -> "Leg":
        """Return it ended by that entry."""
        all_s = seconds_between(self.began_at, entry.at)
        rest_s = None if all_s is None else all_s - (self.walk_s or 0)
        known_s = rest_s if rest_s is not None and rest_s >= 0 else None
        return replace(self, seconds=known_s, ended_seq=entry.seq, ending=entry.kind)

    def gone_on(self) -> "Leg":
        """Return it as if nothing had ended it: its end was undone."""
        return replace(self, seconds=None, ended_seq=None, ending=None)


def leg_begun(entry: Entry, ticket: Ticket) -> Leg | None:
    """Return the leg that begins with an entry about ``ticket``, as it stands after it."""
    part = _BEGINS.get(entry.kind)
    if part is None or (part is Part.LINE and ticket.called_at is None):
        return None
    counter = None if part is Part.LINE else entry.counter
    return Leg(entry.seq, ticket.id, ticket.office_day, part, ticket.field, counter, entry.actor, entry.at)


def ends_leg(kind: Kind, ticket: Ticket) -> bool:
    """Whether an entry of that kind ends the leg its ticket is on, if it is on one.

    A first call ends none, and costs no look for one.
    """
    before = ticket.first_called_at if kind is Kind.CALLED else ticket.called_at
    return kind in _ENDS and before is not None


def in_hand_since(ticket: Ticket, leg: Leg | None) -> datetime:
    """Return since when a ticket in hand is called, or served: anew from the return of one who was parked.

    ``leg`` is the one it is on.
    """
    if ticket.state is State.SERVING:
        began = leg.began_at if leg else None
        times = [at for at in (ticket.started_at, began) if at is not None]
        return max(times, default=ticket.issued_at)
    return ticket.recalled_at or ticket.called_at or ticket.issued_at


def seconds_between(begun: datetime, ended: datetime) -> int | None:
    """Return the seconds between two whole seconds of the clock; None where it was set back between."""
    seconds = int(ended.timestamp()) - int(begun.timestamp())
    return seconds if seconds >= 0 else None


def visit_times_s(legs: Sequence[Leg], day: date, field: str, limit: int) -> list[int]:
    """Return how long the last ``limit`` visits of that day and field held a counter, newest first.

    A visit is what one ticket had at one counter, walks included; of unknown length, it is left out.
    """
    done = [leg for leg in legs if leg.office_day == day and leg.field == field and leg.is_done]
    newest = sorted(done, key=lambda leg: leg.ended_seq or 0, reverse=True)[:limit]
    held = ([(leg.walk_s or 0) + (leg.seconds or 0) for leg in _of_visit(legs, last)] for last in newest)
    return [sum(parts) for parts in held if parts]


def _of_visit(legs: Sequence[Leg], last: Leg) -> list[Leg]:
    visit = last.ticket_id, last.field, last.counter
    return [leg for leg in legs if (leg.ticket_id, leg.field, leg.counter) == visit and leg.is_served]
