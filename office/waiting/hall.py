"""What the hall may know, and one visitor's place in it: consistent views, nothing that names a person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from office.tickets.checks import duties_of
from office.tickets.clock_watch import trouble_of
from office.tickets.duty import CounterState, Duty
from office.tickets.left_over import what_is_gone, working_counters
from office.tickets.line import is_early
from office.tickets.next_call import called_before, no_earlier
from office.tickets.numbers import day_numbers
from office.tickets.office import Field, Office
from office.tickets.openness import Closed, closed_fields
from office.tickets.store import Reader
from office.tickets.ticket import IN_HAND, OPEN, Standing, State, Ticket, last_called_at
from office.waiting.estimate import Estimate, expected_wait, until_booked
from office.waiting.usual import robust_mean_s

Waits = Callable[[int], Estimate | None]
"""Takes how many are ahead of a ticket; answers its expected wait, None where that is unknown."""
_VISITS_FOR_MEAN = 20
_MISSED_SHOWN = 60


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field's line: ``waiting`` tickets, the ``estimate`` of one who comes now (None: unknown).

    ``opens_at`` (local) is when a closed field next gives numbers, None when unknown or open; ``reason``
    is why it is closed, as ``openness.py`` names it, or '' while it is open. ``mark`` is the letter that
    its labels of the day begin with, '' where they have none; ``begins`` is what a visitor knows them by,
    in blocks such as ``2…``, '' where the field gives no numbers on this day.
    """

    code: str
    waiting: int
    estimate: Estimate | None
    is_open: bool
    opens_at: datetime | None
    reason: str
    mark: str = ""
    begins: str = ""


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall after entry ``seq``. ``now_serving`` has the newest call first, ``missed`` likewise.

    ``booked`` are those who wait and had a time booked, in the order they wait from.
    """

    journal_id: str
    seq: int
    office_day: date
    now_serving: tuple[Ticket, ...]
    duties: tuple[Duty, ...]
    fields: tuple[FieldLine, ...]
    missed: tuple[Ticket, ...]
    booked: tuple[Ticket, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One ticket's place: ``ahead`` tickets are called before it (0 unless it waits), as of ``seq``.

    That is by the office's order, were all called now: of a class more may pass it while it waits.

    Who waits for another working counter alone is none of them; the ``estimate`` reckons with their visits.

    ``is_held``: it is of another day than today by a clock that cannot be right, and keeps its place.
    ``is_left``: it waits, is called or parked, and its field or counter has left config.toml.
    """

    ticket: Ticket
    ahead: int
    estimate: Estimate | None
    seq: int
    journal_id: str
    is_held: bool = False
    is_left: bool = False


@dataclass(frozen=True, slots=True)
class Capacity:
    """What works for one field: ``counters`` open, a shared one in part; ``is_free``: one has nobody."""

    counters: float
    is_free: bool

    def wait(self, ahead: int, mean_service_s: float) -> Estimate | None:
        """Return the expected wait of a ticket with ``ahead`` before it."""
        return expected_wait(ahead, self.counters, mean_service_s, is_free=self.is_free)


def hall(office: Office, reader: Reader, now: datetime) -> Hall:
    """Return the hall as it stands at ``now``."""
    day = office.day(now)
    duties = duties_of(office, reader, now)
    in_hand = reader.in_state(day, *IN_HAND)
    counts, early = reader.waiting_counts(day), reader.waiting_early(day, now)
    capacities = _capacities(office, duties, counts, in_hand, None)
    numbers = day_numbers(office, reader, day)
    return Hall(
        journal_id=reader.journal_id(),
        seq=reader.last_seq(),
        office_day=day,
        now_serving=tuple(sorted(in_hand, key=last_called_at, reverse=True)),
        duties=duties,
        fields=tuple(
            replace(
                _line(office, reader, field, (counts, early), capacities[field.code], closed, now),
                mark=numbers.mark(field.code),
                begins=numbers.beginning(field.code),
            )
            for field, closed in closed_fields(office, reader, duties, numbers, now)
        ),
        missed=tuple(reader.last_missed(day, _MISSED_SHOWN)),
        booked=tuple(reader.waiting_booked(day)),
    )


