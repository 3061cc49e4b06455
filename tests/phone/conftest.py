"""An office whose tickets are looked up by their key, served to Flask's test client."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from office.devices.conditions import Hardware
from office.people.accounts import Accounts
from office.settings import ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.office import Office
from office.tickets.printing import PrintQueue
from office.tickets.road import Road
from office.tickets.ticket_queue import TicketQueue
from office.web.app import create_app
from office.web.ended_sessions import EndedSessions
from office.web.hall_cache import HallCache
from office.web.limits import Cooldown, Failures
from office.web.rooms import Rooms
from phone.face import bp
from tests.conftest import FakeClock


@pytest.fixture
def house(office: Office, clock: FakeClock, tmp_path: Path) -> Iterator[Rooms]:
    store = SqliteStore(tmp_path / "var")
    road = Road(office, store, clock)
    yield Rooms(
        settings=Settings(office, (), (), (), ServerSettings()),
        queue=TicketQueue(road),
        printing=PrintQueue(road),
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
def phone(house: Rooms) -> FlaskClient:
    return create_app(house, [bp], secret_key="test").test_client()
