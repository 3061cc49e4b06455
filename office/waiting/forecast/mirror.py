"""A mirror of the day in memory, fed by the journal: forecasts are made from it and not from the store.

A look at a full hall's waiting tickets in the store costs more than a whole forecast. ``follow`` reads the
entries since the last look and the tickets that they are about; ``group`` gives a group as it stands.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from office.tickets.checks import duties_of
from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Entry, Kind
from office.tickets.office import Office
from office.tickets.store import Reader
from office.tickets.ticket import IN_HAND, IN_LINE, State, Ticket
from office.waiting.forecast.group_state import CounterNow, GroupState, InHand, Waiting
from office.waiting.forecast.opening import OfficeDay, calling, office_day
from office.waiting.forecast.visits_seen import VisitsSeen

_AT_ONCE = 500
_OF_COUNTERS = frozenset((Kind.COUNTER_OPENED, Kind.COUNTER_PAUSED, Kind.COUNTER_CLOSED))


class Mirror:
    """One office day as the journal told it up to ``seq``. Not to be used by two threads at once."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._day: date | None = None
        self._journal_id = ""
        self._hours = OfficeDay(0.0, (), ())
        self._waiting: dict[int, Waiting] = {}
        self._held: dict[int, tuple[int, InHand]] = {}
        self._duties: tuple[Duty, ...] = ()
        self._opened: set[int] = set()
        self._called_at: dict[int, float] = {}
        self._last_at = 0.0
        self.seq = 0
        self.seen = VisitsSeen(0.0)

    def follow(self, reader: Reader, now: datetime) -> frozenset[str]:
        """Read on; return the fields of which something changed, all of them when a day has begun."""
        day = self._office.day(now)
        if day != self._day or reader.journal_id() != self._journal_id:
            self._begin(reader, day, now)
            return frozenset(one.code for one in self._office.fields)
        changed: set[str] = set()
        while entries := reader.entries(self.seq, _AT_ONCE):
            for entry in entries:
                changed |= self._take(reader, entry)
            if any(one.kind in _OF_COUNTERS for one in entries):
                self._duties = duties_of(self._office, reader, now)
        return frozenset(changed)

    def now_at(self, now: datetime) -> float:
        """Return the time of a forecast: never before the journal's last entry."""
        return max(now.timestamp(), self._last_at)

    def groups(self) -> list[tuple[str, ...]]:
        """Return the fields that share counters, directly or by way of others, in the office's order."""
        groups: list[set[str]] = [{one.code} for one in self._office.fields]
        for duty in self._duties:
            serves = set(self._serves(duty))
            joined = [one for one in groups if one & serves]
            groups = [one for one in groups if not one & serves] + ([set().union(*joined)] if joined else [])
        order = {one.code: place for place, one in enumerate(self._office.fields)}
        return sorted(
            (tuple(sorted(one, key=order.__getitem__)) for one in groups), key=lambda one: order[one[0]]
        )

    def group(self, fields: Sequence[str], now: datetime) -> GroupState:
        """Return that group as it stands now."""
        now_at, mine = self.now_at(now), set(fields)
        working = {one.number for one in self._duties if one.state is not CounterState.CLOSED}
        counters = [one for duty in self._duties if (one := self._counter(duty, mine, now_at)) is not None]
        return GroupState(
            seq=self.seq,
            day=(self._day or now.date()).toordinal(),
            midnight_at=self._hours.midnight_at,
            now_at=now_at,
            fields=tuple(fields),
            waiting=tuple(self._in_group(mine, working)),
            counters=tuple(counters),
            given={key: count for key, count in self.seen.given.items() if key[0] in mine},
            given_s=self._hours.given_s(self.seen.first_at, now_at),
            closed=self._hours.no_numbers,
        )

    @property
    def hours(self) -> OfficeDay:
        """The day's sessions."""
        return self._hours

    def _begin(self, reader: Reader, day: date, now: datetime) -> None:
        self._day, self._journal_id = day, reader.journal_id()
        self._hours = office_day(self._office, now)
        self.seen = VisitsSeen(self._hours.midnight_at)
        self._opened, self._called_at = set(), {}
        self.seq = self._before(reader, day)
        while entries := reader.entries(self.seq, _AT_ONCE):
            for entry in entries:
                self._take(reader, entry, look=False)
        self._duties = duties_of(self._office, reader, now)
        self._waiting, self._held = {}, {}
        for ticket in reader.in_state(day, *IN_LINE, *IN_HAND, State.PARKED):
            self._put(ticket)

    def _before(self, reader: Reader, day: date) -> int:
        """Return the seq before the day's first entry, by halving."""
        low, high = 0, reader.last_seq()
        while low < high:
            middle = (low + high) // 2
            (entry,) = reader.entries(middle, 1)
            low, high = (middle + 1, high) if entry.office_day < day else (low, middle)
        return low

    def _take(self, reader: Reader, entry: Entry, *, look: bool = True) -> set[str]:
        self.seq, self._last_at = entry.seq, max(self._last_at, entry.at.timestamp())
        if entry.office_day != self._day:
            return set()
        if entry.kind in _OF_COUNTERS and entry.counter is not None:
            if entry.kind is Kind.COUNTER_OPENED:
                self._opened.add(entry.counter)
            return {one.code for one in self._office.fields}
        if entry.kind is Kind.CALLED and entry.counter is not None:
            self._called_at[entry.counter] = entry.at.timestamp()
        self.seen.take(entry)
        if entry.ticket_id is None or not look:
            return set()
        before = self._waiting.get(entry.ticket_id)
        ticket = reader.ticket(entry.ticket_id)
        if ticket is None:
            return set()
        self._put(ticket)
        return {ticket.field} | ({before.field} if before else set())

    def _put(self, ticket: Ticket) -> None:
        self._waiting.pop(ticket.id, None)
        self._held.pop(ticket.id, None)
        is_back = ticket.state is State.PARKED and ticket.checked_in_at is not None
        if ticket.state in IN_LINE or is_back:
            # Who is back from an errand is called next by the counter that sent him.
            waits_from = 0.0 if is_back else ticket.waits_from.timestamp()
            self._waiting[ticket.id] = Waiting(
                ticket.id, ticket.field, ticket.priority, waits_from, ticket.counter
            )
        elif ticket.state in IN_HAND and ticket.counter is not None:
            known = self.seen.in_hand(ticket.id)
            at = (ticket.started_at or ticket.called_at or ticket.issued_at).timestamp()
            held = known or InHand(ticket.id, ticket.field, at, ticket.state is State.SERVING)
            self._held[ticket.id] = ticket.counter, held

    def _in_group(self, fields: set[str], working: set[int]) -> Iterable[Waiting]:
        for one in self._waiting.values():
            if one.field in fields:
                is_free = one.counter is not None and one.counter not in working
                yield Waiting(one.id, one.field, one.priority, one.waits_from_at) if is_free else one

    def _counter(self, duty: Duty, fields: set[str], now_at: float) -> CounterNow | None:
        serves = self._serves(duty)
        if fields.isdisjoint(serves):
            return None
        noon = next((one for one in self._hours.breaks if one.begins_at <= now_at < one.ends_at), None)
        works_on = noon is not None and self._called_at.get(duty.number, 0.0) >= noon.begins_at
        found = calling(duty, self._hours, now_at, was_open=duty.number in self._opened, works_on=works_on)
        if found is None:
            return None
        held = next((one for counter, one in self._held.values() if counter == duty.number), None)
        return CounterNow(
            duty.number,
            serves,
            held,
            found.free_at,
            found.away_since_at,
            found.breaks,
            run=self.seen.runs.get(duty.number, 0),
        )

    def _serves(self, duty: Duty) -> tuple[str, ...]:
        known = {one.code for one in self._office.fields}
        return tuple(code for code in duty.serves(self._office.counter(duty.number)) if code in known)
