"""Officers and devices in the office's file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from office.people import Device, DeviceRole, Officer, Role
from office.people.accounts import AccountError, Accounts
from office.store.sqlite import SqliteStore
from office.tickets.store import StoreError
from tests.conftest import ROOMS

AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
FIRST = int(AT.timestamp())
"""The version of whoever is added then."""
AN = Officer("an", Role.OFFICER, counters=(1, 3), may_choose=True, must_change=True, version=FIRST)
KIOSK = Device("kiosk1", DeviceRole.KIOSK, AT)


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Accounts]:
    store = SqliteStore(tmp_path, rooms=ROOMS)
    yield Accounts(store)
    store.close()


def test_an_officer_is_kept_with_every_value(accounts: Accounts) -> None:
    everywhere = Officer("bình", Role.MANAGER, version=FIRST)
    accounts.add_officer(everywhere, "hash-b", AT)
    accounts.add_officer(AN, "hash-a", AT)

    assert accounts.officers() == [AN, everywhere]
    assert accounts.officer("an") == AN
    assert accounts.password("an") == ("hash-a", AT)
    assert accounts.officer("nobody") is None
    assert accounts.password("nobody") is None


def test_a_login_is_given_once(accounts: Accounts) -> None:
    accounts.add_officer(AN, "hash", AT)

    with pytest.raises(AccountError, match="there is an officer 'an' already"):
        accounts.add_officer(replace(AN, role=Role.ADMIN), "other", AT)

    assert accounts.officer("an") == AN


def test_a_new_password_ends_sessions_and_lets_a_disabled_officer_in_again(accounts: Accounts) -> None:
    accounts.add_officer(AN, "hash", AT)
    accounts.disable("an")
    disabled = accounts.officer("an")

    accounts.set_password("an", "new", LATER, must_change=False)

    assert disabled == replace(AN, disabled=True, version=FIRST + 1)
    assert accounts.officer("an") == replace(AN, disabled=False, must_change=False, version=FIRST + 2)
    assert accounts.password("an") == ("new", LATER)


def test_an_unknown_officer_is_neither_changed_nor_disabled(accounts: Accounts) -> None:
    with pytest.raises(AccountError, match="there is no officer 'nobody'"):
        accounts.disable("nobody")
    with pytest.raises(AccountError):
        accounts.set_password("nobody", "new", AT, must_change=True)


def test_a_device_is_found_by_its_token_until_it_is_revoked(accounts: Accounts) -> None:
    accounts.add_device(KIOSK, "token-hash")

    assert accounts.device_of_token("token-hash") == KIOSK
    assert accounts.token_hash("kiosk1") == "token-hash"

    accounts.revoke("kiosk1", LATER)

    assert accounts.device_of_token("token-hash") is None
    assert accounts.token_hash("kiosk1") is None
    assert accounts.devices() == [replace(KIOSK, revoked_at=LATER)]


def test_a_device_in_use_is_not_enrolled_again_but_a_revoked_one_is(accounts: Accounts) -> None:
    accounts.add_device(KIOSK, "first")
    with pytest.raises(AccountError, match="revoke it first"):
        accounts.add_device(KIOSK, "second")
    accounts.revoke("kiosk1", LATER)

    accounts.add_device(replace(KIOSK, added_at=LATER), "second")

    assert accounts.device("kiosk1") == replace(KIOSK, added_at=LATER)
    assert accounts.device_of_token("first") is None


def test_a_device_that_is_not_in_use_is_not_revoked(accounts: Accounts) -> None:
    with pytest.raises(AccountError, match="there is no device 'kiosk1' in use"):
        accounts.revoke("kiosk1", AT)


def test_two_devices_never_share_a_token(accounts: Accounts) -> None:
    accounts.add_device(KIOSK, "token-hash")

    with pytest.raises(StoreError, match="UNIQUE"):
        accounts.add_device(replace(KIOSK, name="kiosk2"), "token-hash")

    assert [device.name for device in accounts.devices()] == ["kiosk1"]
