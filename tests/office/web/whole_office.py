"""A whole office for each test, and who comes to it: fixtures, imported where tests ask for them.

A folder or a file whose office differs has an ``otherwise`` of its own.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from office.people import DeviceRole, Role
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, web_office


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """What that office has otherwise: arguments of ``web_office``."""
    return {}


@pytest.fixture
def context(
    office: Office, tmp_path: Path, clock: FakeClock, otherwise: dict[str, Any]
) -> Iterator[WebOffice]:
    """The office, on a store in ``tmp_path / "web"``."""
    built = web_office(office, tmp_path / "web", clock, **otherwise)
    yield built
    built.close()


@pytest.fixture
def anyone(context: WebOffice) -> Caller:
    """A browser in which nobody is signed in."""
    return context.anyone()


@pytest.fixture
def officer(context: WebOffice) -> Caller:
    return context.signed_in("an")


@pytest.fixture
def manager(context: WebOffice) -> Caller:
    return context.signed_in("quan", Role.MANAGER)


@pytest.fixture
def kiosk(context: WebOffice) -> Caller:
    return context.device("kiosk-1", DeviceRole.KIOSK)
