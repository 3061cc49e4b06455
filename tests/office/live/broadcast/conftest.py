"""One running hall for each way of broadcasting, for all tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.office.live.broadcast.broadcast_hall import Hall, running_hall


@pytest.fixture(scope="session", params=["shared", "plain"])
def hall(request: pytest.FixtureRequest) -> Iterator[Hall]:
    """A hall that every test here must hold for: with frames encoded once, and with the library's own way."""
    with running_hall(request.param) as running:
        yield running
