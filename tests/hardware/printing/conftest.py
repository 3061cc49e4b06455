"""What the printing tests share: printers to print on."""

from collections.abc import Iterator

import pytest

from tests.hardware.printing.escpos_emulator import EscposEmulator


@pytest.fixture
def emulator() -> Iterator[EscposEmulator]:
    with EscposEmulator() as printer:
        yield printer
