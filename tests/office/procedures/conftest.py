"""The demonstration hall's index, alone and among 6,000, built once for a run: neither changes."""

import pytest

from office.procedures.search import Index
from tests.manager.conftest import context, manager
from tests.office.procedures.asking import index_of, procedures, with_the_nation
from tests.office.web.web_office import Caller, WebOffice

__all__ = ["context", "manager"]


@pytest.fixture(scope="session")
def hall() -> Index:
    return index_of(procedures())


@pytest.fixture(scope="session")
def nation() -> Index:
    return index_of(with_the_nation())


@pytest.fixture
def anyone(context: WebOffice) -> Caller:
    """Whoever asks, without a name."""
    return context.anyone()
