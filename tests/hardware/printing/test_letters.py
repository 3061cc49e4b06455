"""Every Vietnamese letter prints whole and like no other, in every size and weight of a slip."""

import pytest
from PIL import Image, ImageDraw

from hardware.printing.fonts import Ink, Weight, drawn, face
from hardware.printing.sizes import LARGE_SIZES, SIZES
from tests.hardware.printing.letters import LETTERS, SENTENCES, SMALL

TEXT_SIZES = sorted(
    frozenset[int]().union(*(sizes.texts for sizes in (*SIZES.values(), *LARGE_SIZES.values())))
)
AMPLE_EM = 2
"""Free room on every side of the letter, in ems: far more than any mark reaches."""


def test_there_are_134_letters_and_the_sentences_hold_them() -> None:
    said = "".join(SENTENCES)

    assert len(set(LETTERS)) == 134
    assert [letter for letter in SMALL if letter not in said.lower()] == []


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_no_letter_loses_a_row_or_a_column(size: int, weight: Weight) -> None:
    clipped = [
        letter for letter in LETTERS if _dots(drawn(letter, weight, size)) != _ample(letter, weight, size)
    ]

    assert clipped == []


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_no_two_letters_look_alike(size: int, weight: Weight) -> None:
    looks: dict[object, str] = {}
    alike = []
    for letter in LETTERS:
        one = drawn(letter, weight, size)
        first = looks.setdefault((_dots(one), one.ascent), letter)
        if first != letter:
            alike.append(first + letter)

    assert alike == []


def _dots(line: Ink) -> tuple[tuple[int, int], bytes]:
    return line.mask.size, line.mask.tobytes()


def _ample(letter: str, weight: Weight, size: int) -> tuple[tuple[int, int], bytes]:
    """The letter's dots, drawn where nothing could have been cut off."""
    side = AMPLE_EM * size
    wide = Image.new("L", (2 * side + 2 * size, 2 * side))
    ImageDraw.Draw(wide).text((side, side), letter, fill=255, font=face(weight, size), anchor="ls")
    # What lies around it costs as much to look at as the letter does.
    dots = wide.crop(wide.getbbox()).point([255 if cover >= 100 else 0 for cover in range(256)], "1")
    cropped = dots.crop(dots.getbbox())
    return cropped.size, cropped.tobytes()
