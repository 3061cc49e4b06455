"""What the printing tests share: printers to print on."""

import socket
from collections.abc import Iterator

import pytest

from tests.kiosk.printing.escpos_emulator import EscposEmulator


@pytest.fixture
def emulator() -> Iterator[EscposEmulator]:
    with EscposEmulator() as printer:
        yield printer


@pytest.fixture
def refused_port() -> Iterator[int]:
    """A port of this machine that is taken, so nobody else gets it, but where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]
