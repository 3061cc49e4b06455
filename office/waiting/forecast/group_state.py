"""What one group of fields that share counters is known to be now: all that a forecast is made from.

Times are seconds since 1970 (``…_at``) or plain seconds (``…_s``): a forecast handles thousands of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Waiting:
    """A ticket in line. ``counter`` alone may call it, where that is not None."""

    id: int
    field: str
    priority: str | None
    waits_from_at: float
    counter: int | None = None


@dataclass(frozen=True, slots=True)
class InHand:
    """A ticket at a counter since ``held_at``, ``before_s`` of which it had there before it was parked."""

    id: int
    field: str
    held_at: float
    is_started: bool
    before_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Break:
    """From when until when a counter calls nobody; who is being served then is served to the end."""

    begins_at: float
    ends_at: float


@dataclass(frozen=True, slots=True)
class CounterNow:
    """A counter that calls now or will.

    It calls nobody before ``free_at`` (0: at once). ``away_since_at`` is since when it has been paused where
    nobody knows until when, else None. ``helps_s`` are fields that it only helps with, each with the wait
    from which its tickets count here. ``classes`` are the only ones it is for; None: all. ``run`` is how
    many tickets of a class it called since its last ordinary one.
    """

    number: int
    fields: tuple[str, ...]
    in_hand: InHand | None = None
    free_at: float = 0.0
    away_since_at: float | None = None
    breaks: tuple[Break, ...] = ()
    helps_s: tuple[tuple[str, float], ...] = ()
    classes: tuple[str | None, ...] | None = None
    run: int = 0

    def may_call(self, ticket: Waiting) -> bool:
        """Whether it may call that ticket; ``office/tickets/line.py`` says the same of the office's own."""
        if ticket.counter is not None:
            return ticket.counter == self.number
        is_for = self.classes is None or ticket.priority in self.classes
        return is_for and (
            ticket.field in self.fields or any(code == ticket.field for code, _ in self.helps_s)
        )


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a field's wait cannot be known: ``code`` is one of those below, ``counter`` the one it is about."""

    code: str
    counter: int | None = None


NO_COUNTER = "no_counter"
"""No counter that serves the field is at work, nor is known to come."""
PAUSED = "paused"
"""The only counter of the field is paused, and nobody knows until when."""


@dataclass(frozen=True, slots=True)
class GroupState:
    """One group after the journal's entry ``seq``.

    ``given`` says how many numbers each field and class was given in the ``given_s`` seconds in which some
    were to be had today; ``closed`` are the stretches to come in which none are. ``day`` is the office day's
    ordinal, ``midnight_at`` its begin.
    """

    seq: int
    day: int
    midnight_at: float
    now_at: float
    fields: tuple[str, ...]
    waiting: tuple[Waiting, ...]
    counters: tuple[CounterNow, ...]
    given: Mapping[tuple[str, str | None], int] = field(default_factory=dict)
    given_s: float = 0.0
    closed: tuple[Break, ...] = ()
    reasons: Mapping[str, Reason] = field(default_factory=dict)
