"""The server's side: a hung or dead printing program costs one ticket's certainty, never the server."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hardware.printing.faults import PrintingError
from hardware.printing.layout import render
from hardware.printing.printer_process import Outcome, PrinterProcess
from hardware.printing.printer_state import PrinterState
from hardware.printing.settings import NetworkSettings, PrinterSettings, VirtualSettings
from tests.hardware.printing.escpos_emulator import EscposEmulator, Fault
from tests.hardware.printing.papers import PRIORITY, STANDARD

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
ENOUGH_S = 30.0
SHORT_S = 0.3

# Prints on a printer that hangs, while another greenlet waits for a sign and answers it. The sign goes
# up only once the printer hangs, and the printer goes on only once the greenlet has answered.
BESIDE_A_GREENLET = """
from gevent import monkey; monkey.patch_all()
import sys
from pathlib import Path
import gevent
from hardware.printing.printer_process import PrinterProcess
from hardware.printing.settings import NetworkSettings
from tests.hardware.printing.papers import STANDARD

def answer_the_sign():
    while not sign.exists():
        gevent.sleep(0.005)
    print("another greenlet runs", flush=True)

sign = Path(sys.argv[2])
press = PrinterProcess(NetworkSettings("127.0.0.1", int(sys.argv[1]), timeout_s=60))
other = gevent.spawn(answer_the_sign)
ended = press.print(STANDARD, 17, float(sys.argv[3]))
print(ended.outcome.value, flush=True)
press.close()
"""


@pytest.fixture
def opened() -> Iterator[Callable[[PrinterSettings], PrinterProcess]]:
    """Makes presses that are closed after the test."""
    presses: list[PrinterProcess] = []

    def open_press(settings: PrinterSettings) -> PrinterProcess:
        presses.append(PrinterProcess(settings))
        return presses[-1]

    yield open_press
    for press in presses:
        press.close()


def on(emulator: EscposEmulator) -> NetworkSettings:
    return NetworkSettings("127.0.0.1", emulator.port, timeout_s=60)


def test_a_ticket_is_printed(
    opened: Callable[[PrinterSettings], PrinterProcess], emulator: EscposEmulator
) -> None:
    ended = opened(on(emulator)).print(STANDARD, 17, ENOUGH_S)

    assert (ended.outcome, ended.reason) == (Outcome.PRINTED, None)
    assert emulator.pages[0].image().tobytes() == render(STANDARD, 576).tobytes()


def test_it_works_from_any_folder(
    opened: Callable[[PrinterSettings], PrinterProcess], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    ended = opened(VirtualSettings(Path("prints"))).print(STANDARD, 17, ENOUGH_S)

    assert ended.outcome is Outcome.PRINTED
    assert (tmp_path / "prints" / "2019-10-24-B012-17.png").exists()


def test_one_program_prints_many_tickets(
    opened: Callable[[PrinterSettings], PrinterProcess], emulator: EscposEmulator
) -> None:
    press = opened(on(emulator))
    press.print(STANDARD, 17, ENOUGH_S)
    first = press.pid

    press.print(PRIORITY, 18, ENOUGH_S)

    assert press.pid == first
    assert len(emulator.pages) == 2


def test_a_failure_carries_the_reason(
    opened: Callable[[PrinterSettings], PrinterProcess], refused_port: int
) -> None:
    ended = opened(NetworkSettings("127.0.0.1", refused_port)).print(STANDARD, 17, ENOUGH_S)

    assert ended.outcome is Outcome.FAILED
    assert ended.reason is not None
    assert f"127.0.0.1:{refused_port}" in ended.reason


def test_a_hung_printer_costs_one_unknown_ticket_and_a_new_program(
    opened: Callable[[PrinterSettings], PrinterProcess], emulator: EscposEmulator
) -> None:
    press = opened(on(emulator))
    press.print(STANDARD, 16, ENOUGH_S)
    first = press.pid
    emulator.fault = Fault.RUNS_OUT_MID_JOB
    hung = press.print(STANDARD, 17, SHORT_S)
    emulator.refill()

    after = press.print(PRIORITY, 18, ENOUGH_S)

    assert (hung.outcome, after.outcome) == (Outcome.UNKNOWN, Outcome.PRINTED)
    assert press.pid not in (None, first)
    assert emulator.pages[-1].image().tobytes() == render(PRIORITY, 576).tobytes()


def test_a_program_that_died_between_tickets_is_started_again(
    opened: Callable[[PrinterSettings], PrinterProcess], emulator: EscposEmulator
) -> None:
    press = opened(on(emulator))
    press.print(STANDARD, 17, ENOUGH_S)
    kill(press.pid)

    ended = press.print(PRIORITY, 18, ENOUGH_S)

    assert ended.outcome is Outcome.PRINTED
    assert emulator.pages[-1].image().tobytes() == render(PRIORITY, 576).tobytes()


def test_a_program_that_dies_with_a_ticket_leaves_it_unknown(
    opened: Callable[[PrinterSettings], PrinterProcess], emulator: EscposEmulator
) -> None:
    press = opened(on(emulator))
    press.print(STANDARD, 16, ENOUGH_S)
    emulator.fault = Fault.RUNS_OUT_MID_JOB
    with ThreadPoolExecutor(1) as pool:
        printing = pool.submit(press.print, STANDARD, 17, ENOUGH_S)
        assert emulator.ran_out.wait(ENOUGH_S)
        kill(press.pid)

        ended = printing.result(ENOUGH_S)

    assert ended.outcome is Outcome.UNKNOWN


def test_a_closed_press_prints_nothing_and_leaves_no_process(
    opened: Callable[[PrinterSettings], PrinterProcess], tmp_path: Path
) -> None:
    press = opened(VirtualSettings(tmp_path))
    press.print(STANDARD, 17, ENOUGH_S)
    pid = press.pid
    assert pid is not None

    press.close()
    press.close()

    assert press.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(PrintingError, match="closed"):
        press.print(STANDARD, 18, ENOUGH_S)


def test_a_press_that_never_printed_closes() -> None:
    PrinterProcess(VirtualSettings(Path("unused"))).close()


def test_other_greenlets_run_while_a_printer_hangs(emulator: EscposEmulator, tmp_path: Path) -> None:
    emulator.fault = Fault.RUNS_OUT_MID_JOB
    sign = tmp_path / "the printer hangs"
    with greenlets(emulator, sign, ENOUGH_S) as program:
        assert program.stdout is not None
        assert emulator.ran_out.wait(ENOUGH_S)
        sign.touch()

        assert program.stdout.readline() == "another greenlet runs\n"
        emulator.refill()
        assert program.stdout.readline() == "printed\n"
        assert program.wait(ENOUGH_S) == 0


def test_time_runs_out_under_gevent_too(emulator: EscposEmulator, tmp_path: Path) -> None:
    emulator.fault = Fault.RUNS_OUT_MID_JOB
    with greenlets(emulator, tmp_path / "never", SHORT_S) as program:
        assert program.stdout is not None

        assert program.stdout.readline() == "unknown\n"
        assert program.wait(ENOUGH_S) == 0


def greenlets(emulator: EscposEmulator, sign: Path, timeout_s: float) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", BESIDE_A_GREENLET, str(emulator.port), str(sign), str(timeout_s)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def kill(pid: int | None) -> None:
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    # Dead for sure, but left for its parent to find, unless that was quicker.
    with contextlib.suppress(ChildProcessError):
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)


def test_a_program_that_cannot_be_started_is_logged_once_until_it_was(
    opened: Callable[[PrinterSettings], PrinterProcess],
    emulator: EscposEmulator,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    press, python, none = opened(on(emulator)), sys.executable, str(tmp_path / "none")

    for program in (none, none, python, none, none):
        monkeypatch.setattr(sys, "executable", program)
        state = press.state(ENOUGH_S)
        assert (state is PrinterState.OK) == (program == python)
        if press.pid:
            kill(press.pid)

    assert caplog.text.count("tells no state") == 2
