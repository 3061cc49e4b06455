"""A whole office for each test of the manager's face."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.people import DeviceRole, Role
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.web.web_house import Caller, WebHouse, web_house


@pytest.fixture
def house(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebHouse]:
    built = web_house(office, tmp_path / "web", clock)
    yield built
    built.store.close()


@pytest.fixture
def officer(house: WebHouse) -> Caller:
    return house.signed_in("an")


@pytest.fixture
def manager(house: WebHouse) -> Caller:
    return house.signed_in("quan", Role.MANAGER)


@pytest.fixture
def kiosk(house: WebHouse) -> Caller:
    return house.device("kiosk-1", DeviceRole.KIOSK)
