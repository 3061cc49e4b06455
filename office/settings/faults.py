"""What is wrong with a config.toml, said to the technician who wrote it."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from office.settings.allowed import Wrongs, shown
from office.settings.did_you_mean import did_you_mean, nearest
from office.settings.keys import children, keys
from office.settings.tables.printers import PRINTERS
from office.settings.toml_lines import TomlLines
from office.settings.toml_slips import Slip
from office.settings.written_otherwise import meant_by, said

_PRINTERS = (("kiosk", "printer"), ("lookup", "printer"))
_NAMED = (
    "field.code",
    "counter.number",
    "counter.fields",
    "counter.classes",
    "kiosk.name",
    "priority.code",
    "line.name",
    "sign_model.name",
    "keypad_model.name",
)
"""Keys that checks between tables compare with what other tables name."""

_MOST_SUGGESTIONS = 3
_LIKENESS_ELSEWHERE = 0.8
_MEND_SENTENCES = (
    "Mend these lines (docs/words.md), or bring back the files that came with the program."
    " What your office says otherwise stands in a file of its own: [words] files."
)
_BARE_KEY = "[A-Za-z0-9_-]{1,40}"


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake. ``path`` is the key as counted from 1: ``counter[2].fields`` is the second counter's."""

    path: str
    why: str

    def __str__(self) -> str:
        return f"{self.path}: {self.why}"


class ConfigError(Exception):
    """A config.toml that cannot be used. Its text is every fault at once."""


def wrong(
    file: str,
    faults: Iterable[Fault],
    in_program: Iterable[str] = (),
    slips: Iterable[Slip] = (),
    lines: TomlLines | None = None,
) -> ConfigError:
    """Return the error that lists these faults, in the order of docs/configuration.md, each with its line.

    ``slips`` in the writing of the file come first. Without ``lines`` no fault names one.
    ``in_program`` are those in the program's own files of sentences, which no config.toml mends.
    """
    slips = list(slips)
    faults = [each for each in faults if not any(slip.explains(each.path) for slip in slips)]
    faults = sorted(dict.fromkeys(faults), key=_place)
    at = {fault: None if lines is None else lines.of(fault.path) for fault in faults}
    # A bare value is guessed to be a text: where it cannot be one, what the key must be says it better.
    told = [f"  {slip}" for slip in slips if not (slip.is_guess and slip.line in at.values())]
    for fault, line in at.items():
        told.append(f"  {fault}" if line is None else f"  line {line}: {fault}")
    whole = [f"{file} is wrong:", *told] if told else []
    if ours := [f"  {fault}" for fault in in_program]:
        whole += ["The program's own sentences are wrong:", *ours, _MEND_SENTENCES]
    return ConfigError("\n".join(whole))


def table_faults(error: ValidationError, codes: Collection[str]) -> list[Fault]:
    """Return what pydantic found. A key that is only misspelt is not also said to be missing.

    ``codes`` are those of the office's fields.
    """
    details = error.errors(include_url=False)
    meant = _meant_keys(details)
    misspelt = {(*loc[:-1], name) for loc, name in meant.items()}
    return [
        fault
        for each in details
        if each["type"] != "missing" or each["loc"] not in misspelt
        # Of a list of tables that all have faults pydantic says, too, that it is empty.
        if each["type"] != "too_short" or not each["input"]
        for fault in _faults(each, codes, meant.get(each["loc"]))
    ]


def _meant_keys(details: Sequence[ErrorDetails]) -> dict[tuple[int | str, ...], str]:
    """Return what each unknown key is meant as: the one most like it, else the one that its table lacks."""
    unknown = [each["loc"] for each in details if each["type"] == "extra_forbidden"]
    meant = {loc: near for loc in unknown if (near := nearest(loc[-1], children(_pattern(loc[:-1]))))}
    for loc in unknown:
        lacks = [
            str(each["loc"][-1])
            for each in details
            if each["type"] == "missing" and each["loc"][:-1] == loc[:-1]
            if not keys()[_pattern(each["loc"])].is_table
        ]
        alike = [other for other in unknown if other[:-1] == loc[:-1]]
        if loc not in meant and len(lacks) == len(alike) == 1 and not _elsewhere(str(loc[-1])):
            meant[loc] = lacks[0]
    return meant


def as_meant(
    raw: Mapping[str, Any], error: ValidationError, codes: Collection[str]
) -> tuple[Mapping[str, Any], set[str]]:
    """Return the raw tables with what was only written otherwise as it was meant, for checks between tables.

    What others name and cannot be guessed is left out, so that whoever names it is not told of it, too. And
    return the paths of what was meant so: what else is wrong with it is told in the same round.
    """
    guessed = set()
    for details in error.errors(include_url=False):
        if details["type"] == "value_error":
            meant = _meant(details, codes)
            if meant is not None:
                guessed.add(_path(details["loc"]))
            if meant is not None or _pattern(details["loc"]) in _NAMED:
                raw = _with(raw, _names(details["loc"]), meant)
    return raw, guessed


