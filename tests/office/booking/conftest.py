"""One office's booking on a real store, at 08:00 on Monday 23 November 2026."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.booking.desk import Desk
from office.booking.tables import TABLES
from office.once.keys import KeyFolder
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from tests.conftest import FakeClock
from tests.office.booking.booked import OFFICE, table_of


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "var", rooms=(TABLES,))
    yield store
    store.close()


@pytest.fixture
def desk(sqlite: SqliteStore, clock: FakeClock, tmp_path: Path) -> Desk:
    table = table_of("HT", "DD", "CT")
    return Desk(Changes(OFFICE, sqlite, clock), table, KeyFolder(tmp_path / "keys"))
