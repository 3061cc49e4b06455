"""What no single key shows about lookup screens: a kiosk that is none."""

from collections.abc import Iterator, Mapping
from typing import Any

from office.settings.checks.raw_tables import tables
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault


def lookup_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield every fault between lookup screens and the kiosks by which they give numbers."""
    names = [kiosk.get("name") for _, kiosk in tables(raw, "kiosk")]
    # Of kiosks without a name nobody can say that a name is none of theirs.
    if None in names:
        return
    known = [str(name) for name in names]
    for path, lookup in tables(raw, "lookup"):
        name = lookup.get("kiosk")
        if isinstance(name, str) and name and name not in known:
            yield Fault(f"{path}.kiosk", f"no kiosk has the name {name!r}{did_you_mean(name, known)}")
