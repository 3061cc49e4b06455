"""Lines and signs in config.toml: what they become, and what is said of their faults."""

from pathlib import Path

import pytest

from office.settings import load
from tests.office.settings_toml import SMALL, faults, spoiled, written

_SECOND = '[[counter]]\nnumber = 2\nfields = ["A", "B"]\n'


def _sign(address: int) -> str:
    return f'\n[counter.sign]\nline = "line-1"\nmodel = "led"\naddress = {address}\n\n'


WIRES = spoiled(_SECOND, f"{_sign(1)}{_SECOND}{_sign(2)}")
WIRES += """
[[line]]
name = "line-1"
port = "/dev/serial/by-id/usb-1"

[[sign_model]]
name = "led"
frame = "stx"
"""


def test_a_file_without_wires_has_none(tmp_path: Path) -> None:
    assert load(written(tmp_path, SMALL)).wired_signs == ()


def test_each_sign_knows_its_line_its_make_and_its_address(tmp_path: Path) -> None:
    first, second = load(written(tmp_path, WIRES)).wired_signs

    assert [sign.counter for sign in (first, second)] == [1, 2]
    assert [sign.address for sign in (first, second)] == [1, 2]
    assert first.line.port == "/dev/serial/by-id/usb-1"
    assert first.model.template.frame(1, text=b"B012") == b"\x02\x01B012\x03\x73"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'line = "line-1"',
            'line = "line-2"',
            "counter[1].sign.line: no [[line]] has the name 'line-2'. Did you mean 'line-1'?",
        ),
        (
            'model = "led"',
            'model = "lcd"',
            "counter[1].sign.model: no [[sign_model]] has the name 'lcd'. Did you mean 'led'?",
        ),
        (
            "address = 2",
            "address = 1",
            "counter[2].sign.address: counter[1].sign has 1 on line 'line-1' already",
        ),
        ("address = 2", "address = 256", "counter[2].sign.address: must be at most 255"),
        ("address = 2", "adress = 2", "there is no such key. Did you mean 'address'?"),
        ('port = "/dev/serial', 'port = "COM1', "line[1].port: must be a device such as"),
        ('frame = "stx"', 'frame = "STX {adress}"', "sign_model[1].frame: must be 'stx' or 'cd5220'"),
        ('frame = "stx"', 'frame = "STX {address} ETX"', "or a template with {text} and without {key}"),
        (
            'frame = "stx"',
            'frame = "stx"\nletters = false',
            "sign_model[1].letters: a sign of digits cannot show B012: set office.series to 'block'",
        ),
    ],
)
def test_a_fault_says_where_it_is_and_what_is_meant(tmp_path: Path, old: str, new: str, fault: str) -> None:
    found = faults(tmp_path, spoiled(old, new, WIRES))

    assert any(fault in line for line in found), found


def test_two_signs_share_a_line_only_where_their_frame_holds_an_address(tmp_path: Path) -> None:
    found = faults(tmp_path, spoiled('frame = "stx"', 'frame = "cd5220"', WIRES))

    assert "counter[1].sign.address: must be left out: its frame holds no {address}" in found
