"""An office with dossiers, on a store in memory or, under ``ON_BOTH_STORES``, on each of the two."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from tests.conftest import ROOMS, AnyStore, FakeClock
from tests.office.dossiers.dossier_office import DossierOffice, lookups


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnyStore]:
    kind = getattr(request, "param", "memory")
    opened: AnyStore = SqliteStore(tmp_path / "var", rooms=ROOMS) if kind == "sqlite" else MemoryStore()
    yield opened
    opened.close()


@pytest.fixture
def dossiers(store: AnyStore, clock: FakeClock) -> DossierOffice:
    return DossierOffice(store, clock, lookups(store, clock))
