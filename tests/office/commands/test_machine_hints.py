"""``server.py check`` says which ports this machine lacks, and that it lives by another time."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from office.commands.machine_hints import machine_hints
from office.commands.messages import messages
from office.settings import Settings, load
from tests.office.settings_toml import spoiled, written

NOW = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)
NETWORK = 'kind = "network"\nhost = "192.168.1.50"'
WIRED = """
[[line]]
name = "signs"
port = "PORT"

[[sign_model]]
name = "led"
frame = "stx"
"""
SIGN = '[[counter]]\nnumber = 1\nfields = ["A"]\n\n[counter.sign]\nline = "signs"\nmodel = "led"\n'


@pytest.fixture
def machine_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def settle(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield settle
    monkeypatch.undo()
    time.tzset()


def office(tmp_path: Path, *changes: tuple[str, str], more: str = "") -> Settings:
    text = spoiled(*changes[0]) if changes else spoiled("early_min = 30", "early_min = 30")
    for old, new in changes[1:]:
        text = spoiled(old, new, text)
    return load(written(tmp_path, text + more))


def test_a_port_that_is_not_there_is_named_until_it_is_plugged_in(tmp_path: Path) -> None:
    port = tmp_path / "lp0"
    settings = office(tmp_path, (NETWORK, f'kind = "file"\npath = "{port}"'))

    (hint,) = machine_hints(settings, NOW)
    port.symlink_to("/dev/null")

    assert hint.startswith(f"kiosk[1].printer.path: there is no {port} on this machine now")
    assert machine_hints(settings, NOW) == []


@pytest.mark.parametrize("kind", ["file", "serial"])
@pytest.mark.parametrize("make", [Path.touch, Path.mkdir])
def test_a_port_that_is_a_file_or_a_folder_is_named(
    tmp_path: Path, kind: str, make: Callable[[Path], None]
) -> None:
    port = tmp_path / "lp0"
    make(port)

    (hint,) = machine_hints(office(tmp_path, (NETWORK, f'kind = "{kind}"\npath = "{port}"')), NOW)

    assert hint.startswith(f"kiosk[1].printer.path: {port} is a file or a folder and no device")
    assert "không phải thiết bị" in messages("vi")(hint)


def test_a_line_that_is_not_there_is_named_by_its_name(tmp_path: Path) -> None:
    port = tmp_path / "usb0"
    line = ('[[counter]]\nnumber = 1\nfields = ["A"]\n', SIGN)

    (hint,) = machine_hints(office(tmp_path, line, more=WIRED.replace("PORT", str(port))), NOW)

    assert hint.startswith(f"line 'signs': there is no {port} ")


@pytest.mark.parametrize("port", ["socket://192.168.1.60:4001", '/dev/usb9"\nagent = "counter-1'])
def test_what_is_elsewhere_is_not_looked_for(tmp_path: Path, port: str) -> None:
    line = ('[[counter]]\nnumber = 1\nfields = ["A"]\n', SIGN)

    assert machine_hints(office(tmp_path, line, more=WIRED.replace("PORT", port)), NOW) == []


def test_a_machine_in_another_time_than_the_office_is_told(
    tmp_path: Path, machine_at: Callable[[str], None]
) -> None:
    machine_at("Asia/Ho_Chi_Minh")
    settings = office(tmp_path, ("[hours]", 'time_zone = "America/New_York"\n\n[hours]'))

    (hint,) = machine_hints(settings, NOW)

    assert hint.startswith("in the time zone America/New_York it is 2026-11-29 20:00 now")
    assert "2026-11-30 08:00" in hint


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "Asia/Bangkok", "UTC"])
def test_a_machine_of_the_same_time_or_of_utc_is_not(
    tmp_path: Path, machine_at: Callable[[str], None], zone: str
) -> None:
    machine_at(zone)

    assert machine_hints(office(tmp_path), NOW) == []
