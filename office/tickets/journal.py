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
    LATE = "late"
    UNDONE = "undone"
    CORRECTED = "corrected"
    CHECKED_IN = "checked_in"
    UNFINISHED = "unfinished"
    CARRIED_OVER = "carried_over"
    CLOCK_SET = "clock_set"
    REPRINTED = "reprinted"
    BOOKINGS_CLOSED = "bookings_closed"
    """A day was closed to bookings; the reason names it, and why."""
    BOOKINGS_OPENED = "bookings_opened"
    COUNTER_OPENED = "counter_opened"
    COUNTER_PAUSED = "counter_paused"
    COUNTER_CLOSED = "counter_closed"


class Flag(StrEnum):
    """Why an entry is worth a manager's look: somebody's turn may have been touched.

    The set is closed, and each is a line of the report; ``docs/fairness.md`` says what each stands for.
    """

    OUT_OF_ORDER = "out_of_order"
    """A waiting ticket was chosen."""
    AHEAD_OF_OTHERS = "ahead_of_others"
    """It was sent to this counter, and others had waited longer for its field."""
    CANCELLED_IN_LINE = "cancelled_in_line"
    """Cancelled by staff who did not have it in hand."""
    CANCELLED_WHILE_AWAY = "cancelled_while_away"
    """Cancelled by the counter that had called it, while its visitor was missed or parked."""
    BY_VISITOR = "by_visitor"
    """Cancelled by whoever holds its key."""
    REINSTATED_CANCELLED = "reinstated_cancelled"
    AT_ONCE = "at_once"
    """Sent away within seconds of its call: nobody can have come so soon."""
    KEPT_AT_IDLE_COUNTER = "kept_at_idle_counter"
    """Transferred to one counter, which is paused; or a counter pauses while tickets wait for it alone."""
    FIELDS_CHANGED = "fields_changed"
    """A counter that had been open today serves other fields now."""
    FIELDS_FOR_A_MOMENT = "fields_for_a_moment"
    """And it had been changed a few minutes before."""
    GIVEN_BY_HAND = "given_by_hand"
    """A person gave the number, not a kiosk."""
    BOOKED = "booked"
    """Its visitor had booked a time, from which it waits: whoever came after that stands behind it."""
    REPRINT = "reprint"
    """A second paper of one ticket, or a further one."""


KIND_OF: dict[Action, Kind] = {
    Action.CALL: Kind.CALLED,
    Action.CALL_BACK: Kind.CALLED,
    Action.RECALL: Kind.RECALLED,
    Action.START: Kind.STARTED,
    Action.FINISH: Kind.FINISHED,
    Action.NO_SHOW: Kind.NO_SHOW,
    Action.PARK: Kind.PARKED,
    Action.RESUME: Kind.RESUMED,
    Action.TRANSFER: Kind.TRANSFERRED,
    Action.SEND_ON: Kind.TRANSFERRED,
    Action.REINSTATE: Kind.REINSTATED,
    Action.CANCEL: Kind.CANCELLED,
    Action.LATE: Kind.LATE,
    Action.UNDO: Kind.UNDONE,
    Action.CORRECT: Kind.CORRECTED,
    Action.END_DAY: Kind.UNFINISHED,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. ``seq`` is gapless from 1 for the office's whole life.

    The ticket's label, field, state and priority class are those right after it happened. A counter's own
    entries (opened, paused, closed) have no ticket, nor have a booked day's or the clock's. ``actor`` names
    the login or device and never a visitor.
    ``flag`` is a sign for whoever watches over the order, None for nearly every entry.
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
    flag: Flag | None = None


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is to be journalled; the store turns it into the Entry with the next ``seq``."""

    kind: Kind
    at: datetime
    office_day: date
    actor: str
    ticket: Ticket | None = None
    counter: int | None = None
    reason: str | None = None
    flag: Flag | None = None

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
            flag=self.flag,
        )
