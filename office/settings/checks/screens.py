"""What no single key shows about hall screens: halves that do not divide, sizes given by half."""

from collections.abc import Iterator, Mapping
from typing import Any

from office.settings.checks.raw_tables import tables
from office.settings.faults import Fault

Raw = Mapping[str, Any]

_SIZES = ("inches", "farthest_m")
_HALVES = 2


def screen_faults(raw: Raw) -> list[Fault]:
    """Return every fault between a screen's own keys, and between screens and counters."""
    return [*_half_of_sizes(raw), *_not_two_zones(raw)]


def _half_of_sizes(raw: Raw) -> Iterator[Fault]:
    for path, screen in tables(raw, "screen"):
        missing = [key for key in _SIZES if not screen.get(key)]
        if len(missing) == 1:
            given = next(key for key in _SIZES if key not in missing)
            yield Fault(f"{path}.{missing[0]}", f"must be given where {given} is")


def _not_two_zones(raw: Raw) -> Iterator[Fault]:
    zones = {
        counter["number"]: str(counter.get("zone", ""))
        for _, counter in tables(raw, "counter")
        if type(counter.get("number")) is int
    }
    for path, screen in tables(raw, "screen"):
        numbers = screen.get("counters", list(zones))
        if screen.get("layout") != "zones" or not isinstance(numbers, list):
            continue
        shown = {zones[number] for number in numbers if type(number) is int and number in zones}
        if len(shown) != _HALVES:
            why = f"'zones' shows counters of two zones side by side; these are of {len(shown)}"
            yield Fault(f"{path}.layout", why)
