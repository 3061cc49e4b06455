"""What no single key shows about the ways from a kiosk: zones that are none, or have a way already."""

from collections.abc import Iterator, Mapping
from typing import Any

from office.settings.checks.raw_tables import tables
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault


def way_faults(raw: Mapping[str, Any]) -> list[Fault]:
    """Return every fault between kiosks' ways and the zones of counters."""
    zones = {str(counter["zone"]) for _, counter in tables(raw, "counter") if counter.get("zone")}
    return [fault for path, kiosk in tables(raw, "kiosk") for fault in _faults_of(path, kiosk, zones)]


def _faults_of(kiosk_path: str, kiosk: Mapping[str, Any], zones: set[str]) -> Iterator[Fault]:
    told: dict[str, str] = {}
    for way_path, way in tables(kiosk, "way"):
        zone, path = way.get("zone"), f"{kiosk_path}.{way_path}.zone"
        if not isinstance(zone, str):
            continue
        if zone not in zones:
            yield Fault(path, f"no counter has the zone {zone!r}{did_you_mean(zone, zones)}")
        if zone in told:
            yield Fault(path, f"{zone!r} is {told[zone]} already")
        told.setdefault(zone, path)
