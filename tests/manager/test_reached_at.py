"""Where a device is tried stands beside the words that it cannot be reached, so that a slip is seen."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hardware.frame_template import template_of
from hardware.printing.settings import (
    KINDS,
    FileSettings,
    NetworkSettings,
    PrinterSettings,
    QueueSettings,
    SerialSettings,
    VirtualSettings,
)
from hardware.serial_port import PortState
from manager.reached_at import is_not_reached, reached_at
from office.devices.conditions import Condition
from office.settings import (
    LookupScreen,
    ScannerSettings,
    SerialPortSettings,
    Settings,
    SignModelSettings,
    WiredSign,
    load,
)
from office.settings.values import FRAMES
from tests.office.settings_toml import SMALL, written
from tests.office.web.web_office import Caller, WebOffice, body_of

PRINTERS = {
    NetworkSettings("192.0.2.9", 9101): "192.0.2.9:9101",
    NetworkSettings("2001:db8::9"): "[2001:db8::9]:9100",
    SerialSettings(Path("/dev/ttyUSB0")): "/dev/ttyUSB0",
    FileSettings(Path("/dev/usb/lp0")): "/dev/usb/lp0",
    QueueSettings("epson"): "epson",
}
SIGNS = SerialPortSettings("signs", "/dev/ttyS0")
SCANNER = SerialPortSettings("scanner", "/dev/ttyACM0", agent="kiosk-1")


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """A lookup screen's printer hangs on the network, at an address with a slip in it."""
    return {"lookups": (LookupScreen("lookup-1", "Máy tra cứu", printer=NetworkSettings("192.0.2.9")),)}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(written(tmp_path, SMALL))


def with_printer(settings: Settings, printer: PrinterSettings, *, agent: bool = False) -> Settings:
    return replace(settings, kiosks=(replace(settings.kiosks[0], printer=printer, agent=agent),))


@pytest.mark.parametrize(("printer", "place"), PRINTERS.items())
def test_every_kind_of_printer_has_a_place(settings: Settings, printer: PrinterSettings, place: str) -> None:
    assert reached_at(with_printer(settings, printer))["printer", "kiosk-1"] == place


def test_no_kind_of_printer_is_left_out(settings: Settings) -> None:
    assert {type(printer) for printer in PRINTERS} | {VirtualSettings} == set(KINDS.values())
    assert ("printer", "kiosk-1") not in reached_at(with_printer(settings, VirtualSettings()))


def test_a_path_of_an_agent_s_machine_says_whose_it_is(settings: Settings) -> None:
    beside = with_printer(settings, FileSettings(Path("/dev/usb/lp0")), agent=True)

    assert reached_at(beside)["printer", "kiosk-1"] == "kiosk-1: /dev/usb/lp0"


def test_a_device_on_a_wire_has_its_line_s_port(settings: Settings) -> None:
    kiosk = replace(settings.kiosks[0], scanner=ScannerSettings(SCANNER))
    signs = (WiredSign(1, SIGNS, SignModelSettings("led", template_of(FRAMES["stx"]))),)

    places = reached_at(replace(settings, kiosks=(kiosk,), wired_signs=signs))

    assert places["line", "signs"] == places["sign", "counter-1"] == "/dev/ttyS0"
    assert places["scanner", "kiosk-1"] == "kiosk-1: /dev/ttyACM0"


@pytest.mark.parametrize("state", [one for one in PortState if one is not PortState.OK])
def test_every_fault_of_a_port_is_told_with_its_place(state: PortState) -> None:
    assert is_not_reached(state.value)


@pytest.mark.parametrize("path", ["/manager/", "/manager/devices"])
def test_the_address_stands_beside_the_words(context: WebOffice, manager: Caller, path: str) -> None:
    hardware = context.hardware
    hardware.set_condition("printer", "lookup-1", Condition.FAULT, "unreachable", is_seen=False)
    assert "đã thử tại 192.0.2.9:9100" in manager.page(path).text

    hardware.set_condition("printer", "lookup-1", Condition.FAULT, "paper_out")

    assert "192.0.2.9" not in manager.page(path).text


def test_programs_are_told_the_address(context: WebOffice, manager: Caller) -> None:
    context.hardware.set_condition("printer", "lookup-1", Condition.FAULT, "unreachable", is_seen=False)

    (row,) = body_of(manager.get("/api/v1/devices"))["devices"]

    assert row["tried_at"] == "192.0.2.9:9100"
