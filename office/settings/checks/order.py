"""What no single key shows of the order of calls: rates that turn classes round, help with an own field."""

from collections.abc import Iterator, Mapping
from typing import Any

from office.settings.allowed import shown
from office.settings.checks.raw_tables import field_codes, tables
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault
from office.settings.tables.order import ORDINARY, PriorityTable

Raw = Mapping[str, Any]

_GAINS = ("rate", "head_start_min")


def order_faults(raw: Raw) -> list[Fault]:
    """Return every fault between classes, counters and fields that touches who is called before whom."""
    return [*_ordinary_as_class(raw), *_turned_round(raw), *_classes(raw), *_helps(raw), *_nobody_takes(raw)]


def _ordinary_as_class(raw: Raw) -> Iterator[Fault]:
    for path, priority in tables(raw, "priority"):
        if priority.get("code") == ORDINARY:
            yield Fault(f"{path}.code", f"{ORDINARY!r} is what tickets without a class are called")


def _turned_round(raw: Raw) -> Iterator[Fault]:
    """Yield a class that gains more than one before it: the first in the file goes first."""
    for key in _GAINS:
        before: tuple[str, int] | None = None
        for path, priority in tables(raw, "priority"):
            value = priority.get(key, PriorityTable.model_fields[key].default)
            if type(value) is not int:
                continue
            if before is not None and value > before[1]:
                why = f"is {value}, above the {before[1]} of {before[0]}, which goes before it"
                yield Fault(f"{path}.{key}", why)
            else:
                before = path, value


def _classes(raw: Raw) -> Iterator[Fault]:
    codes = _class_codes(raw)
    if codes is None:
        return
    for path, counter in tables(raw, "counter"):
        for code in _texts(counter, "classes"):
            if code not in codes:
                hint = did_you_mean(code, codes)
                yield Fault(f"{path}.classes", f"no class has the code {shown(code)}{hint}")


def _helps(raw: Raw) -> Iterator[Fault]:
    codes = field_codes(raw)
    is_complete = len(codes) == len(list(tables(raw, "field")))
    for counter_path, counter in tables(raw, "counter"):
        told: dict[str, str] = {}
        for help_path, help_with in tables(counter, "help"):
            field, path = help_with.get("field"), f"{counter_path}.{help_path}.field"
            if not isinstance(field, str):
                continue
            if is_complete and field not in codes:
                yield Fault(path, f"no field has the code {shown(field)}{did_you_mean(field, codes)}")
            if field in _texts(counter, "fields"):
                yield Fault(path, f"{shown(field)} is served there, by {counter_path}.fields")
            if field in told:
                yield Fault(path, f"{shown(field)} is {told[field]} already")
            told.setdefault(field, path)


def _nobody_takes(raw: Raw) -> Iterator[Fault]:
    """Yield a field of which no counter is for a class: whoever takes a number there would wait all day."""
    codes = _class_codes(raw)
    if codes is None or not all("fields" in counter for _, counter in tables(raw, "counter")):
        return
    counters = [counter for _, counter in tables(raw, "counter")]
    for path, field in tables(raw, "field"):
        serving = [one for one in counters if field.get("code") in _texts(one, "fields")]
        if not serving or any("classes" not in one for one in serving):
            continue
        taken = {code for one in serving for code in _texts(one, "classes")}
        for code in codes:
            if code not in taken:
                of_field = shown(field.get("code"))
                yield Fault(
                    f"{path}.code", f"no counter serves {of_field} for {shown(code)}: see its classes"
                )


def _class_codes(raw: Raw) -> list[str] | None:
    """Return the codes that a counter's classes may name; None where one is wrong, and only seems unknown."""
    codes = [priority.get("code") for _, priority in tables(raw, "priority")]
    texts = [code for code in codes if isinstance(code, str)]
    return [*texts, ORDINARY] if len(texts) == len(codes) else None


def _texts(table: Raw, key: str) -> list[str]:
    values = table.get(key)
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
