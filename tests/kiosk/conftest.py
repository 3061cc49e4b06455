"""An office with two kiosks and what they are enrolled with, served to Flask's test client."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from kiosk.face import bp
from office.devices.conditions import Hardware
from office.people import Device, DeviceRole
from office.people.accounts import Accounts
from office.people.secrets import hash_of_token
from office.settings import Kiosk, ServerSettings, Settings
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
from tests.conftest import FakeClock

TOKENS = {"kiosk-1": "token-of-kiosk-1", "kiosk-2": "token-of-kiosk-2", "hall-1": "token-of-hall-1"}

Open = Callable[[Rooms], FlaskClient]


@pytest.fixture
def house(office: Office, clock: FakeClock, tmp_path: Path) -> Iterator[Rooms]:
    """Kiosk-1 has two of the three fields, in an order of its own; both kiosks are enrolled."""
    settings = Settings(
        office=office,
        kiosks=(Kiosk("kiosk-1", "Máy cửa chính", ("CT", "HT")), Kiosk("kiosk-2", "Máy sảnh", ("DD",))),
        screens=(),
        signs=(),
        server=ServerSettings(),
    )
    store = SqliteStore(tmp_path / "var")
    accounts = Accounts(store)
    for name, token in TOKENS.items():
        role = DeviceRole.SCREEN if name == "hall-1" else DeviceRole.KIOSK
        accounts.add_device(Device(name, role, clock()), hash_of_token(token))
    road = Road(office, store, clock)
    yield Rooms(
        settings=settings,
        queue=TicketQueue(road),
        printing=PrintQueue(road),
        store=store,
        accounts=accounts,
        hardware=Hardware(clock),
        clock=clock,
        hall=HallCache(office, store, clock),
        cooldown=Cooldown(clock),
        failures=Failures(clock, 5, 300),
        ended=EndedSessions(clock),
    )
    store.close()


@pytest.fixture
def browser_of() -> Open:
    """Open a browser on a house; every call is another browser."""

    def open_one(house: Rooms) -> FlaskClient:
        return create_app(house, [bp], secret_key="test").test_client()

    return open_one


@pytest.fixture
def browser(house: Rooms, browser_of: Open) -> FlaskClient:
    return browser_of(house)


@pytest.fixture
def demo(house: Rooms) -> Rooms:
    return replace(house, is_demo=True)
