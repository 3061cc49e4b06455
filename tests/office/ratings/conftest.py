"""An office that takes ratings, on either store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.ratings.rating_desk import RatingDesk
from office.ratings.scale import OFFICIAL_LEVELS, USUAL_CAUSES, Scale
from office.ratings.tables import TABLES
from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ROOMS, AnyStore, FakeClock
from tests.office.ratings.giving import Visit
from tests.office.tickets.acts import OFFICER, called

SCALE = Scale(3, OFFICIAL_LEVELS, USUAL_CAUSES)


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnyStore]:
    """A store that has the table of ratings."""
    is_file = getattr(request, "param", "memory") == "sqlite"
    opened: AnyStore = SqliteStore(tmp_path / "var", rooms=(*ROOMS, TABLES)) if is_file else MemoryStore()
    yield opened
    opened.close()


@pytest.fixture
def desk(changes: Changes) -> RatingDesk:
    return RatingDesk(changes, SCALE)


@pytest.fixture
def finished(queue: TicketQueue, clock: FakeClock) -> Visit:
    """Has a visitor come to counter 1 and finish after so many seconds."""

    def visit(seconds: float = 300) -> Ticket:
        ticket = called(queue)
        clock.forward(seconds=seconds)
        return queue.finish(ticket.id, OFFICER, right=anyones).value

    return visit
