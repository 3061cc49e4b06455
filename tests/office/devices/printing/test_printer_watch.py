"""What the office is told of a printer's paper: by the printer, else by our count."""

from pathlib import Path

import pytest

from hardware.printing.outcome import Outcome, PrintOutcome
from hardware.printing.printer_state import PrinterState
from manager.wording import hardware_words
from office.devices.conditions import Condition, Hardware
from office.devices.printing.printer_watch import PrinterWatch
from office.devices.rolls import PaperRoll
from office.words.catalogue import shipped
from tests.conftest import FakeClock

NEARLY_ALL = PrintOutcome(Outcome.PRINTED, length_mm=9_500)


class Watched:
    """A watch over a printer with 10 m of paper, and what the printer says of itself."""

    def __init__(self, folder: Path, clock: FakeClock, *, tells: bool = True) -> None:
        self.says = PrinterState.OK
        self.hardware = Hardware(clock)
        self.roll = PaperRoll(folder / "roll.json", 10)
        ask = (lambda: self.says) if tells else None
        self.watch = PrinterWatch("kiosk-1", self.hardware, ask, roll=self.roll)

    def told(self) -> tuple[Condition, str]:
        self.watch.poll()
        (row,) = self.hardware.rows()
        return row.state, row.what


@pytest.fixture
def watched(tmp_path: Path, clock: FakeClock) -> Watched:
    return Watched(tmp_path, clock)


def test_staff_are_warned_when_by_our_count_a_tenth_is_left(watched: Watched) -> None:
    assert watched.told() == (Condition.OK, "ok")

    watched.watch.record_outcome(NEARLY_ALL)

    assert watched.told() == (Condition.WARNING, "paper_low_counted")


def test_a_printer_that_has_told_of_low_paper_is_believed(watched: Watched) -> None:
    watched.says = PrinterState.PAPER_LOW
    assert watched.told() == (Condition.WARNING, "paper_low")
    watched.watch.record_outcome(NEARLY_ALL)

    watched.says = PrinterState.OK

    assert watched.told() == (Condition.OK, "ok")


def test_paper_put_in_after_it_ran_out_is_a_new_roll(watched: Watched) -> None:
    watched.watch.record_outcome(NEARLY_ALL)
    watched.says = PrinterState.PAPER_OUT
    assert watched.told() == (Condition.FAULT, "paper_out")
    watched.says = PrinterState.COVER_OPEN
    assert watched.told() == (Condition.FAULT, "cover_open")

    watched.says = PrinterState.OK

    assert watched.told() == (Condition.OK, "ok")
    assert watched.roll.left_percent == 100


def test_an_open_cover_alone_is_no_new_roll(watched: Watched) -> None:
    watched.watch.record_outcome(NEARLY_ALL)
    watched.says = PrinterState.COVER_OPEN
    watched.told()

    watched.says = PrinterState.OK

    assert watched.told() == (Condition.WARNING, "paper_low_counted")


def test_a_printer_that_tells_nothing_is_counted_too(tmp_path: Path, clock: FakeClock) -> None:
    watched = Watched(tmp_path, clock, tells=False)

    watched.watch.record_outcome(NEARLY_ALL)
    assert watched.told() == (Condition.WARNING, "paper_low_counted")
    watched.watch.record_outcome(PrintOutcome(Outcome.FAILED))

    assert watched.told() == (Condition.FAULT, "no_print")


@pytest.mark.parametrize("state", PrinterState)
def test_staff_have_words_for_whatever_a_printer_tells(state: PrinterState, watched: Watched) -> None:
    watched.says = state

    _, what = watched.told()
    assert hardware_words(shipped().words("vi"), what) != what
