"""What must be true of a stopped office's data, held against what its server had acknowledged."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from office.papers.kept import JOBS
from office.store.sqlite import SqliteStore
from office.tickets.journal import Entry, Kind
from office.tickets.ticket import PrintState, State, Ticket
from tests.faults.crowd import Acknowledged
from tests.faults.crowded_office import Staffed
from tests.office.store.soundness import all_entries, all_tickets, assert_sound

LIFE = [Kind.ISSUED, Kind.CALLED, Kind.STARTED, Kind.FINISHED]
_TIMES = ("issued_at", "called_at", "started_at", "finished_at")


def hold(office: Staffed, acknowledged: Sequence[Acknowledged], count: int) -> None:
    """Assert that ``count`` visitors were served once each, and that every answer still holds."""
    store = SqliteStore(office.server.data)
    try:
        assert store.look_up("PRAGMA integrity_check") == [("ok",)]
        assert_sound(store)
        with store.reading() as reader:
            entries, tickets = all_entries(reader), all_tickets(reader)
            jobs = JOBS.on(reader).in_state(*PrintState, limit=10 * count)
    finally:
        store.close()
    _hold_tickets(tickets, count)
    _hold_journal(entries, tickets)
    _hold_answers(acknowledged, tickets)
    if office.has_printers:
        assert Counter(job.ticket_id for job in jobs) == Counter(ticket.id for ticket in tickets)
        assert {job.state for job in jobs} == {PrintState.PRINTED}
        _hold_papers(office.pictures, tickets)


def _hold_tickets(tickets: Sequence[Ticket], count: int) -> None:
    """None is lost and none doubled: as many as were wished, each label once, all served."""
    assert len(tickets) == count
    assert len({ticket.label for ticket in tickets}) == count
    assert len({ticket.key for ticket in tickets}) == count
    assert {ticket.state for ticket in tickets} == {State.FINISHED}
    assert {ticket.calls for ticket in tickets} == {1}


def _hold_journal(entries: Sequence[Entry], tickets: Sequence[Ticket]) -> None:
    """Each ticket was called once, at the counter and time its row says, and lived through each step once."""
    lives: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.ticket_id is not None:
            lives[entry.ticket_id].append(entry)
    assert set(lives) == {ticket.id for ticket in tickets}
    for ticket in tickets:
        life = lives[ticket.id]
        assert [entry.kind for entry in life] == LIFE, ticket
        assert (life[1].counter, life[1].at) == (ticket.counter, ticket.called_at), ticket
        assert {entry.label for entry in life} == {ticket.label}


def _hold_answers(acknowledged: Sequence[Acknowledged], tickets: Sequence[Ticket]) -> None:
    """Whatever an answer said is so; only what later steps change may differ: its state and its print."""
    kept = {ticket.id: ticket for ticket in tickets}
    assert Counter(one.what for one in acknowledged) == dict.fromkeys(
        ("tickets", "calls", "starts", "finishes"), len(tickets)
    )
    for what in ("tickets", "calls", "starts", "finishes"):
        assert {one.ticket["id"] for one in acknowledged if one.what == what} == set(kept)
    for one in acknowledged:
        said, ticket = one.ticket, kept[one.ticket["id"]]
        assert (said["label"], said["field"]) == (ticket.label, ticket.field), one
        assert said["office_day"] == ticket.office_day.isoformat()
        assert said["key"] in (None, ticket.key)
        assert said["counter"] in (None, ticket.counter)
        for name in _TIMES:
            assert said[name] is None or datetime.fromisoformat(said[name]) == getattr(ticket, name), one
        if one.what == "tickets":
            assert said["key"] == ticket.key
            assert one.body["field"] == ticket.field
        else:
            assert said["counter"] == ticket.counter, one


def _hold_papers(pictures: Path, tickets: Sequence[Ticket]) -> None:
    """One picture for each ticket, in the folder of the kiosk that issued it."""
    printed = Counter((path.parent.name, path.name.rsplit("-", 1)[0]) for path in pictures.glob("*/[!.]*"))
    due = Counter(
        (ticket.issued_by.partition(":")[2], f"{ticket.office_day}-{ticket.label}") for ticket in tickets
    )
    assert printed == due
    assert {ticket.print for ticket in tickets} == {PrintState.PRINTED}
