"""What no single key shows about procedures: fields that are none, and more of them than a kiosk shows."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from office.settings.allowed import shown
from office.settings.checks.raw_tables import tables
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault

Raw = Mapping[str, Any]

MOST_OF_A_FIELD = 12
"""As many large buttons as fit a kiosk's screen, one more of which gives a number without a procedure."""


def procedure_faults(raw: Raw) -> list[Fault]:
    """Return every fault between procedures and fields."""
    return [*_unknown_fields(raw), *_too_many(raw)]


def _fields_of_procedures(raw: Raw) -> Iterator[tuple[str, str]]:
    for path, procedure in tables(raw, "procedure"):
        if isinstance(procedure.get("field"), str):
            yield f"{path}.field", procedure["field"]


def _unknown_fields(raw: Raw) -> Iterator[Fault]:
    codes = [field.get("code") for _, field in tables(raw, "field")]
    if not codes or None in codes:
        return
    for path, field in _fields_of_procedures(raw):
        if field not in codes:
            yield Fault(path, f"no field has the code {shown(field)}{did_you_mean(field, codes)}")


def _too_many(raw: Raw) -> Iterator[Fault]:
    counted: Counter[str] = Counter()
    for path, field in _fields_of_procedures(raw):
        counted[field] += 1
        if counted[field] > MOST_OF_A_FIELD:
            yield Fault(path, f"{shown(field)} has {MOST_OF_A_FIELD} procedures already, which fill a screen")
