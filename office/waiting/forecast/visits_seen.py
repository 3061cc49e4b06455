"""What the day's journal says of visits: how long they took, who did not come, how many numbers were given.

Fed entry by entry. A visit is what a ticket had at one counter: the time it was parked is not in it, nor what
it had elsewhere before a transfer. Spans of a clock that was set back are dropped.
"""

from dataclasses import dataclass, field

from office.tickets.journal import Entry, Kind
from office.waiting.forecast.absences import BANDS, band
from office.waiting.forecast.draws import WALK_S
from office.waiting.forecast.group_state import InHand
from office.waiting.forecast.service_times import Visit

_HOUR_S = 3600


@dataclass(slots=True)
class _AtCounter:
    field: str
    counter: int | None
    began_at: float
    walk_s: float | None = None
    before_s: float = 0.0
    is_back: bool = False


@dataclass(slots=True)
class VisitsSeen:
    """What is known of the visits of a day that began at ``midnight_at``; ``finished`` counts them."""

    midnight_at: float
    visits: dict[int, Visit] = field(default_factory=dict)
    given: dict[tuple[str, str | None], int] = field(default_factory=dict)
    called: list[int] = field(default_factory=lambda: [0] * BANDS)
    missed: list[int] = field(default_factory=lambda: [0] * BANDS)
    missed_s: list[float] = field(default_factory=list)
    runs: dict[int, int] = field(default_factory=dict)
    finished: int = 0
    first_at: float = float("inf")
    _at: dict[int, _AtCounter] = field(default_factory=dict)
    _parked: dict[int, _AtCounter] = field(default_factory=dict)
    _ended: dict[int, tuple[_AtCounter, int]] = field(default_factory=dict)
    _came: dict[int, float] = field(default_factory=dict)
    _bands: dict[int, int] = field(default_factory=dict)

    def take(self, entry: Entry) -> None:
        """Take the next entry of the day."""
        ticket_id, at = entry.ticket_id, entry.at.timestamp()
        if ticket_id is None or entry.field is None:
            return
        match entry.kind:
            case Kind.ISSUED:
                key = entry.field, entry.priority
                self.given[key] = self.given.get(key, 0) + 1
                self.first_at = min(self.first_at, at)
                self._came[ticket_id] = at
            case Kind.CALLED:
                self._call(ticket_id, entry, at)
            case Kind.STARTED if ticket_id in self._at:
                self._at[ticket_id].walk_s = at - self._at[ticket_id].began_at
            case Kind.NO_SHOW:
                self._miss(ticket_id, at)
            case Kind.PARKED:
                self._park(ticket_id, at)
            case Kind.RESUMED:
                self._resume(ticket_id, entry, at)
            case Kind.FINISHED | Kind.TRANSFERRED:
                self._finish(ticket_id, at)
            case Kind.UNDONE:
                self._undo(ticket_id)
            case Kind.CANCELLED | Kind.UNFINISHED | Kind.CARRIED_OVER:
                self._at.pop(ticket_id, None)
                self._parked.pop(ticket_id, None)
            case _:
                pass

    def in_hand(self, ticket_id: int) -> InHand | None:
        """Return the visit of a ticket that is at a counter, as far as the day's entries tell."""
        one = self._at.get(ticket_id)
        if one is None:
            return None
        is_started = one.walk_s is not None or one.is_back
        return InHand(ticket_id, one.field, one.began_at, is_started, one.before_s)

    def _call(self, ticket_id: int, entry: Entry, at: float) -> None:
        waited = band(max(0.0, at - self._came.get(ticket_id, at)))
        self.called[waited] += 1
        self._bands[ticket_id] = waited
        self._at[ticket_id] = _AtCounter(entry.field or "", entry.counter, at)
        if entry.counter is not None:
            run = self.runs.get(entry.counter, 0)
            self.runs[entry.counter] = 0 if entry.priority is None else run + 1

    def _miss(self, ticket_id: int, at: float) -> None:
        one = self._at.pop(ticket_id, None)
        if one is not None and at >= one.began_at:
            self.missed[self._bands.get(ticket_id, 0)] += 1
            self.missed_s.append(at - one.began_at)
            self._ended[ticket_id] = one, -1

    def _park(self, ticket_id: int, at: float) -> None:
        one = self._at.pop(ticket_id, None)
        if one is not None:
            one.before_s += max(0.0, at - one.began_at - (0.0 if one.is_back else _walk_s(one)))
            self._parked[ticket_id] = one

    def _resume(self, ticket_id: int, entry: Entry, at: float) -> None:
        one = self._parked.pop(ticket_id, None) or _AtCounter(entry.field or "", entry.counter, at)
        one.began_at, one.is_back = at, True
        self._at[ticket_id] = one

    def _finish(self, ticket_id: int, at: float) -> None:
        away = self._parked.pop(ticket_id, None)
        one = self._at.pop(ticket_id, None) or away
        if one is None or at < one.began_at:
            return
        here_s = 0.0 if one is away else at - one.began_at - (0.0 if one.is_back else _walk_s(one))
        served_s = one.before_s + here_s
        if served_s > 0:
            self.finished += 1
            hour = int((one.began_at - self.midnight_at) // _HOUR_S) % 24
            self.visits[self.finished] = Visit(one.field, served_s, hour)
            self._ended[ticket_id] = one, self.finished

    def _undo(self, ticket_id: int) -> None:
        one, number = self._ended.pop(ticket_id, (None, -1))
        if one is None:
            return
        if number >= 0:
            self.visits.pop(number, None)
        elif self.missed_s:
            self.missed[self._bands.get(ticket_id, 0)] -= 1
            self.missed_s.pop()
        self._at[ticket_id] = one


def _walk_s(one: _AtCounter) -> float:
    return WALK_S if one.walk_s is None else max(0.0, one.walk_s)
