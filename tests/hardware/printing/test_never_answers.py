"""A printer that takes what it is sent and never answers: whoever reads its faults is told the cure."""

import pytest
from PIL import Image

from hardware.printing.faults import PrintUnconfirmed
from hardware.printing.transport_printer import TransportPrinter


class TakesAll:
    """A line that takes everything and says nothing."""

    name = "printer 10.0.0.9:9100"
    hears = True

    def open(self, deadline: float) -> None: ...

    def write(self, content: bytes, deadline: float) -> None: ...

    def read(self, deadline: float) -> bytes:
        raise TimeoutError("timed out")

    def settle(self, deadline: float) -> None: ...

    def discard(self) -> None: ...

    def close(self) -> None: ...


def test_a_printer_that_has_confirmed_nothing_yet_is_told_with_its_cure() -> None:
    printer = TransportPrinter(TakesAll(), 1.0, 576)

    with pytest.raises(PrintUnconfirmed, match=r"has confirmed none yet.*set proof to false"):
        printer.print_image(Image.new("1", (576, 8), 1), "2026-12-01-5001-2")


def test_without_proof_nothing_is_asked_and_the_ticket_counts_as_printed() -> None:
    printer = TransportPrinter(TakesAll(), 1.0, 576, proof=False)

    printer.print_image(Image.new("1", (576, 8), 1), "2026-12-01-5001-2")
