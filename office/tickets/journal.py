"""The journal: what happened, once, in order. Screens, phones, reports and the city all read it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from office.tickets.moves import Action
from office.tickets.ticket import State, Ticket


class Kind(StrEnum):
    """What an entry tells. New kinds may come; a reader ignores what it does not know."""

    ISSUED = "issued"
    CALLED = "called"
    RECALLED = "recalled"
    STARTED = "started"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    PARKED = "parked"
    RESUMED = "resumed"
    TRANSFERRED = "transferred"
    REINSTATED = "reinstated"
    CANCELLED = "cancelled"
    CHECKED_IN = "checked_in"
    UNFINISHED = "unfinished"
    CARRIED_OVER = "carried_over"
    CLOCK_SET = "clock_set"
    COUNTER_OPENED = "counter_opened"
    COUNTER_PAUSED = "counter_paused"
    COUNTER_CLOSED = "counter_closed"


KIND_OF: dict[Action, Kind] = {
    Action.CALL: Kind.CALLED,
    Action.RECALL: Kind.RECALLED,
    Action.START: Kind.STARTED,
    Action.FINISH: Kind.FINISHED,
    Action.NO_SHOW: Kind.NO_SHOW,
    Action.PARK: Kind.PARKED,
    Action.RESUME: Kind.RESUMED,
    Action.TRANSFER: Kind.TRANSFERRED,
    Action.REINSTATE: Kind.REINSTATED,
    Action.CANCEL: Kind.CANCELLED,
    Action.END_DAY: Kind.UNFINISHED,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. ``seq`` is gapless from 1 for the office's whole life.

    The ticket's label, field, state and priority class are those right after it happened. A counter's own
    entries (opened, paused, closed) have no ticket. ``actor`` names the login or device and never a visitor.
    """

    seq: int
    kind: Kind
    at: datetime
    office_day: date
    actor: str
    ticket_id: int | None = None
    label: str | None = None
    field: str | None = None
    state: State | None = None
    counter: int | None = None
    reason: str | None = None
    priority: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """What is to be journalled; the store turns it into the Entry with the next ``seq``."""

    kind: Kind
    at: datetime
    office_day: date
    actor: str
    ticket: Ticket | None = None
    counter: int | None = None
    reason: str | None = None

    def entry(self, seq: int) -> Entry:
        """Return the journal's entry for this happening."""
        ticket = self.ticket
        return Entry(
            seq,
            self.kind,
            self.at,
            self.office_day,
            self.actor,
            ticket_id=ticket.id if ticket else None,
            label=ticket.label if ticket else None,
            field=ticket.field if ticket else None,
            state=ticket.state if ticket else None,
            counter=self.counter,
            reason=self.reason,
            priority=ticket.priority if ticket else None,
        )
