"""Printers on a cable or behind a print queue: unplugged, jammed, broken off, taken, refused."""

import fcntl
import os
from pathlib import Path

import pytest

from hardware.printing.faults import CoverOpen, PaperOut, PrinterUnreachable, PrintUnconfirmed
from hardware.printing.layout import render
from hardware.printing.printers import printer_of
from hardware.printing.settings import FileSettings, QueueSettings, SerialSettings
from hardware.printing.ticket_printer import Roll, TicketPrinter
from tests.hardware.printing.escpos_emulator import EscposEmulator, Fault
from tests.hardware.printing.outlets import FakeQueue, Pipe
from tests.hardware.printing.papers import PRIORITY, STANDARD
from tests.hardware.printing.serial_box import SerialBox

PICTURE = render(STANDARD, 576)
OTHER_PICTURE = render(PRIORITY, 576)
JOB = "2019-10-24-B012-17"
SHORT_S = 0.3


def on(box: SerialBox, timeout_s: float = 10.0, *, proof: bool = True) -> TicketPrinter:
    return printer_of(SerialSettings(box.path, timeout_s=timeout_s, proof=proof))


def test_an_unplugged_serial_printer_prints_nothing_and_says_what_to_look_for(
    emulator: EscposEmulator,
) -> None:
    with SerialBox(emulator) as box:
        box.unplug()

        with pytest.raises(PrinterUnreachable, match=f"{box.path} is not there, look for power and cable"):
            on(box).print_image(PICTURE, JOB)


def test_a_serial_printer_plugged_in_again_prints_again(emulator: EscposEmulator) -> None:
    with SerialBox(emulator) as box:
        on(box).print_image(PICTURE, JOB)
    with SerialBox(emulator) as box:
        on(box).print_image(OTHER_PICTURE, JOB)

    assert [page.image().tobytes() for page in emulator.pages] == [PICTURE.tobytes(), OTHER_PICTURE.tobytes()]


@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.CLOSES_MID_JOB, Fault.RUNS_OUT_MID_JOB])
def test_a_serial_ticket_nobody_confirms_is_unknown(emulator: EscposEmulator, fault: Fault) -> None:
    with SerialBox(emulator) as box:
        emulator.fault = fault

        with pytest.raises(PrintUnconfirmed, match=JOB):
            on(box, SHORT_S).print_image(PICTURE, JOB)


@pytest.mark.parametrize("proof", [True, False])
def test_a_serial_line_held_busy_ends_with_the_time_out(emulator: EscposEmulator, proof: bool) -> None:
    with SerialBox(emulator) as box:
        box.jam()

        with pytest.raises(PrintUnconfirmed, match="took only a part"):
            on(box, SHORT_S, proof=proof).print_image(PICTURE, JOB)


def test_a_serial_printer_tells_paper_and_cover_before_the_ticket(emulator: EscposEmulator) -> None:
    with SerialBox(emulator) as box:
        emulator.cover_open = True
        with pytest.raises(CoverOpen, match="close it"):
            on(box).print_image(PICTURE, JOB)

        emulator.cover_open = False
        emulator.take_paper_out()
        with pytest.raises(PaperOut, match="new roll"):
            on(box).print_image(PICTURE, JOB)

    assert emulator.pages == []


def test_a_serial_port_that_another_program_holds_is_left_alone(emulator: EscposEmulator) -> None:
    with SerialBox(emulator) as box, box.path.open("rb", buffering=0) as taken:
        fcntl.flock(taken, fcntl.LOCK_EX | fcntl.LOCK_NB)

        with pytest.raises(PrinterUnreachable, match="in use by another program"):
            on(box).print_image(PICTURE, JOB)


def test_an_unplugged_device_file_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(PrinterUnreachable, match="lp0 is not there, look for power and cable"):
        printer_of(FileSettings(tmp_path / "lp0")).print_image(PICTURE, JOB)

    assert list(tmp_path.iterdir()) == []


def test_a_plain_file_in_the_device_s_place_takes_no_ticket(tmp_path: Path) -> None:
    (tmp_path / "lp0").write_bytes(b"")

    with pytest.raises(PrinterUnreachable, match="no device"):
        printer_of(FileSettings(tmp_path / "lp0")).print_image(PICTURE, JOB)

    assert (tmp_path / "lp0").read_bytes() == b""


def test_a_pipe_cannot_confirm(tmp_path: Path) -> None:
    pipe = Pipe(tmp_path / "lp0")

    with pytest.raises(PrinterUnreachable, match="set proof to false"):
        printer_of(FileSettings(pipe.path)).print_image(PICTURE, JOB)
    pipe.unplug()


def test_a_device_that_takes_nothing_more_leaves_the_ticket_unknown(tmp_path: Path) -> None:
    pipe = Pipe(tmp_path / "lp0")
    # The reader is there and never reads: the pipe fills up.
    with os.fdopen(os.open(pipe.path, os.O_WRONLY | os.O_NONBLOCK), "wb", buffering=0) as other:
        other.write(b"x" * 60_000)

        with pytest.raises(PrintUnconfirmed, match=JOB):
            printer_of(FileSettings(pipe.path, timeout_s=SHORT_S, proof=False)).print_image(PICTURE, JOB)
    pipe.unplug()


def test_a_device_nobody_is_at_prints_nothing(tmp_path: Path) -> None:
    pipe = Pipe(tmp_path / "lp0")
    pipe.unplug()

    with pytest.raises(PrinterUnreachable, match="not there"):
        printer_of(FileSettings(pipe.path, proof=False)).print_image(PICTURE, JOB)


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeQueue:
    return FakeQueue(tmp_path / "cups", monkeypatch)


def test_a_queue_is_asked_to_print_the_bytes_as_they_are(queue: FakeQueue) -> None:
    roll = printer_of(QueueSettings("queue")).print_image(PICTURE, JOB)

    asked = (queue.folder / "asked").read_text().splitlines()
    assert roll is Roll.UNTOLD
    assert asked[0] == f"lp -d queue -o raw -t {JOB} C"
    assert asked[1:] == ["lpstat -o queue C"] * 2


def test_a_queue_that_is_not_there_prints_nothing(queue: FakeQueue) -> None:
    with pytest.raises(PrinterUnreachable, match=r"nobody did not take the ticket.*does not exist"):
        printer_of(QueueSettings("nobody")).print_image(PICTURE, JOB)

    assert queue.jobs() == []


def test_a_ticket_the_queue_cannot_get_rid_of_is_cancelled(queue: FakeQueue) -> None:
    (queue.folder / "stopped").touch()

    with pytest.raises(PrintUnconfirmed, match="did not print"):
        printer_of(QueueSettings("queue", timeout_s=5.0)).print_image(PICTURE, JOB)

    assert queue.jobs() == []
    assert queue.waiting() == []


def test_a_queue_that_hangs_ends_with_the_time_out(queue: FakeQueue) -> None:
    os.mkfifo(queue.folder / "never")
    (queue.folder / "hangs").touch()

    with pytest.raises(PrintUnconfirmed, match="did not say"):
        printer_of(QueueSettings("queue", timeout_s=SHORT_S)).print_image(PICTURE, JOB)


def test_a_machine_without_the_program_lp_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(PrinterUnreachable, match="install the package cups-client"):
        printer_of(QueueSettings("queue")).print_image(PICTURE, JOB)
