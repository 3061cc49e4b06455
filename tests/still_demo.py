"""A demo of the shipped config.toml in which nobody moves by themselves, for a test or for all of a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.running_server import ROOT, Api, RunningServer


@contextmanager
def still_demo(
    folder: Path, config: Path = ROOT / "config.toml", authority: Path | None = None
) -> Iterator[RunningServer]:
    """Run such a demo until the end; ``authority`` signed its certificate, where ``config`` names one."""
    running = RunningServer(folder, config, is_demo=True, speed=0, authority=authority)
    running.start()
    yield running
    running.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    """One for each test."""
    with still_demo(tmp_path) as running:
        yield running


@pytest.fixture(scope="module")
def server_of_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One for all tests of a file, which imports it as its ``server``."""
    with still_demo(tmp_path_factory.mktemp("demo")) as running:
        yield running


@pytest.fixture(scope="module")
def manager(server: RunningServer) -> Api:
    """The manager of a file's ``server``."""
    return server.api("manager")
