"""What stands on a sign, and when it is told."""

import pytest

from counter.wires.sign import Face, Panel, Showing, SignModel, frame_of, text_of
from office.frame_template import template_of
from office.line import LineGone

STX = template_of("STX ( {address} {text} ETX ) {xor}")
LETTERS = SignModel(STX, width=8)
NARROW = SignModel(STX, width=4)
DIGITS = SignModel(STX, width=4, letters=False)


@pytest.mark.parametrize(
    ("model", "face", "text"),
    [
        (LETTERS, Face(Showing.LABEL, "B012"), "    B012"),
        (LETTERS, Face(Showing.PAUSED), "Tạm đóng"),
        (LETTERS, Face(Showing.NOTHING), "        "),
        (NARROW, Face(Showing.PAUSED), "----"),
        (NARROW, Face(Showing.LABEL, "B1000"), "1000"),
        (DIGITS, Face(Showing.LABEL, "2012"), "2012"),
        (DIGITS, Face(Showing.PAUSED), "    "),
        (DIGITS, Face(Showing.REFUSED), "----"),
    ],
)
def test_a_sign_shows_what_it_can(model: SignModel, face: Face, text: str) -> None:
    assert text_of(model, face) == text


def test_letters_go_without_marks_to_a_sign_of_ascii_and_whole_to_one_that_knows_them() -> None:
    known = SignModel(STX, width=8, encoding="utf-8")

    assert b"TAM DONG" in frame_of(LETTERS, 1, "Tạm đóng")
    assert "Tạm đóng".encode() in frame_of(known, 1, "Tạm đóng")


class Watched:
    """A panel, what its counter shows, and the frames it was sent."""

    def __init__(self) -> None:
        self.face = Face(Showing.LABEL, "B012")
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
    watched.face = Face(Showing.CALLING, "B012")

    for now_s in (0.0, 0.5, 1.0):
        watched.at(now_s)

    shown = [b"B012" in frame for frame in watched.frames]
    assert shown == [True, False, True]
    assert watched.panel.again_in_s() == 0.5


def test_what_could_not_be_written_is_written_next_time() -> None:
    watched = Watched()

    def gone(frame: bytes) -> None:
        raise LineGone

    with pytest.raises(LineGone):
        watched.panel.show(0.0, gone)

    assert watched.at(0.1) == 1


def test_a_line_that_was_away_is_told_everything_again() -> None:
    watched = Watched()
    watched.at(0.0)

    watched.panel.forget()

    assert watched.at(0.1) == 2
