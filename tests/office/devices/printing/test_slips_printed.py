"""Slips between tickets: a number comes first, a slip that fails is told of at once and never tried again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from hardware.printing.settings import NetworkSettings, VirtualSettings
from office.devices.conditions import Condition
from office.papers.slip_job import shares_of
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import TicketQueue
from tests.hardware.printing.escpos_emulator import EscposEmulator
from tests.hardware.printing.test_slip import SLIP
from tests.office.devices.printing.running_spool import Printing, issue, state_of

pytestmark = pytest.mark.slow


def ask(printing: Printing, key: str = "0") -> int:
    paper = json.dumps(replace(SLIP, key=key).to_wire())
    shares = shares_of(20)
    return printing.jobs.slips.ask("lookup-1", "kiosk-1", paper, shares, Request("lookup:lookup-1")).value.id


def state(printing: Printing, slip: int) -> PrintState:
    return printing.jobs.slips.slip(slip, "lookup-1").state


def test_a_ticket_asked_for_later_comes_out_before_a_slip(
    printing: Printing, queue: TicketQueue, changes: Changes, tmp_path: Path
) -> None:
    slip, ticket = ask(printing), issue(queue)

    printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state(printing, slip) is PrintState.PRINTED)
    printing.stop()

    assert state_of(changes, ticket) is PrintState.PRINTED
    by_age = sorted(tmp_path.glob("*.png"), key=lambda path: path.stat().st_mtime_ns)
    assert ["SLIP" in path.name for path in by_age] == [False, True]
    with Image.open(by_age[1]) as picture:
        assert picture.width == 576


def test_without_paper_it_fails_once_the_office_is_told_and_later_paper_is_not_used_for_it(
    printing: Printing, queue: TicketQueue, changes: Changes
) -> None:
    slip = ask(printing)
    with EscposEmulator() as emulator:
        emulator.take_paper_out()
        printing.start(NetworkSettings("127.0.0.1", emulator.port, timeout_s=10.0), is_repeatable=False)
        printing.until(lambda: state(printing, slip) is PrintState.FAILED)
        printing.until(lambda: [row.what for row in printing.hardware.rows()] == ["paper_out"])
        assert [row.state for row in printing.hardware.rows()] == [Condition.FAULT]

        ticket = issue(queue)
        emulator.refill()
        printing.until(lambda: state_of(changes, ticket) is PrintState.PRINTED)
        printing.stop()

        assert len([page for page in emulator.pages if not page.is_blank]) == 1


def test_a_printer_that_cannot_be_asked_is_in_trouble_once_a_slip_did_not_come(
    printing: Printing, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    slip = ask(printing)

    printing.start(VirtualSettings(blocked))
    printing.until(lambda: state(printing, slip) is PrintState.FAILED)
    printing.until(lambda: [row.what for row in printing.hardware.rows()] == ["no_print"])
    printing.stop()


def test_a_slip_kept_before_a_crash_is_printed_by_the_next_server(
    printing: Printing, changes: Changes, tmp_path: Path
) -> None:
    slip = ask(printing)
    assert printing.jobs.slips.take("kiosk-1") is not None  # and there the power went

    printing.start(VirtualSettings(tmp_path))
    printing.until(lambda: state(printing, slip) is PrintState.PRINTED)
    printing.stop()

    assert len(list(tmp_path.glob("*SLIP*.png"))) == 1
