"""A folder and a server that tell dossiers."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from tests.office.dossiers.adapters.rigs import FolderRig, HttpRig, System, system

__all__ = ["system"]


@pytest.fixture
def http(system: System, clock: FakeClock) -> Iterator[HttpRig]:
    rig = HttpRig(system, clock)
    with closing(rig.source):
        yield rig


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock) -> FolderRig:
    return FolderRig(tmp_path / "drop", clock)
