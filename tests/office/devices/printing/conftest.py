"""A spool at work with a printer that the test holds."""

from collections.abc import Iterator

import pytest

from office.tickets.office import Office
from office.tickets.road import Road
from tests.office.devices.printing.running_spool import Printing


@pytest.fixture
def printing(road: Road, office: Office) -> Iterator[Printing]:
    printing = Printing(road, office)
    yield printing
    printing.stop()
