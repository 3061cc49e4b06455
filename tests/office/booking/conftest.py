"""One office's booking on a real store, at 08:00 on Monday 23 November 2026, alone and in a whole office."""

from pathlib import Path

import pytest

from office.booking.desk import Desk
from office.once.keys import KeyFolder
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from tests.conftest import FakeClock
from tests.office.booking.booked import OFFICE, table_of
from tests.office.booking.web_booking import otherwise
from tests.office.sqlite_file import sqlite
from tests.office.web.whole_office import anyone, context, kiosk

__all__ = ["anyone", "context", "kiosk", "otherwise", "sqlite"]


@pytest.fixture
def desk(sqlite: SqliteStore, clock: FakeClock, tmp_path: Path) -> Desk:
    table = table_of("HT", "DD", "CT")
    return Desk(Changes(OFFICE, sqlite, clock), table, KeyFolder(tmp_path / "keys"))
