"""A whole office for each test of what the faces share."""

from typing import Any

import pytest

from office.once.settings import OutboxTable
from tests.office.web.whole_office import anyone as client
from tests.office.web.whole_office import context, kiosk, manager, officer

__all__ = ["client", "context", "kiosk", "manager", "officer"]


WITH_MAIL: dict[str, Any] = {"tables": {"outbox": OutboxTable(server="127.0.0.1")}}
"""What ``web_office`` is given so that mails leave, to a server that is not there: else pages were missing."""


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """Mails leave it."""
    return WITH_MAIL
