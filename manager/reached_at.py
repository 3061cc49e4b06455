"""At which address or device path each piece of hardware is tried, as config.toml says it."""

from office.settings import SerialPortSettings, Settings

_NOT_REACHED = frozenset(
    (
        "unreachable",
        "silent",
        "babbling",
        "offline",
        "no_print",
        "unplugged",
        "in_use",
        "not_allowed",
    )
)
"""The codes of devices at which one looks whether config.toml has the right address, and the right cable."""


def is_not_reached(what: str) -> bool:
    """Whether a device of that state may be somewhere else than where it is tried."""
    return what in _NOT_REACHED


def reached_at(settings: Settings) -> dict[tuple[str, str], str]:
    """Return where each device is tried, by kind and name; without those that have no such place.

    That of an agent's machine begins with the agent's name: ``kiosk-1: /dev/usb/lp0``.
    """
    places = {
        ("printer", one.name): _at(one.name if one.agent else "", one.settings.place)
        for one in settings.printers
    }
    places |= {
        ("scanner", one.name): _of_port(one.scanner.line)
        for one in settings.kiosks
        if one.scanner is not None
    }
    for kind, wired in (("sign", settings.wired_signs), ("keypad", settings.wired_keypads)):
        for device in wired:
            port = _of_port(device.line)
            places |= {(kind, f"counter-{device.counter}"): port, ("line", device.line.name): port}
    return {key: place for key, place in places.items() if place}


def _of_port(line: SerialPortSettings) -> str:
    return _at(line.agent, line.port)


def _at(agent: str, place: str) -> str:
    return f"{agent}: {place}" if agent and place else place