def _with(node: Any, way: Sequence[str | int], value: object) -> Any:
    """Return a copy of nested tables in which another value stands at ``way``; None takes it out."""
    key, *rest = way
    changed = copy(node)
    if rest:
        changed[key] = _with(node[key], rest, value)
    elif value is None:
        del changed[key]
    else:
        changed[key] = value
    return changed


def _meant(details: ErrorDetails, codes: Collection[str]) -> object | None:
    key = keys().get(_pattern(details["loc"]))
    return None if key is None or key.rule is None else meant_by(details["input"], key.rule, codes)


def _faults(details: ErrorDetails, codes: Collection[str], meant_key: str | None) -> list[Fault]:
    if details["type"] == "value_error" and (meant := _meant(details, codes)) is not None:
        name = _pattern(details["loc"]).rpartition(".")[2]
        return [Fault(_path(details["loc"]), said(name, details["input"], meant))]
    if details["type"] == "value_error" and isinstance(error := details["ctx"]["error"], Wrongs):
        return [Fault(_path(details["loc"]), reason) for reason in error.reasons]
    return [_fault(details, meant_key)]


def _fault(details: ErrorDetails, meant_key: str | None) -> Fault:
    loc = details["loc"]
    path, pattern = _path(loc), _pattern(loc)
    match details["type"]:
        case "extra_forbidden":
            return Fault(path, _unknown(loc, meant_key))
        case "missing" if keys()[pattern].is_table:
            return Fault(path, f"is missing; add {keys()[pattern].header}")
        case "missing":
            return Fault(path, f"is missing; {_must_be(pattern)}")
        case "union_tag_not_found":
            return Fault(f"{path}.kind", f"is missing; {_must_be(f'{pattern}.kind')}")
        case "union_tag_invalid":
            kind = details["input"]["kind"]
            hint = did_you_mean(kind, PRINTERS)
            return Fault(f"{path}.kind", f"{_must_be(f'{pattern}.kind')}, not {shown(kind)}{hint}")
        case "value_error":
            return Fault(path, str(details["ctx"]["error"]))
        case "too_short":
            return Fault(path, f"there must be at least one {keys()[pattern].header}")
        case _ if keys()[pattern].is_table:
            return Fault(path, f"must be a table, written {keys()[pattern].header}")
        case _:
            return Fault(path, f"{_must_be(pattern)}, not {shown(details['input'])}")


def _must_be(pattern: str) -> str:
    return f"must be {keys()[pattern].allowed}"


def _unknown(loc: tuple[int | str, ...], meant: str | None) -> str:
    name, pattern = str(loc[-1]), _pattern(loc)
    if "." not in name and pattern in keys():
        return f"is not for a printer of kind {_kind(loc)!r}"
    if meant:
        return f"there is no such key. Did you mean {meant!r}?"
    return f"there is no such key{_elsewhere(name)}"


def _elsewhere(name: str) -> str:
    by_name: dict[str, list[str]] = {}
    # A lookup screen's printer has the keys of a kiosk's, which one is meant far more often.
    for path in (one for one in keys() if not one.startswith("lookup.printer.")):
        by_name.setdefault(path.rpartition(".")[2], []).append(path)
    match = nearest(name, by_name, _LIKENESS_ELSEWHERE)
    if match is None or len(by_name[match]) > _MOST_SUGGESTIONS:
        return ""
    return f". Did you mean {' or '.join(map(repr, by_name[match]))}?"


def _names(loc: tuple[int | str, ...]) -> list[str | int]:
    # Inside a printer, pydantic's path also names its kind: kiosk, 0, printer, network, host.
    parts = list(loc)
    if len(parts) > 3 and (parts[0], parts[2]) in _PRINTERS:
        del parts[3]
    return parts


def _kind(loc: tuple[int | str, ...]) -> str:
    return str(loc[3])


def _path(loc: tuple[int | str, ...]) -> str:
    path = ""
    for part in _names(loc):
        if isinstance(part, int):
            path += f"[{part + 1}]"
        else:
            path += f".{part if re.fullmatch(_BARE_KEY, part) else shown(part)}"
    return path.removeprefix(".")


def _pattern(loc: tuple[int | str, ...]) -> str:
    return ".".join(part for part in _names(loc) if isinstance(part, str))


def _place(fault: Fault) -> tuple[int, int]:
    """Sort by section, then by number of the table within it."""
    match = re.match(r"(\w+)(?:\[(\d{1,6})\])?", fault.path)
    sections: Mapping[str, int] = {name: place for place, name in enumerate(children(""))}
    if match is None or match[1] not in sections:
        return len(sections), 0
    return sections[match[1]], int(match[2] or 0)
