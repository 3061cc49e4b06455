"""A demo's office: config.toml's own, open at every hour, with accounts that exist nowhere else."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from office.demo.dossiers import with_demo_dossiers
from office.people import Device, DeviceRole, Officer, Role
from office.people.accounts import Accounts
from office.people.secrets import hash_of_token, new_token
from office.settings import Settings
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.hours import ALWAYS_OPEN
from office.tickets.office import Office
from office.tickets.refusals import ClockWrong
from office.tickets.ticket_queue import TicketQueue

DEMO = "demo:town"
"""The actor of whatever the demo does by itself."""

_HASH = "$argon2id$v=19$m=8,t=1,p=1$szrjjjF/oZA8IsWfuPLPbA$htHxiwKkmoYh+9e83wU/5DBXr5BsB3V4aBa83y/DoYs"
"""Of ``demo``, a password that is public by design and in a demo's data only: made once, cheap to prove."""
_OFFICERS = (
    Officer("officer", Role.OFFICER, may_choose=True),
    Officer("manager", Role.MANAGER),
)


def demo_settings(settings: Settings) -> Settings:
    """Return the settings with an office that never closes, and dossiers that are made up."""
    fields = tuple(replace(field, hours=None) for field in settings.office.fields)
    open_office = replace(settings.office, hours=ALWAYS_OPEN, fields=fields)
    return with_demo_dossiers(replace(settings, office=open_office))


def furnish(settings: Settings, queue: TicketQueue, accounts: Accounts, now: datetime) -> None:
    """Add the demo's accounts and devices where they are missing, and open every counter.

    Where the clock cannot be right no counter opens; the pages say why, as an office's do.
    """
    for officer in _OFFICERS:
        if accounts.officer(officer.login) is None:
            accounts.add_officer(officer, _HASH, now)
    for name, role in _devices(settings):
        if accounts.token_hash(name) is None:
            # Nobody is told this token: the demo's pages enrol the browser by themselves.
            accounts.add_device(Device(name, role, now), hash_of_token(new_token()))
    with suppress(ClockWrong):
        open_counters(settings.office, queue)


def open_counters(office: Office, queue: TicketQueue) -> None:
    """Open every counter, as a day's first officer would."""
    for counter in office.counters:
        queue.set_duty(counter.number, CounterState.OPEN, Request(DEMO))


def _devices(settings: Settings) -> list[tuple[str, DeviceRole]]:
    kiosks = [(kiosk.name, DeviceRole.KIOSK) for kiosk in settings.kiosks]
    lookups = [(lookup.name, DeviceRole.LOOKUP) for lookup in settings.lookups]
    screens = [(screen.name, DeviceRole.SCREEN) for screen in settings.screens]
    tablets = [(f"rating-{one.number}", DeviceRole.RATING) for one in settings.office.counters]
    signs = [(sign.name, DeviceRole.SIGN) for sign in settings.signs]
    return kiosks + lookups + screens + signs + tablets
