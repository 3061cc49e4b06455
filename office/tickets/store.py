"""What the core asks of a store. ``office/store/`` keeps it; every store passes the same contract tests."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol, TypeVar

from office.tickets.ahead import UpTo
from office.tickets.answers import Answer
from office.tickets.duty import Duty
from office.tickets.journal import Entry, Flag, NewEntry
from office.tickets.legs import Leg
from office.tickets.line import Head
from office.tickets.numbering import Numbering
from office.tickets.ticket import State, Ticket

T = TypeVar("T")
LOOKED_BACK = 2_000
"""Entries of the journal: an hour and a half of thirteen counters."""
CAME_LATELY = 200
"""Tickets among which whoever came last is looked for."""


class StoreError(Exception):
    """The store failed: nothing of the request was kept. The message says what a technician can do.

    ``told_to_all`` says it to whoever asked: it names no folder.
    """

    told_to_all = "the office's data cannot be written now; nothing was changed, try again"


class StoreClosedError(StoreError):
    """The office is ending, and whoever asked came too late."""

    def __init__(self) -> None:
        super().__init__("the store is closed")


class Reader(Protocol):
    """One consistent view: everything read through it belongs to the same ``last_seq``."""

    @property
    def inside(self) -> object:
        """What the statements of other rooms work on: the store's own, see ``office/store/inside.py``."""
        ...

    def last_seq(self) -> int:
        """Return the last entry's ``seq``; 0 for an empty journal."""
        ...

    def journal_id(self) -> str:
        """Return the journal's name, a UUID: another one means that ``seq`` may mean other things.

        It is made with the journal, and anew when a backup is restored or a loss is accepted.
        """
        ...

    def entries(self, after: int, limit: int) -> Sequence[Entry]:
        """Return at most ``limit`` entries with ``seq`` above ``after``, in order."""
        ...

    def flagged(self, first: date, last: date, limit: int, but: Flag | None = None) -> Sequence[Entry]:
        """Return those days' entries that have a flag but that one, at most ``limit``, the newest first."""
        ...

    def ticket(self, ticket_id: int) -> Ticket | None:
        """Return the ticket of that id."""
        ...

    def ticket_of_key(self, key: str) -> Ticket | None:
        """Return the ticket that key opens."""
        ...

    def in_state(self, day: date, *states: State) -> Sequence[Ticket]:
        """Return that day's tickets in any of those states, in the order they wait from."""
        ...

    def in_hand(self, counter: int, day: date) -> Ticket | None:
        """Return that day's ticket called to or served at that counter."""
        ...

    def left_open(self, day: date, limit: int) -> Sequence[Ticket]:
        """Return at most ``limit`` tickets of other days than that which wait, are in hand or parked."""
        ...

    def last_day(self) -> date | None:
        """Return the latest office day of any ticket, None before the first."""
        ...

    def waiting_counts(self, day: date) -> dict[str, int]:
        """Return how many tickets wait per field code; fields nobody waits for are absent."""
        ...

    def waiting_early(self, day: date, now: datetime) -> dict[str, int]:
        """Return how many of them wait for a booked time after ``now``, per field code."""
        ...

    def waiting_booked(self, day: date) -> Sequence[Ticket]:
        """Return that day's tickets that wait and had a time booked, in the order they wait from."""
        ...

    def tallies(self, day: date) -> dict[tuple[State, int | None], int]:
        """Return how many of that day's tickets are in which state at which counter (None: at none)."""
        ...

    def last_number(self, day: date, series: str) -> int:
        """Return the highest number that series gave on that day; 0 for none."""
        ...

    def skipped(self, day: date) -> Mapping[str, int]:
        """Return up to which number each series gives none of that day though no ticket has it."""
        ...

    def numberings(self, day: date) -> Mapping[str, Numbering]:
        """Return how that day counts, as far as it is kept, by the fields' codes."""
        ...

    def last_missed(self, day: date, limit: int) -> Sequence[Ticket]:
        """Return that day's no-shows called last, at most ``limit``, the newest call first."""
        ...

    def heads(self, day: date, fields: Sequence[str], counter: int) -> Sequence[Head]:
        """Return the head of each line that ``counter`` may call: see ``line.py``."""
        ...

    def classes_waiting(self, day: date) -> Sequence[str]:
        """Return the classes in which somebody waits that day, those that have left config.toml too."""
        ...

    def latest(self, day: date) -> datetime | None:
        """Return the newest entry's time, or since when whoever came last that day waits, if that is later.

        None before the first entry. Of the last ``CAME_LATELY`` tickets of all, booked ones are passed over.
        """
        ...

    def called_last(self, counter: int, day: date, limit: int) -> Sequence[str | None]:
        """Return the classes of that counter's last calls of the day, at most ``limit``, the newest first.

        They are looked for in the journal's last ``LOOKED_BACK`` entries.
        """
        ...

    def ahead_of(self, ticket: Ticket, before: Sequence[UpTo]) -> int:
        """Return how many tickets wait for its field that come ``before`` it: see ``ahead.py``."""
        ...

    def kept_ahead_of(self, ticket: Ticket, before: Sequence[UpTo]) -> int:
        """Return how many of those only another working counter may call: they stand in no line with it."""
        ...

    def behind(self, ticket: Ticket, limit: int) -> Sequence[Ticket]:
        """Return at most ``limit`` tickets of the line it waits in that are called after it, in order.

        A line is one field and class; who waits for a working counter alone stands in one of that counter's.
        """
        ...

    def visit_times_s(self, day: date, field: str, limit: int) -> Sequence[int]:
        """Return how long that field's last ``limit`` visits of the day held a counter, newest first.

        In seconds, walks included: see ``legs.py``. Of the last visits, those of unknown length are left out.
        """
        ...

    def duty(self, counter: int) -> Duty | None:
        """Return that counter's last stored duty, of whatever day; None when it never had one."""
        ...

    def duties(self) -> Sequence[Duty]:
        """Return each counter's last stored duty, of whatever day."""
        ...

    def first_answer(self, actor: str, key: str) -> Answer | None:
        """Return what that actor's request under that key was answered first."""
        ...

    def legs(self, first: date, last: date) -> Sequence[Leg]:
        """Return the legs of the tickets of those days, both included, in the order they began."""
        ...

    def last_leg(self, ticket_id: int) -> Leg | None:
        """Return the leg that ticket began last, ended or not; None before its first call."""
        ...

    def open_leg(self, ticket_id: int) -> Leg | None:
        """Return the leg that ticket is on; None before its first call and when its visit is over."""
        ...


