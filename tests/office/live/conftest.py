"""Turns of a loop whose time only the test moves."""

from collections.abc import Iterator

import gevent
import pytest

from office.live.turns import FairTurns
from tests.office.live.loop_time import Loop

_PATIENCE_S = 30


@pytest.fixture
def loop() -> Iterator[Loop]:
    with gevent.Timeout(_PATIENCE_S):
        yield Loop()


@pytest.fixture
def turns(loop: Loop) -> FairTurns:
    return FairTurns(loop.clock, loop.sleep, loop.round)
