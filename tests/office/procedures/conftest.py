"""The demonstration hall's index, alone and among 6,000, built once for a run: neither changes."""

import pytest

from office.procedures.search import Index
from tests.office.procedures.asking import index_of, procedures, with_the_nation
from tests.office.web.whole_office import anyone, context, manager, otherwise

__all__ = ["anyone", "context", "manager", "otherwise"]


@pytest.fixture(scope="session")
def hall() -> Index:
    return index_of(procedures())


@pytest.fixture(scope="session")
def nation() -> Index:
    return index_of(with_the_nation())
