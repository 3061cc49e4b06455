"""Frames as text: what they build, what they read back, and what is no frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.frame_template import TemplateError, template_of


@pytest.mark.parametrize(
    ("template", "frame"),
    [
        ("STX ( {address} {text} ETX ) {xor}", b"\x02\x05B012\x03\x77"),
        ("STX ( {address:2} {text} ) {sum:hex} CR", b"\x0205B0123A\r"),
        ("( AA {address} {text} ) {xor:hex} 0D", b"\xaa\x05B012DE\r"),
        ("ESC 51 41 {text} CR", b"\x1bQAB012\r"),
    ],
)
def test_a_frame_is_built_as_its_template_says(template: str, frame: bytes) -> None:
    assert template_of(template).frame(5, text=b"B012") == frame


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("", "at least one byte"),
        ("2", "neither a byte"),
        ("STX {adress}", "neither a byte"),
        ("{text:4}", "neither a byte"),
        ("{key:hex}", "neither a byte"),
        ("{xor:2}", "neither a byte"),
        ("STX {key} {key}", "more than once"),
        ("STX {key} {xor}", "must stand behind"),
        ("STX ( {key} {xor} )", "must stand behind"),
        (") STX ( {key} {xor}", "must stand behind"),
        ("( {key} ) {xor} {sum}", "at most one checksum"),
        ("( {key} )", "are for a checksum"),
    ],
)
def test_what_is_no_template_is_refused_with_its_reason(template: str, why: str) -> None:
    with pytest.raises(TemplateError, match=why.replace("(", r"\(")):
        template_of(template)


@given(st.integers(0, 255), st.binary(min_size=2, max_size=2))
def test_a_frame_that_was_built_is_read_back(address: int, key: bytes) -> None:
    template = template_of("STX ( {address} {key:2} ETX ) {sum}")

    assert template.read(template.frame(address, key=key)) == (address, key)


@given(st.integers(0, 99), st.integers(0, 6), st.integers(0, 7))
def test_a_frame_with_one_wrong_bit_is_none(address: int, byte: int, bit: int) -> None:
    template = template_of("STX ( {address:2} {key} ETX ) {xor:hex}")
    spoiled = bytearray(template.frame(address, key=b"N"))
    spoiled[byte] ^= 1 << bit

    assert template.read(bytes(spoiled)) is None


def test_the_highest_address_is_what_its_place_can_hold() -> None:
    assert template_of("{address:2}").most_address() == 99
    assert template_of("{address}").most_address() == 255
    assert template_of("{text}").most_address() == 0
