"""What no single key shows about the tables that capabilities bring: field codes that are none."""

from collections.abc import Iterator, Mapping
from typing import Any

from office.settings.allowed import FieldCodes, shown
from office.settings.checks.cross import several
from office.settings.checks.raw_tables import tables
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault
from office.settings.table import Table


def room_faults(raw: Mapping[str, Any], rooms: Mapping[str, Table]) -> Iterator[Fault]:
    """Yield every fault between the ``rooms``, each by its table's name, and the fields of ``raw``."""
    codes = [field.get("code") for _, field in tables(raw, "field")]
    # Of fields without a code nobody can say that a name is none of theirs.
    if not codes or None in codes:
        return
    for name, table in rooms.items():
        for key in _naming_fields(table):
            for code in getattr(table, key) or ():
                if code not in codes:
                    hint = several(code, codes) or did_you_mean(code, codes)
                    yield Fault(f"{name}.{key}", f"no field has the code {shown(code)}{hint}")


def _naming_fields(table: Table) -> Iterator[str]:
    for key, attribute in type(table).model_fields.items():
        if any(isinstance(rule, FieldCodes) for rule in attribute.metadata):
            yield key
