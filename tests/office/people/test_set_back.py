"""Whom an office had barred since a backup is not let in by restoring it: a stolen tablet stays revoked."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from office.commands.keeping import accept_loss, back_up, put_back
from office.people import Device, DeviceRole, Officer, Role
from office.people.accounts import Accounts
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, SMALL_OFFICE, FakeClock
from tests.office.store.cut_restore import cut_at_flush
from tests.office.store.damaging import TO_A_FILE
from tests.office.tickets.acts import issue

AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LATER, RESTORED = AT + timedelta(hours=2), AT + timedelta(hours=5)
UNKNOWN = "does not tell all that was revoked"


@contextmanager
def accounts_of(folder: Path) -> Iterator[Accounts]:
    """The people and devices in a folder whose office is stopped."""
    with closing(SqliteStore(folder, rooms=ROOMS)) as store:
        yield Accounts(store)


def add_device(accounts: Accounts, name: str, token: str, at: datetime = AT) -> None:
    """Enrol a tablet under that token's hash."""
    accounts.add_device(Device(name, DeviceRole.KIOSK, at), token)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office with two tablets and two people, and a backup of it, ``copy.db``."""
    folder = tmp_path / "var"
    with accounts_of(folder) as accounts:
        add_device(accounts, "kiosk-1", "first")
        add_device(accounts, "kiosk-2", "other")
        accounts.add_officer(Officer("lan", Role.OFFICER, must_change=True), "hash", AT)
        accounts.add_officer(Officer("hung", Role.MANAGER), "hash", AT)
    (tmp_path / "config.toml").touch()
    back_up(folder, tmp_path / "copy.db", tmp_path / "config.toml")
    return folder


def restored(folder: Path, name: str = "copy.db", at: datetime = RESTORED) -> str:
    """What restoring that backup says."""
    return "\n".join(put_back(folder, folder.parent / name, folder.parent / "config.toml", at, ROOMS))


def test_a_device_revoked_since_the_backup_stays_revoked(folder: Path) -> None:
    with accounts_of(folder) as accounts:
        accounts.revoke("kiosk-1", LATER)

    said = restored(folder)

    with accounts_of(folder) as accounts:
        assert accounts.device_of_token("first") is None
        assert accounts.device_of_token("other") is not None
    assert "kiosk-1 stays revoked" in said
    assert "kiosk-2" not in said
    assert UNKNOWN not in said


def test_a_token_that_was_replaced_since_the_backup_opens_nothing(folder: Path) -> None:
    with accounts_of(folder) as accounts:
        accounts.revoke("kiosk-1", LATER)
        add_device(accounts, "kiosk-1", "second", LATER)

    said = restored(folder)

    with accounts_of(folder) as accounts:
        assert accounts.device_of_token("first") is None
        assert accounts.device_of_token("second") is None
        add_device(accounts, "kiosk-1", "third", RESTORED)
    assert "kiosk-1 was enrolled again after that copy" in said
    assert "`mot-cua device add kiosk-1 --role kiosk`" in said


def test_an_officer_disabled_since_the_backup_stays_disabled(folder: Path) -> None:
    with accounts_of(folder) as accounts:
        accounts.disable("lan")

    said = restored(folder)

    with accounts_of(folder) as accounts:
        assert [one.login for one in accounts.officers() if one.disabled] == ["lan"]
    assert "lan stays disabled; this lets them in again: `mot-cua officer reset lan`" in said


def test_no_session_of_before_is_good_again(folder: Path) -> None:
    with accounts_of(folder) as accounts:
        then = {one.version for one in accounts.officers()}
        accounts.set_password("hung", "better", LATER, must_change=False)
        then |= {one.version for one in accounts.officers()}

    said = restored(folder)

    with accounts_of(folder) as accounts:
        assert then.isdisjoint(one.version for one in accounts.officers())
    assert "Every officer signs in again" in said


def test_what_a_wrong_backup_lacked_stays_revoked_in_the_right_one(folder: Path) -> None:
    with accounts_of(folder) as accounts:
        add_device(accounts, "tablet-1", "stolen")
        accounts.add_officer(Officer("mai", Role.OFFICER), "hash", AT)
    back_up(folder, folder.parent / "right.db", folder.parent / "config.toml")
    with accounts_of(folder) as accounts:
        accounts.revoke("tablet-1", LATER)
        accounts.disable("mai")
    restored(folder)

    restored(folder, "right.db", RESTORED + timedelta(minutes=1))

    with accounts_of(folder) as accounts:
        assert accounts.device_of_token("stolen") is None
        assert accounts.officer("mai") is not None
        assert [one.login for one in accounts.officers() if one.disabled] == ["mai"]


@pytest.mark.parametrize("flushes", range(7))
def test_a_restore_that_was_cut_short_and_is_done_again_forgets_nobody(
    folder: Path, monkeypatch: pytest.MonkeyPatch, flushes: int
) -> None:
    with accounts_of(folder) as accounts:
        accounts.revoke("kiosk-1", LATER)
        # As after a power cut: the revocation stands in the log alone.
        for file in folder.glob(f"{FILE_NAME}*"):
            shutil.copy(file, folder.parent)
    for file in folder.parent.glob(f"{FILE_NAME}*"):
        file.replace(folder / file.name)
    with cut_at_flush(monkeypatch, flushes):
        restored(folder)

    restored(folder, at=RESTORED + timedelta(minutes=1))

    with accounts_of(folder) as accounts:
        assert accounts.device_of_token("first") is None
        assert accounts.device_of_token("other") is not None


def test_what_is_newer_than_the_data_it_replaces_is_let_in(folder: Path) -> None:
    with accounts_of(folder) as accounts:
        accounts.revoke("kiosk-1", AT + timedelta(hours=1))
        accounts.disable("lan")
    back_up(folder, folder.parent / "older.db", folder.parent / "config.toml")
    with accounts_of(folder) as accounts:
        add_device(accounts, "kiosk-1", "second", LATER)
        accounts.set_password("lan", "new", LATER, must_change=True)
    back_up(folder, folder.parent / "newer.db", folder.parent / "config.toml")
    for file in folder.glob(f"{FILE_NAME}*"):
        file.unlink()
    (folder.parent / "older.db").rename(folder / FILE_NAME)

    restored(folder, "newer.db")

    with accounts_of(folder) as accounts:
        assert accounts.device_of_token("second") is not None
        assert not any(one.disabled for one in accounts.officers())


@pytest.mark.parametrize("spoil", [TO_A_FILE["cut in half"], Path.unlink])
def test_data_that_cannot_tell_have_it_revoked_again(folder: Path, spoil: Callable[[Path], None]) -> None:
    with accounts_of(folder) as accounts:
        accounts.revoke("kiosk-1", LATER)
    spoil(folder / FILE_NAME)

    said = restored(folder)

    assert UNKNOWN in said
    assert "`mot-cua device list`" in said


def test_a_copy_put_there_by_hand_is_known_not_to_tell_all(folder: Path) -> None:
    with closing(SqliteStore(folder, rooms=ROOMS, serves=True)) as store:
        issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn))
        Accounts(store).revoke("kiosk-1", LATER)
    for file in folder.glob(f"{FILE_NAME}*"):
        if not file.name.endswith(".high"):
            file.unlink()
    (folder / FILE_NAME).write_bytes((folder.parent / "copy.db").read_bytes())

    assert UNKNOWN in restored(folder)


def fast_clock(folder: Path) -> None:
    """Leave an earlier restore's copy in which a fast clock had revoked ``kiosk-1`` and disabled ``lan``.

    Both were let in again at the right time, and ``newer.db`` is a backup of that.
    """
    ahead = AT + timedelta(days=3650)
    before = folder / "office-before-20261122T010000Z.db"
    with accounts_of(folder) as accounts:
        accounts.revoke("kiosk-1", ahead)
        accounts.set_password("lan", "hash", ahead, must_change=True)
        accounts.disable("lan")
    back_up(folder, before, folder.parent / "config.toml")
    with accounts_of(folder) as accounts:
        add_device(accounts, "kiosk-1", "second", LATER)
        accounts.set_password("lan", "new", LATER, must_change=True)
    back_up(folder, folder.parent / "newer.db", folder.parent / "config.toml")


def test_whom_the_data_let_in_no_time_in_an_older_copy_bars(folder: Path) -> None:
    fast_clock(folder)

    said = restored(folder, "newer.db")

    with accounts_of(folder) as accounts:
        assert accounts.device_of_token("second") is not None
        assert not any(one.disabled for one in accounts.officers())
    assert "kiosk-1" not in said
    assert "lan" not in said


@pytest.mark.parametrize("barred", ["kiosk-1", "lan"])
def test_whom_the_data_bar_stays_barred_whatever_the_older_copy_says(folder: Path, barred: str) -> None:
    fast_clock(folder)
    with accounts_of(folder) as accounts:
        if barred == "lan":
            accounts.disable("lan")
        else:
            accounts.revoke("kiosk-1", LATER + timedelta(minutes=1))

    assert f"{barred} stays " in restored(folder, "newer.db")


def test_data_that_cannot_tell_let_nobody_in_whom_an_older_copy_bars(folder: Path) -> None:
    fast_clock(folder)
    (folder / FILE_NAME).unlink()

    said = restored(folder, "newer.db")

    assert "kiosk-1 stays revoked" in said
    assert "lan stays disabled" in said


def test_a_copy_of_an_earlier_restore_that_cannot_be_read_is_told(folder: Path) -> None:
    spoilt = folder / "office-before-20261122T010000Z.db"
    spoilt.write_bytes(b"no database" * 100)

    said = restored(folder)

    assert f"{spoilt} cannot be read, so nobody knows what it had revoked or disabled" in said
    assert UNKNOWN not in said


def test_no_session_of_one_whom_the_backup_lacks_is_good_once_they_are_added_again(folder: Path) -> None:
    def added(at: datetime) -> set[int]:
        with accounts_of(folder) as accounts:
            accounts.add_officer(Officer("mai", Role.OFFICER, must_change=True), "hash", at)
            versions = {one.version for one in accounts.officers() if one.login == "mai"}
            accounts.set_password("mai", "own", at, must_change=False)
            return versions | {one.version for one in accounts.officers() if one.login == "mai"}

    then = added(LATER)
    restored(folder)

    assert then.isdisjoint(added(RESTORED + timedelta(minutes=1)))


def test_going_on_without_what_is_lost_bars_whom_a_copy_beside_it_bars(folder: Path) -> None:
    with closing(SqliteStore(folder, rooms=ROOMS, serves=True)) as store:
        issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn))
        Accounts(store).revoke("kiosk-1", LATER)
    (folder / FILE_NAME).rename(folder / "office-rescued-7.db")
    (folder / FILE_NAME).write_bytes((folder.parent / "copy.db").read_bytes())

    said = "\n".join(accept_loss(folder, RESTORED, ROOMS))

    with accounts_of(folder) as accounts:
        assert accounts.device_of_token("first") is None
    assert "kiosk-1 stays revoked" in said
    assert UNKNOWN in said
