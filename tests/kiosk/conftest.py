"""An office with two kiosks and what they are enrolled with, served to Flask's test client."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from flask.testing import FlaskClient

from kiosk.face import bp
from kiosk.scanning.desk import ScanDesk
from office.people import Device, DeviceRole
from office.people.accounts import Accounts
from office.people.secrets import hash_of_token
from office.settings import Kiosk, ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.office import Office
from office.web.app import create_app
from office.web.context import Context
from tests.conftest import ROOMS, FakeClock
from tests.web_context import web_context

TOKENS = {"kiosk-1": "token-of-kiosk-1", "kiosk-2": "token-of-kiosk-2", "hall-1": "token-of-hall-1"}

Open = Callable[[Context], FlaskClient]


@pytest.fixture
def context(office: Office, clock: FakeClock, tmp_path: Path) -> Iterator[Context]:
    """Kiosk-1 has two of the three fields, in an order of its own; both kiosks are enrolled."""
    settings = Settings(
        office=office,
        kiosks=(Kiosk("kiosk-1", "Máy cửa chính", ("CT", "HT")), Kiosk("kiosk-2", "Máy sảnh", ("DD",))),
        screens=(),
        signs=(),
        server=ServerSettings(),
    )
    store = SqliteStore(tmp_path / "var", rooms=ROOMS)
    accounts = Accounts(store)
    for name, token in TOKENS.items():
        role = DeviceRole.SCREEN if name == "hall-1" else DeviceRole.KIOSK
        accounts.add_device(Device(name, role, clock()), hash_of_token(token))
    desk = ScanDesk(office, store, clock)
    yield web_context(settings, store, clock, accounts, opened={"kiosk": desk})
    desk.close()
    store.close()


@pytest.fixture
def desk(context: Context) -> ScanDesk:
    """The desk that hands scans to the pages of that office."""
    return cast(ScanDesk, context.opened["kiosk"])


@pytest.fixture
def browser_of() -> Open:
    """Open a browser on an application; every call is another browser."""

    def open_one(context: Context) -> FlaskClient:
        return create_app(context, [bp], secret_key="test").test_client()

    return open_one


@pytest.fixture
def browser(context: Context, browser_of: Open) -> FlaskClient:
    return browser_of(context)


@pytest.fixture
def demo(context: Context) -> Context:
    return replace(context, is_demo=True)
