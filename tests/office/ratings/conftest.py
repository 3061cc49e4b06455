"""An office that takes ratings, on either store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.ratings.rating_desk import RatingDesk
from office.ratings.scale import OFFICIAL_LEVELS, USUAL_CAUSES, Scale
from office.ratings.tables import TABLES
from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from tests.conftest import ROOMS, AnyStore

SCALE = Scale(3, OFFICIAL_LEVELS, USUAL_CAUSES)


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnyStore]:
    """A store that has the table of ratings."""
    is_file = getattr(request, "param", "memory") == "sqlite"
    opened: AnyStore = SqliteStore(tmp_path / "var", rooms=(*ROOMS, TABLES)) if is_file else MemoryStore()
    yield opened
    opened.close()


@pytest.fixture
def desk(changes: Changes) -> RatingDesk:
    return RatingDesk(changes, SCALE)
