"""An office's file with the tables of all its capabilities, for tests of what is kept in SQLite alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.store.sqlite import SqliteStore
from tests.conftest import ROOMS


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "var", rooms=ROOMS)
    yield store
    store.close()
