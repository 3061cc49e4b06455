"""The checked tables of lines and signs as values."""

from office.settings.tables import ConfigTable
from office.settings.values import LineSettings, SignModelSettings, WiredSign
from office.settings.wire_tables import SignModelTable


def wired_signs(config: ConfigTable) -> tuple[WiredSign, ...]:
    """Return the LED signs of a file without faults, in the order of their counters."""
    lines = {each.name: LineSettings(**dict(each)) for each in config.line}
    models = {each.name: _model(each) for each in config.sign_model}
    return tuple(
        WiredSign(counter.number, lines[sign.line], models[sign.model], sign.address)
        for counter in config.counter
        if (sign := counter.sign) is not None
    )


def _model(model: SignModelTable) -> SignModelSettings:
    return SignModelSettings(
        model.name, model.frame, model.width, model.letters, model.encoding, model.refresh_s
    )
