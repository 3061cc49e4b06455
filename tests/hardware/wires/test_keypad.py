"""A keypad's frames become presses: once each, through noise and cuts, tried again under one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.frame_template import template_of
from hardware.wires.key_action import KeyAction
from hardware.wires.keypad import (
    FrameReader,
    KeyMeaning,
    Keypad,
    KeypadReader,
    KeyPress,
    KeyPressFailed,
    KeyPressRefused,
)
from hardware.wires.sign import Showing, SignText

FRAME = template_of("STX ( {address} {key} ETX ) {xor}")
KEYS = {
    b"N": KeyMeaning(KeyAction.NEXT),
    b"R": KeyMeaning(KeyAction.RECALL),
    b"T": KeyMeaning(KeyAction.TRANSFER, "DD"),
    b"E": KeyMeaning(KeyAction.ENTER),
    b"C": KeyMeaning(KeyAction.CLEAR),
    **{str(digit).encode(): KeyMeaning(KeyAction.DIGIT, str(digit)) for digit in range(10)},
}
IDLE = SignText(Showing.NOTHING)


class Desk:
    """A keypad on a clock that stands still, and the presses it asked for."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.takes_s = 0.0
        self.errors: list[Exception] = []
        self.presses: list[KeyPress] = []
        self.keypad = Keypad(KEYS, self._act, lambda: self.now_s, lambda pause_s: None)

    def _act(self, press: KeyPress) -> None:
        self.presses.append(press)
        self.now_s += self.takes_s
        if self.errors:
            raise self.errors.pop(0)

    def press(self, keys: str, apart_s: float = 1.0) -> None:
        for key in keys:
            self.now_s += apart_s
            self.keypad.press(key.encode())

    @property
    def actions(self) -> list[KeyAction]:
        return [press.action for press in self.presses]

    @property
    def face(self) -> SignText:
        return self.keypad.face(lambda: IDLE)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_press_that_a_test_waits_for_does_nothing_nor_do_its_repetitions(desk: Desk) -> None:
    desk.keypad.trial.begin()

    desk.press("NNNN", apart_s=0.1)

    assert desk.actions == []
    assert desk.keypad.trial.end() == b"N"
    desk.press("NR")
    assert desk.actions == [KeyAction.NEXT, KeyAction.RECALL]


def test_a_test_that_is_over_takes_no_press(desk: Desk) -> None:
    assert desk.keypad.trial.run(within_s=0.01) is None

    desk.press("N")

    assert desk.actions == [KeyAction.NEXT]


def test_digits_typed_before_a_test_stay_typed(desk: Desk) -> None:
    desk.press("1")
    desk.keypad.trial.begin()

    desk.press("C2")

    assert desk.face == SignText(Showing.LABEL, "12")


@pytest.mark.parametrize(
    ("key", "named"),
    [(b"N", "next"), (b"5", "digit 5"), (b"T", "transfer DD"), (b"\x4e\x00", "unknown 4e00")],
)
def test_each_key_has_a_name(desk: Desk, key: bytes, named: str) -> None:
    assert desk.keypad.named(key) == named


def test_a_frame_that_the_keypad_repeats_is_one_press(desk: Desk) -> None:
    desk.press("NNNNNNNN", apart_s=0.1)

    assert desk.actions == [KeyAction.NEXT]


def test_pressed_again_after_a_moment_it_is_another_press_with_another_key(desk: Desk) -> None:
    desk.press("NN", apart_s=0.4)

    assert desk.actions == [KeyAction.NEXT, KeyAction.NEXT]
    assert desk.presses[0].key != desk.presses[1].key


def test_repetitions_that_came_while_the_office_was_slow_are_no_press(desk: Desk) -> None:
    desk.takes_s = 2.0

    desk.press("NNN", apart_s=0.1)

    assert desk.actions == [KeyAction.NEXT]


def test_repetitions_that_came_in_one_piece_are_one_press_however_late_each_is_looked_at() -> None:
    desk = Desk()
    late_s = iter(range(100, 200, 5))
    keypad = Keypad(KEYS, desk.presses.append, lambda: float(next(late_s)))

    KeypadReader(FRAME, {1: keypad}).feed(FRAME.frame(1, key=b"N") * 3 + FRAME.frame(1, key=b"R"))

    assert desk.actions == [KeyAction.NEXT, KeyAction.RECALL]


def test_a_press_of_which_nobody_knows_is_asked_again_under_its_key(desk: Desk) -> None:
    desk.errors = [KeyPressFailed("cut"), KeyPressFailed("cut")]

    desk.press("N")

    assert len(desk.presses) == 3
    assert len({press.key for press in desk.presses}) == 1
    assert desk.face == IDLE


@pytest.mark.parametrize(
    "errors", [[KeyPressRefused()], [KeyPressFailed(), KeyPressFailed(), KeyPressFailed()]]
)
def test_what_is_not_done_shows_dashes_for_a_moment(desk: Desk, errors: list[Exception]) -> None:
    desk.errors = errors
    desk.press("R")

    shown = desk.face
    desk.now_s += 3

    assert (shown, desk.face) == (SignText(Showing.REFUSED), IDLE)


def test_a_number_is_typed_shown_and_entered(desk: Desk) -> None:
    desk.press("0")
    desk.press("1122")
    shown = desk.face

    desk.press("E")

    assert shown == SignText(Showing.LABEL, "1122")
    assert [(press.action, press.text) for press in desk.presses] == [(KeyAction.ENTER, "1122")]
    assert desk.face == IDLE


@pytest.mark.parametrize("keys", ["12CE", "E", "?"])
def test_nothing_typed_and_unknown_keys_do_nothing(desk: Desk, keys: str) -> None:
    desk.press(keys)

    assert desk.presses == []


def test_what_was_typed_long_ago_is_forgotten(desk: Desk) -> None:
    desk.press("12")
    desk.press("E", apart_s=60)

    assert desk.presses == []


def test_each_keypad_of_a_line_is_known_by_its_address() -> None:
    one, other = Desk(), Desk()
    ear = KeypadReader(FRAME, {1: one.keypad, 2: other.keypad})

    ear.feed(FRAME.frame(2, key=b"T") + FRAME.frame(3, key=b"N"))

    assert one.presses == []
    assert [(press.action, press.text) for press in other.presses] == [(KeyAction.TRANSFER, "DD")]


@given(st.lists(st.tuples(st.binary(max_size=6), st.sampled_from(b"NRT")), max_size=8), st.data())
def test_frames_are_found_in_noise_however_they_are_cut(
    sent: list[tuple[bytes, int]], data: st.DataObject
) -> None:
    # Noise without the first byte of a frame: with it, chance alone can make one.
    stream = b"".join(
        noise.replace(b"\x02", b"\xff") + FRAME.frame(5, key=bytes([key])) for noise, key in sent
    )
    reader, found = FrameReader(FRAME), []

    while stream:
        cut = data.draw(st.integers(1, len(stream)))
        found += reader.feed(stream[:cut])
        stream = stream[cut:]

    assert found == [(5, bytes([key])) for _, key in sent]


def test_half_a_frame_before_a_silence_does_not_spoil_the_next() -> None:
    reader, loose = FrameReader(template_of("{address} {key}")), b"\x05N"

    reader.feed(b"\x05")
    reader.feed(b"")

    assert reader.feed(loose) == [(5, b"N")]
