"""Turns of a life at which people come to the office, and the procedures that each may ask for."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Self

_FILE = Path(__file__).parent / "data" / "life_events.txt"


class LifeEvent(StrEnum):
    """One turn of a life, with the ``pictogram`` by which who reads little knows it."""

    pictogram: str

    def __new__(cls, value: str, pictogram: str = "") -> Self:
        """Make the event of that name."""
        event = str.__new__(cls, value)
        event._value_, event.pictogram = value, pictogram
        return event

    BIRTH = "birth", "birth"
    WEDDING = "wedding", "rings"
    DEATH = "death", "heart"
    LAND = "land", "house"
    SHOP = "shop", "shop"


@cache
def procedures_of_events() -> Mapping[str, tuple[str, ...]]:
    """Return the codes of each event's procedures, the likeliest first, as the program's file has them."""
    lines = (line.partition("=") for line in _FILE.read_text(encoding="utf-8").splitlines())
    return {
        name.strip(): tuple(code.strip() for code in codes.split(","))
        for name, sign, codes in lines
        if sign and not name.startswith("#")
    }
