"""A store in memory, for quick tests: it answers as SQLite does, and forgets all when it is dropped."""

import threading
from collections import Counter as Tally
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import TypeVar

from office.store.legs.in_memory import LegsInMemory, keep_leg
from office.store.shelves import Shelves, heads_of, marks_of, wait_of
from office.tickets.ahead import UpTo
from office.tickets.answers import Answer
from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Entry, Flag, Kind, NewEntry
from office.tickets.legs import Leg
from office.tickets.line import Head, is_early, may_call
from office.tickets.numbering import Numbering
from office.tickets.store import CAME_LATELY, LOOKED_BACK, Reader, StoreClosedError, StoreError, Transaction
from office.tickets.ticket import IN_HAND, IN_LINE, MISSED, OPEN, State, Ticket, last_called_at

T = TypeVar("T")


class MemoryStore:
    """Keeps one office as long as it lives. Transactions run one after the other, in their own threads."""

    def __init__(self) -> None:
        self._shelves = Shelves()
        self._write_lock = threading.Lock()
        self._closed = False

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` on a copy that replaces what is kept, unless it raises."""
        with self._write_lock:
            if self._closed:
                raise StoreClosedError
            shelves = self._shelves.copy()
            value = work(MemoryTransaction(shelves))
            self._shelves = shelves
            return value

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Open one consistent view: what is kept now, which no later transaction touches."""
        yield MemoryReader(self._shelves)

    def check(self) -> None:
        """Do nothing: what is kept in memory is kept."""

    def look_back(self, work: Callable[[Reader], T]) -> T:
        """Run ``work`` on what is kept now, which no later transaction touches."""
        return work(MemoryReader(self._shelves))

    def close(self) -> None:
        """Take no more transactions."""
        with self._write_lock:
            self._closed = True


class MemoryReader(LegsInMemory):
    """One consistent view of what was kept when it was opened."""

    def __init__(self, shelves: Shelves) -> None:
        super().__init__(shelves)
        self._shelves = shelves

    @property
    def inside(self) -> Shelves:
        """The shelves, for the statements of other rooms."""
        return self._shelves

    def last_seq(self) -> int:
        """Return the last entry's ``seq``; 0 for an empty journal."""
        return len(self._shelves.entries)

    def journal_id(self) -> str:
        """Return the journal's name, a UUID."""
        return self._shelves.journal_id

    def entries(self, after: int, limit: int) -> Sequence[Entry]:
        """Return at most ``limit`` entries with ``seq`` above ``after``, in order."""
        first = max(after, 0)
        return self._shelves.entries[first : first + limit]

    def flagged(self, first: date, last: date, limit: int, but: Flag | None = None) -> Sequence[Entry]:
        """Return those days' entries that have a flag but that one, at most ``limit``, the newest first."""
        flagged = (one for one in reversed(self._shelves.entries) if one.flag not in (None, but))
        return [one for one in flagged if first <= one.office_day <= last][:limit]

    def ticket(self, ticket_id: int) -> Ticket | None:
        """Return the ticket of that id."""
        return self._shelves.tickets.get(ticket_id)

    def ticket_of_key(self, key: str) -> Ticket | None:
        """Return the ticket that key opens."""
        return next((ticket for ticket in self._shelves.tickets.values() if ticket.key == key), None)

    def in_state(self, day: date, *states: State) -> Sequence[Ticket]:
        """Return that day's tickets in any of those states, in the order they wait from."""
        return sorted((ticket for ticket in self._of_day(day) if ticket.state in states), key=wait_of)

    def in_hand(self, counter: int, day: date) -> Ticket | None:
        """Return that day's ticket called to or served at that counter."""
        held = (ticket for ticket in self._of_day(day) if ticket.state in IN_HAND)
        return next((ticket for ticket in held if ticket.counter == counter), None)

    def left_open(self, day: date, limit: int) -> Sequence[Ticket]:
        """Return at most ``limit`` tickets of other days than that which wait, are in hand or parked."""
        held = (one for one in self._shelves.tickets.values() if one.office_day != day)
        return [one for one in held if one.state in OPEN][:limit]

    def last_day(self) -> date | None:
        """Return the latest office day of any ticket, None before the first."""
        return max((one.office_day for one in self._shelves.tickets.values()), default=None)

    def waiting_counts(self, day: date) -> dict[str, int]:
        """Return how many tickets wait per field code; fields nobody waits for are absent."""
        return dict(Tally(ticket.field for ticket in self.in_state(day, *IN_LINE)))

    def waiting_early(self, day: date, now: datetime) -> dict[str, int]:
        """Return how many of them wait for a booked time after ``now``, per field code."""
        waiting = self.in_state(day, *IN_LINE)
        return dict(Tally(ticket.field for ticket in waiting if is_early(ticket, now)))

    def waiting_booked(self, day: date) -> Sequence[Ticket]:
        """Return that day's tickets that wait and had a time booked, in the order they wait from."""
        return [one for one in self.in_state(day, *IN_LINE) if one.booked_for is not None]

    def tallies(self, day: date) -> dict[tuple[State, int | None], int]:
        """Return how many of that day's tickets are in which state at which counter (None: at none)."""
        return dict(Tally((ticket.state, ticket.counter) for ticket in self._of_day(day)))

    def last_number(self, day: date, series: str) -> int:
        """Return the highest number that series gave on that day; 0 for none."""
        given = (ticket.number for ticket in self._of_day(day) if ticket.series == series)
        return max((self._shelves.skipped.get((day, series), 0), *given))

    def skipped(self, day: date) -> Mapping[str, int]:
        """Return up to which number each series gives none of that day though no ticket has it."""
        return {series: number for (on, series), number in self._shelves.skipped.items() if on == day}

    def numberings(self, day: date) -> Mapping[str, Numbering]:
        """Return how that day counts, as far as it is kept, by the fields' codes."""
        return {code: one for (on, code), one in self._shelves.numberings.items() if on == day}

    def last_missed(self, day: date, limit: int) -> Sequence[Ticket]:
        """Return that day's no-shows called last, at most ``limit``, the newest call first."""
        missed = (ticket for ticket in self._of_day(day) if ticket.state in MISSED)
        return sorted(missed, key=lambda one: (last_called_at(one), one.id), reverse=True)[:limit]

    def heads(self, day: date, fields: Sequence[str], counter: int) -> Sequence[Head]:
        """Return the head of each line that ``counter`` may call: see ``line.py``."""
        waiting = self.in_state(day, *IN_LINE)
        working = self._working(day)
        # Who waits for a counter that is not working is everybody's, and stands in the free line.
        free = heads_of(
            one
            for one in waiting
            if (one.counter != counter or counter not in working) and may_call(one, counter, fields, working)
        )
        own = heads_of(one for one in waiting if one.counter == counter)
        return list({head.id: head for head in (*free, *own)}.values())

    def classes_waiting(self, day: date) -> Sequence[str]:
        """Return the classes in which somebody waits that day; see ``Reader``."""
        return sorted({one.priority for one in self.in_state(day, *IN_LINE) if one.priority is not None})

    def latest(self, day: date) -> datetime | None:
        """Return the newest entry's time, or since when whoever came last waits; see ``Reader``."""
        lately = list(self._shelves.tickets.values())[-CAME_LATELY:]
        came = (one.waits_from for one in reversed(lately) if one.office_day == day and not one.keeps_slot)
        newest = (entry.at for entry in self._shelves.entries[-1:])
        return max((*newest, *islice(came, 1)), default=None)

    def called_last(self, counter: int, day: date, limit: int) -> Sequence[str | None]:
        """Return the classes of that counter's last calls of the day, the newest first; see ``Reader``."""
        newest = reversed(self._shelves.entries[-LOOKED_BACK:])
        calls = (one for one in newest if one.kind is Kind.CALLED and one.counter == counter)
        return [one.priority for one in calls if one.office_day == day][:limit]

    def ahead_of(self, ticket: Ticket, before: Sequence[UpTo]) -> int:
        """Return how many tickets wait for its field that come ``before`` it: see ``ahead.py``."""
        return len(self._ahead_of(ticket, before))

    def kept_ahead_of(self, ticket: Ticket, before: Sequence[UpTo]) -> int:
        """Return how many of those only another working counter may call: they stand in no line with it."""
        others = self._working(ticket.office_day) - {ticket.counter}
        return sum(1 for one in self._ahead_of(ticket, before) if one.counter in others)

    def _ahead_of(self, ticket: Ticket, before: Sequence[UpTo]) -> list[Ticket]:
        places = {one.priority: (one.waits_from, one.id) for one in before}
        line = [one for one in self.in_state(ticket.office_day, *IN_LINE) if one.field == ticket.field]
        return [one for one in line if one.priority in places and wait_of(one) < places[one.priority]]

    def behind(self, ticket: Ticket, limit: int) -> Sequence[Ticket]:
        """Return at most ``limit`` tickets of the line it waits in that are called after it, in order."""
        working = self._working(ticket.office_day)

        def line(one: Ticket) -> tuple[str, str | None, int | None]:
            return one.field, one.priority, one.counter if one.counter in working else None

        waiting = self.in_state(ticket.office_day, *IN_LINE)
        alike = (one for one in waiting if line(one) == line(ticket))
        return [one for one in alike if wait_of(one) > wait_of(ticket)][:limit]

    def duty(self, counter: int) -> Duty | None:
        """Return that counter's last stored duty, of whatever day; None when it never had one."""
        return self._shelves.duties.get(counter)

    def duties(self) -> Sequence[Duty]:
        """Return each counter's last stored duty, of whatever day."""
        return sorted(self._shelves.duties.values(), key=lambda duty: duty.number)

    def first_answer(self, actor: str, key: str) -> Answer | None:
        """Return what that actor's request under that key was answered first."""
        return self._shelves.answers.get((actor, key))

    def _working(self, day: date) -> set[int]:
        duties = (duty for duty in self._shelves.duties.values() if duty.office_day == day)
        return {duty.number for duty in duties if duty.state is not CounterState.CLOSED}

    def _of_day(self, day: date) -> Iterator[Ticket]:
        return (ticket for ticket in self._shelves.tickets.values() if ticket.office_day == day)


class MemoryTransaction(MemoryReader):
    """One change in the making, on shelves of its own."""

    def last_wait(self, day: date) -> datetime | None:
        """Return the latest time any ticket of that day waits from; None before its first ticket.

        Those that wait from a booked time are left out: it may be still to come, and nobody stands behind it.
        """
        waits = (ticket.waits_from for ticket in self._of_day(day) if not ticket.keeps_slot)
        return max(waits, default=None)

    def next_ticket_id(self) -> int:
        """Return the id that the next new ticket will have."""
        return len(self._shelves.tickets) + 1

    def add_ticket(self, ticket: Ticket) -> Ticket:
        """Keep a new ticket and return it with its id. A number given twice is a StoreError."""
        added = replace(ticket, id=self.next_ticket_id())
        self._put(added)
        return added

    def save_ticket(self, ticket: Ticket) -> None:
        """Keep a ticket's present values. Its key, day, series, number and label must be what they were."""
        self.carry_ticket(ticket)

    def carry_ticket(self, ticket: Ticket) -> None:
        """Keep a ticket that belongs to another day now: its number and label may be others, too."""
        if ticket.id in self._shelves.tickets:
            self._put(ticket)

    def save_leg(self, leg: Leg) -> None:
        """Keep a leg's present values."""
        self._shelves.legs[leg.seq] = leg

    def keep_numbering(self, numbering: Numbering) -> None:
        """Keep how a field counts on a day, in place of what was kept before."""
        self._shelves.numberings[numbering.office_day, numbering.field] = numbering

    def skip_numbers(self, day: date, series: str, number: int) -> None:
        """Have that series give no number of that day up to ``number``, which is above its last."""
        self._shelves.skipped[day, series] = number

    def save_duty(self, duty: Duty) -> None:
        """Keep a counter's duty in place of the one before."""
        self._shelves.duties[duty.number] = duty

    def record(self, happening: NewEntry) -> Entry:
        """Append to the journal under the next ``seq``."""
        if happening.ticket is not None:
            self._shelves.refuse_unknown(happening.ticket.id)
        entry = happening.entry(self.last_seq() + 1)
        self._shelves.entries.append(entry)
        if happening.ticket is not None:
            keep_leg(self._shelves, entry, happening.ticket)
        return entry

    def remember(self, answer: Answer) -> None:
        """Keep a first answer in place of any older one under the same actor and key."""
        self._shelves.answers[answer.actor, answer.key] = answer

    def forget_answers(self, before: datetime) -> None:
        """Drop first answers given before that time."""
        answers = self._shelves.answers
        self._shelves.answers = {asked: one for asked, one in answers.items() if one.at >= before}

    def _put(self, ticket: Ticket) -> None:
        """Keep the ticket unless it clashes with another as SQLite's unique indexes see it."""
        for other in self._shelves.tickets.values():
            if other.id != ticket.id and not marks_of(other).isdisjoint(marks_of(ticket)):
                raise StoreError(f"{ticket.label} clashes with {other.label} (id {other.id})")
        self._shelves.tickets[ticket.id] = ticket
