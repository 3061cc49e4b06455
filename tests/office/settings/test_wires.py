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
        (
            'frame = "stx"',
            'frame = "STX {adress}"',
            "sign_model[1].frame: must be 'stx' or 'cd5220' or a template",
        ),
        ('frame = "stx"', 'frame = "STX {address} ETX"', "or a template with {text} and without {key}"),
        (
            'frame = "stx"',
            'frame = "stx"\nletters = false',
            "sign_model[1].letters: a sign of digits cannot show B012: set office.series to 'block'",
        ),
        (
            'frame = "stx"',
            'frame = "stx"\nwidth = 3',
            "sign_model[1].width: must be at least 4: a number such as B012 has as many places",
        ),
    ],
)
def test_a_fault_says_where_it_is_and_what_is_meant(tmp_path: Path, old: str, new: str, fault: str) -> None:
    found = faults(tmp_path, spoiled(old, new, WIRES))

    assert any(fault in line for line in found), found


def test_two_signs_share_a_line_only_where_their_frame_holds_an_address(tmp_path: Path) -> None:
    found = faults(tmp_path, spoiled('frame = "stx"', 'frame = "cd5220"', WIRES))

    assert "counter[1].sign.address: must be left out: its frame holds no {address}" in found


_KEYPADS = spoiled(
    _sign(1), f'{_sign(1)}[counter.keypad]\nline = "line-1"\nmodel = "keys"\naddress = 3\n\n', WIRES
)
_KEYPADS += """
[[keypad_model]]
name = "keys"
frame = "STX ( {address} {key} ETX ) {xor}"
display = "led"

[keypad_model.keys]
next = "N"
no_show = "0x1F"
digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]

[[keypad_model.transfer]]
key = "a"
field = "B"

[[keypad_model.transfer]]
key = "b"
counter = 2
"""


def test_a_keypad_knows_what_each_key_does_and_what_its_display_is(tmp_path: Path) -> None:
    (keypad,) = load(written(tmp_path, _KEYPADS)).wired_keypads

    assert (keypad.counter, keypad.address, keypad.may_choose) == (1, 3, False)
    assert keypad.display is not None
    assert {key.code: (key.action, key.text, key.counter) for key in keypad.keys} == {
        b"N": ("next", "", None),
        b"\x1f": ("no_show", "", None),
        **{str(digit).encode(): ("digit", str(digit), None) for digit in range(10)},
        b"a": ("transfer", "B", None),
        b"b": ("transfer", "", 2),
    }


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'model = "keys"',
            'model = "key"',
            "counter[1].keypad.model: no [[keypad_model]] has the name 'key'. Did you mean 'keys'?",
        ),
        (
            'display = "led"',
            'display = "lcd"',
            "keypad_model[1].display: no [[sign_model]] has the name 'lcd'. Did you mean 'led'?",
        ),
        (
            "address = 3",
            "address = 1",
            "counter[1].keypad.address: counter[1].sign has it; the keypad's display needs its own",
        ),
        ('next = "N"', 'nxt = "N"', "keypad_model[1].keys.nxt: there is no such key. Did you mean 'next'?"),
        ('next = "N"', 'next = "NN"', "keypad_model[1].keys.next: is 2 bytes long; a key of its frame has 1"),
        (
            '"0x1F"',
            '"N"',
            "keypad_model[1].keys.no_show: keypad_model[1].keys.next is that key already",
        ),
        (
            'key = "a"',
            'key = "9"',
            "keypad_model[1].transfer[1].key: keypad_model[1].keys.digits[10] is that key already",
        ),
        (
            'field = "B"\n\n[[keypad',
            'field = "BB"\n\n[[keypad',
            "keypad_model[1].transfer[1].field: no [[field]] has the code 'BB'. Did you mean 'B'?",
        ),
        (
            'key = "b"\ncounter = 2',
            'key = "b"\ncounter = 9',
            "keypad_model[1].transfer[2].counter: no counter has the number 9",
        ),
        (
            'key = "b"\ncounter = 2',
            'key = "b"',
            "keypad_model[1].transfer[2]: must have field or counter, and not both",
        ),
        (
            "{key} ETX",
            "{text} ETX",
            "keypad_model[1].frame: must be a template with {key} and without {text}",
        ),
    ],
)
def test_a_fault_of_a_keypad_says_where_it_is(tmp_path: Path, old: str, new: str, fault: str) -> None:
    found = faults(tmp_path, spoiled(old, new, _KEYPADS))

    assert any(fault in line for line in found), found
