"""Whom an office has barred stays barred in a file that is older: by the record beside it."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from office.people import Device, DeviceRole, Officer, Role
from office.people.accounts import Accounts
from office.people.barred_record import BarredRecord
from office.store.sqlite import FILE_NAME, SqliteStore
from tests.applications import NEEDED, application
from tests.conftest import ROOMS, FakeClock

AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LATER = AT + timedelta(hours=2)


@contextmanager
def accounts_in(folder: Path, *, has_record: bool = True) -> Iterator[Accounts]:
    """The people and devices of the office in that folder."""
    with closing(SqliteStore(folder, rooms=ROOMS)) as store:
        yield Accounts(store, BarredRecord(store.path) if has_record else None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office with two tablets and two people, and a copy of its file from then, ``old.db``."""
    folder = tmp_path / "var"
    with accounts_in(folder) as accounts:
        for name in ("kiosk-1", "kiosk-2"):
            accounts.add_device(Device(name, DeviceRole.KIOSK, AT), f"token of {name}")
        for login in ("lan", "hung"):
            accounts.add_officer(Officer(login, Role.OFFICER), f"password of {login}", AT)
    shutil.copy(folder / FILE_NAME, tmp_path / "old.db")
    return folder


def put_the_old_file_back(folder: Path) -> None:
    """By hand, without a restore."""
    shutil.copy(folder.parent / "old.db", folder / FILE_NAME)


def let_in(accounts: Accounts) -> list[str]:
    """Who may come in, by name."""
    devices = [one.name for one in accounts.devices() if one.revoked_at is None]
    return [*devices, *(one.login for one in accounts.officers() if not one.disabled)]


def test_an_old_file_put_there_by_hand_lets_nobody_in_who_was_barred_since(folder: Path) -> None:
    with accounts_in(folder) as accounts:
        accounts.revoke("kiosk-1", LATER)
        accounts.disable("lan")
    put_the_old_file_back(folder)

    with accounts_in(folder) as accounts:
        assert let_in(accounts) == ["kiosk-1", "kiosk-2", "hung", "lan"]
        assert accounts.bar_again(LATER) == 2

        assert let_in(accounts) == ["kiosk-2", "hung"]
        assert accounts.device_of_token("token of kiosk-1") is None
        assert accounts.bar_again(LATER) == 0


def test_a_server_that_starts_on_it_bars_them(folder: Path, clock: FakeClock) -> None:
    with accounts_in(folder) as accounts:
        accounts.revoke("kiosk-1", LATER)
    put_the_old_file_back(folder)

    office = application(folder, clock, NEEDED)
    with closing(office):
        assert office.accounts.device_of_token("token of kiosk-1") is None
        assert office.accounts.device_of_token("token of kiosk-2") is not None


def test_a_new_token_and_a_new_password_let_in(folder: Path) -> None:
    with accounts_in(folder) as accounts:
        accounts.revoke("kiosk-1", LATER)
        accounts.disable("lan")
        accounts.add_device(Device("kiosk-1", DeviceRole.KIOSK, LATER), "a new token")
        accounts.set_password("lan", "a new password", LATER, must_change=True)

        assert accounts.bar_again(LATER) == 0
        assert let_in(accounts) == ["kiosk-1", "kiosk-2", "hung", "lan"]


def test_whom_a_file_from_before_the_record_bars_is_recorded(folder: Path) -> None:
    with accounts_in(folder, has_record=False) as accounts:
        accounts.revoke("kiosk-2", LATER)
        accounts.disable("hung")
    with accounts_in(folder) as accounts:
        assert accounts.bar_again(LATER) == 0
    put_the_old_file_back(folder)

    with accounts_in(folder) as accounts:
        assert accounts.bar_again(LATER) == 2
        assert let_in(accounts) == ["kiosk-1", "lan"]


def test_a_torn_line_is_none_and_the_whole_ones_count(tmp_path: Path) -> None:
    record, both = BarredRecord(tmp_path / FILE_NAME), (("kiosk-1", "one"), ("kiosk-2", "two"))
    record.add(*both)
    file = tmp_path / f"{FILE_NAME}.barred"
    whole = file.read_bytes()

    for kept in range(65, len(whole) - 1):
        file.write_bytes(whole[:kept])
        assert record.lacking(*both) == [both[1]]


def test_it_tells_no_hash_and_nobody_else_reads_it(folder: Path) -> None:
    with accounts_in(folder) as accounts:
        accounts.disable("lan")
    file = folder / f"{FILE_NAME}.barred"

    assert "lan" not in file.read_text(encoding="ascii")
    assert "password" not in file.read_text(encoding="ascii")
    assert file.stat().st_mode & 0o077 == 0


def test_a_record_that_cannot_be_used_stops_nothing(folder: Path) -> None:
    (folder / f"{FILE_NAME}.barred").mkdir()

    with accounts_in(folder) as accounts:
        accounts.revoke("kiosk-1", LATER)

        assert accounts.bar_again(LATER) == 0
        assert let_in(accounts) == ["kiosk-2", "hung", "lan"]
