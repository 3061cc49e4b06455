"""A peer that talks without end costs a ticket its certainty and is told of: it holds nobody up."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from hardware.printing.faults import PrinterBabbles, PrinterError, PrintUnconfirmed
from hardware.printing.file_transports import FileTransport
from hardware.printing.layout import render
from hardware.printing.network_transport import NetworkTransport
from hardware.printing.printer_state import PrinterState
from hardware.printing.printers import printer_of
from hardware.printing.replies import Proof, proofs_in
from hardware.printing.settings import FileSettings, NetworkSettings, PrinterSettings, SerialSettings
from hardware.printing.transport_answers import Babble, TransportAnswers
from hardware.printing.transport_printer import TransportPrinter
from tests.hardware.printing.babbler import Babbler
from tests.hardware.printing.papers import STANDARD
from tests.hardware.printing.test_known_state import CLEAN, ScriptedLine

PICTURE = render(STANDARD, 576)
LATER = monotonic() + 1_000
# Nonsense, what looks like a printer that is well, and what looks like the proof of a ticket.
SAID = {"nonsense": b"\xff" * 100, "well": b"\x12" * 100, "proof": b"\x00" * 100, "all": bytes(range(256))}


@pytest.fixture(params=SAID)
def babbler(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Babbler]:
    with Babbler(SAID[request.param], tmp_path / "lp0") as talking:
        yield talking


def settings_of(kind: str, babbler: Babbler) -> PrinterSettings:
    match kind:
        case "network":
            return NetworkSettings("127.0.0.1", babbler.port, timeout_s=10.0)
        case "serial":
            return SerialSettings(babbler.path)
        case _:
            return FileSettings(babbler.path)


def first_proof(received: bytes) -> Proof | None:
    return next(iter(proofs_in(received)), None)


KINDS = ("network", "serial", "file")


@pytest.mark.parametrize("kind", KINDS)
def test_its_ticket_is_never_called_printed(babbler: Babbler, kind: str) -> None:
    with pytest.raises(PrinterError):
        printer_of(settings_of(kind, babbler)).print_image(PICTURE, "job")


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_told_of(babbler: Babbler, kind: str) -> None:
    assert printer_of(settings_of(kind, babbler)).state() is PrinterState.BABBLING


def test_an_answer_has_a_deadline_though_the_line_never_runs_dry() -> None:
    """A byte at a time, each of it nothing, and never silence."""
    line = ScriptedLine(*[b"\xff"] * 20)
    times = iter(range(100))

    with pytest.raises(TimeoutError):
        TransportAnswers(line, lambda: float(next(times))).next(first_proof, 10.0)

    assert len(line.said) > 5


def test_an_answer_has_a_length() -> None:
    line = ScriptedLine(*[b"\xff" * 10] * 20)

    with pytest.raises(Babble):
        TransportAnswers(line, line.clock_s).next(first_proof, 10.0)

    assert len(line.said) > 10


@pytest.mark.parametrize("said", [b"\xff" * 100, b"\xff"])
def test_settling_has_a_length_and_a_deadline_by_the_clock_it_is_given(tmp_path: Path, said: bytes) -> None:
    times = iter(range(100))
    with Babbler(said, tmp_path / "lp0") as babbler:
        line = NetworkTransport("127.0.0.1", babbler.port, lambda: float(next(times)))
        line.open(100.0)
        line.read(100.0)

        with pytest.raises(Babble):
            line.settle(100.0)

        line.close()


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_one_that_is_asked_nothing_is_listened_to(said: bytes) -> None:
    line = ScriptedLine(said)

    assert _printer(line, proof=False).state() is PrinterState.BABBLING


def test_a_printer_that_breaks_the_line_has_not_printed_what_nobody_confirms() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        line = NetworkTransport("127.0.0.1", listener.getsockname()[1])
        line.open(LATER)
        peer, _ = listener.accept()
        line.write(b"half a ticket", LATER)
        peer.recv(1)
        peer.close()  # Over what it has not read: the line is reset.

        with pytest.raises(ConnectionResetError):
            line.settle(LATER)

        line.close()


def test_a_device_pulled_out_before_all_is_taken_has_not_printed_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lp0")
    reader = os.open(tmp_path / "lp0", os.O_RDONLY | os.O_NONBLOCK)
    line = FileTransport(tmp_path / "lp0", answers=False)
    line.open(LATER)
    line.write(b"half a ticket", LATER)
    os.close(reader)

    with pytest.raises(ConnectionResetError):
        line.settle(LATER)

    line.close()


def test_one_that_talks_before_the_ticket_costs_no_doubt() -> None:
    line = ScriptedLine(b"\xff" * 100)

    with pytest.raises(PrinterBabbles):
        _printer(line).print_image(PICTURE, "job")


def test_one_that_talks_after_the_ticket_leaves_it_unknown() -> None:
    line = ScriptedLine(b"\x12\x12", *CLEAN, b"\xff" * 100)

    with pytest.raises(PrintUnconfirmed):
        _printer(line).print_image(PICTURE, "job")


def _printer(line: ScriptedLine, *, proof: bool = True) -> TransportPrinter:
    return TransportPrinter(line, 10.0, 576, proof=proof, clock_s=line.clock_s)
