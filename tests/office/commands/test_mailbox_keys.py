"""The mailbox's key by the command line: made once, recovered by the sheet, typed where nobody sees it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from office.commands.mailbox_hints import MailboxKeyError, key_hints
from office.commands.mailbox_keys import MailboxKeys
from office.mailbox.keys import Keys
from office.mailbox.refusals import WrongPassphrase
from office.mailbox.settings import MailboxTable
from office.settings import ServerSettings, Settings
from office.store.sqlite import SqliteStore
from tests.conftest import ROOMS, SMALL_OFFICE, FakeClock
from tests.office.mailbox.conftest import CHEAP

OLD, NEW = "sen nở trước sân nhà", "mưa rơi trên mái ngói"
TABLES = ROOMS
Typed = Callable[..., MailboxKeys]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "var", rooms=TABLES)
    yield store
    store.close()


@pytest.fixture
def typed(opened: SqliteStore, clock: FakeClock) -> Typed:
    """The command line at which those lines are typed, one after the other."""

    def keys(*lines: str) -> MailboxKeys:
        answers = iter(lines)
        return MailboxKeys(opened, clock, lambda prompt: next(answers), CHEAP)

    return keys


def code_in(lines: list[str]) -> str:
    return lines[0].removeprefix("recovery code: ")


def opens(store: SqliteStore, clock: FakeClock, passphrase: str) -> bool:
    try:
        Keys(store, clock, CHEAP).open("session", passphrase)
    except WrongPassphrase:
        return False
    return True


def test_the_passphrase_is_asked_twice_and_the_recovery_code_told_once(
    typed: Typed, opened: SqliteStore, clock: FakeClock, tmp_path: Path
) -> None:
    code = code_in(typed(OLD, OLD).init())

    assert opens(opened, clock, OLD)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "var").iterdir() if path.is_file())
    assert not any(secret.encode() in kept for secret in (OLD, code, code.replace("-", "")))


def test_two_passphrases_that_differ_make_no_key(typed: Typed, opened: SqliteStore, clock: FakeClock) -> None:
    with pytest.raises(MailboxKeyError, match="differ"):
        typed(OLD, NEW).init()

    assert code_in(typed(OLD, OLD).init())


def test_a_short_passphrase_is_refused_before_it_is_typed_again(typed: Typed) -> None:
    with pytest.raises(MailboxKeyError, match="14 characters"):
        typed("sen nở").init()


def test_a_second_key_is_made_only_on_purpose(typed: Typed, opened: SqliteStore, clock: FakeClock) -> None:
    typed(OLD, OLD).init()
    with pytest.raises(MailboxKeyError, match="has a key already"):
        typed(NEW, NEW).init()
    assert not opens(opened, clock, NEW)

    typed(NEW, NEW).init(anew=True)

    assert opens(opened, clock, NEW)
    assert opens(opened, clock, OLD)


def test_the_sheet_gives_the_key_another_passphrase(
    typed: Typed, opened: SqliteStore, clock: FakeClock
) -> None:
    code = code_in(typed(OLD, OLD).init())

    typed(code.lower().replace("-", " "), NEW, NEW).recover()

    assert (opens(opened, clock, NEW), opens(opened, clock, OLD)) == (True, False)


def test_another_code_changes_nothing(typed: Typed, opened: SqliteStore, clock: FakeClock) -> None:
    typed(OLD, OLD).init()

    with pytest.raises(MailboxKeyError, match="opens no key"):
        typed("0000-0000", NEW, NEW).recover()

    assert opens(opened, clock, OLD)


def test_there_is_nothing_to_recover_before_a_key_was_made(typed: Typed) -> None:
    with pytest.raises(MailboxKeyError, match="has no key yet"):
        typed("0000-0000", NEW, NEW).recover()


def test_check_names_a_missing_key_until_one_is_made(
    typed: Typed, opened: SqliteStore, tmp_path: Path
) -> None:
    settings = Settings(SMALL_OFFICE, (), (), (), ServerSettings(data=tmp_path / "var"))

    (hint,) = key_hints(settings, TABLES)
    typed(OLD, OLD).init()

    assert "on paper only" in hint
    assert key_hints(settings, TABLES) == []


@pytest.mark.usefixtures("opened")
def test_check_says_nothing_to_an_office_that_wants_no_key(tmp_path: Path) -> None:
    wants_none = {"mailbox": MailboxTable(wants_key=False)}
    server = ServerSettings(data=tmp_path / "var")

    assert key_hints(Settings(SMALL_OFFICE, (), (), (), server), TABLES) != []
    assert key_hints(Settings(SMALL_OFFICE, (), (), (), server, capabilities=wants_none), TABLES) == []


def test_check_says_nothing_of_an_office_that_has_no_data(tmp_path: Path) -> None:
    settings = Settings(SMALL_OFFICE, (), (), (), ServerSettings(data=tmp_path / "none"))

    assert key_hints(settings, TABLES) == []
