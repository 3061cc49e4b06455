"""The spool: a job is committed before it is printed, tried again, and never lost or doubled."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.printing.client import Press
from kiosk.printing.settings import NetworkSettings, PrinterSettings, VirtualSettings
from kiosk.spool import Spool
from kiosk.ticket_paper import paper_of
from office.settings import ServerSettings, Settings
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.printing import TRIES, PrintQueue
from office.tickets.road import Road
from office.tickets.ticket import PrintState, Ticket
from office.tickets.ticket_queue import TicketQueue, Wish

pytestmark = pytest.mark.slow

KIOSK = Request("kiosk:kiosk-1")
PATIENCE_S = 60


class Printing:
    """A spool that runs in a thread until the test ends, with the means to wait for what it did."""

    def __init__(self, road: Road, office: Office) -> None:
        self._road = road
        self._settings = Settings(office, (), (), (), ServerSettings())
        self.jobs = PrintQueue(road)
        self._changed = threading.Condition()
        self._running: list[tuple[Spool, threading.Thread]] = []

    def start(self, printer: PrinterSettings, *, is_repeatable: bool = True) -> Spool:
        """Start printing for kiosk-1."""
        spool = Spool(
            "kiosk-1",
            Press(printer),
            self.jobs,
            lambda place: paper_of(self._settings, place, "http://192.0.2.1:8080"),
            timeout_s=30,
            is_repeatable=is_repeatable,
            pauses_s=(0.01,),
        )
        thread = threading.Thread(target=spool.run)
        thread.start()
        self._running.append((spool, thread))
        return spool

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something the spool does."""
        done = threading.Event()
        for _ in range(PATIENCE_S * 50):
            if holds():
                return
            done.wait(0.02)
        raise AssertionError("the spool did not get there")

    def stop(self) -> None:
        """End every spool."""
        for spool, thread in self._running:
            spool.close()
            thread.join()
        self._running.clear()


@pytest.fixture
def printing(road: Road, office: Office) -> Iterator[Printing]:
    printing = Printing(road, office)
    yield printing
    printing.stop()


def issue(queue: TicketQueue) -> Ticket:
    return queue.issue(Wish("HT", printer="kiosk-1"), KIOSK).value


def state_of(road: Road, ticket: Ticket) -> PrintState | None:
    with road.store.reading() as reader:
        found = reader.ticket(ticket.id)
    assert found is not None
    return found.print


def test_jobs_that_wait_are_printed_in_order_and_once(
    printing: Printing, queue: TicketQueue, road: Road, tmp_path: Path
) -> None:
    tickets = [issue(queue) for _ in range(3)]

    printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state_of(road, tickets[-1]) is PrintState.PRINTED)

    assert [path.name for path in sorted(tmp_path.glob("*.png"))] == [
        f"2026-11-23-{ticket.label}-{number}.png" for number, ticket in enumerate(tickets, 1)
    ]
    assert {state_of(road, ticket) for ticket in tickets} == {PrintState.PRINTED}


def test_a_failed_print_is_tried_again_then_shown_and_the_ticket_stays(
    printing: Printing, queue: TicketQueue, road: Road
) -> None:
    ticket = issue(queue)

    printing.start(NetworkSettings("127.0.0.1", port=1, timeout_s=1))
    printing.until(lambda: state_of(road, ticket) is PrintState.FAILED)

    with road.store.reading() as reader:
        (job,) = reader.jobs(PrintState.FAILED)
    assert job.tries == TRIES
    assert job.reason


def test_a_job_cut_off_at_a_virtual_printer_is_printed_after_the_restart(
    printing: Printing, queue: TicketQueue, road: Road, tmp_path: Path
) -> None:
    ticket = issue(queue)
    assert printing.jobs.take("kiosk-1") is not None  # marked as printing, and then the power goes

    printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state_of(road, ticket) is PrintState.PRINTED)

    assert len(list(tmp_path.glob("*.png"))) == 1


def test_a_job_cut_off_at_a_real_printer_is_left_to_a_person(
    printing: Printing, queue: TicketQueue, road: Road
) -> None:
    ticket = issue(queue)
    assert printing.jobs.take("kiosk-1") is not None

    printing.start(NetworkSettings("127.0.0.1", port=1, timeout_s=1), is_repeatable=False)
    printing.until(lambda: state_of(road, ticket) is not PrintState.PRINTING)

    assert state_of(road, ticket) is PrintState.UNKNOWN


def test_a_ticket_issued_while_it_waits_wakes_it(
    printing: Printing, queue: TicketQueue, road: Road, tmp_path: Path
) -> None:
    first = issue(queue)
    spool = printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state_of(road, first) is PrintState.PRINTED)

    second = issue(queue)
    spool.wake()
    printing.until(lambda: state_of(road, second) is PrintState.PRINTED)

    assert len(list(tmp_path.glob("*.png"))) == 2
