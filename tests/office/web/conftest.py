"""A whole office for each test of what the faces share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.once.settings import OutboxTable
from office.people import DeviceRole, Role
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, web_office


@pytest.fixture
def context(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    # Mails leave it, to a server that is not there: else some pages were none.
    built = web_office(office, tmp_path / "web", clock, tables={"outbox": OutboxTable(server="127.0.0.1")})
    yield built
    built.close()


@pytest.fixture
def client(context: WebOffice) -> Caller:
    """Anyone: nobody is signed in."""
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
