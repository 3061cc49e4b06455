"""The printing program as the server meets it: lines in, lines out, whatever comes."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from hardware.printing.layout import render
from hardware.printing.settings import NetworkSettings, PrinterSettings, VirtualSettings, settings_line
from hardware.printing.trial_layout import render_trial
from hardware.printing.trial_paper import Paper
from tests.hardware.printing.escpos_emulator import EscposEmulator, Fault
from tests.hardware.printing.papers import PRIORITY, STANDARD, paper_in
from tests.hardware.printing.test_trial_slip import TRIAL

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
AS_SHIPPED = ("-m", "hardware.printing.printer_program")

WITHOUT_FONTS = """
import pathlib, fontpkg_be_vietnam_pro
fontpkg_be_vietnam_pro.ROOT = pathlib.Path("/nonexistent")
from hardware.printing import printer_program as press
press.main()
"""

WITH_A_CHATTY_LIBRARY = """
import os
from hardware.printing import printer_program as press
quiet = press.render
def chatty(paper, width_dots):
    print("stray")
    os.write(1, b"stray")
    return quiet(paper, width_dots)
press.render = chatty
press.main()
"""


class Program:
    """A running printing program, spoken to line by line."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process

    def say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def answer(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def answer_to(self, job: int, paper: Paper) -> Any:
        self.say(json.dumps({"job": job, "paper": paper.to_wire()}))
        return self.answer()

    def exit_code(self) -> int:
        """Close its input and return how it ended."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(10)


@contextmanager
def running(first_line: str, command: tuple[str, ...] = AS_SHIPPED) -> Iterator[Program]:
    with subprocess.Popen(
        [sys.executable, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        program = Program(process)
        try:
            program.say(first_line)
            yield program
        finally:
            process.kill()


@contextmanager
def ready(settings: PrinterSettings, command: tuple[str, ...] = AS_SHIPPED) -> Iterator[Program]:
    with running(settings_line(settings), command) as program:
        assert program.answer() == {"ready": True}
        yield program


def on(emulator: EscposEmulator, timeout_s: float = 10.0) -> NetworkSettings:
    return NetworkSettings("127.0.0.1", emulator.port, timeout_s=timeout_s)


def test_it_prints_on_a_network_printer(emulator: EscposEmulator) -> None:
    with ready(on(emulator)) as program:
        answer = program.answer_to(17, STANDARD)

    length_mm = answer.pop("length_mm")
    assert answer == {"job": 17, "outcome": "printed", "reason": None}
    assert length_mm == round(len(emulator.pages[0].rows) / 8) + 15
    assert emulator.pages[0].image().tobytes() == render(STANDARD, 576).tobytes()


def test_it_keeps_pictures_by_day_label_and_job(tmp_path: Path) -> None:
    with ready(VirtualSettings(tmp_path, paper_mm=58)) as program:
        program.answer_to(17, STANDARD)
        program.answer_to(18, PRIORITY)
        program.answer_to(17, STANDARD)

    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["2019-10-24-B012-17.png", "2019-10-24-F107-18.png"]
    assert paper_in(tmp_path / names[0]).tobytes() == render(STANDARD, 384).tobytes()


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("", None),
        ("rubbish", None),
        ("[]", None),
        ('{"job": "17"}', None),
        ('{"job": 17}', 17),
        ('{"job": 17, "paper": {"label": "B012"}}', 17),
        ("[" * 100_000, None),
        ('{"job": 17, "paper": "\\ud800"}', 17),
    ],
)
def test_a_bad_line_fails_and_the_next_one_prints(line: str, job: int | None, tmp_path: Path) -> None:
    with ready(VirtualSettings(tmp_path)) as program:
        program.say(line)
        bad = program.answer()
        good = program.answer_to(18, STANDARD)

    assert (bad["job"], bad["outcome"]) == (job, "failed")
    assert good["outcome"] == "printed"


def test_a_test_slip_is_printed_as_drawn_and_never_as_digits(tmp_path: Path) -> None:
    with ready(VirtualSettings(tmp_path / "whole")) as program:
        whole = program.answer_to(5, TRIAL)
    with ready(VirtualSettings(tmp_path / "none"), ("-c", WITHOUT_FONTS)) as program:
        undrawn = program.answer_to(6, TRIAL)

    (picture,) = (tmp_path / "whole").iterdir()
    assert (whole["outcome"], picture.name) == ("printed", "2019-10-24-TEST-5.png")
    assert paper_in(picture).tobytes() == render_trial(TRIAL, 576).tobytes()
    assert (undrawn["outcome"], list((tmp_path / "none").glob("*"))) == ("failed", [])


def test_wrong_settings_fail_every_job_with_the_reason() -> None:
    with running('{"kind": "network", "host": "h", "paper_mm": 76}') as program:
        greeting = program.answer()
        answer = program.answer_to(17, STANDARD)

    assert greeting["ready"] is False
    assert (answer["job"], answer["outcome"]) == (17, "failed")
    assert "paper_mm" in answer["reason"]


def test_a_printer_without_paper_fails_and_prints_after_the_refill(emulator: EscposEmulator) -> None:
    emulator.take_paper_out()
    with ready(on(emulator)) as program:
        without = program.answer_to(17, STANDARD)
        emulator.refill()
        refilled = program.answer_to(18, STANDARD)

    assert (without["outcome"], refilled["outcome"]) == ("failed", "printed")
    assert "new roll" in without["reason"]


def test_a_ticket_that_nobody_confirms_is_unknown(emulator: EscposEmulator) -> None:
    emulator.fault = Fault.SILENT
    with ready(on(emulator, timeout_s=0.3)) as program:
        answer = program.answer_to(17, STANDARD)

    assert (answer["job"], answer["outcome"]) == (17, "unknown")


def test_paper_nearly_used_up_is_told_with_a_printed_ticket(emulator: EscposEmulator) -> None:
    emulator.say_roll_is_low()
    with ready(on(emulator)) as program:
        answer = program.answer_to(17, STANDARD)

    del answer["length_mm"]
    assert answer == {"job": 17, "outcome": "printed", "reason": "paper is nearly used up"}


def test_without_fonts_the_number_still_comes_out(emulator: EscposEmulator) -> None:
    with ready(on(emulator), ("-c", WITHOUT_FONTS)) as program:
        answer = program.answer_to(17, STANDARD)

    assert answer["outcome"] == "printed"
    assert "digits" in answer["reason"]
    assert "B012" in emulator.pages[0].text.split()


def test_what_libraries_print_stays_out_of_the_answers(tmp_path: Path) -> None:
    with ready(VirtualSettings(tmp_path), ("-c", WITH_A_CHATTY_LIBRARY)) as program:
        answer = program.answer_to(17, STANDARD)

    assert answer["outcome"] == "printed"


def test_ctrl_c_does_not_end_it_but_the_end_of_its_input_does(tmp_path: Path) -> None:
    with ready(VirtualSettings(tmp_path)) as program:
        program.process.send_signal(signal.SIGINT)
        answer = program.answer_to(17, STANDARD)

        assert answer["outcome"] == "printed"
        assert program.exit_code() == 0


def test_it_leaves_nothing_in_the_temporary_folder(
    tmp_path: Path, emulator: EscposEmulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with ready(on(emulator)) as program:
        program.answer_to(17, STANDARD)

        assert program.exit_code() == 0
    assert list(tmp_path.iterdir()) == []


def test_input_that_ends_at_once_ends_it() -> None:
    ended = subprocess.run(
        [sys.executable, *AS_SHIPPED], stdin=subprocess.DEVNULL, capture_output=True, timeout=20, cwd=ROOT
    )

    assert (ended.returncode, ended.stdout) == (0, b"")


def test_it_ends_without_a_word_when_its_server_was_killed(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)

    ended = subprocess.run(
        [sys.executable, *AS_SHIPPED],
        input=f"{settings_line(VirtualSettings(tmp_path, 80))}\n".encode(),
        stdout=write_end,
        stderr=subprocess.PIPE,
        timeout=60,
        cwd=ROOT,
        check=False,
    )
    os.close(write_end)

    assert (ended.returncode, ended.stderr) == (0, b"")
