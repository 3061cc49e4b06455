"""The colours that a field may have, by name; ``office/web/static/field_badge.css`` says what they are."""

from collections.abc import Sequence
from itertools import cycle

COLOURS = (
    "blue",
    "orange",
    "green",
    "purple",
    "sky",
    "red",
    "lime",
    "pink",
    "teal",
    "rose",
    "brown",
    "grey",
)
"""In the order in which fields without a colour get theirs: neighbours differ most."""


def colours_of(given: Sequence[str]) -> tuple[str, ...]:
    """Return each field's colour, in their order: for "" it is the next that no field is given.

    Where all are taken, they begin anew.
    """
    free = cycle([colour for colour in COLOURS if colour not in given] or COLOURS)
    return tuple(colour or next(free) for colour in given)
