"""The calls of a hall screen, as values: one area of them, or two side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from office.settings import Layout, Screen
from office.tickets.journal import Entry, Kind
from office.tickets.office import Office
from office.tickets.store import Reader
from office.tickets.ticket import IN_HAND, State, Ticket, last_called_at
from office.waiting.hall import Hall
from office.words.lasting import lasting

_PAST_KEPT = 8
"""As many as any layout lists, and as hall_calls.js keeps."""

_ENTRIES_LOOKED_AT = 400
"""Far enough back to find the last few calls of one screen among those of a full hall."""
_AGED_FROM_MIN = 3
"""Nobody who was called so long ago is on the way any more; ``call_area.js`` knows the same."""
_CALLS = {Kind.CALLED, Kind.RECALLED}
_STAY_LISTED = (*IN_HAND, State.FINISHED)


@dataclass(frozen=True, slots=True)
class CallLine:
    """A call of today. ``state`` is CALLED, SERVING, or FINISHED once the visit is over.

    ``aged_min``: how many minutes ago it was called, where that is long, and nobody came; else 0.
    ``booked_for`` is the local time that its visitor had booked.
    """

    label: str
    counter: int
    at: datetime
    state: State
    aged_min: int = 0
    booked_for: datetime | None = None

    @property
    def look(self) -> str:
        """How the huge one looks: ``called``, ``aged``, or ``there`` once its visitor is at the counter."""
        if self.state is not State.CALLED:
            return "there"
        return "aged" if self.aged_min else "called"

    @property
    def verb(self) -> tuple[str, dict[str, int | str]]:
        """What stands above the huge one: the sentence's name and what is filled in."""
        if self.aged_min:
            return lasting("display-verb-aged-", self.aged_min)
        if self.look == "called" and self.booked_for is not None:
            return "display-verb-booked", {"time": f"{self.booked_for:%-H:%M}"}
        return f"display-verb-{self.look}", {}

    @property
    def list_look(self) -> str:
        """How it looks in a list: ``called``, ``aged``, or its state."""
        return self.look if self.state is State.CALLED else self.state

    @property
    def at_ms(self) -> int:
        """When it was last called, in whole milliseconds since 1970."""
        return int(self.at.timestamp() * 1000)

    @property
    def booked_ms(self) -> int:
        """The booked time likewise, 0 for who booked none."""
        return 0 if self.booked_for is None else int(self.booked_for.timestamp() * 1000)


@dataclass(frozen=True, slots=True)
class CallArea:
    """The calls of some counters, newest first: ``recent`` has all in hand and some that are over.

    ``title`` is the zone they stand in, '' where the screen has one area only.
    """

    title: str
    counters: tuple[int, ...]
    recent: tuple[CallLine, ...]

    @property
    def newest(self) -> CallLine | None:
        """The huge one: the newest call in hand; None while nobody is."""
        return next((call for call in self.recent if call.state is not State.FINISHED), None)

    @property
    def before(self) -> tuple[CallLine, ...]:
        """All but the huge one."""
        return tuple(call for call in self.recent if call != self.newest)

    def at(self, counter: int) -> CallLine | None:
        """Return the call in hand at that counter."""
        in_hand = (call for call in self.recent if call.state is not State.FINISHED)
        return next((call for call in in_hand if call.counter == counter), None)


def call_areas(
    office: Office, reader: Reader, seen: Hall, screen: Screen, now: datetime
) -> tuple[CallArea, ...]:
    """Return the areas of a screen: one, but for the layout with an area for each of two zones."""
    by_title: dict[str, list[int]] = {}
    for number in screen.counters:
        title = office.counter(number).zone if screen.layout is Layout.ZONES else ""
        by_title.setdefault(title, []).append(number)
    entries = list(_today(reader.entries(max(0, seen.seq - _ENTRIES_LOOKED_AT), _ENTRIES_LOOKED_AT), seen))
    return tuple(
        _area(office, title, tuple(counters), (seen, entries), now) for title, counters in by_title.items()
    )


def _area(
    office: Office,
    title: str,
    counters: tuple[int, ...],
    seen_of: tuple[Hall, Iterable[Entry]],
    now: datetime,
) -> CallArea:
    seen, entries = seen_of
    calls = {
        ticket.label: _in_hand(office, ticket, now)
        for ticket in seen.now_serving
        if ticket.counter in counters
    }
    past = (call for call in _past_calls(entries, counters) if call.label not in calls)
    over = sorted(past, key=_called_at, reverse=True)[:_PAST_KEPT]
    return CallArea(title, counters, tuple(sorted([*calls.values(), *over], key=_called_at, reverse=True)))


def _in_hand(office: Office, ticket: Ticket, now: datetime) -> CallLine:
    at = last_called_at(ticket)
    minutes = int((now - at).total_seconds() // 60)
    is_aged = ticket.state is State.CALLED and minutes >= _AGED_FROM_MIN
    booked = None if ticket.booked_for is None else office.local(ticket.booked_for)
    return CallLine(ticket.label, ticket.counter or 0, at, ticket.state, minutes if is_aged else 0, booked)


def _past_calls(entries: Iterable[Entry], counters: tuple[int, ...]) -> list[CallLine]:
    """Return the latest calls to these counters, as if all were over."""
    calls: dict[str, CallLine] = {}
    for entry in entries:
        label = entry.label or ""
        if entry.kind in _CALLS or (entry.state and entry.state not in _STAY_LISTED):
            calls.pop(label, None)
        if entry.kind in _CALLS and entry.counter in counters:
            calls[label] = CallLine(label, entry.counter or 0, entry.at, State.FINISHED)
    return list(calls.values())


def _today(entries: Iterable[Entry], seen: Hall) -> Iterable[Entry]:
    return (entry for entry in entries if entry.office_day == seen.office_day and entry.seq <= seen.seq)


def _called_at(call: CallLine) -> datetime:
    return call.at
