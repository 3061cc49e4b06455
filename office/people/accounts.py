"""Keeps officers and devices: passwords and tokens only as hashes. Reference data, by sqlite-utils."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import Enum
from typing import Any, Final, Protocol, TypeVar, cast

from sqlite_utils import Database

from office.people import Device, DeviceRole, Officer, Role
from office.people.barred_record import BarredRecord
from office.tickets.day import as_text, from_text

T = TypeVar("T")

_OFFICER = "login, role, counters, may_choose, disabled, must_change, version"

_DEVICE = "name, role, added_at, revoked_at"

_OFFICER_OF_LOGIN = f"SELECT {_OFFICER} FROM officers WHERE login = ?"
_DEVICE_OF_NAME = f"SELECT {_DEVICE} FROM devices WHERE name = ?"
_DEVICE_OF_TOKEN = f"SELECT {_DEVICE} FROM devices WHERE token_hash = ? AND revoked_at IS NULL"
_HASH_OF_NAME = "SELECT token_hash FROM devices WHERE name = ? AND revoked_at IS NULL"
_OF_DEVICE = "SELECT name, token_hash FROM devices WHERE name = ?"
_DEVICES_IN_USE = "SELECT name, token_hash FROM devices WHERE revoked_at IS NULL"
_OF_OFFICER = "SELECT login, password_hash FROM officers WHERE login = ?"
_OFFICERS_IN_USE = "SELECT login, password_hash FROM officers WHERE NOT disabled"
_BARRED = """
    SELECT name, token_hash FROM devices WHERE revoked_at IS NOT NULL
    UNION ALL SELECT login, password_hash FROM officers WHERE disabled
"""

_NOTHING_KEPT: tuple[None, None] = (None, None)


class Unchanged(Enum):
    """Stands for what a change leaves as it is, where None means something else."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


class AccountError(Exception):
    """An account cannot be added or changed; the message says why."""


class Records(Protocol):
    """What accounts ask of a store: its transaction, and rows as last committed by anyone."""

    def change_records(self, work: Callable[[Database], T]) -> T:
        """Run ``work`` in one transaction and return its value once it is flushed to the disk."""
        ...

    def look_up(self, sql: str, *values: object) -> list[Any]:
        """Return the rows of one statement."""
        ...

    def records_version(self) -> object | None:
        """Return what is another value once anyone may have changed records; None while nobody can tell."""
        ...


