"""A whole office for each test of the feedback face."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.web.web_office import WebOffice, web_office


@pytest.fixture
def context(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    built = web_office(office, tmp_path / "web", clock)
    yield built
    built.store.close()
