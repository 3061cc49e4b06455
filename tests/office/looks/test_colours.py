"""The colours of fields can be read on, and told apart, by whoever sees colours otherwise, too."""

import re
from itertools import combinations, product
from math import dist
from pathlib import Path

import pytest

from office.looks.colours import COLOURS, colours_of

STATIC = Path(__file__).parents[3] / "office" / "web" / "static"
RULE = re.compile(r"\.field-badge--(\w+) \{\s*--field: (#\w{6});\s*--on-field: (#\w{6});\s*\}")
PALETTE = {
    name: (ground, ink)
    for name, ground, ink in RULE.findall((STATIC / "field_badge.css").read_text(encoding="utf-8"))
}

# Machado, Oliveira and Fernandes 2009, at full strength, on linear RGB.
SIGHT = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}
LEAST_CONTRAST = 4.5
LEAST_DIFFERENCE = 10
"""In CIELAB, where a difference of 2.3 is just seen side by side."""


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def light(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """Return where a colour lies in CIELAB for that sight."""
    found = linear(colour)
    red, green, blue = (
        min(1, max(0, sum(a * b for a, b in zip(row, found, strict=True)))) for row in SIGHT[sight]
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue
    z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883
    a, b, c = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * b - 16, 500 * (a - b), 200 * (b - c)


def test_every_colour_has_its_ground_and_ink() -> None:
    assert set(PALETTE) == set(COLOURS)


@pytest.mark.parametrize("name", COLOURS)
def test_letter_and_pictogram_can_be_read_on_their_colour(name: str) -> None:
    assert contrast(*PALETTE[name]) >= LEAST_CONTRAST


@pytest.mark.parametrize(
    ("sight", "pair"), list(product(SIGHT, combinations(COLOURS, 2))), ids=lambda one: "".join(one)
)
def test_two_colours_differ_for_whoever_sees_them(sight: str, pair: tuple[str, str]) -> None:
    one, other = (seen(PALETTE[name][0], sight) for name in pair)

    assert dist(one, other) >= LEAST_DIFFERENCE


def test_a_field_without_a_colour_gets_the_next_that_none_is_given() -> None:
    assert colours_of(["", COLOURS[0], "", ""]) == (COLOURS[1], COLOURS[0], COLOURS[2], COLOURS[3])


def test_more_fields_than_colours_begin_anew() -> None:
    assert colours_of([""] * 13) == (*COLOURS, COLOURS[0])
