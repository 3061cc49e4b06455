"""A demo's virtual devices stand in the settings as real ones would, and take no real one's place."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from hardware.printing.layout import render
from hardware.printing.printers import printer_of
from hardware.printing.settings import NetworkSettings, VirtualSettings
from office.demo.devices import PortTaken, VirtualDevices
from office.settings import Kiosk, Settings, load
from office.tickets.refusals import InvalidRequest
from tests.hardware.printing.papers import STANDARD
from tests.leftovers import held, left_since
from tests.office.settings_toml import SMALL, written

REAL = NetworkSettings("192.168.1.50")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    loaded = load(written(tmp_path, SMALL))
    last = replace(loaded.kiosks[0], printer=VirtualSettings())
    return replace(loaded, kiosks=(replace(last, name="kiosk-0"), last))


def with_last(settings: Settings, last: Kiosk) -> Settings:
    """Return the settings with that kiosk as the last of two."""
    return replace(settings, kiosks=(settings.kiosks[0], last))


@pytest.fixture
def devices(settings: Settings) -> Iterator[VirtualDevices]:
    made = VirtualDevices(settings)
    yield made
    made.close()


def test_they_are_put_where_nothing_real_is(settings: Settings, devices: VirtualDevices) -> None:
    first, kiosk = devices.settings.kiosks
    assert first == settings.kiosks[0]
    assert isinstance(kiosk.printer, NetworkSettings)
    assert kiosk.scanner is not None
    assert kiosk.scanner.priority == "priority"
    assert [sign.counter for sign in devices.settings.wired_signs] == [1]
    assert [keypad.counter for keypad in devices.settings.wired_keypads] == [1]

    again = VirtualDevices(devices.settings)
    real = VirtualDevices(with_last(settings, replace(settings.kiosks[1], printer=REAL)))
    beside_agent = VirtualDevices(with_last(settings, replace(settings.kiosks[1], agent=True)))

    assert (again.settings, again.devices) == (devices.settings, {})
    alone = VirtualDevices(replace(settings, kiosks=settings.kiosks[1:]))
    assert (real.settings.kiosks[1].printer, "printer" in real.devices) == (REAL, False)
    assert beside_agent.settings.kiosks[1].printer == VirtualSettings()
    assert alone.settings.kiosks[0].printer == VirtualSettings()
    for made in (again, real, beside_agent, alone):
        made.close()


def test_the_newest_ticket_is_a_picture_of_it(devices: VirtualDevices) -> None:
    printer = devices.settings.kiosks[1].printer
    assert isinstance(printer, NetworkSettings)

    paper = render(STANDARD, 576)
    printer_of(NetworkSettings(printer.host, printer.port, timeout_s=10)).print_image(paper, "1")

    assert devices.pictures.count == 1
    drawn = Image.open(BytesIO(devices.pictures.newest))
    assert (drawn.mode, drawn.tobytes()) == ("1", paper.tobytes())


def test_what_a_device_cannot_do_is_refused(devices: VirtualDevices) -> None:
    for kind, act, text in (
        ("sign", "take_paper", ""),
        ("keypad", "press", "?"),
        ("keypad", "press", "12"),
        ("printer", "explode", ""),
    ):
        with pytest.raises(InvalidRequest):
            devices.devices[kind].act(act, text)


def test_paper_and_cover_are_taken_and_put(devices: VirtualDevices) -> None:
    printer = devices.devices["printer"]

    printer.act("take_paper", "")
    printer.act("open_cover", "")

    assert printer.shows() == {"has_paper": False, "is_cover_open": True, "tickets": 0}
    printer.act("put_paper", "")
    printer.act("close_cover", "")
    assert printer.shows() == {"has_paper": True, "is_cover_open": False, "tickets": 0}


def test_closed_they_leave_no_file_thread_or_descriptor(settings: Settings) -> None:
    before = held()

    devices = VirtualDevices(settings)
    port = Path(devices.settings.wired_signs[0].line.port)
    assert port.is_symlink()
    devices.close()

    assert left_since(before) == ([], 0)
    assert not port.parent.exists()


def test_their_lines_are_known_as_virtual_too(devices: VirtualDevices) -> None:
    assert {row for device in devices.devices.values() for row in device.rows} == {
        ("printer", "kiosk-1"),
        ("scanner", "kiosk-1"),
        ("line", "virtual-scanner"),
        ("sign", "counter-1"),
        ("line", "virtual-sign"),
        ("keypad", "counter-1"),
        ("line", "virtual-keypad"),
    }


def test_a_plug_whose_port_is_another_s_now_is_refused_until_it_is_free(devices: VirtualDevices) -> None:
    printer, settings = devices.devices["printer"], devices.settings.kiosks[1].printer
    assert isinstance(settings, NetworkSettings)
    printer.act("unplug", "")

    with socket.create_server((settings.host, settings.port)), pytest.raises(PortTaken):
        printer.act("plug", "")

    assert not printer.cable.is_plugged
    printer.act("plug", "")
    assert printer.cable.is_plugged


def test_a_machine_without_pseudo_terminals_has_the_printer_alone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left() -> tuple[int, int]:
        raise FileNotFoundError("out of pty devices")

    monkeypatch.setattr("pty.openpty", none_left)

    devices = VirtualDevices(settings)

    assert (devices.has_serial, list(devices.devices)) == (False, ["printer"])
    assert devices.settings.kiosks[1].scanner is None
    devices.close()
