"""The kinds of printers in config.toml, and what a technician is told about each mistake."""

from dataclasses import fields
from pathlib import Path

import pytest

from hardware.printing.settings import (
    KINDS,
    FileSettings,
    NetworkSettings,
    PrinterSettings,
    QueueSettings,
    SerialSettings,
)
from office.settings import load
from office.settings.tables.printers import KEYS, PRINTERS
from tests.office.settings_toml import SMALL, faults, spoiled, written

NETWORK = 'kind = "network"\nhost = "192.168.1.50"'
SERIAL = 'kind = "serial"\npath = "/dev/ttyS0"'

FAULTS = [
    (
        'kind = "network"',
        'kind = "netwrk"',
        f"kiosk[1].printer.kind: must be one of {', '.join(map(repr, KINDS))}, not 'netwrk'. "
        "Did you mean 'network'?",
    ),
    (
        'kind = "network"',
        "",
        f"kiosk[1].printer.kind: is missing; must be one of {', '.join(map(repr, KINDS))}",
    ),
    (
        'kind = "network"',
        'kind = "virtual"',
        "kiosk[1].printer.host: is not for a printer of kind 'virtual'",
    ),
    (
        'host = "192.168.1.50"',
        'host = "192.168.1.500"',
        'kiosk[1].printer.host: must be an IP address or a host name such as "192.168.1.50", '
        "not '192.168.1.500'",
    ),
    (
        'host = "192.168.1.50"',
        'host = "192.168.1.50:9100"',
        'kiosk[1].printer.host: must be an IP address or a host name such as "192.168.1.50", '
        "not '192.168.1.50:9100': the port is a key of its own, port = 9100",
    ),
    (
        'host = "192.168.1.50"',
        'host = "192.168.1.50"\nport = 65536',
        "kiosk[1].printer.port: must be a whole number from 1 to 65535, not 65536",
    ),
    (
        'host = "192.168.1.50"',
        'host = "192.168.1.50"\npaper_mm = 57',
        "kiosk[1].printer.paper_mm: must be one of 58, 80, not 57",
    ),
    (
        NETWORK,
        'kind = "virtual"\nfolder = "../tickets"',
        "kiosk[1].printer.folder: must be a folder under server.data, without .. and not starting with /, "
        "not '../tickets'",
    ),
    (
        NETWORK,
        'kind = "serial"\npath = "ttyUSB0"',
        "kiosk[1].printer.path: must be a device's file such as '/dev/usb/lp0', not 'ttyUSB0'",
    ),
    (
        NETWORK,
        f"{SERIAL}\nbaud = 96000",
        "kiosk[1].printer.baud: must be one of 9600, 19200, 38400, 57600, 115200, not 96000",
    ),
    (
        NETWORK,
        f"{SERIAL}\nbuad = 9600",
        "kiosk[1].printer.buad: there is no such key. Did you mean 'baud'?",
    ),
    (
        NETWORK,
        f'{SERIAL}\nflow_control = "rts"',
        "kiosk[1].printer.flow_control: must be one of 'rtscts', 'xonxoff', 'none', not 'rts'. "
        "Did you mean 'rtscts'?",
    ),
    (
        NETWORK,
        f"{SERIAL}\nbaud = 9600",
        "kiosk[1].printer.timeout_s: a ticket takes 58 s at 9600 baud; allow more, "
        "or set the printer to a higher speed",
    ),
    (
        NETWORK,
        'kind = "file"',
        "kiosk[1].printer.path: is missing; must be a device's file such as '/dev/usb/lp0'",
    ),
    (
        NETWORK,
        'kind = "file"\npath = "/dev/usb/lp0"\nbaud = 9600',
        "kiosk[1].printer.baud: is not for a printer of kind 'file'",
    ),
    (
        NETWORK,
        'kind = "lp"\nqueue = "-d"',
        "kiosk[1].printer.queue: must be a queue's name as `lpstat -e` lists it, not '-d'",
    ),
]


@pytest.mark.parametrize(
    ("keys", "printer"),
    [
        (
            'kind = "serial"\npath = "/dev/serial/by-id/usb-1"',
            SerialSettings(Path("/dev/serial/by-id/usb-1"), 115200, "rtscts", 80, 20.0, True),
        ),
        (
            'kind = "serial"\npath = "/dev/ttyS0"\nbaud = 9600\nflow_control = "none"\n'
            "paper_mm = 58\ntimeout_s = 60\nproof = false",
            SerialSettings(Path("/dev/ttyS0"), 9600, "none", 58, 60.0, False),
        ),
        ('kind = "file"\npath = "/dev/usb/lp0"', FileSettings(Path("/dev/usb/lp0"), 80, 10.0, True)),
        (
            'kind = "file"\npath = "/dev/usb/lp0"\npaper_mm = 58\ntimeout_s = 3\nproof = false',
            FileSettings(Path("/dev/usb/lp0"), 58, 3.0, False),
        ),
        (
            'kind = "lp"\nqueue = "receipts"\npaper_mm = 58\ntimeout_s = 30',
            QueueSettings("receipts", 58, 30.0),
        ),
    ],
)
def test_printers_on_a_cable_or_a_queue_are_taken(
    tmp_path: Path, keys: str, printer: PrinterSettings
) -> None:
    settings = load(written(tmp_path, spoiled(NETWORK, keys)))

    assert settings.kiosks[0].printer == printer


@pytest.mark.parametrize(("old", "new", "fault"), FAULTS)
def test_a_mistake_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert faults(tmp_path, spoiled(old, new)) == [fault]


def test_a_slow_line_that_is_given_time_is_taken(tmp_path: Path) -> None:
    keys = f"{SERIAL}\nbaud = 9600\ntimeout_s = 58"

    assert load(written(tmp_path, spoiled(NETWORK, keys))).kiosks[0].printer is not None


def test_every_attribute_of_the_printing_program_is_a_key() -> None:
    attributes = {each.name for settings in KINDS.values() for each in fields(settings)}

    # How many pictures a drawer of images keeps, and what stands in their margin, is nobody's to choose.
    assert attributes - {"keep", "margin"} == KEYS.keys()


def test_the_keys_of_a_kind_are_the_attributes_the_printing_program_reads() -> None:
    for kind, settings in KINDS.items():
        read = [each.name for each in fields(settings) if each.name in KEYS]

        assert list(PRINTERS[kind].model_fields) == ["kind", *read]


def test_what_is_not_written_is_the_printing_programs_default(tmp_path: Path) -> None:
    assert load(written(tmp_path, SMALL)).kiosks[0].printer == NetworkSettings("192.168.1.50")
