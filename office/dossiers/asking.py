"""Who asks for a dossier, by the request: a kiosk or lookup screen by its name, all others by address."""

from flask import request

from office.dossiers.limits import Asker, Place
from office.people import DeviceRole
from office.web.access import actor

_STANDING = frozenset({DeviceRole.KIOSK, DeviceRole.LOOKUP})
"""Devices of the hall that many people use one after the other."""


def asker() -> Asker:
    """Return who asks by this request."""
    device = actor().device
    if device is not None and device.role in _STANDING:
        return Asker(Place.KIOSK, device.name)
    return phone()


def phone() -> Asker:
    """Return whoever asks from their own device: any browser on the hall's network."""
    return Asker(Place.PHONE, request.remote_addr or "")
