"""A printer without paper is told of at once; when it prints again, who still waits gets the paper, once."""

import pytest

from hardware.printing.settings import NetworkSettings
from office.devices.conditions import Condition
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import TicketQueue
from tests.hardware.printing.escpos_emulator import EscposEmulator
from tests.office.devices.printing.running_spool import Printing, issue, state_of

pytestmark = pytest.mark.slow

OFFICER = Request("officer:an")


def told(printing: Printing) -> list[tuple[str, str, Condition, str]]:
    return [(row.kind, row.name, row.state, row.what) for row in printing.hardware.rows()]


def on(emulator: EscposEmulator) -> NetworkSettings:
    return NetworkSettings("127.0.0.1", emulator.port, timeout_s=10.0)


def test_the_office_is_told_how_an_idle_printer_is(printing: Printing) -> None:
    with EscposEmulator() as emulator:
        printing.start(on(emulator), is_repeatable=False)
        printing.until(lambda: told(printing) == [("printer", "kiosk-1", Condition.OK, "ok")])

        emulator.take_paper_out()
        printing.until(lambda: told(printing) == [("printer", "kiosk-1", Condition.FAULT, "paper_out")])

        emulator.refill()
        printing.until(lambda: told(printing) == [("printer", "kiosk-1", Condition.OK, "ok")])
        printing.stop()


def test_a_job_that_failed_for_paper_prints_once_when_paper_is_back(
    printing: Printing, queue: TicketQueue, changes: Changes
) -> None:
    ticket = issue(queue)
    with EscposEmulator() as emulator:
        emulator.take_paper_out()
        printing.start(on(emulator), is_repeatable=False)
        printing.until(lambda: state_of(changes, ticket) is PrintState.FAILED)

        emulator.refill()
        printing.until(lambda: state_of(changes, ticket) is PrintState.PRINTED)
        printing.stop()

        assert len(emulator.pages) == 1


def test_a_ticket_called_meanwhile_needs_no_paper_any_more(
    printing: Printing, queue: TicketQueue, changes: Changes
) -> None:
    called, waiting = issue(queue), issue(queue)
    with EscposEmulator() as emulator:
        emulator.take_paper_out()
        printing.start(on(emulator), is_repeatable=False)
        printing.until(lambda: state_of(changes, waiting) is PrintState.FAILED)
        queue.set_duty(1, CounterState.OPEN, OFFICER)
        assert queue.call_next(1, OFFICER).value.id == called.id

        emulator.refill()
        printing.until(lambda: state_of(changes, waiting) is PrintState.PRINTED)
        printing.stop()

        assert state_of(changes, called) is PrintState.FAILED
        assert len(emulator.pages) == 1


def test_a_printer_that_cannot_be_reached_is_a_fault(printing: Printing, refused_port: int) -> None:
    printing.start(NetworkSettings("127.0.0.1", refused_port), is_repeatable=False)
    printing.until(lambda: told(printing) == [("printer", "kiosk-1", Condition.FAULT, "unreachable")])

    assert printing.hardware.rows()[0].last_seen is None
