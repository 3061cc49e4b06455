"""A spool at work with a printer that the test holds."""

from collections.abc import Iterator

import pytest

from office.tickets.changes import Changes
from office.tickets.office import Office
from tests.office.devices.printing.running_spool import Printing


@pytest.fixture
def printing(changes: Changes, office: Office) -> Iterator[Printing]:
    printing = Printing(changes, office)
    yield printing
    printing.stop()
