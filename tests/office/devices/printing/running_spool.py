"""A spool that runs while a test looks on."""

import threading
from collections.abc import Callable
from functools import partial

from hardware.printing.printer_process import PrinterProcess
from hardware.printing.printer_state import PrinterState
from hardware.printing.settings import PrinterSettings, VirtualSettings
from office.devices.conditions import Hardware
from office.devices.printing.first_looks import FirstLooks
from office.devices.printing.printer_watch import PrinterWatch
from office.devices.printing.spool import AnyPrinter, Spool
from office.devices.printing.ticket_paper import paper_of
from office.papers.print_queue import PrintQueue
from office.settings import ServerSettings, Settings
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.office import Office
from office.tickets.ticket import PrintState, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue

KIOSK = Request("kiosk:kiosk-1")
PATIENCE_S = 60


class Printing:
    """A spool that runs in a thread until the test ends, with the means to wait for what it did."""

    def __init__(self, changes: Changes, office: Office, *, serves: bool = True) -> None:
        self.hardware = Hardware(changes.clock)
        self._settings = Settings(office, (), (), (), ServerSettings())
        self.jobs = PrintQueue(changes)
        self._running: list[tuple[Spool, threading.Thread]] = []
        self.first_looks = FirstLooks(self._wake)
        if serves:
            self.first_looks.begin()

    def start(self, printer: PrinterSettings, *, is_repeatable: bool = True) -> Spool:
        """Start printing for kiosk-1."""
        press = PrinterProcess(printer)
        ask = None if isinstance(printer, VirtualSettings) else partial(press.state, 30.0)
        return self._start(press, ask, is_repeatable=is_repeatable)

    def start_on(self, press: AnyPrinter) -> Spool:
        """Start printing for kiosk-1 by what stands for a printing program."""
        return self._start(press, partial(press.state, 30.0), is_repeatable=False)

    def _start(
        self, press: AnyPrinter, ask: Callable[[], PrinterState] | None, *, is_repeatable: bool
    ) -> Spool:
        spool = Spool(
            "kiosk-1",
            press,
            self.jobs,
            lambda place: paper_of(self._settings, place, "http://192.0.2.1:8080"),
            timeout_s=30,
            is_repeatable=is_repeatable,
            watch=PrinterWatch("kiosk-1", self.hardware, ask),
            first_looks=self.first_looks,
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

    def _wake(self) -> None:
        for spool, _ in self._running:
            spool.wake()

    def stop(self) -> None:
        """End every spool."""
        for spool, thread in self._running:
            spool.close()
            thread.join()
        self._running.clear()


def issue(queue: TicketQueue) -> Ticket:
    return queue.issue(NewTicket("HT", printer="kiosk-1"), KIOSK).value


def state_of(changes: Changes, ticket: Ticket) -> PrintState | None:
    with changes.store.reading() as reader:
        found = reader.ticket(ticket.id)
    assert found is not None
    return found.print