def place(office: Office, reader: Reader, ticket: Ticket, now: datetime, waits: Waits | None = None) -> Place:
    """Return where a ticket stands at ``now``; ``waits`` is its ``waits_of``, where the caller has it."""
    seq, journal = reader.last_seq(), reader.journal_id()
    if ticket.office_day != office.day(now):
        return Place(ticket, 0, None, seq, journal, trouble_of(office, reader, now) is not None)
    if ticket.standing is not Standing.IN_LINE:
        is_asked_for = ticket.state in OPEN and ticket.state is not State.SERVING
        is_left = is_asked_for and _is_left(office, reader, ticket, now)
        return Place(ticket, 0, None, seq, journal, is_left=is_left)
    before = called_before(office, reader, ticket, no_earlier(office, reader, now))
    ahead = reader.ahead_of(ticket, before)
    # Who waits for another counter alone is not called before it, and takes as much of the office's time.
    estimate = (waits or waits_of(office, reader, ticket, now))(ahead)
    if estimate is not None and is_early(ticket, now):
        estimate = until_booked(estimate, (ticket.waits_from - now).total_seconds())
    is_left = estimate is None and _is_left(office, reader, ticket, now)
    ahead -= reader.kept_ahead_of(ticket, before)
    return Place(ticket, ahead, estimate, seq, journal, is_left=is_left)


def waits_of(office: Office, reader: Reader, ticket: Ticket, now: datetime) -> Waits:
    """Return what says the expected wait of a ticket of today; it reads when it is asked first."""

    @cache
    def known() -> tuple[Capacity, float] | None:
        counts = reader.waiting_counts(ticket.office_day)
        in_hand = reader.in_state(ticket.office_day, *IN_HAND)
        duties = duties_of(office, reader, now)
        capacity = _capacities(office, duties, counts, in_hand, ticket.priority).get(ticket.field)
        if capacity is None or _is_kept_by_pause(ticket, duties):
            return None
        return capacity, _mean_service_s(reader, office.field(ticket.field), ticket.office_day)

    def wait(ahead: int) -> Estimate | None:
        found = known()
        return None if found is None else found[0].wait(ahead, found[1])

    return wait


def _is_kept_by_pause(ticket: Ticket, duties: Sequence[Duty]) -> bool:
    """Whether the one counter that may call the ticket is paused: nobody knows until when."""
    return any(one.number == ticket.counter and one.state is CounterState.PAUSED for one in duties)


def _is_left(office: Office, reader: Reader, ticket: Ticket, now: datetime) -> bool:
    return what_is_gone(office, working_counters(reader.duties(), office, now), ticket) is not None


def _line(
    office: Office,
    reader: Reader,
    field: Field,
    counted: tuple[Mapping[str, int], Mapping[str, int]],
    capacity: Capacity,
    closed: Closed | None,
    now: datetime,
) -> FieldLine:
    waiting, early = (counts.get(field.code, 0) for counts in counted)
    mean_s = _mean_service_s(reader, field, office.day(now))
    return FieldLine(
        field.code,
        waiting,
        # Whose booked time is still to come stands behind whoever comes now.
        capacity.wait(waiting - early, mean_s),
        closed is None,
        None if closed is None else closed.opens_at,
        "" if closed is None else closed.reason,
    )


def _mean_service_s(reader: Reader, field: Field, day: date) -> float:
    times_s = reader.visit_times_s(day, field.code, _VISITS_FOR_MEAN)
    return robust_mean_s(times_s, field.mean_service_s)


def _capacities(
    office: Office,
    duties: Sequence[Duty],
    counts: Mapping[str, int],
    in_hand: Sequence[Ticket],
    priority: str | None,
) -> dict[str, Capacity]:
    """Return what works for that class of each field: an open counter is shared by its fields with a line.

    A counter that helps with a field takes its tickets at once where it has nobody; else it is not counted.
    """
    busy = {ticket.counter for ticket in in_hand}
    shares = dict.fromkeys((field.code for field in office.fields), 0.0)
    free: set[str] = set()
    for duty in duties:
        if duty.state is not CounterState.OPEN or not office.takes(duty.number, priority):
            continue
        # A field may have left config.toml since the duty was set.
        serves = [code for code in duty.serves(office.counter(duty.number)) if code in shares]
        if duty.number not in busy:
            free.update(serves)
            if not any(counts.get(code) for code in serves):
                free.update(duty.helps(office.counter(duty.number)))
        for code in serves:
            busy_beside = sum(1 for other in serves if other != code and counts.get(other, 0))
            shares[code] += 1 / (1 + busy_beside)
    return {code: Capacity(share, code in free) for code, share in shares.items()}
