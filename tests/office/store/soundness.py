"""What must be true of every store at every moment, whatever was done and however it ended."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from office.tickets.journal import Entry, Kind
from office.tickets.store import Reader, Store
from office.tickets.ticket import IN_HAND, State, Ticket
from tests.office.store.folding import assert_folded

# Written out anew rather than taken from moves.py, which is what it checks.
STATE_AFTER = {
    Kind.ISSUED: State.WAITING,
    Kind.CALLED: State.CALLED,
    Kind.RECALLED: State.CALLED,
    Kind.STARTED: State.SERVING,
    Kind.FINISHED: State.FINISHED,
    Kind.NO_SHOW: State.NO_SHOW,
    Kind.PARKED: State.PARKED,
    Kind.RESUMED: State.SERVING,
    Kind.TRANSFERRED: State.WAITING,
    Kind.REINSTATED: State.WAITING,
    Kind.CANCELLED: State.CANCELLED,
    Kind.LATE: State.WAITING,
    Kind.CORRECTED: State.FINISHED,
    Kind.UNFINISHED: State.UNFINISHED,
}

_NO_MOVE = (Kind.CHECKED_IN, Kind.CARRIED_OVER, Kind.REPRINTED)
_TIMES = ("issued_at", "called_at", "recalled_at", "started_at", "finished_at", "checked_in_at", "late_at")


def all_entries(reader: Reader) -> list[Entry]:
    """The whole journal."""
    return list(reader.entries(0, 10_000_000))


def all_tickets(reader: Reader) -> list[Ticket]:
    """Every ticket of every day the journal knows, by id."""
    days = {entry.office_day for entry in all_entries(reader)}
    return sorted((one for day in days for one in reader.in_state(day, *State)), key=lambda one: one.id)


def assert_sound(store: Store) -> None:
    """Hold one view of the store against every invariant."""
    with store.reading() as reader:
        entries, tickets = all_entries(reader), all_tickets(reader)
        assert reader.last_seq() == len(entries)
        days = [entry.office_day for entry in entries]
        legs = reader.legs(min(days), max(days)) if days else ()
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert_numbers_gapless(tickets)
    assert_one_in_hand(tickets)
    assert_called_once(entries)
    assert_replayed(entries, tickets)
    assert_folded(entries, legs)


def assert_numbers_gapless(tickets: Sequence[Ticket]) -> None:
    """Each series counts from 1 without a gap on each day."""
    series: dict[tuple[date, str], list[int]] = defaultdict(list)
    for ticket in tickets:
        series[ticket.office_day, ticket.series].append(ticket.number)
    for key, numbers in series.items():
        assert sorted(numbers) == list(range(1, len(numbers) + 1)), key


def assert_one_in_hand(tickets: Sequence[Ticket]) -> None:
    """No counter has two tickets called or being served."""
    counters = [ticket.counter for ticket in tickets if ticket.state in IN_HAND]
    assert len(counters) == len(set(counters))
    assert None not in counters


def assert_called_once(entries: Sequence[Entry]) -> None:
    """Between two calls of a ticket it was sent back to wait."""
    waits: set[int | None] = set()
    for entry in entries:
        if entry.kind is Kind.CALLED:
            assert entry.ticket_id in waits, entry
            waits.remove(entry.ticket_id)
        elif entry.kind in (Kind.ISSUED, Kind.TRANSFERRED, Kind.REINSTATED):
            waits.add(entry.ticket_id)


def assert_replayed(entries: Sequence[Entry], tickets: Sequence[Ticket]) -> None:
    """The journal alone tells where every ticket stands, how often it was called, and when what happened."""
    lives: dict[int, dict[str, object]] = {}
    for entry in entries:
        if entry.ticket_id is not None:
            life = lives.setdefault(entry.ticket_id, {})
            assert entry.kind in _NO_MOVE or entry.state is _state_after(entry, life), entry
            _replay(life, entry)
    assert lives.keys() == {ticket.id for ticket in tickets}
    carried = {entry.ticket_id for entry in entries if entry.kind is Kind.CARRIED_OVER}
    for ticket in tickets:
        # The entries keep what the wrong clock said.
        unsure = _TIMES if ticket.id in carried else ()
        life = {name: value for name, value in lives[ticket.id].items() if name not in unsure}
        assert {name: getattr(ticket, name) for name in life} == life


def _replay(life: dict[str, object], entry: Entry) -> None:
    """Change a ticket's values as the entry says; a value no entry tells for sure is left out."""
    at = entry.at
    match entry.kind:
        case Kind.ISSUED:
            life.update(office_day=entry.office_day, issued_at=at, finished_at=None, called_at=None, calls=0)
            life.update(late_at=None)
        case Kind.CALLED:
            life.update(called_at=at, recalled_at=None, started_at=None, calls=1, counter=entry.counter)
        case Kind.RECALLED:
            life.update(recalled_at=at, calls=_number(life["calls"]) + 1)
        case Kind.STARTED | Kind.RESUMED:
            life.update(started_at=life.get("started_at") or at)
        case Kind.FINISHED:
            life.update(finished_at=at)
        case Kind.LATE:
            assert life["late_at"] is None, "once"
            life.update(late_at=at)
        case Kind.UNDONE:
            life.update(finished_at=None)
        case Kind.TRANSFERRED | Kind.REINSTATED:
            life.update(calls=0)
            life.pop("counter", None)  # The entry names the counter it left.
        case Kind.CARRIED_OVER:
            life.update(office_day=entry.office_day)
    if entry.kind is not Kind.REPRINTED:
        life.update(checked_in_at=at if entry.kind is Kind.CHECKED_IN else None)
    life.update(label=entry.label, field=entry.field, state=entry.state)


def _state_after(entry: Entry, life: dict[str, object]) -> State:
    if entry.kind is Kind.UNDONE:
        return State.SERVING if life.get("started_at") else State.CALLED
    return STATE_AFTER[entry.kind]


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value
