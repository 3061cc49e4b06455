"""What no single key shows about lines, signs and keypads: names of nothing, doubles, what cannot fit."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import chain
from typing import Any

from hardware.frame_template import Template, TemplateError, template_of
from office.settings.allowed import shown
from office.settings.checks.raw_tables import at, tables
from office.settings.did_you_mean import did_you_mean
from office.settings.faults import Fault
from office.settings.tables.keypads import KeyCode
from office.settings.values import FRAMES

Raw = Mapping[str, Any]


SIGN_PLACES = 4
"""A number's places: B012, 2012."""

_KINDS = (("sign", "sign_model"), ("keypad", "keypad_model"))
"""What hangs on a line: its table under a counter, and the tables of its makes."""


def wire_faults(raw: Raw) -> list[Fault]:
    """Return every fault between the tables of lines, makes and what counters have."""
    return [
        *chain.from_iterable(chain(_unknown(raw, *kind), _address_faults(raw, *kind)) for kind in _KINDS),
        *_displays_beside_signs(raw),
        *_letters_on_digits(raw),
        *_too_narrow(raw),
        *chain.from_iterable(_make_faults(raw, *found) for found in tables(raw, "keypad_model")),
    ]


def _at_counters(raw: Raw, kind: str) -> Iterator[tuple[str, Raw]]:
    for path, counter in tables(raw, "counter"):
        if kind in counter:
            yield f"{path}.{kind}", at(counter, kind)


def _no_such(raw: Raw, path: str, section: str, name: object, key: str = "name") -> Iterator[Fault]:
    names = [table.get(key) for _, table in tables(raw, section)]
    if isinstance(name, str) and name not in names and None not in names:
        yield Fault(path, f"no [[{section}]] has the {key} {shown(name)}{did_you_mean(name, names)}")


def _unknown(raw: Raw, kind: str, makes: str) -> Iterator[Fault]:
    for path, table in _at_counters(raw, kind):
        for key, section in (("line", "line"), ("model", makes)):
            yield from _no_such(raw, f"{path}.{key}", section, table.get(key))


def _address_faults(raw: Raw, kind: str, makes: str) -> Iterator[Fault]:
    first: dict[tuple[str, int], str] = {}
    for path, table in _at_counters(raw, kind):
        line, address = table.get("line"), table.get("address", 0)
        if not isinstance(line, str) or type(address) is not int:
            continue
        before = first.setdefault((line, address), path)
        if before != path:
            yield Fault(f"{path}.address", f"{before} has {address} on line {shown(line)} already")
        template = _template(raw, makes, table.get("model"))
        most = address if template is None else template.most_address()
        if address > most:
            why = f"must be at most {most}" if most else "must be left out: its frame holds no {address}"
            yield Fault(f"{path}.address", why)


def _displays_beside_signs(raw: Raw) -> Iterator[Fault]:
    """A keypad's display and a sign at one address would each be sent what the other shows."""
    signs = {_place(sign): path for path, sign in _at_counters(raw, "sign")}
    shows = [make.get("name") for _, make in tables(raw, "keypad_model") if "display" in make]
    for path, keypad in _at_counters(raw, "keypad"):
        sign = signs.get(_place(keypad))
        if sign is not None and keypad.get("model") in shows:
            yield Fault(f"{path}.address", f"{sign} has it; the keypad's display needs its own")


def _place(table: Raw) -> str:
    return f"{table.get('line')!r} {table.get('address', 0)!r}"


def _template(raw: Raw, makes: str, model: object) -> Template | None:
    frames = [table.get("frame") for _, table in tables(raw, makes) if table.get("name") == model]
    return _readable(frames[0]) if frames else None


def _readable(frame: object) -> Template | None:
    try:
        return template_of(FRAMES.get(frame, frame)) if isinstance(frame, str) else None
    except TemplateError:
        return None


def _make_faults(raw: Raw, path: str, make: Raw) -> Iterator[Fault]:
    yield from _no_such(raw, f"{path}.display", "sign_model", make.get("display"))
    template, first = _readable(make.get("frame")), dict[bytes, str]()
    for place, code in _codes(path, make):
        before = first.setdefault(code, place)
        if before != place:
            yield Fault(place, f"{before} is that key already")
        if template is not None and len(code) != template.size_of("key"):
            yield Fault(place, f"is {len(code)} bytes long; a key of its frame has {template.size_of('key')}")
    for where, transfer in tables(make, "transfer"):
        if ("field" in transfer) == ("counter" in transfer):
            yield Fault(f"{path}.{where}", "must have field or counter, and not both")
        yield from _no_such(raw, f"{path}.{where}.field", "field", transfer.get("field"), "code")
        numbers = [table.get("number") for _, table in tables(raw, "counter")]
        number = transfer.get("counter")
        if type(number) is int and number not in numbers and None not in numbers:
            yield Fault(f"{path}.{where}.counter", f"no counter has the number {number}")


def _codes(path: str, make: Raw) -> Iterator[tuple[str, bytes]]:
    keys = at(make, "keys")
    written = [(f"{path}.keys.{name}", code) for name, code in keys.items() if name != "digits"]
    digits = keys.get("digits")
    if isinstance(digits, list):
        written += [(f"{path}.keys.digits[{place}]", code) for place, code in enumerate(digits, 1)]
    written += [(f"{path}.{where}.key", each.get("key")) for where, each in tables(make, "transfer")]
    for place, code in written:
        with suppress(ValueError):
            yield place, KeyCode().read(code)


def _letters_on_digits(raw: Raw) -> Iterator[Fault]:
    if at(raw, "office").get("series", "letter") != "letter":
        return
    for path, model in tables(raw, "sign_model"):
        if model.get("letters") is False and model.get("name") in _makes_above_counters(raw):
            yield Fault(f"{path}.letters", "a sign of digits cannot show B012: set office.series to 'block'")


def _too_narrow(raw: Raw) -> Iterator[Fault]:
    for path, model in tables(raw, "sign_model"):
        width = model.get("width", SIGN_PLACES)
        if type(width) is int and 0 < width < SIGN_PLACES and model.get("name") in _makes_above_counters(raw):
            why = f"must be at least {SIGN_PLACES}: a number such as B012 has as many places"
            yield Fault(f"{path}.width", why)


def _makes_above_counters(raw: Raw) -> set[str]:
    return {name for _, sign in _at_counters(raw, "sign") if isinstance(name := sign.get("model"), str)}
