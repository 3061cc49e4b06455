"""A hall with two screens, served to Flask's test client."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from display.face import bp
from office.settings import Screen, ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.office import Office
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from office.web.app import create_app
from office.web.context import Context
from tests.conftest import ROOMS, FakeClock
from tests.web_context import web_context

AN = Request("officer:an")
ALL = Screen("all", "Toàn sảnh", (1, 2, 3, 4))
LEFT = Screen("left", "Khu A", (1, 2))


class Officers:
    """Those at the counters: they open, call and finish, ten seconds apart."""

    def __init__(self, context: Context, clock: FakeClock) -> None:
        self._queue = context.queue
        self._clock = clock
        for counter in context.settings.office.counters:
            self._queue.set_duty(counter.number, CounterState.OPEN, AN)

    def call(self, counter: int, field: str) -> Ticket:
        """Let a visitor take a number of that field and call whoever is next at that counter."""
        self._queue.issue(NewTicket(field), Request("kiosk:k"))
        self._clock.forward(seconds=10)
        return self._queue.call_next(counter, AN).value

    def pause(self, counter: int, reason: str) -> None:
        """Pause a counter."""
        self._queue.set_duty(counter, CounterState.PAUSED, AN, reason=reason)

    def finish(self, ticket: Ticket) -> None:
        """End a visit."""
        self._clock.forward(seconds=10)
        self._queue.finish(ticket.id, AN, right=anyones)

    def start(self, ticket: Ticket) -> None:
        """Begin a visit."""
        self._queue.start(ticket.id, AN, right=anyones)

    def miss(self, ticket: Ticket) -> None:
        """Give a visitor up."""
        self._clock.forward(seconds=10)
        self._queue.no_show(ticket.id, AN, right=anyones)


@pytest.fixture
def context(office: Office, clock: FakeClock, tmp_path: Path) -> Iterator[Context]:
    store = SqliteStore(tmp_path / "var", rooms=ROOMS)
    yield web_context(Settings(office, (), (ALL, LEFT), (), ServerSettings()), store, clock)
    store.close()


@pytest.fixture
def officers(context: Context, clock: FakeClock) -> Officers:
    return Officers(context, clock)


@pytest.fixture
def hall(context: Context) -> FlaskClient:
    """Anyone's browser."""
    return create_app(context, [bp], secret_key="test").test_client()
