"""A pictogram as black dots, drawn from the path that comes with the paper: lines 2 of 24 units thick."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from math import atan2, ceil, cos, hypot, pi, sin, sqrt

from PIL import Image, ImageDraw

Point = tuple[float, float]

SQUARE = 24
_THICK = 2
_FINER = 4
"""Drawn so many times as large, then shrunk: Pillow's own lines have no soft edge to cut at."""
_STEPS = 16
"""Straight pieces of a curve."""
_ENOUGH = 110
"""How much of a dot, of 255, a line must cover."""
_VALUES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}
"""How many numbers follow each letter of a path."""
_PART = re.compile(r"([MLHVCAZ])([0-9. ]*)")


def is_drawable(path: str) -> bool:
    """Say whether ``path`` is an SVG's, in the letters M, L, H, V, C, A and Z, with places in the square."""
    parts = _PART.findall(path)
    if "".join(map("".join, parts)) != path or not path.startswith("M"):
        return False
    try:
        values = [[float(value) for value in numbers.split()] for _, numbers in parts]
    except ValueError:
        return False
    counted = all(len(found) == _VALUES[letter] for (letter, _), found in zip(parts, values, strict=True))
    return counted and all(0 <= value <= SQUARE for found in values for value in found)


@lru_cache(maxsize=64)
def pictogram(path: str, size: int) -> Image.Image:
    """Return a drawable path as a mask ``size`` dots square, in which a set pixel is ink."""
    scale = size * _FINER / SQUARE
    canvas = Image.new("L", (size * _FINER, size * _FINER))
    pen, thick = ImageDraw.Draw(canvas), _THICK * scale
    for line in _lines(path):
        places = [(x * scale, y * scale) for x, y in line]
        for one, other in pairwise(places):
            pen.line((one, other), fill=255, width=round(thick))
        for x, y in places:
            pen.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=255)
    return canvas.resize((size, size), Image.Resampling.BOX).point(_BURNT, "1")


_BURNT = [255 if cover >= _ENOUGH else 0 for cover in range(256)]


def _lines(path: str) -> Iterator[list[Point]]:
    """Give the path's lines, each as the points of its straight pieces."""
    line: list[Point] = []
    for letter, numbers in _PART.findall(path):
        values = [float(value) for value in numbers.split()]
        if letter == "M":
            if line:
                yield line
            line = [(values[0], values[1])]
        else:
            line += _points(letter, values, line)
    yield line


def _points(letter: str, values: list[float], line: list[Point]) -> list[Point]:
    x, y = line[-1]
    match letter:
        case "H":
            return [(values[0], y)]
        case "V":
            return [(x, values[0])]
        case "L":
            return [(values[0], values[1])]
        case "C":
            return [_on_curve((x, y), values, step / _STEPS) for step in range(1, _STEPS + 1)]
        case "A":
            return _arc((x, y), values)
        case _:
            return [line[0]]


def _on_curve(start: Point, values: list[float], t: float) -> Point:
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    across, down = (start[0], *values[0::2]), (start[1], *values[1::2])
    return (
        sum(weight * x for weight, x in zip(weights, across, strict=True)),
        sum(weight * y for weight, y in zip(weights, down, strict=True)),
    )


def _arc(start: Point, values: list[float]) -> list[Point]:
    """Return the points of a circle's arc, as an SVG has it: radii, large, clockwise, the end."""
    radius, _, _, is_large, is_clockwise, *end = values
    (x, y), (end_x, end_y) = start, end
    half = hypot(end_x - x, end_y - y) / 2
    radius = max(radius, half)
    # From the middle between both ends to the circle's own.
    away = sqrt(max(0.0, radius * radius - half * half)) / (2 * half or 1)
    side = away if bool(is_large) != bool(is_clockwise) else -away
    middle_x, middle_y = (x + end_x) / 2 - side * (end_y - y), (y + end_y) / 2 + side * (end_x - x)
    begins, ends = atan2(y - middle_y, x - middle_x), atan2(end_y - middle_y, end_x - middle_x)
    turn = (ends - begins) % (2 * pi) if is_clockwise else -((begins - ends) % (2 * pi))
    steps = max(2, ceil(abs(turn) / pi * _STEPS))
    angles = [begins + turn * step / steps for step in range(1, steps + 1)]
    return [(middle_x + radius * cos(angle), middle_y + radius * sin(angle)) for angle in angles]
