"""Whether a browser is the device whose page it opens."""

from office.people import Device, DeviceRole
from office.web.access import begin_device_session, enrolled
from office.web.context import current


def is_here(name: str, role: DeviceRole) -> bool:
    """Whether this browser is that device; in the demo it becomes it by opening the page."""
    device = enrolled(name)
    if device is None and current().is_demo:
        device = _become(name)
    return device is not None and device.role is role


def _become(name: str) -> Device | None:
    accounts = current().accounts
    token_hash = accounts.token_hash(name)
    if token_hash is None:
        return None
    begin_device_session(name, token_hash)
    return accounts.device(name)
