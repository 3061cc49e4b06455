"""A field's pictogram on paper: the drawing of the pages as dots, beside the field's name."""

from dataclasses import replace
from math import hypot

import pytest

from hardware.printing.faults import PaperError
from hardware.printing.layout import composed, render
from hardware.printing.paper import TicketPaper
from hardware.printing.pictogram import SQUARE, is_drawable, pictogram
from hardware.printing.sizes import LARGE_SIZES, SIZES
from office.looks.pictograms import PICTOGRAMS, lines_of
from tests.hardware.printing.papers import BARE, CROWDED, ENGLISH, PRIORITY, STANDARD

SMALLEST = min(sizes.pictogram for table in (SIZES, LARGE_SIZES) for sizes in table.values())


@pytest.mark.parametrize("name", PICTOGRAMS)
def test_every_pictogram_can_be_printed_whole(name: str) -> None:
    assert is_drawable(lines_of(name))

    mask = pictogram(lines_of(name), SMALLEST)

    left, top, right, bottom = mask.getbbox()  # type: ignore[misc]
    # Lines end a dot or more before the edge, or they would be cut; and it fills its square in one direction.
    assert min(left, top, SMALLEST - right, SMALLEST - bottom) >= 0
    assert max(right - left, bottom - top) >= SMALLEST * 0.75
    ink = mask.histogram()[-1] / SMALLEST**2
    assert 0.12 < ink < 0.5


def test_no_two_pictograms_print_alike() -> None:
    assert len({pictogram(lines_of(name), SMALLEST).tobytes() for name in PICTOGRAMS}) == len(PICTOGRAMS)


def test_an_arc_is_the_circle_s() -> None:
    size = 10 * SQUARE
    mask = pictogram("M4 12A8 8 0 0 1 12 4", size)

    for y in range(size):
        for x in range(size):
            if mask.getpixel((x, y)):
                assert abs(hypot(x - 120, y - 120) - 80) <= 12
                assert x <= 130
                assert y <= 130
    # A quarter of a turn clockwise, from the left to the top.
    assert mask.getpixel((63, 63))


@pytest.mark.parametrize("path", ["L1 1", "M1 1l2 2", "M1 1L2", "M1 1L30 2", "M1 1Q2 2 3 3", "M1 1.1.1L2 2"])
def test_a_path_that_cannot_be_drawn_is_no_paper(path: str) -> None:
    with pytest.raises(PaperError, match="pictogram must be a path that can be drawn"):
        replace(STANDARD, pictogram=path)


@pytest.mark.parametrize("paper", [STANDARD, PRIORITY, ENGLISH, CROWDED, BARE], ids=lambda paper: paper.label)
@pytest.mark.parametrize("is_large", [False, True], ids=["plain", "large"])
@pytest.mark.parametrize("width", list(SIZES))
def test_a_pictogram_stands_beside_the_name(paper: TicketPaper, is_large: bool, width: int) -> None:
    drawing = lines_of("family")
    shown = replace(paper, pictogram=drawing, is_large=is_large)

    pieces = composed(shown, width).pieces

    size = (LARGE_SIZES if is_large else SIZES)[width].pictogram
    [at] = [one.box for one in pieces if one.mask is pictogram(drawing, size)]
    margin = (LARGE_SIZES if is_large else SIZES)[width].margin
    assert at[0] >= margin
    across = [one.box for one in pieces if one.mask is not None and one.box[1] < at[3] and at[1] < one.box[3]]
    assert all(box[0] >= at[2] for box in across if box != at)
    assert all(box[2] <= width - margin for box in across)
    assert len(across) > 1


def test_a_ticket_without_one_prints_as_before() -> None:
    assert render(STANDARD, 576).tobytes() == render(replace(STANDARD, pictogram=""), 576).tobytes()


def test_it_travels_with_the_paper() -> None:
    paper = replace(STANDARD, pictogram=lines_of("land"))

    assert TicketPaper.from_wire(paper.to_wire()) == paper
