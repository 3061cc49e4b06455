"""A whole office for each test of what the faces share."""

from collections.abc import Iterator
from typing import Any

import pytest

from office.once.settings import OutboxTable
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.web.web_office import Caller, WebOffice, web_office
from tests.office.web.whole_office import anyone as client
from tests.office.web.whole_office import context, kiosk, manager, officer

__all__ = ["client", "context", "kiosk", "manager", "officer"]


WITH_MAIL: dict[str, Any] = {"tables": {"outbox": OutboxTable(server="127.0.0.1")}}
"""Given to ``web_office``, mails leave, to a server that is not there: else pages were missing."""


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """Mails leave it."""
    return WITH_MAIL


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebOffice]:
    """One office for all tests of a file that change nothing in it."""
    built = web_office(SMALL_OFFICE, tmp_path_factory.mktemp("standing"), FakeClock(), **WITH_MAIL)
    yield built
    built.close()


@pytest.fixture
def passer_by(standing: WebOffice) -> Caller:
    """Anyone who looks at it, and is not held back for what others asked before."""
    standing.clock.forward(minutes=60)
    return standing.anyone()
