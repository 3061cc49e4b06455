"""The data folder: one server at a time, and a demo never on an office's data."""

import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from office.commands.data_folder import DataFolderError, claim, forget_key, settle_kind, signing_key
from office.commands.keeping import back_up, put_back
from office.commands.messages import messages
from office.people import Officer, Role
from office.people.accounts import Accounts
from office.people.secrets import hash_of_password
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.store import StoreError
from tests.conftest import ROOMS, FakeClock
from tests.office.store.test_restored_journal import AT


def test_a_second_server_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first = claim(tmp_path, is_demo=False)

    with pytest.raises(DataFolderError, match="another server already uses") as refused:
        claim(tmp_path, is_demo=False)

    said = messages("vi")(str(refused.value))
    assert said.startswith("một máy chủ khác đang dùng ")
    assert "dịch vụ thì dừng bằng `sudo systemctl stop mot-cua`" in said
    assert "Ctrl-C" in said
    first.close()
    claim(tmp_path, is_demo=False).close()


def test_a_demo_does_not_run_on_an_offices_data(tmp_path: Path) -> None:
    claim(tmp_path, is_demo=False).close()
    SqliteStore(tmp_path, rooms=ROOMS).close()

    with pytest.raises(DataFolderError, match="holds an office's data"):
        claim(tmp_path, is_demo=True)


def test_an_office_does_not_run_on_a_demos_data(tmp_path: Path) -> None:
    claim(tmp_path, is_demo=True).close()
    SqliteStore(tmp_path, rooms=ROOMS).close()

    with pytest.raises(DataFolderError, match="holds a demo's data"):
        claim(tmp_path, is_demo=False)
    claim(tmp_path, is_demo=True).close()


def test_the_signing_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    key = signing_key(tmp_path)

    assert len(key) == 64
    assert signing_key(tmp_path) == key
    (path,) = tmp_path.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("spoilt", [b"", b"0123abcd", b"\xff\x00" * 32])
def test_a_spoilt_signing_key_is_made_anew(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "session.key").write_bytes(spoilt)

    key = signing_key(tmp_path)

    assert len(key) == 64
    assert signing_key(tmp_path) == key


def test_a_forgotten_signing_key_is_never_used_again(tmp_path: Path) -> None:
    key = signing_key(tmp_path)

    forget_key(tmp_path)

    assert signing_key(tmp_path) != key


def settled(folder: Path, *, is_demo: bool) -> None:
    """Data as a server leaves them, and a backup of them beside the folder."""
    claim(folder, is_demo=is_demo).close()
    with closing(SqliteStore(folder, rooms=ROOMS)) as store:
        settle_kind(store, is_demo=is_demo)
        store.backup(folder.with_suffix(".db"))


@pytest.mark.parametrize("is_demo", [True, False])
def test_a_copy_of_the_database_alone_stays_what_it_was(tmp_path: Path, is_demo: bool) -> None:
    settled(tmp_path / "there", is_demo=is_demo)
    (tmp_path / "here").mkdir()
    (tmp_path / "there.db").rename(tmp_path / "here" / FILE_NAME)

    with pytest.raises(DataFolderError, match="holds a demo's data" if is_demo else "holds an office's data"):
        claim(tmp_path / "here", is_demo=not is_demo)
    claim(tmp_path / "here", is_demo=is_demo).close()


def test_a_demo_s_backup_restored_elsewhere_stays_a_demo(tmp_path: Path) -> None:
    settled(tmp_path / "there", is_demo=True)

    put_back(tmp_path / "here", tmp_path / "there.db", tmp_path / "config.toml", AT)

    with pytest.raises(DataFolderError, match="holds a demo's data"):
        claim(tmp_path / "here", is_demo=False)
    claim(tmp_path / "here", is_demo=True).close()


