"""One-time codes: what they open, how often one may try, and that nobody learns who is known."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from office.once.codes import Codes
from office.once.outbox import FolderOutbox
from office.once.refusals import NoContact, TooManyCodes, WrongCode
from office.once.tables import TABLES
from office.store.sqlite import SqliteStore
from office.store.tables import Schema
from tests.conftest import FakeClock
from tests.office.sqlite_file import sqlite

__all__ = ["sqlite"]

PHONE, OTHER, ADDRESS = "0901234567", "0907654321", "10.0.0.1"


@pytest.fixture
def codes(sqlite: SqliteStore, tmp_path: Path, clock: FakeClock) -> Codes:
    return Codes(sqlite, clock, b"k" * 32, FolderOutbox(tmp_path / "outbox"))


@pytest.fixture
def sent(tmp_path: Path) -> Callable[[], list[str]]:
    """Gives the codes that lie in the outbox, in whatever order."""

    def read() -> list[str]:
        messages = [json.loads(path.read_text()) for path in (tmp_path / "outbox").glob("*.json")]
        return [message["values"]["code"] for message in messages]

    return read


Sent = Callable[[], list[str]]


def send(codes: Codes, to: str = PHONE, address: str = ADDRESS, *, is_known: bool = True) -> None:
    """Somebody asks for a code to book with."""
    codes.send("booking", to, address, "vi", is_known=is_known)


def wrong(code: str) -> str:
    """Another code."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_the_code_that_was_sent_opens_once(codes: Codes, sent: Sent) -> None:
    send(codes)
    (code,) = sent()

    codes.check("booking", " 090 123.4567", code)

    with pytest.raises(WrongCode):
        codes.check("booking", PHONE, code)


def test_a_code_opens_nothing_else(codes: Codes, sent: Sent) -> None:
    send(codes)
    (code,) = sent()

    for purpose, to in (("dossier", PHONE), ("booking", OTHER)):
        with pytest.raises(WrongCode):
            codes.check(purpose, to, code)
    codes.check("booking", PHONE, code)


@pytest.mark.parametrize(("tries", "opens"), [(4, True), (5, False)])
def test_a_code_is_tried_five_times(codes: Codes, sent: Sent, tries: int, *, opens: bool) -> None:
    send(codes)
    (code,) = sent()
    for _ in range(tries):
        with pytest.raises(WrongCode):
            codes.check("booking", PHONE, wrong(code))

    if opens:
        codes.check("booking", PHONE, code)
    else:
        with pytest.raises(WrongCode):
            codes.check("booking", PHONE, code)


def test_a_code_is_worth_ten_minutes(codes: Codes, sent: Sent, clock: FakeClock) -> None:
    send(codes)
    (code,) = sent()
    clock.forward(minutes=10)

    with pytest.raises(WrongCode):
        codes.check("booking", PHONE, code)


def test_only_the_newest_code_opens(codes: Codes, sent: Sent, clock: FakeClock) -> None:
    send(codes)
    (first,) = sent()
    clock.forward(seconds=1)
    send(codes)
    second = next(code for code in sent() if code != first)

    with pytest.raises(WrongCode):
        codes.check("booking", PHONE, first)
    codes.check("booking", PHONE, second)


def test_a_contact_is_sent_three_codes_an_hour_and_five_a_day(codes: Codes, clock: FakeClock) -> None:
    for _ in range(3):
        send(codes)
    with pytest.raises(TooManyCodes):
        send(codes, "+84 90 123 4567")
    clock.forward(minutes=60)
    for _ in range(2):
        send(codes)
    clock.forward(minutes=60)
    with pytest.raises(TooManyCodes):
        send(codes)
    clock.forward(days=1)
    send(codes)


def test_an_address_asks_for_twenty_codes_an_hour(codes: Codes, clock: FakeClock) -> None:
    for number in range(20):
        send(codes, f"09012345{number:02}")
    with pytest.raises(TooManyCodes):
        send(codes, OTHER)
    send(codes, OTHER, "10.0.0.2")
    clock.forward(minutes=60)
    send(codes, OTHER)


