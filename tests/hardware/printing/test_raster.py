"""What goes over the wire prints exactly the bitmap, and keeps to what cheap printers bear."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from hardware.printing.layout import render
from hardware.printing.paper import TicketPaper
from hardware.printing.raster import digits_slip, picture_bytes
from tests.hardware.printing.escpos_emulator import pages_of
from tests.hardware.printing.papers import ALL, STANDARD

TALLEST_STRIP = 128
CLONE_BUG_ROWS = 48


def striped(stretches: list[tuple[int, int]], width: int) -> Image.Image:
    """A picture of stretches of (rows, black dots at the left of each row)."""
    picture = Image.new("1", (width, sum(rows for rows, _ in stretches)), 1)
    y = 0
    for rows, dots in stretches:
        picture.paste(0, (0, y, dots, y + rows))
        y += rows
    return picture


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize("paper", ALL.values(), ids=ALL.keys())
def test_a_ticket_prints_dot_for_dot(paper: TicketPaper, width: int) -> None:
    picture = render(paper, width)

    (page,) = pages_of(picture_bytes(picture), width)

    assert page.image().tobytes() == picture.tobytes()


@settings(max_examples=150, deadline=None)
@given(
    width=st.sampled_from([8, 384, 576]),
    stretches=st.lists(st.tuples(st.integers(1, 300), st.integers(0, 576)), min_size=1, max_size=12),
)
def test_any_picture_prints_dot_for_dot(width: int, stretches: list[tuple[int, int]]) -> None:
    picture = striped([(rows, min(dots, width)) for rows, dots in stretches], width)

    (page,) = pages_of(picture_bytes(picture), width)

    assert page.image().size == picture.size
    assert page.image().tobytes() == picture.tobytes()


@settings(max_examples=50, deadline=None)
@given(st.binary(min_size=48 * 60, max_size=48 * 60))
def test_noise_prints_dot_for_dot(noise: bytes) -> None:
    picture = Image.frombytes("1", (384, 60), noise)

    (page,) = pages_of(picture_bytes(picture), 384)

    assert page.image().tobytes() == picture.tobytes()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 300), st.integers(0, 1)), min_size=1, max_size=6))
def test_no_strip_is_tall_or_of_a_height_that_clones_misprint(stretches: list[tuple[int, int]]) -> None:
    picture = striped([(rows, dots * 100) for rows, dots in stretches], 576)

    (page,) = pages_of(picture_bytes(picture), 576)

    assert all(0 < height <= TALLEST_STRIP and height % CLONE_BUG_ROWS for height in page.heights)


@pytest.mark.parametrize("rows", [1, 47, 48, 96, 128, 144, 176, 255, 256, 600])
def test_every_height_prints_whole(rows: int) -> None:
    (page,) = pages_of(picture_bytes(striped([(rows, 576)], 576)), 576)

    assert page.image().size == (576, rows)
    assert all(height <= TALLEST_STRIP and height % CLONE_BUG_ROWS for height in page.heights)


@pytest.mark.parametrize(("width", "most"), [(576, 51_000), (384, 30_000)])
def test_blank_paper_is_not_sent(width: int, most: int) -> None:
    picture = render(STANDARD, width)

    job = picture_bytes(picture)

    assert len(job) < most
    assert len(job) < 0.8 * width * picture.height / 8


@pytest.mark.parametrize(
    ("label", "text"), [("B012", "B012"), ("2012", "2012"), ("Đ012", "D012"), ("TEST-00042", "TEST-00042")]
)
def test_the_slip_says_the_label_in_plain_letters(label: str, text: str) -> None:
    job = digits_slip(label)

    (page,) = pages_of(job, 384)

    assert text in page.text.split()
    assert page.rows == []
    assert len(job) <= 225
