"""What no single key shows: duplicates, names of nothing, overlaps.

These read the raw tables and pass over whatever is wrong by itself, so that a technician gets all
faults of a file at once. Each returns its faults.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from hardware.printing.settings import SerialSettings
from office.settings.allowed import shown
from office.settings.checks.lookups import lookup_faults
from office.settings.checks.order import order_faults
from office.settings.checks.procedures import procedure_faults
from office.settings.checks.raw_tables import at, tables
from office.settings.checks.scanners import scanner_faults
from office.settings.checks.screens import screen_faults
from office.settings.checks.sessions import session_faults
from office.settings.checks.ways import way_faults
from office.settings.checks.wires import wire_faults
from office.settings.did_you_mean import codes_in, did_you_mean
from office.settings.faults import Fault

Raw = Mapping[str, Any]

_SERIES_KEYS = ("letter", "block")


def cross_faults(raw: Raw) -> list[Fault]:
    """Return every fault between the tables of one config.toml."""
    return [
        *chain.from_iterable(_twice(raw, *columns) for columns in _UNIQUE),
        *_series_without_start(raw),
        *_unknown_fields(raw),
        *_unserved_fields(raw),
        *_unknown_counters(raw),
        *_closed_and_worked(raw),
        *_half_of_tls(raw),
        *_lines_too_slow(raw),
        *session_faults(raw),
        *wire_faults(raw),
        *scanner_faults(raw),
        *lookup_faults(raw),
        *procedure_faults(raw),
        *screen_faults(raw),
        *order_faults(raw),
        *way_faults(raw),
    ]


_UNIQUE = (
    ("field.code",),
    ("field.letter",),
    ("field.block",),
    ("counter.number",),
    ("priority.code",),
    ("procedure.code",),
    # `device revoke NAME` has the name alone to go by.
    ("kiosk.name", "lookup.name", "screen.name", "sign.name"),
    ("hours.closed.date",),
    ("hours.worked.date",),
    ("line.name",),
    ("line.port",),
    ("sign_model.name",),
    ("keypad_model.name",),
)
"""Columns in which no value may stand twice."""


def _column(raw: Raw, column: str) -> Iterator[tuple[str, Any]]:
    """Yield the path and value of a column such as ``field.code``, where it is given."""
    section, _, key = column.rpartition(".")
    for path, table in tables(raw, section):
        if type(table.get(key)) in (str, int, date):
            yield f"{path}.{key}", table[key]


def _twice(raw: Raw, *columns: str) -> Iterator[Fault]:
    first: dict[Any, str] = {}
    for path, value in chain.from_iterable(_column(raw, column) for column in columns):
        if value in first:
            yield Fault(path, f"{shown(value)} is {first[value]} already")
        else:
            first[value] = path


def _series_without_start(raw: Raw) -> Iterator[Fault]:
    series = at(raw, "office").get("series", "letter")
    if series not in _SERIES_KEYS:
        return
    for path, table in tables(raw, "field"):
        if series not in table:
            yield Fault(f"{path}.{series}", f"is missing; office.series is {series!r}")


def _listed(table: Raw, key: str) -> list[Any]:
    values = table.get(key)
    return values if isinstance(values, list) else []


def _is_complete(raw: Raw, column: str) -> bool:
    """Whether every table of the section gives the key: else a name may only seem to be unknown."""
    section, _, key = column.rpartition(".")
    found = list(tables(raw, section))
    return bool(found) and all(key in table for _, table in found)


def _unknown_fields(raw: Raw) -> Iterator[Fault]:
    if not _is_complete(raw, "field.code"):
        return
    codes = [code for _, code in _column(raw, "field.code")]
    for path, table in chain(tables(raw, "counter"), tables(raw, "kiosk")):
        for code in _listed(table, "fields"):
            if isinstance(code, str) and code not in codes:
                hint = several(code, codes) or did_you_mean(code, codes)
                yield Fault(f"{path}.fields", f"no field has the code {shown(code)}{hint}")


def several(code: str, codes: Collection[object]) -> str:
    """Return the hint that a text is several codes, such as ``AB``; '' where it is not."""
    found = codes_in(code, codes)
    return f". Did you mean {', '.join(map(shown, found))}?" if found else ""


def _unserved_fields(raw: Raw) -> Iterator[Fault]:
    if not _is_complete(raw, "counter.fields"):
        return
    served = [code for _, table in tables(raw, "counter") for code in _listed(table, "fields")]
    for path, code in _column(raw, "field.code"):
        if code not in served:
            yield Fault(path, f"no counter serves {shown(code)}; add it to a counter's fields")


def _unknown_counters(raw: Raw) -> Iterator[Fault]:
    if not _is_complete(raw, "counter.number"):
        return
    numbers = [number for _, number in _column(raw, "counter.number")]
    listed = (
        (f"{path}.counters", number)
        for path, screen in tables(raw, "screen")
        for number in _listed(screen, "counters")
    )
    for path, number in chain(listed, _column(raw, "sign.counter")):
        if type(number) is int and number not in numbers:
            yield Fault(path, f"no counter has the number {number}")


def _closed_and_worked(raw: Raw) -> Iterator[Fault]:
    closed = {day: path for path, day in _column(raw, "hours.closed.date")}
    for path, day in _column(raw, "hours.worked.date"):
        if day in closed:
            yield Fault(path, f"{shown(day)} is closed by {closed[day]}")


def _half_of_tls(raw: Raw) -> list[Fault]:
    server = at(raw, "server")
    pair = {key: server.get(key) for key in ("certificate", "private_key")}
    missing = [key for key, value in pair.items() if not value]
    if len(missing) == 1:
        given = next(key for key in pair if key not in missing)
        return [Fault(f"server.{missing[0]}", f"must be given where {given} is")]
    address = server.get("address")
    if not missing and isinstance(address, str) and address.startswith("http://"):
        return [Fault("server.address", "must begin with https:// where certificate is given")]
    return []


def _lines_too_slow(raw: Raw) -> Iterator[Fault]:
    for path, kiosk in (*tables(raw, "kiosk"), *tables(raw, "lookup")):
        printer = {**_SERIAL_DEFAULTS, **at(kiosk, "printer")}
        bytes_each = _TICKET_BYTES.get(printer["paper_mm"]) if type(printer["paper_mm"]) is int else None
        baud, timeout_s = printer["baud"], printer["timeout_s"]
        if printer.get("kind") != "serial" or bytes_each is None or type(baud) is not int or baud <= 0:
            continue
        takes_s = -(-bytes_each * _BITS_PER_BYTE // baud)
        if type(timeout_s) in (int, float) and timeout_s < takes_s:
            why = (
                f"a ticket takes {takes_s} s at {baud} baud; allow more, or set the printer to a higher speed"
            )
            yield Fault(f"{path}.printer.timeout_s", why)


_SERIAL_DEFAULTS = asdict(SerialSettings(Path("/")))
_TICKET_BYTES = {80: 55_000, 58: 32_000}
"""The most a ticket takes on the line, by the width of its paper."""

_BITS_PER_BYTE = 10
"""A start bit, 8 bits, a stop bit."""
