"""No file of the office holds a token or a password: who steals the disk signs in as nobody."""

from pathlib import Path

from office.commands.data_folder import signing_key
from office.commands.enrol import Desk
from office.people import DeviceRole, Role
from office.people.accounts import Accounts
from office.settings import ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.office import Office
from tests.conftest import ROOMS, FakeClock


def test_no_file_holds_a_token_or_a_password_not_even_the_write_ahead_log(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    store = SqliteStore(tmp_path, rooms=ROOMS)
    settings = Settings(office, (), (), (), ServerSettings(data=tmp_path))
    desk = Desk(settings, Accounts(store), clock(), "http://localhost")
    secrets = [
        desk.add_device("kiosk-1", DeviceRole.KIOSK, anyway=True)[0].removeprefix("token: "),
        desk.add_officer("lan", Role.OFFICER, None, may_choose=False)[0].removeprefix("one-time password: "),
        desk.reset_officer("lan")[0].removeprefix("one-time password: "),
    ]

    files = {file.name: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    store.close()
    after = {f"{file.name} closed": file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}

    assert any(name.endswith("-wal") and content for name, content in files.items())
    assert any(b"kiosk-1" in content for content in files.values()), "nothing was written yet"
    for secret in secrets:
        assert len(secret) >= 14
        for name, content in (files | after).items():
            assert secret.encode() not in content, name


def test_the_key_that_signs_sessions_is_for_the_servers_user_alone(tmp_path: Path) -> None:
    key = signing_key(tmp_path)

    (file,) = tmp_path.iterdir()

    assert file.stat().st_mode & 0o077 == 0
    assert len(bytes.fromhex(key)) == 32
