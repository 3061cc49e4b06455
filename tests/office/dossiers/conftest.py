"""An office with dossiers, on a store in memory or, under ``ON_BOTH_STORES``, on each of the two."""

import pytest

from tests.conftest import AnyStore, FakeClock
from tests.office.dossiers.dossier_office import DossierOffice, lookups
from tests.office.web.whole_office import context, otherwise

__all__ = ["context", "otherwise"]


@pytest.fixture
def dossiers(store: AnyStore, clock: FakeClock) -> DossierOffice:
    return DossierOffice(store, clock, lookups(store, clock))
