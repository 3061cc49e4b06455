"""What stands on a sign, and when it is told."""

from datetime import date

import pytest

from hardware.frame_template import template_of
from hardware.serial_port import PortGone
from hardware.wires.sign import Panel, Showing, SignModel, SignText, frame_of, texts_of
from office.tickets.numbering import Numbering
from office.tickets.numbers import label_of
from office.tickets.office import Series

MONDAY = date(2026, 11, 23)
STX = template_of("STX ( {address} {text} ETX ) {xor}")
LETTERS = SignModel(STX, width=8)
NARROW = SignModel(STX, width=4)
DIGITS = SignModel(STX, width=4, letters=False)


@pytest.mark.parametrize(
    ("model", "face", "text"),
    [
        (LETTERS, SignText(Showing.LABEL, "B012"), "    B012"),
        (LETTERS, SignText(Showing.PAUSED, note="Tạm đóng"), "Tạm đóng"),
        (LETTERS, SignText(Showing.NOTHING), "        "),
        (NARROW, SignText(Showing.PAUSED, note="Tạm đóng"), "----"),
        (NARROW, SignText(Showing.LABEL, "B999"), "B999"),
        (DIGITS, SignText(Showing.LABEL, "B012"), "----"),
        (DIGITS, SignText(Showing.LABEL, "2012"), "2012"),
        (DIGITS, SignText(Showing.PAUSED, note="Tạm đóng"), "    "),
        (DIGITS, SignText(Showing.REFUSED), "----"),
    ],
)
def test_a_sign_shows_what_it_can(model: SignModel, face: SignText, text: str) -> None:
    assert texts_of(model, face) == (text,)


def test_letters_go_without_marks_to_a_sign_of_ascii_and_whole_to_one_that_knows_them() -> None:
    known = SignModel(STX, width=8, encoding="utf-8")

    assert b"TAM DONG" in frame_of(LETTERS, 1, "Tạm đóng")
    assert "Tạm đóng".encode() in frame_of(known, 1, "Tạm đóng")


def test_no_two_numbers_look_alike_on_a_sign_of_four_places() -> None:
    """Over all labels of all letters: each whole number once, and at no moment one field as another."""
    showers: dict[str, str] = {}
    wholes: set[tuple[str, ...]] = set()
    for letter in "ABCDEFGHKLMNPRSTUVXYZ":
        for number in range(1, 10_000):
            label = label_of(Numbering(MONDAY, "", Series.LETTER, letter, 0), number)
            turns = texts_of(NARROW, SignText(Showing.LABEL, label))
            wholes.add(turns)
            for text in turns:
                assert showers.setdefault(text, letter) == letter, (
                    f"{label} shows {text}, as another field does"
                )

    assert len(wholes) == 21 * 9_999


def test_no_two_blocks_look_alike_on_a_sign_of_digits() -> None:
    shown = {texts_of(DIGITS, SignText(Showing.LABEL, f"{number:04d}")) for number in range(10_000)}

    assert len(shown) == 10_000


def test_a_number_too_long_for_a_sign_is_shown_in_two_turns_that_both_name_its_field() -> None:
    watched = Watched()
    watched.face = SignText(Showing.LABEL, "B1234")

    for now_s in (0.0, 0.9, 1.0, 1.9, 2.0):
        watched.at(now_s)

    assert [frame[2:6] for frame in watched.frames] == [b"B12-", b"B-34", b"B12-"]
    assert watched.panel.again_in_s() <= 1.0


def test_a_call_of_such_a_number_blinks_in_both_turns() -> None:
    watched = Watched()
    watched.face = SignText(Showing.CALLING, "B1234")

    for now_s in (0.0, 0.5, 1.0, 1.5, 2.0):
        watched.at(now_s)

    assert [frame[2:6] for frame in watched.frames] == [b"B12-", b"    ", b"B-34", b"    ", b"B12-"]


class Watched:
    """A panel, what its counter shows, and the frames it was sent."""

    def __init__(self) -> None:
        self.face = SignText(Showing.LABEL, "B012")
        self.frames: list[bytes] = []
        self.panel = Panel(NARROW, 1, lambda: self.face)

    def at(self, now_s: float) -> int:
        """Show at that time; return how many frames have been sent in all."""
        self.panel.show(now_s, self.frames.append)
        return len(self.frames)


def test_the_same_is_sent_again_only_after_the_refresh() -> None:
    watched = Watched()

    assert [watched.at(now_s) for now_s in (0.0, 1.0, 4.9, 5.0, 5.1)] == [1, 1, 1, 2, 2]


def test_a_call_blinks_between_its_label_and_nothing() -> None:
    watched = Watched()
    watched.face = SignText(Showing.CALLING, "B012")

    for now_s in (0.0, 0.5, 1.0):
        watched.at(now_s)

    shown = [b"B012" in frame for frame in watched.frames]
    assert shown == [True, False, True]
    assert watched.panel.again_in_s() == 0.5


def test_what_could_not_be_written_is_written_next_time() -> None:
    watched = Watched()

    def gone(frame: bytes) -> None:
        raise PortGone

    with pytest.raises(PortGone):
        watched.panel.show(0.0, gone)

    assert watched.at(0.1) == 1


def test_a_line_that_was_away_is_told_everything_again() -> None:
    watched = Watched()
    watched.at(0.0)

    watched.panel.forget()

    assert watched.at(0.1) == 2
