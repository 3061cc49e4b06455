"""The office's devices and people as a manager sees them: what is known of each, and no secret."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel

from manager.hardware import DeviceTestShape, can_be_tested, newest_test
from office.people import AT_COUNTER, OPEN_PAGES, Device, DeviceRole, Officer, Role
from office.settings import Settings
from office.web.context import Context
from office.web.reader import reader_words
from office.words.catalogue import Words


class DeviceState(StrEnum):
    """Whether a device may work; ``MISSING``: config.toml names it, but nobody has enrolled it."""

    ENROLLED = "enrolled"
    REVOKED = "revoked"
    MISSING = "missing"


class OfficerState(StrEnum):
    """Whether a person may sign in; ``ONE_TIME``: they have not chosen a password of their own yet."""

    ACTIVE = "active"
    ONE_TIME = "one_time"
    DISABLED = "disabled"


class DeviceRow(BaseModel):
    """A device; ``title`` is config.toml's, of a counter's device its counter, '' without one.

    ``since`` it is in this state, if known.

    ``last_seen``: it proved itself last, by its token or its browser; null while it has not since the server
    started. A sign's page asks once and then only listens. ``can_be_tested``: by a POST to the ``tests`` of
    ``/devices/<role>/<name>``; ``test`` is its newest since the server started. ``still_shows``: it is
    revoked, and its page shows the calls all the same, for that page is anybody's.
    """

    name: str
    role: DeviceRole
    title: str
    state: DeviceState
    since: datetime | None
    last_seen: datetime | None
    still_shows: bool
    can_be_tested: bool
    test: DeviceTestShape | None


class OfficerRow(BaseModel):
    """A person who signs in. ``counters`` null: every one."""

    login: str
    role: Role
    counters: list[int] | None
    may_choose: bool
    state: OfficerState


def device_rows(context: Context) -> list[DeviceRow]:
    """Return every device that config.toml names or anyone ever enrolled, by role and name."""
    words = reader_words()
    configured = _configured(context.settings, words)
    rows = [
        _device(device, configured.pop(device.name, "") or _where(device, words), context)
        for device in context.accounts.devices()
    ]
    roles = _roles(context.settings)
    rows += [_missing(name, roles[name], title, context) for name, title in configured.items()]
    order = list(DeviceRole)
    return sorted(rows, key=lambda row: (order.index(row.role), len(row.name), row.name))


def officer_rows(context: Context) -> list[OfficerRow]:
    """Return everyone, by login."""
    return [
        OfficerRow(
            login=officer.login,
            role=officer.role,
            counters=None if officer.counters is None else list(officer.counters),
            may_choose=officer.may_call_chosen(),
            state=_officer_state(officer),
        )
        for officer in context.accounts.officers()
    ]


def _configured(settings: Settings, words: Words) -> dict[str, str]:
    titles = {kiosk.name: kiosk.title for kiosk in settings.kiosks}
    titles |= {lookup.name: lookup.title for lookup in settings.lookups}
    titles |= {screen.name: screen.title for screen in settings.screens}
    return titles | {sign.name: words("manager-counter", number=sign.counter) for sign in settings.signs}


def _where(device: Device, words: Words) -> str:
    """Return where a device stands that config.toml has no table for; '' where nobody knows."""
    if device.role not in AT_COUNTER or device.counter is None:
        return ""
    return words("manager-counter", number=device.counter)


def _roles(settings: Settings) -> dict[str, DeviceRole]:
    roles = {kiosk.name: DeviceRole.KIOSK for kiosk in settings.kiosks}
    roles |= {lookup.name: DeviceRole.LOOKUP for lookup in settings.lookups}
    roles |= {screen.name: DeviceRole.SCREEN for screen in settings.screens}
    return roles | {sign.name: DeviceRole.SIGN for sign in settings.signs}


def _missing(name: str, role: DeviceRole, title: str, context: Context) -> DeviceRow:
    """Return a row for what nobody has enrolled: its page may be open all the same."""
    return DeviceRow(
        name=name,
        role=role,
        title=title,
        state=DeviceState.MISSING,
        since=None,
        last_seen=None,
        still_shows=False,
        can_be_tested=can_be_tested(context, role, name),
        test=newest_test(context.hardware, role, name),
    )


def _device(device: Device, title: str, context: Context) -> DeviceRow:
    is_revoked = device.revoked_at is not None
    return DeviceRow(
        name=device.name,
        role=device.role,
        title=title,
        state=DeviceState.REVOKED if is_revoked else DeviceState.ENROLLED,
        since=device.revoked_at or device.added_at,
        last_seen=context.hardware.seen.last(device.name),
        still_shows=is_revoked and device.role in OPEN_PAGES,
        can_be_tested=can_be_tested(context, device.role, device.name),
        test=newest_test(context.hardware, device.role, device.name),
    )


def _officer_state(officer: Officer) -> OfficerState:
    if officer.disabled:
        return OfficerState.DISABLED
    return OfficerState.ONE_TIME if officer.must_change else OfficerState.ACTIVE
