"""What ``server.py check`` says of the machine it runs on: what is wrong with ports, and its time zone."""

import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from hardware.printing.settings import FileSettings, SerialSettings
from hardware.serial_port import SOCKET
from office.settings import Settings


def machine_hints(settings: Settings, now: datetime) -> list[str]:
    """Return a sentence for each port that is not there now, or no device, and one for another time here.

    A machine that keeps UTC, as servers do, is not asked for its time zone.
    """
    told = (_of_port(key, port) for key, port in _ports(settings))
    return [*filter(None, told), *_other_time(settings, now)]


def _of_port(key: str, port: Path) -> str:
    """Return what is wrong with a port, "" where nothing is."""
    try:
        mode = port.stat().st_mode
    except OSError:
        return (
            f"{key}: there is no {port} on this machine now; plug it in, or look at its name with"
            " `ls /dev/serial/by-id/ /dev/usb/`"
        )
    if stat.S_ISCHR(mode) or stat.S_ISFIFO(mode):
        return ""
    return (
        f"{key}: {port} is a file or a folder and no device, so that nothing can be sent to it; plug it in"
        " anew and look at its name with `ls /dev/serial/by-id/ /dev/usb/`"
    )


def _ports(settings: Settings) -> Iterator[tuple[str, Path]]:
    for number, kiosk in enumerate(settings.kiosks, 1):
        if isinstance(kiosk.printer, FileSettings | SerialSettings) and not kiosk.agent:
            yield f"kiosk[{number}].printer.path", kiosk.printer.path
    for number, lookup in enumerate(settings.lookups, 1):
        if isinstance(lookup.printer, FileSettings | SerialSettings):
            yield f"lookup[{number}].printer.path", lookup.printer.path
    signs, keypads = settings.wired_signs, settings.wired_keypads
    hung_on = [*(sign.line for sign in signs), *(keypad.line for keypad in keypads)]
    scanners = [kiosk.scanner.line for kiosk in settings.kiosks if kiosk.scanner is not None]
    for line in dict.fromkeys([*hung_on, *scanners]):
        if not line.agent and not line.port.startswith(SOCKET):
            yield f"line {line.name!r}", Path(line.port)


def _other_time(settings: Settings, now: datetime) -> Iterator[str]:
    here, office = now.astimezone(), now.astimezone(settings.office.zone)
    if here.utcoffset() not in (timedelta(0), office.utcoffset()):
        yield (
            f"in the time zone {settings.office.zone.key} it is {office:%Y-%m-%d %H:%M} now, and by this"
            f" machine's own {here:%Y-%m-%d %H:%M}: is office.time_zone right? Sessions and days go by it"
        )
