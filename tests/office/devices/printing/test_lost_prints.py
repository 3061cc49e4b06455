"""A job that never reached its printer is tried again: by the printing program, then by the spool."""

import os
import sys
from pathlib import Path

import pytest

from hardware.printing.outcome import Outcome, PrintOutcome, answer_line, outcome_in
from hardware.printing.printer_process import PrinterProcess
from hardware.printing.printer_state import PrinterState
from hardware.printing.settings import VirtualSettings
from hardware.printing.trial_paper import Paper
from office.papers.print_queue import TRIES
from office.tickets.changes import Changes
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import TicketQueue
from tests.hardware.printing.papers import STANDARD
from tests.office.devices.printing.running_spool import Printing, issue, state_of

pytestmark = pytest.mark.slow

_DYING = """\
#!{python} -SE
import os, sys
from pathlib import Path
left = Path({folder!r})
if os.listdir(left):
    os.remove(left / os.listdir(left)[0])
    sys.exit("killed")
os.execv({python!r}, [{python!r}, *sys.argv[1:]])
"""


class Deaths:
    """The printing program dies at its next starts, so many times."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._left = folder / "left"
        self._left.mkdir()
        program = folder / "python"
        program.write_text(_DYING.format(python=sys.executable, folder=str(self._left)))
        program.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(program))

    def come(self, count: int) -> None:
        for number in range(count):
            (self._left / str(number)).touch()

    @property
    def left(self) -> int:
        return len(os.listdir(self._left))


@pytest.fixture
def deaths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Deaths:
    return Deaths(tmp_path, monkeypatch)


def test_a_program_that_dies_before_it_has_the_ticket_is_started_again(
    deaths: Deaths, tmp_path: Path
) -> None:
    deaths.come(2)
    press = PrinterProcess(VirtualSettings(tmp_path / "prints"))

    ended = press.print(STANDARD, 17, 30.0)

    press.close()
    assert (ended.outcome, deaths.left) == (Outcome.PRINTED, 0)


def test_a_program_that_never_lives_is_given_up(deaths: Deaths, tmp_path: Path) -> None:
    deaths.come(100)
    press = PrinterProcess(VirtualSettings(tmp_path / "prints"))

    ended = press.print(STANDARD, 17, 30.0)

    press.close()
    assert (ended.outcome, deaths.left) == (Outcome.FAILED, 97)


def test_a_program_that_dies_at_each_try_costs_no_ticket_its_paper(
    deaths: Deaths, printing: Printing, queue: TicketQueue, changes: Changes, tmp_path: Path
) -> None:
    deaths.come(TRIES)
    ticket = issue(queue)

    printing.start(VirtualSettings(tmp_path / "prints"))
    printing.until(lambda: state_of(changes, ticket) in (PrintState.PRINTED, PrintState.FAILED))

    assert state_of(changes, ticket) is PrintState.PRINTED
    assert len(list((tmp_path / "prints").glob("*.png"))) == 1


def test_a_ticket_given_up_is_printed_once_the_program_lives_again(
    deaths: Deaths, printing: Printing, queue: TicketQueue, changes: Changes, tmp_path: Path
) -> None:
    deaths.come(3 * TRIES)
    lost = issue(queue)
    spool = printing.start(VirtualSettings(tmp_path / "prints"))
    printing.until(lambda: state_of(changes, lost) is PrintState.FAILED)

    following = issue(queue)
    spool.wake()
    printing.until(lambda: state_of(changes, lost) is PrintState.PRINTED)

    assert state_of(changes, following) is PrintState.PRINTED
    assert len(list((tmp_path / "prints").glob("*.png"))) == 2


class LosingPress:
    """A printer that says it is well while its next jobs are lost on the way."""

    def __init__(self, losses: int, loss: PrintOutcome) -> None:
        self.losses = losses
        self.jobs = 0
        self._loss = loss

    def print(self, paper: Paper, job_id: int, timeout_s: float) -> PrintOutcome:
        self.jobs += 1
        if self.jobs <= self.losses:
            return self._loss
        return PrintOutcome(Outcome.PRINTED)

    def state(self, timeout_s: float) -> PrinterState:
        return PrinterState.OK

    def close(self) -> None:
        """Nothing runs."""


LOST = PrintOutcome(Outcome.FAILED, "lost")


def test_what_was_lost_while_the_printer_was_well_is_taken_up_again(
    printing: Printing, queue: TicketQueue, changes: Changes
) -> None:
    press = LosingPress(TRIES, LOST)
    ticket = issue(queue)

    printing.start_on(press)
    printing.until(lambda: state_of(changes, ticket) is PrintState.PRINTED)

    assert press.jobs == TRIES + 1


@pytest.mark.parametrize(
    ("loss", "tries"),
    [(LOST, 4 * TRIES), (PrintOutcome(Outcome.FAILED, "cannot be drawn", is_for_good=True), TRIES)],
)
def test_it_is_taken_up_a_few_times_and_not_at_all_where_it_fails_for_good(
    printing: Printing, queue: TicketQueue, changes: Changes, loss: PrintOutcome, tries: int
) -> None:
    press = LosingPress(10_000, loss)
    lost = issue(queue)
    spool = printing.start_on(press)
    printing.until(lambda: press.jobs == tries and state_of(changes, lost) is PrintState.FAILED)
    press.losses = 0

    after = issue(queue)
    spool.wake()
    printing.until(lambda: state_of(changes, after) is PrintState.PRINTED)

    assert (press.jobs, state_of(changes, lost)) == (tries + 1, PrintState.FAILED)


def test_that_a_job_fails_for_good_comes_through_the_line() -> None:
    ended = PrintOutcome(Outcome.FAILED, "cannot be drawn", is_for_good=True)

    assert outcome_in(answer_line(17, ended), 17) == ended
