"""What every printer keeps to, and what each kind does when something is wrong."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from hardware.printing.faults import (
    CoverOpen,
    PaperOut,
    PrinterError,
    PrinterUnreachable,
    PrintNotKept,
    PrintUnconfirmed,
)
from hardware.printing.layout import render
from hardware.printing.picture_folder import MARGIN_ROWS, VirtualPrinter
from hardware.printing.printer_state import PrinterState
from hardware.printing.printers import printer_of
from hardware.printing.settings import KINDS, NetworkSettings
from hardware.printing.ticket_printer import Roll, TicketPrinter
from tests.hardware.printing.escpos_emulator import EscposEmulator, Fault
from tests.hardware.printing.outlets import NOBODY_THERE, OUTLETS, Outlet
from tests.hardware.printing.papers import PRIORITY, STANDARD, paper_in

PICTURE = render(STANDARD, 576)
OTHER_PICTURE = render(PRIORITY, 576)
JOB = "2019-10-24-B012-17"
OTHER_JOB = "2019-10-24-F107-18"
SHORT_S = 0.3


@pytest.fixture(params=OUTLETS)
def outlet(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Outlet]:
    with OUTLETS[request.param](tmp_path, monkeypatch) as outlet:
        yield outlet


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_printer_is_held_to_what_follows(kind: str) -> None:
    assert any(name.partition(" ")[0] == kind for name in OUTLETS), f"give {kind} an outlet in outlets.py"


def test_a_ticket_comes_out_dot_for_dot(outlet: Outlet) -> None:
    outlet.printer.print_image(PICTURE, JOB)

    assert outlet.pictures() == [PICTURE.tobytes()]


def test_a_slip_carries_the_label(outlet: Outlet) -> None:
    outlet.printer.print_slip("B012", JOB)

    (text,) = outlet.texts()
    assert "B012" in text.split()


def test_a_printer_that_can_print_reports_no_trouble(outlet: Outlet) -> None:
    assert outlet.printer.state() in (PrinterState.OK, PrinterState.UNTOLD)


@pytest.mark.parametrize("kind", KINDS)
def test_a_printer_that_is_not_there_says_so_and_names_itself(
    kind: str, refused_port: int, tmp_path: Path
) -> None:
    printer = printer_of(NOBODY_THERE[kind](tmp_path, refused_port))

    with pytest.raises(PrinterError, match=rf":{refused_port}|{tmp_path}|nobody|program lp"):
        printer.print_image(PICTURE, JOB)


def test_a_printer_without_paper_says_so_and_names_itself(emulator: EscposEmulator) -> None:
    emulator.take_paper_out()

    with pytest.raises(PaperOut, match=f"127.0.0.1:{emulator.port}"):
        at(emulator.port).print_image(PICTURE, JOB)


def network(emulator: EscposEmulator, *, timeout_s: float = 10.0, proof: bool = True) -> TicketPrinter:
    return at(emulator.port, timeout_s=timeout_s, proof=proof)


def at(port: int, *, timeout_s: float = 10.0, proof: bool = True) -> TicketPrinter:
    return printer_of(NetworkSettings("127.0.0.1", port, timeout_s=timeout_s, proof=proof))


def test_each_ticket_has_its_own_connection(emulator: EscposEmulator) -> None:
    printer = network(emulator)

    printer.print_image(PICTURE, JOB)
    printer.print_image(OTHER_PICTURE, OTHER_JOB)

    assert [page.image().tobytes() for page in emulator.pages] == [PICTURE.tobytes(), OTHER_PICTURE.tobytes()]
    assert emulator.connections == 2


def test_proof_comes_only_with_the_paper(emulator: EscposEmulator) -> None:
    assert network(emulator).print_image(PICTURE, JOB) is Roll.ENOUGH

    assert len(emulator.pages) == 1


def test_a_roll_near_its_end_is_told(emulator: EscposEmulator) -> None:
    emulator.say_roll_is_low()

    assert network(emulator).print_image(PICTURE, JOB) is Roll.LOW


def test_nobody_at_the_address_is_unreachable(refused_port: int) -> None:
    printer = at(refused_port)

    with pytest.raises(PrinterUnreachable, match="power and network cable"):
        printer.print_image(PICTURE, JOB)


def test_a_printer_that_comes_back_prints_again() -> None:
    with EscposEmulator() as emulator:
        printer = network(emulator)
    with pytest.raises(PrinterUnreachable):
        printer.print_image(PICTURE, JOB)

    with EscposEmulator(port=emulator.port) as revived:
        printer.print_image(PICTURE, JOB)

    assert len(revived.pages) == 1


def test_paper_missing_before_the_ticket_sends_nothing(emulator: EscposEmulator) -> None:
    emulator.take_paper_out()
    with pytest.raises(PaperOut, match="new roll"):
        network(emulator).print_image(PICTURE, JOB)

    emulator.refill()
    network(emulator).print_image(OTHER_PICTURE, OTHER_JOB)

    assert [page.image().tobytes() for page in emulator.pages] == [OTHER_PICTURE.tobytes()]


def test_an_open_cover_is_told(emulator: EscposEmulator) -> None:
    emulator.cover_open = True

    with pytest.raises(CoverOpen, match="close it"):
        network(emulator).print_image(PICTURE, JOB)


def test_paper_that_runs_out_leaves_the_ticket_unconfirmed(emulator: EscposEmulator) -> None:
    emulator.fault = Fault.RUNS_OUT_MID_JOB
    with pytest.raises(PrintUnconfirmed, match=JOB):
        network(emulator, timeout_s=SHORT_S).print_image(PICTURE, JOB)

    emulator.refill()

    assert emulator.wait_for_pages(1)[0].image().tobytes() == PICTURE.tobytes()


@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.NEVER_READS, Fault.CLOSES_MID_JOB])
def test_without_proof_a_ticket_never_counts_as_printed(emulator: EscposEmulator, fault: Fault) -> None:
    emulator.fault = fault

    with pytest.raises(PrintUnconfirmed, match=JOB):
        network(emulator, timeout_s=SHORT_S).print_image(PICTURE, JOB)


def test_a_silent_printer_still_prints(emulator: EscposEmulator) -> None:
    emulator.fault = Fault.SILENT

    roll = network(emulator, proof=False).print_image(PICTURE, JOB)

    assert roll is Roll.UNTOLD
    assert emulator.wait_for_pages(1)[0].image().tobytes() == PICTURE.tobytes()


def test_the_same_job_twice_is_one_picture(tmp_path: Path) -> None:
    printer = VirtualPrinter(tmp_path, margin="MÁY IN ẢO")

    printer.print_image(PICTURE, JOB)
    printer.print_image(OTHER_PICTURE, JOB)

    assert [path.name for path in tmp_path.iterdir()] == [f"{JOB}.png"]
    with Image.open(tmp_path / f"{JOB}.png") as whole:
        margin = whole.crop((0, PICTURE.height, whole.width, whole.height))
    assert (margin.height, margin.getextrema()) == (MARGIN_ROWS, (0, 208))
    assert paper_in(tmp_path / f"{JOB}.png").tobytes() == PICTURE.tobytes()


def test_a_picture_appears_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def disk_full(_source: object, _target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", disk_full)
    with pytest.raises(PrintNotKept, match="No space left"):
        VirtualPrinter(tmp_path).print_image(PICTURE, JOB)

    assert list(tmp_path.glob("*.png")) == []


def test_the_oldest_pictures_go_first(tmp_path: Path) -> None:
    printer = VirtualPrinter(tmp_path, keep=3)
    for number in range(5):
        printer.print_image(PICTURE, f"job-{number}")
        os.utime(tmp_path / f"job-{number}.png", (number, number))

    printer.print_image(PICTURE, "job-5")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["job-3.png", "job-4.png", "job-5.png"]


def test_printers_that_share_a_folder_forget_its_oldest_together(tmp_path: Path) -> None:
    def print_many(printer: int) -> None:
        for number in range(150):
            VirtualPrinter(tmp_path, keep=3).print_slip("B001", f"{printer}-{number}")

    with ThreadPoolExecutor(4) as printers:
        list(printers.map(print_many, range(4)))
