"""A kiosk's scanner in config.toml: what it becomes, and what is said of its faults."""

from pathlib import Path

import pytest

from office.settings import load
from tests.office.settings_toml import SMALL, faults, spoiled, written

_SCANNER = """
[kiosk.scanner]
line = "scanner-1"
priority = "priority"
elder_age = 75
results_field = "B"
"""
_LINES = """
[[line]]
name = "scanner-1"
port = "/dev/serial/by-id/usb-1"

[[line]]
name = "line-1"
port = "/dev/serial/by-id/usb-2"
baud = 115200

[[sign_model]]
name = "led"
frame = "stx"
"""
_SIGN = '\n[counter.sign]\nline = "line-1"\nmodel = "led"\n'
_COUNTER = '[[counter]]\nnumber = 2\nfields = ["A", "B"]\n'
_KIOSK = '[[kiosk]]\nname = "kiosk-9"\ntitle = "Máy"\n'

SCANS = spoiled(_COUNTER, _COUNTER + _SIGN) + _KIOSK + _SCANNER + _LINES


def test_a_kiosk_without_the_table_has_no_scanner(tmp_path: Path) -> None:
    assert load(written(tmp_path, f"{SMALL}\n{_KIOSK}")).kiosks[-1].scanner is None


def test_a_scanner_knows_its_line_and_its_offers(tmp_path: Path) -> None:
    scanner = load(written(tmp_path, SCANS)).kiosks[-1].scanner

    assert scanner is not None
    assert scanner.line.port == "/dev/serial/by-id/usb-1"
    assert (scanner.priority, scanner.elder_age, scanner.results_field) == ("priority", 75, "B")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'line = "scanner-1"\npriority',
            'line = "scaner-1"\npriority',
            "scanner.line: no [[line]] has the name 'scaner-1'. Did you mean 'scanner-1'?",
        ),
        (
            'priority = "priority"\nelder',
            'priority = "prioritet"\nelder',
            "scanner.priority: no [[priority]] has the code 'prioritet'. Did you mean 'priority'?",
        ),
        (
            'results_field = "B"',
            'results_field = "X"',
            "scanner.results_field: no [[field]] has the code 'X'",
        ),
        (
            'line = "scanner-1"\npriority',
            'line = "line-1"\npriority',
            "scanner.line: counter[2].sign is on 'line-1'; a scanner needs a line of its own",
        ),
        ("elder_age = 75", "elder_age = 7", "scanner.elder_age: must be"),
        ("elder_age = 75", "elderly_age = 75", "Did you mean 'elder_age'?"),
    ],
)
def test_every_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert SCANS.count(old) == 1

    assert any(fault in line for line in faults(tmp_path, SCANS.replace(old, new)))
