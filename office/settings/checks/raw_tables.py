"""Reading a config.toml of which any part may be wrong: what is not as it should be is passed over."""

from collections.abc import Iterator, Mapping
from typing import Any


def at(raw: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Return the table of that key, an empty one when there is none."""
    table = raw.get(key)
    return table if isinstance(table, dict) else {}


def tables(raw: Mapping[str, Any], section: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield path and table of each in an array such as ``field`` or ``hours.session``, counted from 1."""
    *outer, name = section.split(".")
    for key in outer:
        raw = at(raw, key)
    found = raw.get(name)
    for index, table in enumerate(found if isinstance(found, list) else [], start=1):
        if isinstance(table, dict):
            yield f"{section}[{index}]", table


def field_codes(raw: Mapping[str, Any]) -> list[str]:
    """Return the codes of the fields that have one."""
    codes = (field.get("code") for _, field in tables(raw, "field"))
    return [code for code in codes if isinstance(code, str)]
