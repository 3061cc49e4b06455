"""The checked tables of lines, signs, keypads and scanners as values."""

from collections.abc import Iterator

from office.settings.tables.config import ConfigTable
from office.settings.tables.keypads import KeypadModelTable
from office.settings.tables.scanners import ScannerTable
from office.settings.tables.wires import SignModelTable
from office.settings.values import (
    KeySettings,
    ScannerSettings,
    SerialPortSettings,
    SignModelSettings,
    WiredKeypad,
    WiredSign,
)


def wired_signs(config: ConfigTable) -> tuple[WiredSign, ...]:
    """Return the LED signs of a file without faults, in the order of their counters."""
    lines, models = _lines(config), _models(config)
    return tuple(
        WiredSign(counter.number, lines[sign.line], models[sign.model], sign.address)
        for counter in config.counter
        if (sign := counter.sign) is not None
    )


def wired_keypads(config: ConfigTable) -> tuple[WiredKeypad, ...]:
    """Return the keypads of a file without faults, in the order of their counters."""
    lines, displays = _lines(config), _models(config)
    makes = {each.name: each for each in config.keypad_model}
    return tuple(
        WiredKeypad(
            counter.number,
            lines[keypad.line],
            make.frame,
            tuple(_keys(make)),
            displays[make.display] if make.display else None,
            keypad.address,
            keypad.may_choose,
        )
        for counter in config.counter
        if (keypad := counter.keypad) is not None
        for make in (makes[keypad.model],)
    )


def scanner_of(config: ConfigTable, scanner: ScannerTable | None) -> ScannerSettings | None:
    """Return a kiosk's scanner of a file without faults, None where it has none."""
    if scanner is None:
        return None
    return ScannerSettings(**{**dict(scanner), "line": _lines(config)[scanner.line]})


def _keys(make: KeypadModelTable) -> Iterator[KeySettings]:
    yield from make.keys
    for transfer in make.transfer:
        yield KeySettings(transfer.key, "transfer", transfer.field or "", transfer.counter)


def _lines(config: ConfigTable) -> dict[str, SerialPortSettings]:
    return {each.name: SerialPortSettings(**dict(each)) for each in config.line}


def _models(config: ConfigTable) -> dict[str, SignModelSettings]:
    return {each.name: _model(each) for each in config.sign_model}


def _model(model: SignModelTable) -> SignModelSettings:
    return SignModelSettings(
        model.name, model.frame, model.width, model.letters, model.encoding, model.refresh_s
    )
