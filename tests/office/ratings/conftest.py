"""An office that takes ratings, on either store, and a whole one behind Flask's test client."""

import pytest

from office.ratings.rating_desk import RatingDesk
from office.ratings.scale import OFFICIAL_LEVELS, USUAL_CAUSES, Scale
from office.tickets.changes import Changes
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import FakeClock
from tests.office.ratings.giving import Visit
from tests.office.tickets.acts import OFFICER, called
from tests.office.web.whole_office import context, otherwise

__all__ = ["context", "otherwise"]

SCALE = Scale(3, OFFICIAL_LEVELS, USUAL_CAUSES)


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
