"""A whole office for each test of what the faces share."""

from typing import Any

import pytest

from office.once.settings import OutboxTable
from tests.office.web.whole_office import anyone as client
from tests.office.web.whole_office import context, kiosk, manager, officer

__all__ = ["client", "context", "kiosk", "manager", "officer"]


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """Mails leave it, to a server that is not there: else some pages were none."""
    return {"tables": {"outbox": OutboxTable(server="127.0.0.1")}}
