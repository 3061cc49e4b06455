"""Enrols every device of config.toml at once, and writes the sheet that a technician takes along."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from office.people import Device, DeviceRole
from office.people.accounts import AccountError, Accounts
from office.people.secrets import hash_of_token, new_token
from office.settings import Settings
from office.tickets.typed import typed


def enrol_all(
    settings: Settings, accounts: Accounts, now: datetime, address: str, tablets: Iterable[int] = ()
) -> list[str]:
    """Enrol what config.toml names and nobody ever enrolled; return the sheet: a name and its address a line.

    ``tablets`` are the counters at which a rating tablet stands, of which config.toml says nothing. All are
    enrolled or none. One that was revoked stays so: it may be in a stranger's hands. Raises AccountError
    for a tablet whose name another device of config.toml has.
    """
    known = {device.name: device for device in accounts.devices()}
    wanted = _configured(settings)
    for counter in tablets:
        name = f"rating-{counter}"
        if (role := wanted.get(name, DeviceRole.RATING)) is not DeviceRole.RATING:
            raise AccountError(
                f"config.toml has a {role} called {name!r}, the name of the tablet at counter {counter}:"
                " give it another name there"
            )
        wanted[name] = DeviceRole.RATING
    new = [(Device(name, role, now), new_token()) for name, role in wanted.items() if name not in known]
    accounts.add_devices([(device, hash_of_token(token)) for device, token in new])
    revoked = [name for name in wanted if name in known and known[name].revoked_at is not None]
    there = [name for name in wanted if name in known and name not in revoked]
    return [
        *(
            _sheet(new, address, settings)
            or ["nothing to enrol: every device of config.toml is known already"]
        ),
        *([f"enrolled before, as they were: {', '.join(there)}"] if there else []),
        *(f"note: {name} was revoked and stays so: {_again(name, wanted[name])}" for name in revoked),
    ]


def counter_of(device: Device, settings: Settings) -> int | None:
    """Return the counter a device stands at: a sign's as config.toml has it, else the number in its name.

    A sign's page is known by its counter, and asks config.toml for the name of the device that shows it.
    """
    if device.role is DeviceRole.SIGN:
        return next((sign.counter for sign in settings.signs if sign.name == device.name), device.counter)
    return device.counter


def page_of(device: Device, settings: Settings) -> str:
    """Return the path of the page that a device shows; "/" for one that shows none."""
    match device.role:
        case DeviceRole.KIOSK:
            return f"/kiosk/{device.name}"
        case DeviceRole.LOOKUP:
            return f"/lookup/{device.name}"
        case DeviceRole.SCREEN:
            return f"/display/{device.name}"
        case DeviceRole.SIGN:
            return f"/counter/{counter_of(device, settings)}/sign"
        case DeviceRole.COUNTER:
            return f"/counter/{device.counter}"
        case DeviceRole.RATING:
            return f"/rating/{device.name}"
        case _:
            return "/"


def _configured(settings: Settings) -> dict[str, DeviceRole]:
    named = [
        *((kiosk.name, DeviceRole.KIOSK) for kiosk in settings.kiosks),
        *((screen.name, DeviceRole.SCREEN) for screen in settings.screens),
        *((sign.name, DeviceRole.SIGN) for sign in settings.signs),
        *((lookup.name, DeviceRole.LOOKUP) for lookup in settings.lookups),
    ]
    return dict(named)


def _sheet(new: Sequence[tuple[Device, str]], address: str, settings: Settings) -> list[str]:
    if not new:
        return []
    width = max(len(device.name) for device, _ in new)
    return [
        "open each address once, with the browser of the device whose name stands before it:",
        *(
            f"{device.name:<{width}}  {address}{page_of(device, settings)}#token={token}"
            for device, token in new
        ),
        f"The addresses are not shown again. Revoke one with: {typed('device revoke NAME')}",
    ]


def _again(name: str, role: DeviceRole) -> str:
    return typed(f"device add {name} --role {role}")
