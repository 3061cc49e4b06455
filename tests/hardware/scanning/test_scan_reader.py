"""Where a code ends, and what is never taken for one."""

import gc
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.scanning.codes import Scan, TicketKey, UnknownCode, scan_of
from hardware.scanning.scan_reader import MOST_BYTES, ScanReader
from tests.hardware.scanning.cards import random_card

ONE, TWO = TicketKey("AAAAAAAAAAAA"), TicketKey("BBBBBBBBBBBB")


class Heard:
    """An ear, its clock, and what it heard."""

    def __init__(self) -> None:
        self.scans: list[Scan] = []
        self.now_s = 0.0
        self.ear = ScanReader(
            lambda text: scan_of(text, lambda _: None), self.scans.append, lambda: self.now_s
        )


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b""])
def test_a_code_ends_with_either_mark_or_a_pause(heard: Heard, end: bytes) -> None:
    heard.ear.feed(b"/t/AAAAAA")
    heard.ear.feed(b"AAAAAA")
    assert heard.scans == []

    heard.ear.feed(end)

    assert heard.scans == [ONE]


def test_two_codes_in_one_breath_are_two(heard: Heard) -> None:
    heard.ear.feed(b"/t/AAAAAAAAAAAA\r\n/t/BBBBBBBBBBBB\r\n")

    assert heard.scans == [ONE, TWO]


def test_a_code_left_before_the_scanner_counts_once(heard: Heard) -> None:
    for _ in range(5):
        heard.ear.feed(b"/t/AAAAAAAAAAAA\r")
        heard.now_s += 2

    assert heard.scans == [ONE]


def test_a_code_shown_again_later_counts_again(heard: Heard) -> None:
    heard.ear.feed(b"/t/AAAAAAAAAAAA\r")
    heard.now_s += 4
    heard.ear.feed(b"/t/AAAAAAAAAAAA\r")

    assert heard.scans == [ONE, ONE]


def test_what_is_too_long_is_one_unknown_code_and_is_not_kept(heard: Heard) -> None:
    for _ in range(1000):
        heard.ear.feed(b"x" * MOST_BYTES)
    heard.ear.feed(b"\r/t/AAAAAAAAAAAA\r")

    assert heard.scans == [UnknownCode(), ONE]


@pytest.mark.parametrize("code", [b"\xff\xfe\xfd", b"/t/AAAAAAAAAAAA\x00", b"\x1b[2J"])
def test_bytes_that_are_no_text_are_an_unknown_code(heard: Heard, code: bytes) -> None:
    heard.ear.feed(code + b"\n")

    assert heard.scans == [UnknownCode()]


def test_half_a_code_from_before_the_plug_was_pulled_is_forgotten(heard: Heard) -> None:
    heard.ear.feed(b"rubbish")
    heard.ear.forget()
    heard.ear.feed(b"/t/AAAAAAAAAAAA\r")

    assert heard.scans == [ONE]


@given(st.lists(st.binary(max_size=700), max_size=12))
def test_no_bytes_are_too_strange(pieces: list[bytes]) -> None:
    heard = Heard()

    for piece in pieces:
        heard.ear.feed(piece)


def test_nothing_of_a_card_is_left_in_memory_that_the_ear_reaches(heard: Heard) -> None:
    card = random_card(Random(1))
    number = card.number
    heard.ear.feed(card.text.encode() + b"\r\n")

    held = [heard.ear, *gc.get_referents(heard.ear), *vars(heard.ear).values()]

    assert heard.scans == [UnknownCode()]
    assert not any(number in repr(one) for one in held)
