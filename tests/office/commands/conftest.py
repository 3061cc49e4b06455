"""The technician's desk at a small office."""

from pathlib import Path

import pytest

from office.commands.enrol import Desk
from office.people.accounts import Accounts
from office.settings import load
from office.store.sqlite import SqliteStore
from tests.conftest import ROOMS, FakeClock
from tests.office.settings_toml import SMALL, written

ADDRESS = "http://192.0.2.1:8080"


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(SqliteStore(tmp_path / "var", rooms=ROOMS))


@pytest.fixture
def desk(accounts: Accounts, tmp_path: Path, clock: FakeClock) -> Desk:
    return Desk(load(written(tmp_path, SMALL)), accounts, clock(), ADDRESS)
