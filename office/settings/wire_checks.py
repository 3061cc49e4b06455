"""What no single key shows about lines and signs: names of nothing, two at one address, letters on digits."""

from collections.abc import Iterator, Mapping
from typing import Any

from office.frame_template import Template, TemplateError, template_of
from office.settings.allowed import shown
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault
from office.settings.tables_in import at, tables
from office.settings.values import FRAMES

Raw = Mapping[str, Any]


def wire_faults(raw: Raw) -> list[Fault]:
    """Return every fault between the tables of lines, makes and the counters' signs."""
    return [*_unknown(raw), *_same_address(raw), *_too_high(raw), *_letters_on_digits(raw)]


def _signs(raw: Raw) -> Iterator[tuple[str, Raw]]:
    for path, counter in tables(raw, "counter"):
        if "sign" in counter:
            yield f"{path}.sign", at(counter, "sign")


def _names(raw: Raw, section: str) -> list[Any]:
    return [table.get("name") for _, table in tables(raw, section)]


def _unknown(raw: Raw) -> Iterator[Fault]:
    for path, sign in _signs(raw):
        for key, section in (("line", "line"), ("model", "sign_model")):
            name, names = sign.get(key), _names(raw, section)
            if isinstance(name, str) and name not in names and None not in names:
                hint = did_you_mean(name, names)
                yield Fault(f"{path}.{key}", f"no [[{section}]] has the name {shown(name)}{hint}")


def _same_address(raw: Raw) -> Iterator[Fault]:
    first: dict[tuple[str, int], str] = {}
    for path, sign in _signs(raw):
        line, address = sign.get("line"), sign.get("address", 0)
        if isinstance(line, str) and type(address) is int:
            before = first.setdefault((line, address), path)
            if before != path:
                yield Fault(f"{path}.address", f"{before} has {address} on line {shown(line)} already")


def _too_high(raw: Raw) -> Iterator[Fault]:
    for path, sign in _signs(raw):
        template, address = _template(raw, sign.get("model")), sign.get("address", 0)
        if template is not None and type(address) is int and address > template.most_address():
            most = template.most_address()
            why = f"must be at most {most}" if most else "must be left out: its frame holds no {address}"
            yield Fault(f"{path}.address", why)


def _template(raw: Raw, model: object) -> Template | None:
    for _, table in tables(raw, "sign_model"):
        frame = table.get("frame")
        if table.get("name") == model and isinstance(frame, str):
            try:
                return template_of(FRAMES.get(frame, frame))
            except TemplateError:
                return None
    return None


def _letters_on_digits(raw: Raw) -> Iterator[Fault]:
    if at(raw, "office").get("series", "letter") != "letter":
        return
    used = {name for _, sign in _signs(raw) if isinstance(name := sign.get("model"), str)}
    for path, model in tables(raw, "sign_model"):
        if model.get("letters") is False and model.get("name") in used:
            yield Fault(f"{path}.letters", "a sign of digits cannot show B012: set office.series to 'block'")
