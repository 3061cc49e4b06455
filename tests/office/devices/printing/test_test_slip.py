"""A test print comes out of the real printing program, and no ticket is touched by it."""

import json
import threading
from pathlib import Path

import pytest

from hardware.printing.settings import NetworkSettings, VirtualSettings
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Condition, Hardware
from office.devices.printing.first_looks import FirstLooks
from office.devices.printing.spool import Spool
from office.devices.printing.spools import open_spools
from office.devices.tests import DeviceTestState
from office.papers.print_queue import PrintQueue
from office.settings import Kiosk, ServerSettings, Settings
from office.tickets.changes import Changes
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.hardware.printing.papers import paper_in

pytestmark = pytest.mark.slow

WAIT_S = 60


def settings(office: Office, folder: Path, refused_port: int) -> Settings:
    server = ServerSettings(data=folder, address="http://192.0.2.1:8080")
    kiosks = (
        Kiosk("kiosk-1", "Máy 1", ("HT",), VirtualSettings(), roll_m=80),
        Kiosk("kiosk-2", "Máy 2", ("HT",), NetworkSettings("127.0.0.1", refused_port)),
    )
    return Settings(office, kiosks, (), (), server)


def ended(hardware: Hardware, device: str) -> DeviceTestState:
    hardware.tests.start("printer", device)
    pause = threading.Event()
    for _ in range(WAIT_S * 20):
        newest = hardware.tests.newest("printer", device)
        if newest is not None and newest.state is not DeviceTestState.RUNNING:
            return newest.state
        pause.wait(0.05)
    raise AssertionError("the test does not end")


def spools_of(settings: Settings, changes: Changes, hardware: Hardware) -> list[Spool]:
    looks = FirstLooks(lambda: None)
    prints, rolls = PrintQueue(changes), settings.server.data
    return open_spools(settings, prints, hardware, Mailboxes(), looks, rolls=rolls)


def test_each_test_is_one_slip_and_no_ticket(
    office: Office, changes: Changes, clock: FakeClock, tmp_path: Path, refused_port: int
) -> None:
    hardware = Hardware(clock)
    spools = spools_of(settings(office, tmp_path, refused_port), changes, hardware)

    assert ended(hardware, "kiosk-1") is DeviceTestState.DONE
    clock.forward(seconds=1)
    assert ended(hardware, "kiosk-1") is DeviceTestState.DONE
    assert ended(hardware, "kiosk-2") is DeviceTestState.FAILED
    for spool in spools:
        spool.close()

    pictures = sorted((tmp_path / "tickets").glob("*-TEST-*.png"))
    assert len(pictures) == 2
    # Its paper is counted as a ticket's is, cut and all; the margin below a picture is none.
    used_mm = json.loads((tmp_path / "roll-kiosk-1.json").read_text("utf-8"))["used_mm"]
    assert used_mm == sum(round(paper_in(picture).height / 8) + 15 for picture in pictures)
    with changes.store.reading() as reader:
        assert reader.last_seq() == 0


def test_a_virtual_printer_has_its_row_from_the_start_and_says_what_it_is(
    office: Office, changes: Changes, clock: FakeClock, tmp_path: Path, refused_port: int
) -> None:
    hardware = Hardware(clock)

    spools = spools_of(settings(office, tmp_path, refused_port), changes, hardware)
    for spool in spools:
        spool.close()

    (row,) = hardware.rows()
    assert (row.name, row.state, row.what, row.last_seen) == ("kiosk-1", Condition.OK, "virtual", None)