class Accounts:
    """The office's people and devices, in the tables of ``tables.py``.

    Values are kept in memory until the store tells that anyone may have changed records, this process or
    another: a revoked token opens nothing at once. ``barred`` is the record of whom it lets in no more, None
    for none.
    """

    def __init__(self, store: Records, barred: BarredRecord | None = None) -> None:
        self._store, self._barred = store, barred
        self._known: dict[tuple[str, str], tuple[object, object]] = {}

    def officer(self, login: str) -> Officer | None:
        """Return the officer of that login, disabled or not."""
        return self._known_one(_OFFICER_OF_LOGIN, login, _officer)

    def officers(self) -> list[Officer]:
        """Return everyone, by login."""
        return [
            _officer(row) for row in self._store.look_up(f"SELECT {_OFFICER} FROM officers ORDER BY login")
        ]

    def password(self, login: str) -> tuple[str, datetime] | None:
        """Return the password's hash and when it was set."""
        found = self._store.look_up(
            "SELECT password_hash, password_set_at FROM officers WHERE login = ?", login
        )
        return (found[0][0], from_text(found[0][1])) if found else None

    def add_officer(self, officer: Officer, password_hash: str, at: datetime) -> None:
        """Keep a new officer. Raises AccountError when the login is taken.

        The version counts on from the seconds of ``at``: one of that login whom a restored backup no longer
        knew may have had the first numbers, and must not be signed in by a session from then.
        """

        def work(db: Database) -> None:
            if db.table("officers").count_where("login = ?", [officer.login]):
                raise AccountError(f"there is an officer {officer.login!r} already")
            db.table("officers").insert(
                {
                    "login": officer.login,
                    "role": str(officer.role),
                    "counters": None if officer.counters is None else json.dumps(officer.counters),
                    "may_choose": int(officer.may_choose),
                    "disabled": int(officer.disabled),
                    "must_change": int(officer.must_change),
                    "version": max(officer.version, int(at.timestamp())),
                    "password_hash": password_hash,
                    "password_set_at": as_text(at),
                }
            )

        self._store.change_records(work)

    def set_password(self, login: str, password_hash: str, at: datetime, *, must_change: bool) -> None:
        """Replace a password and end the officer's sessions. Raises AccountError for an unknown login."""
        self._change(
            login,
            password_hash=password_hash,
            password_set_at=as_text(at),
            must_change=int(must_change),
            disabled=0,
        )

    def keep_hash(self, login: str, password_hash: str, *, instead_of: str) -> None:
        """Keep another hash of the same password; sessions go on. Does nothing if ``instead_of`` is gone."""

        def work(db: Database) -> None:
            db.execute(
                "UPDATE officers SET password_hash = ? WHERE login = ? AND password_hash = ?",
                [password_hash, login, instead_of],
            )

        self._store.change_records(work)

    def disable(self, login: str) -> None:
        """Let the officer sign in no more, at once. Raises AccountError for an unknown login."""
        self._record(self._change(login, disabled=1))

    def set_rights(
        self,
        login: str,
        *,
        role: Role | None = None,
        counters: Sequence[int] | Unchanged | None = UNCHANGED,
        may_choose: bool | None = None,
    ) -> None:
        """Change what a person may do from the next request on; sessions go on. What is not given stays.

        ``counters=None`` means every counter. Raises AccountError for an unknown login.
        """
        changes: dict[str, object] = {}
        if role is not None:
            changes["role"] = str(role)
        if not isinstance(counters, Unchanged):
            changes["counters"] = None if counters is None else json.dumps(list(counters))
        if may_choose is not None:
            changes["may_choose"] = int(may_choose)
        self._change(login, ends_sessions=False, **changes)

    def _change(self, login: str, *, ends_sessions: bool = True, **changes: object) -> list[Any]:
        """Change a person and return the login with the hash of the password, as they are then."""

        def work(db: Database) -> list[Any]:
            if not db.table("officers").count_where("login = ?", [login]):
                raise AccountError(f"there is no officer {login!r}")
            version = db.execute("SELECT version FROM officers WHERE login = ?", [login]).fetchone()[0]
            db.table("officers").update(login, {**changes, "version": version + int(ends_sessions)})
            return db.execute(_OF_OFFICER, [login]).fetchall()

        return self._store.change_records(work)

    def devices(self) -> list[Device]:
        """Return every device ever enrolled, by name."""
        return [_device(row) for row in self._store.look_up(f"SELECT {_DEVICE} FROM devices ORDER BY name")]

    def device(self, name: str) -> Device | None:
        """Return the device of that name, revoked or not."""
        return self._known_one(_DEVICE_OF_NAME, name, _device)

    def device_of_token(self, token_hash: str) -> Device | None:
        """Return the device whose token has that hash, unless it was revoked."""
        return self._known_one(_DEVICE_OF_TOKEN, token_hash, _device)

    def token_hash(self, name: str) -> str | None:
        """Return the hash of the device's token, None unless it is enrolled and not revoked."""
        return self._known_one(_HASH_OF_NAME, name, _only)

    def add_device(self, device: Device, token_hash: str) -> None:
        """Enrol a device; a revoked one of that name is enrolled anew. Raises AccountError for one in use."""
        self.add_devices([(device, token_hash)])

    def add_devices(self, devices: Iterable[tuple[Device, str]]) -> None:
        """Enrol devices with their tokens' hashes, all or none, as ``add_device`` does one."""

        def work(db: Database) -> None:
            for device, token_hash in devices:
                _add_device(db, device, token_hash)

        self._store.change_records(work)

    def revoke(self, name: str, at: datetime) -> None:
        """Make a device's token open nothing. Raises AccountError unless a device in use has the name."""

        def work(db: Database) -> list[Any]:
            if not db.table("devices").count_where("name = ? AND revoked_at IS NULL", [name]):
                raise AccountError(f"there is no device {name!r} in use")
            db.table("devices").update(name, {"revoked_at": as_text(at)})
            return db.execute(_OF_DEVICE, [name]).fetchall()

        self._record(self._store.change_records(work))

    def _record(self, barred: list[Any]) -> None:
        if self._barred is not None:
            self._barred.add(*barred)

    def bar_again(self, at: datetime) -> int:
        """Bar whom the record bars and the file lets in, for it is older; return how many they were.

        Whom the file bars and the record lacks is recorded.
        """
        if self._barred is None:
            return 0
        devices, officers = self._store.look_up(_DEVICES_IN_USE), self._store.look_up(_OFFICERS_IN_USE)
        revoked = set(devices) - set(self._barred.lacking(*devices))
        disabled = set(officers) - set(self._barred.lacking(*officers))
        for name, _ in revoked:
            self.revoke(name, at)
        for login, _ in disabled:
            self.disable(login)
        if lacking := self._barred.lacking(*self._store.look_up(_BARRED)):
            self._barred.add(*lacking)
        return len(revoked) + len(disabled)

    def _known_one(self, sql: str, value: str, read: Callable[[Any], T]) -> T | None:
        """Return what is read of the first row with that value: a frozen value, the same until a change.

        What is not there is not kept: nobody can fill the memory.
        """
        version = self._store.records_version()
        kept_version, kept = self._known.get((sql, value), _NOTHING_KEPT)
        if version is not None and kept_version == version:
            return cast(T, kept)
        found = self._store.look_up(sql, value)
        if not found:
            return None
        one = read(found[0])
        if version is not None:
            self._known[sql, value] = version, one
        return one


def _add_device(db: Database, device: Device, token_hash: str) -> None:
    if db.table("devices").count_where("name = ? AND revoked_at IS NULL", [device.name]):
        raise AccountError(f"there is a device {device.name!r} already: revoke it first")
    row = {
        "name": device.name,
        "role": str(device.role),
        "token_hash": token_hash,
        "added_at": as_text(device.added_at),
        "revoked_at": None,
    }
    # Not "insert or replace": a token given twice would silently drop the other device.
    db.table("devices").upsert(row, pk="name")


def _officer(row: tuple[str, ...]) -> Officer:
    login, role, counters, may_choose, disabled, must_change, version = row
    return Officer(
        login=login,
        role=Role(role),
        counters=None if counters is None else tuple(json.loads(counters)),
        may_choose=bool(may_choose),
        disabled=bool(disabled),
        must_change=bool(must_change),
        version=int(version),
    )


def _device(row: tuple[str, ...]) -> Device:
    name, role, added_at, revoked_at = row
    return Device(name, DeviceRole(role), from_text(added_at), from_text(revoked_at) if revoked_at else None)


def _only(row: tuple[str]) -> str:
    return row[0]
