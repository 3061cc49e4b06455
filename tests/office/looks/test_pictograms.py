"""Every pictogram is drawn alike: one path of plain lines inside its square, and no two are the same."""

import re

import pytest

from office.looks.pictograms import FOLDER, PICTOGRAMS, lines_of

FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">\n  <path d="{}"/>\n</svg>\n'
)


def test_there_are_pictograms_for_any_office() -> None:
    assert len(PICTOGRAMS) >= 30
    assert len({lines_of(name) for name in PICTOGRAMS}) == len(PICTOGRAMS)


@pytest.mark.parametrize("name", PICTOGRAMS)
def test_a_pictogram_is_one_path_of_plain_lines(name: str) -> None:
    assert (FOLDER / f"{name}.svg").read_text(encoding="utf-8") == FRAME.format(lines_of(name))
    # What printers draw, too: places from the corner, never from the last point.
    assert re.fullmatch(r"[MLHVCAZ0-9 .]+", lines_of(name))


def test_no_pictogram_is_no_path() -> None:
    assert lines_of("") == ""
    with pytest.raises(ValueError, match="there is no pictogram 'cow'"):
        lines_of("cow")
