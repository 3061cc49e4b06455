"""The spool: a job is committed before it is printed, tried again, and never lost or doubled."""

import threading
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps

from hardware.printing.fonts import Weight, ink
from hardware.printing.outcome import Outcome, PrintOutcome
from hardware.printing.printer_state import PrinterState
from hardware.printing.settings import NetworkSettings, VirtualSettings
from hardware.printing.trial_paper import Paper
from office.devices.printing.spool import Spool
from office.papers.kept import JOBS
from office.papers.print_queue import TRIES
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.rights import anyones
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import TicketQueue
from tests.hardware.printing.papers import paper_in
from tests.office.devices.printing.running_spool import PATIENCE_S, Printing, issue, state_of

pytestmark = pytest.mark.slow


class HeldPrinter:
    """Prints once it may, as a program does that a printer holds up; closing waits for that, too."""

    def __init__(self) -> None:
        self.has_begun, self.may_end = threading.Event(), threading.Event()

    def print(self, paper: Paper, job_id: int, timeout_s: float) -> PrintOutcome:
        self.has_begun.set()
        self.may_end.wait(PATIENCE_S)
        return PrintOutcome(Outcome.PRINTED)

    def state(self, timeout_s: float) -> PrinterState:
        return PrinterState.OK

    def close(self) -> None:
        self.may_end.wait(PATIENCE_S)


class NotedNews(threading.Event):
    """A spool's news, which note how long it waits for them."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float | None] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.append(timeout)
        return super().wait(timeout)


def waits_of(spool: Spool, printing: Printing) -> list[float | None]:
    """How long the spool waits for the next job, from now on."""
    noted, before = NotedNews(), spool._news
    spool._news = noted
    before.set()
    printing.until(lambda: bool(noted.waits))
    return noted.waits


def test_a_spool_sleeps_until_it_is_woken_unless_its_printer_can_be_asked(
    printing: Printing, tmp_path: Path
) -> None:
    picture, asked = printing.start(VirtualSettings(tmp_path)), HeldPrinter()
    asked.may_end.set()

    assert set(waits_of(picture, printing)) == {None}
    assert None not in waits_of(printing.start_on(asked), printing)


def test_jobs_that_wait_are_printed_in_order_and_once(
    printing: Printing, queue: TicketQueue, changes: Changes, tmp_path: Path
) -> None:
    tickets = [issue(queue) for _ in range(3)]

    printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state_of(changes, tickets[-1]) is PrintState.PRINTED)

    assert [path.name for path in sorted(tmp_path.glob("*.png"))] == [
        f"2026-11-23-{ticket.label}-{number}.png" for number, ticket in enumerate(tickets, 1)
    ]
    assert {state_of(changes, ticket) for ticket in tickets} == {PrintState.PRINTED}


def test_only_the_second_paper_of_a_ticket_is_marked_as_printed_again(
    printing: Printing, queue: TicketQueue, changes: Changes, tmp_path: Path
) -> None:
    ticket = issue(queue)
    spool = printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state_of(changes, ticket) is PrintState.PRINTED)

    printing.jobs.print_again(ticket.id, "kiosk-1", Request("officer:an"), right=anyones)
    spool.wake()
    printing.until(lambda: len(list(tmp_path.glob("*.png"))) == 2)
    printing.until(lambda: state_of(changes, ticket) is PrintState.PRINTED)

    first, second = (paper_in(path) for path in sorted(tmp_path.glob("*.png")))
    mark = ink("BẢN IN LẠI", Weight.BLACK, 38).mask
    assert [_holds(picture, mark) for picture in (first, second)] == [False, True]


def test_a_failed_print_is_tried_again_then_shown_and_the_ticket_stays(
    printing: Printing, queue: TicketQueue, changes: Changes
) -> None:
    ticket = issue(queue)

    printing.start(NetworkSettings("127.0.0.1", port=1, timeout_s=1))
    printing.until(lambda: state_of(changes, ticket) is PrintState.FAILED)

    with changes.store.reading() as reader:
        (job,) = JOBS.on(reader).in_state(PrintState.FAILED)
    assert job.tries == TRIES
    assert job.reason


def test_a_job_cut_off_at_a_virtual_printer_is_printed_after_the_restart(
    printing: Printing, queue: TicketQueue, changes: Changes, tmp_path: Path
) -> None:
    ticket = issue(queue)
    assert printing.jobs.take("kiosk-1") is not None  # marked as printing, and then the power goes

    printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state_of(changes, ticket) is PrintState.PRINTED)

    assert len(list(tmp_path.glob("*.png"))) == 1


def test_a_job_cut_off_at_a_real_printer_is_left_to_a_person(
    printing: Printing, queue: TicketQueue, changes: Changes
) -> None:
    ticket = issue(queue)
    assert printing.jobs.take("kiosk-1") is not None

    printing.start(NetworkSettings("127.0.0.1", port=1, timeout_s=1), is_repeatable=False)
    printing.until(lambda: state_of(changes, ticket) is not PrintState.PRINTING)

    assert state_of(changes, ticket) is PrintState.UNKNOWN


def test_a_ticket_issued_while_it_waits_wakes_it(
    printing: Printing, queue: TicketQueue, changes: Changes, tmp_path: Path
) -> None:
    first = issue(queue)
    spool = printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state_of(changes, first) is PrintState.PRINTED)

    second = issue(queue)
    spool.wake()
    printing.until(lambda: state_of(changes, second) is PrintState.PRINTED)

    assert len(list(tmp_path.glob("*.png"))) == 2


def test_a_closed_spool_has_kept_what_became_of_the_job_it_was_at(
    printing: Printing, queue: TicketQueue, changes: Changes, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket, printer, is_closed = issue(queue), HeldPrinter(), threading.Event()
    keep, closed_early = printing.jobs.end, []

    def keep_late(*told: Any) -> object:
        closed_early.append(is_closed.wait(0.3))
        return keep(*told)

    monkeypatch.setattr(printing.jobs, "end", keep_late)
    monkeypatch.setattr("office.devices.printing.spool._LAST_S", PATIENCE_S)
    spool = printing.start_on(printer)
    assert printer.has_begun.wait(PATIENCE_S)
    printer.may_end.set()
    spool.close()
    is_closed.set()

    assert closed_early == [False]
    assert state_of(changes, ticket) is PrintState.PRINTED


def _holds(picture: Image.Image, mark: Image.Image) -> bool:
    """Say whether exactly these dots are black somewhere in the picture's upper half, inside white."""
    black = ImageOps.invert(picture.convert("L")).convert("1", dither=Image.Dither.NONE)
    wanted = mark.convert("1").tobytes()
    return any(
        black.crop((x, y, x + mark.width, y + mark.height)).tobytes() == wanted
        for y in range(picture.height // 2)
        for x in range(picture.width - mark.width)
    )
