"""Printer settings travel unchanged, and a wrong one says what is wrong."""

import json
from pathlib import Path
from typing import get_args

import pytest

from hardware.printing.faults import PrinterSettingsError
from hardware.printing.settings import (
    KINDS,
    FileSettings,
    NetworkSettings,
    PrinterSettings,
    QueueSettings,
    SerialSettings,
    VirtualSettings,
    settings_in,
    settings_line,
)


@pytest.mark.parametrize(
    "settings",
    [
        NetworkSettings("10.0.0.9", 9101, 58, 4.5, proof=False),
        NetworkSettings("printer.lan"),
        SerialSettings(Path("/dev/serial/by-id/usb-1"), 9600, "xonxoff", 58, 60.0, proof=False),
        FileSettings(Path("/dev/usb/lp0"), 58, 4.5, proof=False),
        QueueSettings("receipts", 58, 30.0),
        VirtualSettings(Path("/var/lib/x"), 58, 10),
    ],
)
def test_settings_come_back_equal(settings: PrinterSettings) -> None:
    line = settings_line(settings)

    assert "\n" not in line
    assert settings_in(line) == settings


def test_every_kind_has_its_name() -> None:
    assert set(KINDS.values()) == set(get_args(PrinterSettings))


def test_a_relative_folder_is_meant_from_where_the_server_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert settings_in(settings_line(VirtualSettings(Path("prints")))) == VirtualSettings(tmp_path / "prints")


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ({"kind": "fax"}, "kind"),
        ({"kind": "network"}, "host"),
        ({"kind": "network", "host": ""}, "host"),
        ({"kind": "network", "host": "h", "port": 0}, "port"),
        ({"kind": "network", "host": "h", "port": "9100"}, "port"),
        ({"kind": "network", "host": "h", "paper_mm": 76}, "paper_mm"),
        ({"kind": "network", "host": "h", "timeout_s": 0}, "timeout_s"),
        ({"kind": "network", "host": "h", "proof": 1}, "proof"),
        ({"kind": "network", "host": "h", "baud": 9600}, "baud"),
        ({"kind": "serial"}, "path"),
        ({"kind": "serial", "path": "ttyUSB0"}, "path"),
        ({"kind": "serial", "path": "/dev/ttyUSB0", "baud": 96000}, "baud"),
        ({"kind": "serial", "path": "/dev/ttyUSB0", "flow_control": "dtr"}, "flow_control"),
        ({"kind": "file", "path": 7}, "path"),
        ({"kind": "lp", "queue": "-d"}, "queue"),
        ({"kind": "virtual", "folder": "x", "keep": 0}, "keep"),
        ([], "object"),
    ],
)
def test_a_wrong_setting_is_named(raw: object, named: str) -> None:
    with pytest.raises(PrinterSettingsError, match=named):
        settings_in(json.dumps(raw))


def test_settings_that_are_not_json_are_refused() -> None:
    with pytest.raises(PrinterSettingsError, match="not JSON"):
        settings_in("host=10.0.0.9")
