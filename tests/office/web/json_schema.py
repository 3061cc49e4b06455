"""Checks values against the JSON Schemas of the OpenAPI document: the part of the language that it uses.

A keyword it does not know is a fault, so that nothing is passed over in silence.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}
_FORMATS: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
}
_TOLD = {"title", "description", "default"}
_KNOWN = _TOLD | {
    *("$ref", "type", "properties", "required", "items", "anyOf", "enum", "const", "format"),
    *("additionalProperties", "minLength", "maxLength", "minimum", "maximum", "exclusiveMaximum", "maxItems"),
}


class Schemas:
    """The schemas of one OpenAPI document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document

    def at(self, reference: str) -> dict[str, Any]:
        """Return the schema a ``$ref`` names; KeyError if there is none."""
        found: Any = self._document
        for step in reference.removeprefix("#/").split("/"):
            found = found[step]
        return dict(found)

    def faults(self, schema: dict[str, Any], value: Any, where: str = "") -> list[str]:
        """Return what of the value is not as the schema says; nothing says that all is well."""
        unknown = schema.keys() - _KNOWN
        assert not unknown, f"teach this checker {unknown}"
        if "$ref" in schema:
            return self.faults(self.at(schema["$ref"]), value, where)
        if "anyOf" in schema:
            tries = [self.faults(one, value, where) for one in schema["anyOf"]]
            return [] if not all(tries) else [f"{where}: {value!r} is none of {schema['anyOf']}"]
        faults = self._plain_faults(schema, value, where)
        if isinstance(value, dict):
            faults += self._object_faults(schema, value, where)
        if isinstance(value, list) and "items" in schema:
            for place, item in enumerate(value):
                faults += self.faults(schema["items"], item, f"{where}[{place}]")
        return faults

    def _object_faults(self, schema: dict[str, Any], value: dict[str, Any], where: str) -> list[str]:
        properties = schema.get("properties", {})
        faults = [f"{where}: lacks {name}" for name in schema.get("required", []) if name not in value]
        others = schema.get("additionalProperties")
        for name, item in value.items():
            if name in properties:
                faults += self.faults(properties[name], item, f"{where}.{name}")
            elif isinstance(others, dict):
                faults += self.faults(others, item, f"{where}.{name}")
            else:
                faults.append(f"{where}: nothing tells of {name}")
        return faults

    def _plain_faults(self, schema: dict[str, Any], value: Any, where: str) -> list[str]:
        kind = schema.get("type")
        if kind is not None and not _TYPES[kind](value):
            return [f"{where}: {value!r} is no {kind}"]
        faults = []
        if value not in schema.get("enum", [value]) or value != schema.get("const", value):
            faults.append(f"{where}: {value!r} is not among the values told")
        if "format" in schema:
            try:
                _FORMATS[schema["format"]](value)
            except ValueError:
                faults.append(f"{where}: {value!r} is no {schema['format']}")
        return faults
