"""An office whose tickets are looked up by their key, served to Flask's test client."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from office.devices.conditions import Hardware
from office.papers.print_queue import PrintQueue
from office.papers.ticket_papers import TicketPapers
from office.people.accounts import Accounts
from office.settings import ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.office import Office
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import longest_wait_first
from office.web.app import create_app
from office.web.context import Context
from office.web.ended_sessions import EndedSessions
from office.web.hall_cache import HallCache
from office.web.limits import Cooldown, Failures
from phone.face import bp
from tests.conftest import ROOMS, FakeClock


@pytest.fixture
def context(office: Office, clock: FakeClock, tmp_path: Path) -> Iterator[Context]:
    store = SqliteStore(tmp_path / "var", rooms=ROOMS)
    changes = Changes(office, store, clock, papers=TicketPapers())
    yield Context(
        settings=Settings(office, (), (), (), ServerSettings()),
        queue=TicketQueue(changes, longest_wait_first),
        printing=PrintQueue(changes),
        store=store,
        accounts=Accounts(store),
        hardware=Hardware(clock),
        clock=clock,
        hall=HallCache(office, store, clock),
        cooldown=Cooldown(clock),
        failures=Failures(clock, 5, 300),
        ended=EndedSessions(clock),
    )
    store.close()


@pytest.fixture
def phone(context: Context) -> FlaskClient:
    return create_app(context, [bp], secret_key="test").test_client()
