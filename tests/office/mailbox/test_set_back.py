"""A backup does not bring back a passphrase that others know, or a key that was replaced."""

from contextlib import closing
from pathlib import Path

import pytest

from office.mailbox.keys import Keys
from office.mailbox.refusals import WrongPassphrase
from office.store.restoring import restore
from office.store.sqlite import FILE_NAME, SqliteStore
from tests.conftest import ROOMS, FakeClock
from tests.office.mailbox.conftest import ALL_ROOMS, CHEAP, PASSPHRASE

OTHER = "một câu khác hẳn"


@pytest.fixture
def recovery(tmp_path: Path, clock: FakeClock) -> str:
    """The sheet of an office with a mailbox and a backup, ``copy.db``."""
    with closing(SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)) as store:
        recovery = Keys(store, clock, CHEAP).make(PASSPHRASE)
        store.backup(tmp_path / "copy.db")
    return recovery


def told_by_restoring(folder: Path, clock: FakeClock, backup: str = "copy.db") -> list[str]:
    """Restore that backup some minutes later and return whom it says it keeps barred."""
    return list(
        restore(folder / backup, folder / "var" / FILE_NAME, clock.forward(minutes=5), ALL_ROOMS).barred
    )


@pytest.mark.parametrize("times", [1, 2])
def test_a_passphrase_that_was_changed_since_the_backup_opens_nothing(
    tmp_path: Path, clock: FakeClock, recovery: str, times: int
) -> None:
    with closing(SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)) as store:
        Keys(store, clock, CHEAP).change_passphrase(recovery, OTHER)

    for _ in range(times):
        told = told_by_restoring(tmp_path, clock)

    assert told == ["the mailbox's keys and passphrase stay those that were made since the backup"]
    with closing(SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)) as store:
        keys = Keys(store, clock, CHEAP)
        keys.open("session", OTHER)
        with pytest.raises(WrongPassphrase):
            keys.open("session", PASSPHRASE)


def test_a_key_that_was_made_since_the_backup_goes_on_sealing(
    tmp_path: Path, clock: FakeClock, recovery: str
) -> None:
    with closing(SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)) as store:
        Keys(store, clock, CHEAP).make(OTHER, anew=True)

    told_by_restoring(tmp_path, clock)

    with closing(SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)) as store:
        keys = Keys(store, clock, CHEAP)
        keys.open("session", OTHER)
        assert set(keys.open_in("session")) == {2}


def test_data_older_than_the_backup_change_no_passphrase(
    tmp_path: Path, clock: FakeClock, recovery: str
) -> None:
    with closing(SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)) as store:
        Keys(store, clock, CHEAP).change_passphrase(recovery, OTHER)
        store.backup(tmp_path / "newer.db")
    (tmp_path / "var" / FILE_NAME).write_bytes((tmp_path / "copy.db").read_bytes())

    assert told_by_restoring(tmp_path, clock, "newer.db") == []

    with closing(SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)) as store:
        Keys(store, clock, CHEAP).open("session", OTHER)


def test_an_office_that_had_no_mailbox_gets_the_backup_s(
    tmp_path: Path, clock: FakeClock, recovery: str
) -> None:
    (tmp_path / "var" / FILE_NAME).unlink()
    SqliteStore(tmp_path / "var", rooms=ROOMS).close()

    assert told_by_restoring(tmp_path, clock) == []

    with closing(SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)) as store:
        Keys(store, clock, CHEAP).open("session", PASSPHRASE)
