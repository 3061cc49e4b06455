"""The technician's desk: enrols devices and officers from the command line, and says what to do next."""

import re
from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime

from office.commands.device_sheet import counter_of, enrol_all, page_of
from office.people import AT_COUNTER, OPEN_PAGES, Device, DeviceRole, Officer, Role
from office.people.accounts import UNCHANGED, AccountError, Accounts
from office.people.secrets import hash_of_password, hash_of_token, new_token, one_time_password
from office.settings import Settings
from office.settings.did_you_mean import did_you_mean
from office.tickets.typed import typed
from office.words.text_form import login_form

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._@-]{0,63}")
_BY_PROGRAM = (
    "note: that page asks an officer to sign in; a program sends the token as Authorization: Bearer TOKEN"
)
_STILL_SHOWS = (
    "note: its page goes on showing calls, without sound, as it does in any browser of the network:"
    " to end that switch the box off"
)


class Desk:
    """Adds, lists and ends accounts. Every method returns the lines to print; raises AccountError."""

    def __init__(self, settings: Settings, accounts: Accounts, now: datetime, address: str) -> None:
        self._settings = settings
        self._accounts = accounts
        self._now = now
        self._address = address

    def carry_out(self, options: Namespace) -> list[str]:
        """Do what a ``device`` or ``officer`` command asks for; return what to print. Raises AccountError."""
        match options.command, options.action:
            case "device", "add":
                return self._add(options)
            case "device", "list":
                return self.devices()
            case "device", "revoke":
                return self.revoke_device(options.name)
            case "officer", "add":
                role, counters = Role(options.role), options.counters
                return self.add_officer(options.login, role, counters, may_choose=options.may_choose)
            case "officer", "change":
                role, counters = options.role and Role(options.role), options.counters
                return self.change_officer(options.login, role, counters, may_choose=options.may_choose)
            case "officer", "list":
                return self.officers()
            case "officer", "disable":
                return self.disable_officer(options.login)
            case _:
                return self.reset_officer(options.login)

    def _add(self, options: Namespace) -> list[str]:
        name, role = options.name, options.role
        if options.all:
            if name or role:
                raise AccountError(
                    "--all goes without a name and without --role: it enrols what config.toml names"
                )
            return self.add_all(options.tablets or ())
        if name is None or role is None or options.tablets:
            one, every = typed("device add NAME --role ROLE"), typed("device add --all")
            raise AccountError(f"name one device, {one}, or all of config.toml: {every}")
        return self.add_device(name, DeviceRole(role), anyway=options.anyway)

    def add_all(self, tablets: tuple[int, ...] = ()) -> list[str]:
        """Enrol every device of config.toml, and tablets at these counters; give the sheet of addresses."""
        self._check_counters(tablets)
        return enrol_all(self._settings, self._accounts, self._now, self._address, tablets)

    def add_device(self, name: str, role: DeviceRole, *, anyway: bool = False) -> list[str]:
        """Enrol a device and give its token, which is shown this once.

        A kiosk, lookup screen or screen that config.toml does not have is refused unless it is wanted
        ``anyway``: a name with a slip in it opens a page that is nobody's.
        """
        if not _NAME.fullmatch(name):
            raise AccountError(f"{name!r} is no device name: use a-z, 0-9 and -, at most 40")
        notes = self._notes(name, role, anyway=anyway)
        token = new_token()
        device = Device(name, role, self._now)
        self._accounts.add_device(device, hash_of_token(token))
        opened = f"{self._address}{page_of(device, self._settings)}#token={token}"
        lines = [f"token: {token}", f"open this once on the device: {opened}"]
        return [
            *lines,
            f"The token is not shown again. Revoke it with: {typed(f'device revoke {name}')}",
            *notes,
        ]

    def devices(self) -> list[str]:
        """List every device."""
        return [
            f"{device.name:<20} {device.role:<8} {'revoked' if device.revoked_at else 'in use'}"
            for device in self._accounts.devices()
        ] or [f"no devices yet: {typed('device add NAME --role kiosk')}"]

    def revoke_device(self, name: str) -> list[str]:
        """Make a device's token open nothing, at once."""
        known = [device.name for device in self._accounts.devices() if device.revoked_at is None]
        if name not in known:
            raise AccountError(f"there is no device {name!r} in use{did_you_mean(name, known)}")
        self._accounts.revoke(name, self._now)
        device = self._accounts.device(name)
        is_open = device is not None and device.role in OPEN_PAGES
        return [f"{name} is revoked", *([_STILL_SHOWS] if is_open else [])]

    def add_officer(
        self, login: str, role: Role, counters: tuple[int, ...] | None, *, may_choose: bool
    ) -> list[str]:
        """Add a person; give the one-time password and the page that asks for it."""
        login = login_form(login)
        if not _LOGIN.fullmatch(login):
            raise AccountError(f"{login!r} is no login: use a-z, 0-9 and . _ @ -, at most 64")
        self._check_counters(counters)
        password = one_time_password()
        officer = Officer(login, role, counters, may_choose, must_change=True)
        self._accounts.add_officer(officer, hash_of_password(password), self._now)
        page = f"{self._address}{'/counter/' if role is Role.OFFICER else '/manager/'}"
        sign_in = f"sign in with the browser of the PC on the desk, which needs no enrolment: {page}"
        return [*_password_lines(password), sign_in]

    def change_officer(
        self, login: str, role: Role | None, counters: tuple[int, ...] | None, *, may_choose: bool | None
    ) -> list[str]:
        """Change what a person may do, at once; None leaves a thing as it is, no counters mean every one."""
        if role is None and counters is None and may_choose is None:
            raise AccountError("say what to change: --role, --counters, --may-choose or --no-choose")
        login = login_form(login)
        self._check_login(login)
        self._check_counters(counters)
        at = UNCHANGED if counters is None else counters or None
        self._accounts.set_rights(login, role=role, counters=at, may_choose=may_choose)
        return self.officers()

    def officers(self) -> list[str]:
        """List everyone."""
        return [
            f"{officer.login:<20} {officer.role:<8} {_counters(officer):<16}"
            f" {'may choose' if officer.may_call_chosen() else '':<11}"
            f" {'disabled' if officer.disabled else 'one-time password' if officer.must_change else 'active'}"
            for officer in self._accounts.officers()
        ] or [f"no officers yet: {typed('officer add LOGIN --role officer')}"]

    def disable_officer(self, login: str) -> list[str]:
        """Let a person sign in no more; sessions end at once."""
        login = login_form(login)
        self._check_login(login)
        self._accounts.disable(login)
        return [f"{login} is disabled; this lets them in again: {typed(f'officer reset {login}')}"]

    def reset_officer(self, login: str) -> list[str]:
        """Give a person a new one-time password."""
        login = login_form(login)
        self._check_login(login)
        password = one_time_password()
        self._accounts.set_password(login, hash_of_password(password), self._now, must_change=True)
        return _password_lines(password)

    def _check_login(self, login: str) -> None:
        known = [officer.login for officer in self._accounts.officers()]
        if login not in known:
            raise AccountError(f"there is no officer {login!r}{did_you_mean(login, known)}")

    def _check_counters(self, counters: tuple[int, ...] | None) -> None:
        known = {counter.number for counter in self._settings.office.counters}
        unknown = sorted(set(counters or ()) - known)
        if unknown:
            raise self._no_counter(unknown[0])

    def _no_counter(self, number: int) -> AccountError:
        known = ", ".join(_runs(sorted(one.number for one in self._settings.office.counters)))
        return AccountError(f"the office has no counter {number}; it has {known}")

    def _notes(self, name: str, role: DeviceRole, *, anyway: bool) -> list[str]:
        if role in AT_COUNTER:
            counter = counter_of(Device(name, role, self._now), self._settings)
            if counter is None:
                raise AccountError(f"a {role} stands at a counter: end its name with the number, as {role}-1")
            if counter not in {one.number for one in self._settings.office.counters}:
                raise self._no_counter(counter)
            return [_BY_PROGRAM] if role is DeviceRole.COUNTER else []
        known = {
            DeviceRole.KIOSK: [kiosk.name for kiosk in self._settings.kiosks],
            DeviceRole.LOOKUP: [lookup.name for lookup in self._settings.lookups],
            DeviceRole.SCREEN: [screen.name for screen in self._settings.screens],
        }.get(role, [name])
        if name in known:
            return []
        lacks = f"config.toml has no {role} called {name!r}, so it has no page of its own"
        if anyway:
            return [f"note: {lacks}"]
        hint = did_you_mean(name, known) or "."
        raise AccountError(f"{lacks}{hint} Describe it there first, or enrol it all the same by --anyway")


def _runs(numbers: Sequence[int]) -> list[str]:
    """Return numbers in order as people say them: ``1-6`` for six that follow each other."""
    runs = list[list[int]]()
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]


def _counters(officer: Officer) -> str:
    return "all counters" if officer.counters is None else ",".join(map(str, officer.counters))


def _password_lines(password: str) -> list[str]:
    return [
        f"one-time password: {password}",
        "It is not shown again, and is good for a week. The first sign-in asks for a password of their own.",
    ]
