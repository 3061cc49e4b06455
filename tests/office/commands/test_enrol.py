"""The technician's desk: what is shown once, what is refused, and what it says to do next."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from office.commands.command_line import parser
from office.commands.enrol import Desk
from office.commands.messages import messages
from office.people import DeviceRole, Role
from office.people.accounts import AccountError, Accounts
from office.people.secrets import hash_of_token, is_password
from office.tickets.typed import CommandLine
from tests.office.commands.conftest import ADDRESS

ROOT = Path(__file__).resolve().parents[3]


def token_in(lines: list[str]) -> str:
    return lines[0].removeprefix("token: ")


def password_in(lines: list[str]) -> str:
    return lines[0].removeprefix("one-time password: ")


def test_a_device_gets_a_token_and_the_address_to_open(desk: Desk, accounts: Accounts) -> None:
    lines = desk.add_device("kiosk-1", DeviceRole.KIOSK)

    token = token_in(lines)
    assert lines[1].endswith(f"{ADDRESS}/kiosk/kiosk-1#token={token}")
    device = accounts.device_of_token(hash_of_token(token))
    assert device is not None
    assert device.name == "kiosk-1"


@pytest.mark.parametrize(
    ("role", "page"), [(Role.OFFICER, "/counter/"), (Role.MANAGER, "/manager/"), (Role.ADMIN, "/manager/")]
)
def test_a_person_gets_a_password_and_the_page_to_sign_in_at(desk: Desk, role: Role, page: str) -> None:
    lines = desk.add_officer("lan", role, None, may_choose=False)

    assert lines[-1].endswith(f"needs no enrolment: {ADDRESS}{page}")


def test_only_the_tokens_hash_is_kept(desk: Desk, tmp_path: Path) -> None:
    token = token_in(desk.add_device("kiosk-1", DeviceRole.KIOSK))

    kept = b"".join(path.read_bytes() for path in (tmp_path / "var").iterdir())
    assert hash_of_token(token).encode() in kept
    assert token.encode() not in kept


def test_a_revoked_token_opens_nothing_and_the_name_can_be_enrolled_anew(
    desk: Desk, accounts: Accounts
) -> None:
    old = token_in(desk.add_device("kiosk-1", DeviceRole.KIOSK))

    desk.revoke_device("kiosk-1")
    new = token_in(desk.add_device("kiosk-1", DeviceRole.KIOSK))

    assert accounts.device_of_token(hash_of_token(old)) is None
    assert accounts.device_of_token(hash_of_token(new)) is not None


@pytest.mark.parametrize(("name", "role", "lines"), [("hall-1", "screen", 2), ("kiosk-1", "kiosk", 1)])
def test_revoking_says_that_a_screen_s_page_still_shows_calls(
    desk: Desk, name: str, role: str, lines: int
) -> None:
    desk.add_device(name, DeviceRole(role), anyway=True)

    said = desk.revoke_device(name)

    assert said[0] == f"{name} is revoked"
    assert ["goes on showing calls, without sound" in line for line in said[1:]] == [True] * (lines - 1)


def test_a_name_in_use_is_not_enrolled_twice(desk: Desk) -> None:
    desk.add_device("kiosk-1", DeviceRole.KIOSK)

    with pytest.raises(AccountError, match="revoke it first"):
        desk.add_device("kiosk-1", DeviceRole.KIOSK)


def test_a_kiosk_the_configuration_lacks_is_refused_unless_it_is_wanted_anyway(
    desk: Desk, accounts: Accounts
) -> None:
    with pytest.raises(AccountError, match=r"no kiosk called 'kiosk-2'.*Did you mean 'kiosk-1'\?"):
        desk.add_device("kiosk-2", DeviceRole.KIOSK)
    assert accounts.devices() == []

    lines = desk.add_device("kiosk-2", DeviceRole.KIOSK, anyway=True)

    assert lines[-1].startswith("note: config.toml has no kiosk")


def test_a_slip_in_a_name_is_answered_with_the_nearest_one(desk: Desk) -> None:
    desk.add_device("kiosk-1", DeviceRole.KIOSK)
    desk.add_officer("lan", Role.OFFICER, None, may_choose=False)

    with pytest.raises(AccountError, match=r"no device 'kosk-1' in use\. Did you mean 'kiosk-1'\?"):
        desk.revoke_device("kosk-1")
    with pytest.raises(AccountError, match=r"no officer 'lna'\. Did you mean 'lan'\?"):
        desk.change_officer("lna", Role.MANAGER, None, may_choose=None)
    with pytest.raises(AccountError, match="Did you mean 'lan'"):
        desk.disable_officer("lam")
    with pytest.raises(AccountError, match="Did you mean 'lan'"):
        desk.reset_officer("la")


def test_commands_are_printed_as_they_are_typed_here(desk: Desk) -> None:
    here = CommandLine("python server.py", "--data 'a b'")

    lines = desk.add_device("kiosk-1", DeviceRole.KIOSK)

    assert here.said(lines[2]).endswith(": python server.py device revoke kiosk-1 --data 'a b'")


def test_a_device_at_a_counter_has_the_counter_s_number_in_its_name(desk: Desk) -> None:
    with pytest.raises(AccountError, match="stands at a counter"):
        desk.add_device("sign", DeviceRole.SIGN)


def test_a_device_at_a_counter_there_is_not_is_told_which_counters_there_are(desk: Desk) -> None:
    with pytest.raises(AccountError) as caught:
        desk.add_device("rating-9", DeviceRole.RATING)

    assert str(caught.value) == "the office has no counter 9; it has 1-2"
    assert messages("vi")(str(caught.value)) == "cơ quan không có quầy 9; chỉ có quầy 1-2"


@pytest.mark.parametrize("name", ["", "Kiosk", "kiosk 1", "-k", "k" * 41])
def test_a_device_name_fits_an_address(desk: Desk, name: str) -> None:
    with pytest.raises(AccountError, match="is no device name"):
        desk.add_device(name, DeviceRole.KIOSK)


def test_an_officer_gets_a_one_time_password(desk: Desk, accounts: Accounts) -> None:
    password = password_in(desk.add_officer("lan", Role.OFFICER, (1,), may_choose=False))

    kept = accounts.password("lan")
    officer = accounts.officer("lan")
    assert kept is not None
    assert is_password(password, kept[0])
    assert officer is not None
    assert officer.must_change
    assert officer.counters == (1,)


def test_an_officer_is_not_sent_to_a_counter_there_is_not(desk: Desk) -> None:
    with pytest.raises(AccountError, match=r"no counter 9; it has 1-2$"):
        desk.add_officer("lan", Role.OFFICER, (1, 9), may_choose=False)


def test_a_reset_replaces_the_password_and_lets_a_disabled_officer_in(desk: Desk, accounts: Accounts) -> None:
    old = password_in(desk.add_officer("lan", Role.OFFICER, None, may_choose=False))
    added = accounts.officer("lan")
    desk.disable_officer("lan")

    new = password_in(desk.reset_officer("lan"))

    kept = accounts.password("lan")
    officer = accounts.officer("lan")
    assert kept is not None
    assert (is_password(old, kept[0]), is_password(new, kept[0])) == (False, True)
    assert officer is not None
    assert not officer.disabled
    assert added is not None
    assert officer.version > added.version + 1  # sessions begun before are over


def test_a_change_of_rights_holds_at_once_and_ends_no_session(desk: Desk, accounts: Accounts) -> None:
    desk.add_officer("lan", Role.OFFICER, (1,), may_choose=False)
    before = accounts.officer("lan")

    desk.change_officer("lan", None, None, may_choose=True)
    desk.change_officer("lan", Role.MANAGER, (), may_choose=None)
    changed = accounts.officer("lan")

    assert before is not None
    assert changed == replace(before, role=Role.MANAGER, counters=None, may_choose=True)


def test_a_change_of_nothing_or_to_a_counter_there_is_not_is_refused(desk: Desk) -> None:
    desk.add_officer("lan", Role.OFFICER, None, may_choose=False)
    with pytest.raises(AccountError, match="--may-choose or --no-choose"):
        desk.change_officer("lan", None, None, may_choose=None)
    with pytest.raises(AccountError, match="no counter 99"):
        desk.change_officer("lan", None, (99,), may_choose=None)
    with pytest.raises(AccountError, match="no officer 'lam'"):
        desk.change_officer("lam", Role.MANAGER, None, may_choose=None)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["--may-choose"], (None, None, True)),
        (["--no-choose"], (None, None, False)),
        (["--counters", "all", "--role", "manager"], ("manager", (), None)),
        (["--counters", "4,5"], (None, (4, 5), None)),
    ],
)
def test_the_command_line_tells_what_is_given_from_what_is_not(
    words: list[str], wanted: tuple[object, object, object]
) -> None:
    options = parser().parse_args(["officer", "change", "lan", *words])

    assert (options.role, options.counters, options.may_choose) == wanted


def test_the_program_says_its_release(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["--version"])

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert capsys.readouterr().out.strip() == project["version"]


def test_lists_show_no_secret(desk: Desk) -> None:
    token = token_in(desk.add_device("kiosk-1", DeviceRole.KIOSK))
    password = password_in(desk.add_officer("lan", Role.MANAGER, None, may_choose=False))

    text = "\n".join([*desk.devices(), *desk.officers()])

    assert re.search(r"kiosk-1 +kiosk +in use", text)
    assert re.search(r"lan +manager +all counters +may choose +one-time password", text)
    assert token not in text
    assert password not in text


@pytest.mark.parametrize("act", ["disable_officer", "reset_officer", "revoke_device"])
def test_an_unknown_name_is_said(desk: Desk, act: str) -> None:
    with pytest.raises(AccountError, match="there is no"):
        getattr(desk, act)("nobody")


def test_a_rating_tablet_has_a_page_of_its_own(desk: Desk) -> None:
    lines = desk.add_device("rating-1", DeviceRole.RATING)

    assert f"{ADDRESS}/rating/rating-1#token=" in lines[1]


@pytest.mark.parametrize(("role", "is_by_program"), [("counter", True), ("rating", False), ("sign", False)])
def test_whoever_has_no_page_of_its_own_is_told_how_its_token_is_sent(
    desk: Desk, role: str, is_by_program: bool
) -> None:
    lines = desk.add_device(f"{role}-1", DeviceRole(role))

    assert any("Bearer" in line for line in lines) == is_by_program