def test_a_used_code_counts_as_sent(codes: Codes, sent: Sent) -> None:
    for _ in range(3):
        before = sent()
        send(codes)
        codes.check("booking", PHONE, next(code for code in sent() if code not in before))

    with pytest.raises(TooManyCodes):
        send(codes)


def test_who_is_not_known_is_answered_alike_and_sent_nothing(codes: Codes, sent: Sent) -> None:
    for _ in range(3):
        send(codes, is_known=False)

    assert sent() == []
    with pytest.raises(WrongCode) as unknown:
        codes.check("booking", PHONE, "000000")
    with pytest.raises(TooManyCodes) as known:
        send(codes, is_known=False)
    send(codes, OTHER)
    with pytest.raises(WrongCode) as other:
        codes.check("booking", OTHER, wrong(sent()[0]))
    assert str(unknown.value) == str(other.value)
    assert known.value.details == {}


@pytest.mark.parametrize("is_known", [True, False])
def test_an_outbox_that_takes_nothing_tells_nobody_who_is_known(
    codes: Codes, tmp_path: Path, *, is_known: bool
) -> None:
    (tmp_path / "outbox").rmdir()

    with pytest.raises(OSError, match="outbox"):
        send(codes, is_known=is_known)


def test_who_is_not_known_leaves_nothing_in_the_outbox(codes: Codes, tmp_path: Path) -> None:
    send(codes, is_known=False)

    assert list((tmp_path / "outbox").iterdir()) == []


def test_neither_contact_nor_code_stands_in_the_store_s_files(
    codes: Codes, sent: Sent, tmp_path: Path
) -> None:
    send(codes)
    (code,) = sent()

    # Three files of the database; the outbox has both, by its task.
    for path in (tmp_path / "var").iterdir():
        content = path.read_bytes()
        assert PHONE.encode() not in content
        assert ADDRESS.encode() not in content
        assert code.encode() not in content


@pytest.mark.parametrize("to", ["", "abc", "12345", "090123456789012", "a@b", "a b@c.vn", "0901234567; DROP"])
def test_what_is_no_contact_is_refused(codes: Codes, to: str) -> None:
    with pytest.raises(NoContact):
        send(codes, to)


def test_codes_are_six_digits_and_rarely_alike(codes: Codes, sent: Sent, clock: FakeClock) -> None:
    for number in range(20):
        send(codes, f"09012345{number:02}")

    assert all(len(code) == 6 and code.isdecimal() for code in sent())
    assert len(set(sent())) >= 19


def test_a_message_is_read_by_the_server_s_user_alone_and_deleted_after_a_week(
    codes: Codes, tmp_path: Path, clock: FakeClock
) -> None:
    send(codes)
    outbox, sent_at = FolderOutbox(tmp_path / "outbox"), clock.now
    (path,) = (tmp_path / "outbox").iterdir()
    (tmp_path / "outbox" / "notes.txt").write_text("another's")
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert PHONE not in path.name

    assert outbox.forget_old(_after(sent_at, days=7)) == 0
    assert outbox.forget_old(_after(sent_at, days=7, seconds=1)) == 1
    assert [path.name for path in (tmp_path / "outbox").iterdir()] == ["notes.txt"]


def test_no_code_opens_in_an_office_that_was_set_back(
    codes: Codes, sent: Sent, sqlite: SqliteStore, clock: FakeClock
) -> None:
    send(codes)
    sqlite.change_records(lambda db: Schema((TABLES,)).set_back(db.conn, clock.now))

    with pytest.raises(WrongCode):
        codes.check("booking", PHONE, sent()[0])


def _after(moment: datetime, *, days: int, seconds: int = 0) -> datetime:
    return moment + timedelta(days=days, seconds=seconds)
