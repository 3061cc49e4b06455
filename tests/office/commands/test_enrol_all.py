"""Every device of config.toml is enrolled by one command, or none."""

from pathlib import Path

import pytest

from office.commands.command_line import parser
from office.commands.enrol import Desk
from office.commands.messages import messages
from office.people import Device, DeviceRole
from office.people.accounts import AccountError, Accounts
from office.people.secrets import hash_of_token
from office.settings import load
from tests.conftest import FakeClock
from tests.office.commands.conftest import ADDRESS
from tests.office.commands.test_enrol import token_in
from tests.office.settings_toml import SMALL, written


def sheet_of(lines: list[str]) -> dict[str, str]:
    """Return the address that each device is to open, by its name."""
    return dict(line.split() for line in lines if "#token=" in line)


def test_everything_of_config_toml_is_enrolled_at_once_on_one_sheet(desk: Desk, accounts: Accounts) -> None:
    sheet = sheet_of(desk.add_all((2,)))

    assert {name: address.split("#")[0] for name, address in sheet.items()} == {
        "kiosk-1": f"{ADDRESS}/kiosk/kiosk-1",
        "hall-1": f"{ADDRESS}/display/hall-1",
        "sign-1": f"{ADDRESS}/counter/1/sign",
        "rating-2": f"{ADDRESS}/rating/rating-2",
    }
    for name, address in sheet.items():
        device = accounts.device_of_token(hash_of_token(address.split("#token=")[1]))
        assert device is not None
        assert device.name == name


def test_what_is_enrolled_keeps_its_token_and_what_was_revoked_stays_so(
    desk: Desk, accounts: Accounts
) -> None:
    token = token_in(desk.add_device("kiosk-1", DeviceRole.KIOSK))
    desk.add_device("hall-1", DeviceRole.SCREEN)
    desk.revoke_device("hall-1")

    lines = desk.add_all()

    assert list(sheet_of(lines)) == ["sign-1"]
    assert accounts.device_of_token(hash_of_token(token)) is not None
    screen = accounts.device("hall-1")
    assert screen is not None
    assert screen.revoked_at is not None
    assert "enrolled before, as they were: kiosk-1" in lines
    again = "`mot-cua device add hall-1 --role screen`"
    assert lines[-1] == f"note: hall-1 was revoked and stays so: {again}"
    assert desk.add_all()[0].startswith("nothing to enrol")


def test_all_are_enrolled_or_none(accounts: Accounts, clock: FakeClock) -> None:
    devices = [Device(name, DeviceRole.KIOSK, clock()) for name in ("kiosk-1", "kiosk-2", "kiosk-1")]

    with pytest.raises(AccountError, match="revoke it first"):
        accounts.add_devices([(device, f"hash {number}") for number, device in enumerate(devices)])

    assert accounts.devices() == []


def test_no_tablet_is_enrolled_at_a_counter_that_is_not_there(desk: Desk, accounts: Accounts) -> None:
    with pytest.raises(AccountError, match="the office has no counter 9"):
        desk.add_all((1, 9))

    assert accounts.devices() == []


@pytest.mark.parametrize("name", ["left", "sign-1"])
def test_a_sign_of_config_toml_opens_the_page_of_its_counter_whatever_its_name(
    name: str, accounts: Accounts, tmp_path: Path, clock: FakeClock
) -> None:
    text = SMALL.replace('name = "sign-1"\ncounter = 1', f'name = "{name}"\ncounter = 2')
    desk = Desk(load(written(tmp_path, text)), accounts, clock(), ADDRESS)

    of_all = sheet_of(desk.add_all())[name]
    desk.revoke_device(name)
    alone = desk.add_device(name, DeviceRole.SIGN)

    assert of_all.startswith(f"{ADDRESS}/counter/2/sign#token=")
    assert f"{ADDRESS}/counter/2/sign#token=" in alone[1]


def test_a_tablet_never_takes_the_name_of_another_device_of_config_toml(
    accounts: Accounts, tmp_path: Path, clock: FakeClock
) -> None:
    text = SMALL.replace('name = "kiosk-1"', 'name = "rating-1"')
    desk = Desk(load(written(tmp_path, text)), accounts, clock(), ADDRESS)

    with pytest.raises(AccountError) as refused:
        desk.add_all((2, 1))

    assert str(refused.value) == (
        "config.toml has a kiosk called 'rating-1', the name of the tablet at counter 1:"
        " give it another name there"
    )
    assert messages("vi")(str(refused.value)) == (
        "config.toml có mục kiosk tên 'rating-1', trùng với tên của máy đánh giá ở quầy 1:"
        " hãy đổi tên mục ấy trong tệp"
    )
    assert accounts.devices() == []


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("device add", "name one device"),
        ("device add kiosk-1", "name one device"),
        ("device add --role kiosk", "name one device"),
        ("device add kiosk-1 --role kiosk --tablets 1", "name one device"),
        ("device add kiosk-1 --all", "--all goes without a name"),
        ("device add --all --role kiosk", "--all goes without a name"),
    ],
)
def test_one_device_is_named_or_all_are(desk: Desk, accounts: Accounts, typed: str, why: str) -> None:
    with pytest.raises(AccountError, match=why):
        desk.carry_out(parser().parse_args(typed.split()))

    assert accounts.devices() == []


def test_the_command_for_all_is_carried_out_and_said_in_vietnamese(desk: Desk) -> None:
    lines = desk.carry_out(parser().parse_args(["device", "add", "--all", "--tablets", "1,2"]))

    said = messages("vi")("\n".join(lines)).splitlines()

    assert said[0] == "mở mỗi địa chỉ một lần, bằng trình duyệt của chính thiết bị có tên đứng trước:"
    assert said[-1].startswith("Các địa chỉ này không hiện lại.")
    assert list(sheet_of(said)) == ["kiosk-1", "hall-1", "sign-1", "rating-1", "rating-2"]
