"""Printers are looked at once the office serves, one after another; a paper waits for neither."""

import threading

from hardware.printing.outcome import Outcome, PrintOutcome
from hardware.printing.printer_state import PrinterState
from hardware.printing.trial_paper import Paper
from office.devices.printing.first_looks import TURN_S, FirstLooks
from office.tickets.changes import Changes
from office.tickets.office import Office
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import TicketQueue
from tests.office.devices.printing.running_spool import Printing, issue, state_of


class CountedPrinter:
    """A printer that is well, and counts how often it was asked and what it printed."""

    def __init__(self) -> None:
        self.asked = self.printed = 0

    def print(self, paper: Paper, job_id: int, timeout_s: float) -> PrintOutcome:
        self.printed += 1
        return PrintOutcome(Outcome.PRINTED, None)

    def state(self, timeout_s: float) -> PrinterState:
        self.asked += 1
        return PrinterState.OK

    def close(self) -> None:
        pass


def test_before_the_office_serves_a_printer_prints_but_is_not_looked_at(
    changes: Changes, office: Office, queue: TicketQueue
) -> None:
    printing, printer = Printing(changes, office, serves=False), CountedPrinter()
    try:
        printing.start_on(printer)
        ticket = issue(queue)
        printing.until(lambda: state_of(changes, ticket) is PrintState.PRINTED)
        asked_before = printer.asked
        printing.first_looks.begin()
        printing.until(lambda: printer.asked > 0)
    finally:
        printing.stop()

    assert (asked_before, printer.printed) == (0, 1)


def test_while_one_is_looked_at_no_other_is() -> None:
    others: list[bool] = []
    looks = FirstLooks(lambda: None)
    looks.begin()

    assert looks.take(lambda: others.append(looks.take(lambda: None)))
    assert looks.take(lambda: None)
    assert others == [False]


def test_a_look_that_does_not_end_holds_the_others_up_for_its_turn_only() -> None:
    now_s, others = 0.0, []

    def hanging() -> None:
        nonlocal now_s
        for later_s in (0.0, TURN_S - 0.1, TURN_S):
            now_s = later_s
            others.append(looks.take(lambda: None))

    looks = FirstLooks(lambda: None, lambda: now_s)
    looks.begin()

    assert looks.take(hanging)
    assert others == [False, False, True]


def test_whoever_waits_is_woken_when_the_office_serves_and_when_a_turn_is_over() -> None:
    woken = threading.Semaphore(0)
    looks = FirstLooks(woken.release)

    assert not looks.take(lambda: None)
    looks.begin()
    assert woken.acquire(blocking=False)
    looks.take(lambda: None)
    assert woken.acquire(blocking=False)


def test_a_look_that_fails_gives_its_turn_back() -> None:
    def broken() -> None:
        raise OSError("no such printer")

    looks = FirstLooks(lambda: None)
    looks.begin()
    try:
        looks.take(broken)
    except OSError:
        assert looks.take(lambda: None)
    else:
        raise AssertionError("what the look raises must be told")
