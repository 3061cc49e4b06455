"""A database from before first calls were kept learns them from its journal."""

from pathlib import Path

import pytest

from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.soundness import all_tickets
from tests.office.tickets.acts import OFFICER, call, issue, missed, open_counters, visit

TAP = Request("kiosk1", "tap")

# The migration 0005_first_calls, backwards.
BACK = (
    "ALTER TABLE tickets DROP COLUMN first_called_at",
    "UPDATE answers SET text = json_remove(text, '$[#-1]') WHERE json_extract(text, '$[0]') = 'ticket'",
    "DELETE FROM _sqlite_migrations WHERE name = '0005_first_calls'",
)


@pytest.fixture
def lived(tmp_path: Path, clock: FakeClock) -> list[Ticket]:
    """The tickets of a morning, in a file made what it was before the migration."""
    store = SqliteStore(tmp_path)
    queue = TicketQueue(Changes(SMALL_OFFICE, store, clock), next_in_turn)
    open_counters(queue, 1)
    queue.issue(NewTicket("HT"), TAP)
    for _ in range(3):
        issue(queue)
    for minutes in (5, 10):
        clock.forward(minutes=minutes)
        gone = missed(queue)
        queue.reinstate(gone.id, OFFICER, right=anyones)
    for _ in range(3):
        clock.forward(minutes=1)
        visit(queue)
    clock.forward(minutes=1)
    call(queue)
    with store.reading() as reader:
        tickets = all_tickets(reader)
    store.change_records(lambda db: [db.execute(statement) for statement in BACK])
    store.close()
    return tickets


def test_first_calls_are_read_from_the_journal(tmp_path: Path, lived: list[Ticket]) -> None:
    store = SqliteStore(tmp_path)
    with store.reading() as reader:
        tickets = all_tickets(reader)
    store.close()

    assert tickets == lived
    assert sum(ticket.first_called_at is not None for ticket in tickets) == 2


def test_a_first_answer_from_before_is_given_again(
    tmp_path: Path, lived: list[Ticket], clock: FakeClock
) -> None:
    store = SqliteStore(tmp_path)
    again = TicketQueue(Changes(SMALL_OFFICE, store, clock), next_in_turn).issue(NewTicket("HT"), TAP)
    store.close()

    assert (again.repeated, again.value.id, again.value.key) == (True, lived[0].id, lived[0].key)
