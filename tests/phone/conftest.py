"""An office whose tickets are looked up by their key, served to Flask's test client."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from office.settings import ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.office import Office
from office.web.app import create_app
from office.web.context import Context
from phone.face import bp
from tests.conftest import ROOMS, FakeClock
from tests.web_context import web_context


@pytest.fixture
def context(office: Office, clock: FakeClock, tmp_path: Path) -> Iterator[Context]:
    store = SqliteStore(tmp_path / "var", rooms=ROOMS)
    yield web_context(Settings(office, (), (), (), ServerSettings()), store, clock)
    store.close()


@pytest.fixture
def phone(context: Context) -> FlaskClient:
    return create_app(context, [bp], secret_key="test").test_client()
