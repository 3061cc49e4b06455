"""What no single key shows about lookup screens: a kiosk that is none, slips without a printer."""

from collections.abc import Iterator, Mapping
from typing import Any

from office.settings.checks.raw_tables import tables
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault


def lookup_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield every fault between lookup screens and the kiosks by which they give and print numbers."""
    yield from _unprinted(raw)
    names = [kiosk.get("name") for _, kiosk in tables(raw, "kiosk")]
    # Of kiosks without a name nobody can say that a name is none of theirs.
    if None in names:
        return
    known = [str(name) for name in names]
    for path, lookup in tables(raw, "lookup"):
        name = lookup.get("kiosk")
        if isinstance(name, str) and name and name not in known:
            yield Fault(f"{path}.kiosk", f"no kiosk has the name {name!r}{did_you_mean(name, known)}")


def _unprinted(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each screen that is to print slips, or whose printer is to print none."""
    known = [kiosk.get("name") for _, kiosk in tables(raw, "kiosk")]
    printing = [kiosk.get("name") for _, kiosk in tables(raw, "kiosk") if "printer" in kiosk]
    for path, lookup in tables(raw, "lookup"):
        most, beside, has_own = lookup.get("slips_per_minute"), lookup.get("kiosk", ""), "printer" in lookup
        if most == 0 and has_own:
            yield Fault(f"{path}.slips_per_minute", "0 leaves its own printer without work; give 1 or more")
        # Of a kiosk that is not there it is said already.
        is_told = bool(beside) and beside not in known
        if type(most) is int and most > 0 and not has_own and beside not in printing and not is_told:
            why = "no kiosk is named whose printer could print them"
            why = f"kiosk {beside!r} has no printer" if beside else why
            yield Fault(f"{path}.slips_per_minute", f"there is no [lookup.printer], and {why}")
