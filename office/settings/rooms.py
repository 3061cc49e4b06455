"""The tables of config.toml that capabilities bring: each is checked by the class its capability gives."""

from collections.abc import Collection, Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from office.settings.allowed import Allowed, shown
from office.settings.checks.raw_tables import field_codes
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault
from office.settings.table import Table
from office.settings.written_otherwise import meant_by, said


def room_tables(
    raw: Mapping[str, object], rooms: Mapping[str, type[Table]]
) -> tuple[dict[str, Table], list[Fault]]:
    """Return the values of each capability's table, by its name, and every fault in them.

    One that the file leaves out has its defaults.
    """
    values: dict[str, Table] = {}
    faults: list[Fault] = []
    for name, table in rooms.items():
        try:
            values[name] = table.model_validate(raw.get(name, {}))
        except ValidationError as error:
            faults.extend(_faults(name, table, error, field_codes(raw)))
    return values, faults


def _faults(name: str, table: type[Table], error: ValidationError, codes: Collection[str]) -> Iterator[Fault]:
    for details in error.errors(include_url=False):
        path = ".".join(str(step) for step in (name, *details["loc"]))
        yield Fault(path, _why(name, table, details, codes))


def _why(name: str, table: type[Table], details: ErrorDetails, codes: Collection[str]) -> str:
    match details["type"]:
        case "extra_forbidden":
            return f"there is no such key{did_you_mean(str(details['loc'][-1]), table.model_fields)}"
        case "missing":
            return f"is missing; {_must_be(table, details)}"
        case _ if not details["loc"]:
            return f"must be a table, written [{name}]"
        case "value_error":
            rule, key = _rule(table, details), str(details["loc"][0])
            meant = None if rule is None else meant_by(details["input"], rule, codes)
            return str(details["ctx"]["error"]) if meant is None else said(key, details["input"], meant)
        case _:
            return f"{_must_be(table, details)}, not {shown(details['input'])}"


def _must_be(table: type[Table], details: ErrorDetails) -> str:
    rule = _rule(table, details)
    return f"must be {'given' if rule is None else rule.text}"


def _rule(table: type[Table], details: ErrorDetails) -> Allowed | None:
    rules = table.model_fields[str(details["loc"][0])].metadata
    return next((rule for rule in rules if isinstance(rule, Allowed)), None)