class Transaction(Reader, Protocol):
    """One change: all of it happens, or none. It sees its own writes."""

    def last_wait(self, day: date) -> datetime | None:
        """Return the latest time any ticket of that day waits from; None before its first ticket.

        Those that wait from a booked time are left out: it may be still to come, and nobody stands behind it.
        """
        ...

    def next_ticket_id(self) -> int:
        """Return the id that the next new ticket will have."""
        ...

    def add_ticket(self, ticket: Ticket) -> Ticket:
        """Keep a new ticket and return it with its id. A number given twice is a StoreError."""
        ...

    def save_ticket(self, ticket: Ticket) -> None:
        """Keep a ticket's present values. Its key, day, series, number and label must be what they were."""
        ...

    def carry_ticket(self, ticket: Ticket) -> None:
        """Keep a ticket that belongs to another day now: its number and label may be others, too."""
        ...

    def save_leg(self, leg: Leg) -> None:
        """Keep a leg's present values; ``record`` begins and ends legs by itself."""
        ...

    def keep_numbering(self, numbering: Numbering) -> None:
        """Keep how a field counts on a day, in place of what was kept before."""
        ...

    def skip_numbers(self, day: date, series: str, number: int) -> None:
        """Have that series give no number of that day up to ``number``, which is above its last."""
        ...

    def save_duty(self, duty: Duty) -> None:
        """Keep a counter's duty in place of the one before."""
        ...

    def record(self, happening: NewEntry) -> Entry:
        """Append to the journal under the next ``seq``."""
        ...

    def remember(self, answer: Answer) -> None:
        """Keep a first answer in place of any older one under the same actor and key."""
        ...

    def forget_answers(self, before: datetime) -> None:
        """Drop first answers given before that time."""
        ...


class Store(Protocol):
    """Keeps tickets and the journal."""

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in one transaction and return its value once that is safe on the disk.

        ``work`` may run in another thread, and anything it raises undoes all it did and is raised
        here. Raises StoreError when the store itself fails; then nothing was changed.
        """
        ...

    def reading(self) -> AbstractContextManager[Reader]:
        """Open one consistent view. It never waits for a transaction."""
        ...

    def check(self) -> None:
        """Raise StoreError where a change would not be kept: its files were taken away, say.

        Where the store failed at the last change it raises until one is kept again. It writes nothing itself.
        """
        ...

    def look_back(self, work: Callable[[Reader], T]) -> T:
        """Run ``work`` on one consistent view that nobody else waits for, however long it takes."""
        ...