@pytest.mark.parametrize("is_demo", [True, False])
def test_a_backup_is_not_restored_over_data_of_the_other_kind(tmp_path: Path, is_demo: bool) -> None:
    settled(tmp_path / "there", is_demo=is_demo)
    settled(tmp_path / "here", is_demo=not is_demo)
    before = (tmp_path / "here" / FILE_NAME).read_bytes()

    with pytest.raises(DataFolderError, match=r"name the folder of .* data, --data DIR"):
        put_back(tmp_path / "here", tmp_path / "there.db", tmp_path / "config.toml", AT)

    assert (tmp_path / "here" / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("content", [b"Danh s\xc3\xa1ch\n", b"", b"SQLite format 3\x00" + b"x" * 5000])
@pytest.mark.parametrize("is_demo", [True, False])
def test_what_is_no_backup_is_called_so_whatever_data_are_there(
    tmp_path: Path, content: bytes, is_demo: bool
) -> None:
    settled(tmp_path / "here", is_demo=is_demo)
    (tmp_path / "list.txt").write_bytes(content)

    with pytest.raises(StoreError, match=r"list\.txt is no backup, or a damaged one"):
        put_back(tmp_path / "here", tmp_path / "list.txt", tmp_path / "config.toml", AT)


def test_an_older_copy_is_known_by_the_manager_whom_everyone_knows(tmp_path: Path) -> None:
    with closing(SqliteStore(tmp_path, rooms=ROOMS)) as store:
        Accounts(store).add_officer(Officer("manager", Role.MANAGER), hash_of_password("demo"), AT)

    with pytest.raises(DataFolderError, match="holds a demo's data"):
        claim(tmp_path, is_demo=False)
    claim(tmp_path, is_demo=True).close()


def test_an_office_s_own_manager_makes_no_demo(tmp_path: Path) -> None:
    with closing(SqliteStore(tmp_path, rooms=ROOMS)) as store:
        password = hash_of_password("một mật khẩu dài")
        Accounts(store).add_officer(Officer("manager", Role.MANAGER), password, AT)

    claim(tmp_path, is_demo=False).close()


def test_a_deleted_lock_lets_no_second_server_in(tmp_path: Path) -> None:
    first = claim(tmp_path, is_demo=False)
    (tmp_path / "server.lock").unlink()

    with pytest.raises(DataFolderError, match="another server already uses"):
        claim(tmp_path, is_demo=False)

    first.close()
    claim(tmp_path, is_demo=False).close()


def office_config(folder: Path) -> Path:
    """A file that stands for an office's configuration."""
    config = folder / "config.toml"
    config.write_bytes("\ufeffname = 'Một cửa'\r\n".encode())
    return config


def test_a_backup_keeps_the_configuration_and_a_restore_says_whether_it_is_the_same(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "var", rooms=ROOMS).close()
    config, file = office_config(tmp_path), tmp_path / "copy.db"
    before = config.read_bytes()

    said = back_up(tmp_path / "var", file, config)
    unchanged = put_back(tmp_path / "var", file, config, AT, ROOMS)
    config.write_bytes(before + b"# another\n")
    changed = put_back(tmp_path / "var", file, config, AT + timedelta(minutes=1), ROOMS)

    copy = tmp_path / "copy.db.config.toml"
    assert copy.read_bytes() == before
    assert any(line.startswith(f"{copy} is a copy of {config}") for line in said)
    assert f"{config} is as it was at that copy, and stays" in unchanged
    assert (
        f"{config} stays as it is and differs from that copy's, {copy}; to have that one:"
        f" sudo install -m 644 {copy} {config}" in changed
    )
    assert sum("được giữ nguyên" in messages("vi")(line) for line in (*unchanged, *changed)) == 2


def test_a_backup_replaces_no_configuration_either(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "var").close()
    (tmp_path / "copy.db.config.toml").write_text("another's")

    with pytest.raises(StoreError, match=r"copy.db.config.toml exists already"):
        back_up(tmp_path / "var", tmp_path / "copy.db", office_config(tmp_path))

    assert not (tmp_path / "copy.db").exists()
    assert (tmp_path / "copy.db.config.toml").read_text() == "another's"


@pytest.mark.parametrize("looked_at", ["is_file", "open"])
def test_a_backup_that_is_closed_to_the_office_s_user_is_said_to_be_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looked_at: str
) -> None:
    SqliteStore(tmp_path / "var").close()
    file = tmp_path / "copy.db"
    back_up(tmp_path / "var", file, office_config(tmp_path))

    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, looked_at, closed)
    with pytest.raises(StoreError) as refused:
        put_back(tmp_path / "var", file, tmp_path / "config.toml", FakeClock()())

    assert str(refused.value).startswith(f"{file} cannot be read (Permission denied): put it where the user ")
