"""A ticket: one visitor's place. The values only; what may happen to it stands in ``moves.py``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class State(StrEnum):
    """Where a ticket stands. Only ``move()`` in ``moves.py`` sets it.

    ``UNFINISHED``: the office's day ended before the visit did.
    """

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    UNFINISHED = "unfinished"


class Standing(StrEnum):
    """The groups that states come in, each state in exactly one."""

    IN_LINE = "in_line"
    IN_HAND = "in_hand"
    AWAY = "away"
    OVER = "over"


STANDING: Final[Mapping[State, Standing]] = MappingProxyType(
    {
        State.WAITING: Standing.IN_LINE,
        State.CALLED: Standing.IN_HAND,
        State.SERVING: Standing.IN_HAND,
        State.PARKED: Standing.AWAY,
        State.NO_SHOW: Standing.AWAY,
        State.FINISHED: Standing.OVER,
        State.CANCELLED: Standing.OVER,
        State.UNFINISHED: Standing.OVER,
    }
)


def states_of(*standings: Standing) -> tuple[State, ...]:
    """Return the states of those groups."""
    return tuple(state for state in State if STANDING[state] in standings)


IN_LINE = states_of(Standing.IN_LINE)
"""The states in which a ticket waits for its call."""
IN_HAND = states_of(Standing.IN_HAND)
"""The states in which a ticket occupies its counter."""
AWAY = states_of(Standing.AWAY)
"""The states of a visitor who was called, went away and may come back."""
MISSED = (State.NO_SHOW,)
"""Those away whom nobody sent: the visit has its end, unless they come back."""
EXPECTED = tuple(state for state in AWAY if state not in MISSED)
"""Those away whom their counter expects back."""
OPEN = (*IN_LINE, *IN_HAND, *EXPECTED)
"""The states that the end of the day ends; a missed visitor stays missed."""
OVER = states_of(Standing.OVER)
"""The states of a visit that is over."""


class Outcome(StrEnum):
    """How a visit ended: the names of the forms a visitor leaves with (TT 03/2025/TT-VPCP)."""

    ACCEPTED = "accepted"  # Đã tiếp nhận (Mẫu 01)
    SUPPLEMENT = "supplement"  # Yêu cầu bổ sung (Mẫu 02)
    DECLINED = "declined"  # Từ chối tiếp nhận (Mẫu 03)
    RESULT_GIVEN = "result_given"  # Trả kết quả
    GUIDED = "guided"  # Chỉ hướng dẫn


class PrintState(StrEnum):
    """What is known of the paper. ``UNKNOWN``: sent, but the printer never confirmed it."""

    QUEUED = "queued"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ticket:
    """One visitor's place in line.

    ``series`` is the field whose number it took and never changes; ``field`` is the one it waits for
    now. ``counter`` is the counter it belongs to: while it waits the only one that may call it (None:
    any that serves the field), later the one that called it. ``waits_from`` orders the line: a
    transfer keeps it, a reinstatement moves it. ``calls`` counts the call and recalls since it last
    waited. ``called_at`` is its last call; ``first_called_at`` its first, once it was called anew after
    waiting again, None before. ``checked_in_at`` is when a missed or parked visitor said to be back, None
    once it moves. ``is_large``: its papers are in large print. ``late_at`` is when its visitor
    let others pass, None before: that is done once. ``booked_for`` is the time its visitor had booked, None
    for who took a number. ``key`` is unguessable, at least 96 bits, and opens ``/t/<key>``.
    """

    id: int
    key: str
    office_day: date
    series: str
    number: int
    label: str
    field: str
    priority: str | None
    state: State
    issued_at: datetime
    waits_from: datetime
    issued_by: str
    language: str = "vi"
    procedures: tuple[str, ...] = ()
    counter: int | None = None
    calls: int = 0
    called_at: datetime | None = None
    recalled_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    outcome: Outcome | None = None
    print: PrintState | None = None
    first_called_at: datetime | None = None
    checked_in_at: datetime | None = None
    is_large: bool = False
    late_at: datetime | None = None
    booked_for: datetime | None = None

    @property
    def standing(self) -> Standing:
        """The group of its state."""
        return STANDING[self.state]

    @property
    def keeps_slot(self) -> bool:
        """Whether it still waits from the time that was booked, and was not put elsewhere in line since."""
        return self.booked_for is not None and self.booked_for == self.waits_from


def last_called_at(ticket: Ticket) -> datetime:
    """Return when a ticket was last called or recalled; when issued, if it never was."""
    return ticket.recalled_at or ticket.called_at or ticket.issued_at
