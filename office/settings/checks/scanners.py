"""What no single key shows about scanners: names of nothing, and lines that are not theirs alone."""

from collections.abc import Iterator, Mapping
from typing import Any

from office.settings.allowed import shown
from office.settings.checks.raw_tables import at, tables
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault

Raw = Mapping[str, Any]

_NAMED = (("line", "line", "name"), ("priority", "priority", "code"), ("results_field", "field", "code"))
"""Keys of a scanner, the tables they name one of, and by which key."""


def scanner_faults(raw: Raw) -> list[Fault]:
    """Return every fault between kiosks' scanners and other tables."""
    return [*_unknown(raw), *_shared_lines(raw)]


def _scanners(raw: Raw) -> Iterator[tuple[str, Raw]]:
    for path, kiosk in tables(raw, "kiosk"):
        if "scanner" in kiosk:
            yield f"{path}.scanner", at(kiosk, "scanner")


def _unknown(raw: Raw) -> Iterator[Fault]:
    for path, scanner in _scanners(raw):
        for key, section, by in _NAMED:
            name, names = scanner.get(key), [table.get(by) for _, table in tables(raw, section)]
            if isinstance(name, str) and name not in names and None not in names:
                why = f"no [[{section}]] has the {by} {shown(name)}{did_you_mean(name, names)}"
                yield Fault(f"{path}.{key}", why)


def _shared_lines(raw: Raw) -> Iterator[Fault]:
    """A scanner sends whatever stands on paper: beside it nothing could tell its own frames apart."""
    first: dict[str, str] = {}
    for path, counter in tables(raw, "counter"):
        for kind in ("sign", "keypad"):
            line = at(counter, kind).get("line")
            if isinstance(line, str):
                first.setdefault(line, f"{path}.{kind}")
    for path, scanner in _scanners(raw):
        line = scanner.get("line")
        if isinstance(line, str) and first.setdefault(line, path) != path:
            yield Fault(
                f"{path}.line", f"{first[line]} is on {shown(line)}; a scanner needs a line of its own"
            )
