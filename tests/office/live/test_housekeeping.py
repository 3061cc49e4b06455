"""What a server does by the clock from its start on: past days ended, a wrong clock logged once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from office.live.housekeeping import Housekeeping, elapsed_s
from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.office import Office
from office.tickets.ticket import State
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import FakeClock
from tests.office.tickets.acts import called, issue, kept


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(tmp_path / "var")
    yield opened
    opened.close()


def test_a_server_begins_its_day_with_nothing_left_open(
    office: Office, file: SqliteStore, clock: FakeClock
) -> None:
    left = called(TicketQueue(Changes(office, file, clock), next_in_turn))
    clock.forward(days=1)
    woken: list[str] = []

    Housekeeping(Changes(office, file, clock, lambda: woken.append("pump"), elapsed_s)).begin(is_demo=False)

    assert kept(file, left).state is State.UNFINISHED
    assert woken == ["pump"], "screens and phones are told"


def test_a_store_that_fails_does_not_keep_the_office_from_starting(office: Office, clock: FakeClock) -> None:
    store = MemoryStore()
    store.close()

    with capture_logs() as logged:
        Housekeeping(Changes(office, store, clock)).begin(is_demo=False)

    assert [(line["event"], line["reason"]) for line in logged] == [("day_not_kept", "the store is closed")]


def test_a_clock_that_cannot_be_right_is_logged_once_and_when_it_is_right_again(
    office: Office, file: SqliteStore, clock: FakeClock
) -> None:
    changes = Changes(office, file, clock)
    clock.forward(days=30)
    issue(TicketQueue(changes, next_in_turn))
    context = Housekeeping(changes)

    with capture_logs() as logged:
        clock.forward(days=-7)
        for _ in range(3):
            context.check()
        clock.forward(days=7)
        context.check()

    assert [line["event"] for line in logged] == ["clock_wrong", "clock_right"]
    assert "mot-cua clock accept" in logged[0]["reason"]


def test_a_demo_that_lay_about_for_years_goes_on(office: Office, file: SqliteStore, clock: FakeClock) -> None:
    issue(TicketQueue(Changes(office, file, clock), next_in_turn))
    clock.forward(days=800)
    changes = Changes(office, file, clock)

    Housekeeping(changes).begin(is_demo=True)

    assert issue(TicketQueue(changes, next_in_turn)).label == "A001"
