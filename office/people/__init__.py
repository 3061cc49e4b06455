"""Officers and devices: who may do what. Values only; ``office/people/accounts.py`` keeps them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """What an officer is. An admin may what a manager may, a manager what an officer may."""

    OFFICER = "officer"
    MANAGER = "manager"
    ADMIN = "admin"

    def covers(self, other: "Role") -> bool:
        """Whether this role may do what ``other`` may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


class DeviceRole(StrEnum):
    """What a device is enrolled as; ``JOURNAL`` reads the journal, for the city and reports."""

    KIOSK = "kiosk"
    LOOKUP = "lookup"
    SCREEN = "screen"
    SIGN = "sign"
    COUNTER = "counter"
    RATING = "rating"
    JOURNAL = "journal"


OPEN_PAGES = (DeviceRole.SCREEN, DeviceRole.SIGN)
"""Their pages show what the hall shows, to any browser of the network: revoked they go on, without sound."""

AT_COUNTER = (DeviceRole.SIGN, DeviceRole.COUNTER, DeviceRole.RATING)
"""They stand at a counter, whose number ends their name."""


@dataclass(frozen=True, slots=True)
class Officer:
    """A person who signs in.

    ``counters`` are those the officer may act at, None for every one. ``may_choose`` is the right to
    call a chosen ticket out of order. ``must_change`` until the one-time password was replaced.
    ``version`` grows with every new password or disabling and ends the sessions begun before.
    """

    login: str
    role: Role
    counters: tuple[int, ...] | None = None
    may_choose: bool = False
    disabled: bool = False
    must_change: bool = False
    version: int = 1

    def may_act_at(self, counter: int | None) -> bool:
        """Whether the officer may act at that counter; None asks for every counter."""
        if self.role.covers(Role.MANAGER) or self.counters is None:
            return True
        return counter in self.counters

    def may_call_chosen(self) -> bool:
        """Whether the officer may call out of order."""
        return self.may_choose or self.role.covers(Role.MANAGER)


@dataclass(frozen=True, slots=True)
class Device:
    """An enrolled device. ``revoked_at`` None while its token opens anything."""

    name: str
    role: DeviceRole
    added_at: datetime
    revoked_at: datetime | None = None

    @property
    def counter(self) -> int | None:
        """The counter a sign, keypad or rating tablet stands at: the number that ends its name."""
        digits = self.name[len(self.name.rstrip("0123456789")) :]
        return int(digits) if digits else None


class Accounts(Protocol):
    """Where the faces look people and devices up; ``office/people/accounts.py`` keeps them."""

    def officer(self, login: str) -> Officer | None:
        """Return the officer of that login, disabled or not."""
        ...

    def officers(self) -> list[Officer]:
        """Return everyone, by login."""
        ...

    def password(self, login: str) -> tuple[str, datetime] | None:
        """Return the password's hash and when it was set."""
        ...

    def set_password(self, login: str, password_hash: str, at: datetime, *, must_change: bool) -> None:
        """Replace a password and end the officer's sessions."""
        ...

    def keep_hash(self, login: str, password_hash: str, *, instead_of: str) -> None:
        """Keep another hash of the same password; sessions go on."""
        ...

    def devices(self) -> list[Device]:
        """Return every device ever enrolled, by name."""
        ...

    def device_of_token(self, token_hash: str) -> Device | None:
        """Return the device whose token has that hash, unless it was revoked."""
        ...

    def token_hash(self, name: str) -> str | None:
        """Return the hash of the device's token, None unless it is enrolled and not revoked."""
        ...

    def device(self, name: str) -> Device | None:
        """Return the device of that name, revoked or not."""
        ...
