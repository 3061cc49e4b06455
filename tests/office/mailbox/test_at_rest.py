"""What the disk holds: no contact, no report of conduct, no receipt; not in the log, not in a backup."""

from datetime import date
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from office.capabilities import tables_of
from office.mailbox.capability import MAILBOX
from office.mailbox.handling import Handling
from office.mailbox.keys import Keys
from office.mailbox.message import Kind, State, WhyRefused
from office.mailbox.retention import Erased, erase_old, years_before
from office.mailbox.settings import MailboxTable
from office.mailbox.writing import FromScreen, FromTicket, NewMessage, Writing
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.office import Office
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, AnyStore, FakeClock
from tests.office.mailbox.calendars import Week
from tests.office.mailbox.conftest import ALL_ROOMS, CHEAP, PASSPHRASE, SESSION, Box
from tests.office.mailbox.test_writing import TEXT
from tests.office.tickets.acts import called

PHONE = "0987654321"
NAME = "Nguyễn Thị Mắc Khén"
CONDUCT_TEXT = f"Tôi là {NAME}, cán bộ quầy hai đòi tôi thêm tiền, xin gọi {PHONE}"
LEFT = (
    "SELECT id, kind, state, received_on, copies, contested FROM messages",
    'SELECT id, message_id, action, state, "on", "by" FROM message_steps',
    "SELECT id, code_hash, message_id, given_on, public FROM message_receipts",
    "SELECT name, sql FROM sqlite_master WHERE tbl_name LIKE 'message%' ORDER BY name",
    "SELECT name, seq FROM sqlite_sequence WHERE name LIKE 'message%' ORDER BY name",
)
"""What erasing leaves of messages: their rows without words, and the tables' own rules."""
on_disk_only = pytest.mark.parametrize("store", ["sqlite"], indirect=True)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of the folder by its name."""
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def holds(files: dict[str, bytes], words: str) -> set[str]:
    """Return the names of the files that hold those words, in UTF-8 or UTF-16, in hex or not."""
    shapes = words.encode(), words.encode("utf-16-le"), words.encode().hex().encode()
    return {name for name, content in files.items() if any(shape in content for shape in shapes)}


@on_disk_only
def test_no_file_holds_a_contact_a_report_of_conduct_or_a_receipt(
    box: Box, store: AnyStore, queue: TicketQueue, tmp_path: Path
) -> None:
    assert isinstance(store, SqliteStore)
    ticket = called(queue)
    receipts = [
        box.writing.send(NewMessage(Kind.CONDUCT, CONDUCT_TEXT, contact=PHONE), FromTicket(ticket.key)),
        box.writing.send(NewMessage(Kind.RULE, TEXT, contact=f"{NAME}, {PHONE}"), FromScreen("lookup1")),
    ]
    box.handling.ask_more(1, f"Ông {NAME} gặp cán bộ nào?", "an")
    box.writing.reply(receipts[0], f"{NAME} nói: lúc tám giờ")
    box.handling.refuse(1, WhyRefused.NOT_OURS, f"Đã nhắc cán bộ, xin lỗi ông {NAME}.", "an")
    box.writing.contest(receipts[0], f"{NAME} đề nghị xem lại, số {PHONE}")
    box.keys.open("session", PASSPHRASE)
    opened, seen = box.handling.opened(1, "session"), box.writing.seen(receipts[0])

    store.backup(tmp_path / "copy.db")
    files = contents(tmp_path)
    store.close()
    files |= {f"{name} closed": content for name, content in contents(tmp_path).items()}

    assert opened.text == CONDUCT_TEXT
    assert seen.steps[1].words == opened.steps[1] == f"Ông {NAME} gặp cán bộ nào?"
    assert any(name.endswith("-wal") and content for name, content in files.items())
    # What is plain by design is found, so the search would find the rest.
    assert len(holds(files, TEXT)) >= 3
    sealed = [PHONE, NAME, "Mắc Khén", CONDUCT_TEXT[:20], PASSPHRASE, box.recovery]
    for secret in [*sealed, *receipts, *(code.replace("-", "") for code in (*receipts, box.recovery))]:
        assert holds(files, secret) == set(), secret


@on_disk_only
def test_a_message_is_not_linked_to_its_ticket_by_anything_on_the_disk(
    box: Box, store: AnyStore, queue: TicketQueue
) -> None:
    assert isinstance(store, SqliteStore)
    ticket = called(queue)
    box.writing.send(NewMessage(Kind.RULE, TEXT), FromTicket(ticket.key))

    tables = "messages", "message_steps", "message_receipts"
    found = [value for table in tables for row in store.look_up(f"SELECT * FROM {table}") for value in row]

    assert ticket.key not in found
    assert not any("T" in str(value) and ":" in str(value) for value in found), "a time of day is kept"


@on_disk_only
def test_steps_are_only_ever_added(box: Box, store: AnyStore) -> None:
    assert isinstance(store, SqliteStore)
    box.writing.send(NewMessage(Kind.RULE, TEXT), FromScreen("lookup1"))
    box.handling.answer(1, "Đã rõ.", "an")

    for change in (
        "DELETE FROM message_steps",
        "UPDATE message_steps SET words = 'khác' WHERE id = 2",
        "UPDATE message_steps SET \"on\" = '2026-11-01' WHERE id = 2",
        "UPDATE message_steps SET \"by\" = 'binh' WHERE id = 2",
        "UPDATE message_steps SET state = 'refused' WHERE id = 2",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="never"), sqlite3.connect(store.path) as conn:
            conn.execute(change)


def test_contacts_go_after_thirty_days_and_texts_after_two_years(
    box: Box, store: AnyStore, clock: FakeClock
) -> None:
    receipt = box.writing.send(NewMessage(Kind.RULE, TEXT, contact=PHONE), FromScreen("lookup1"))
    box.writing.send(NewMessage(Kind.CONDUCT, CONDUCT_TEXT, contact=PHONE), FromScreen("lookup2"))
    box.handling.answer(1, "Đã rõ.", "an")
    box.handling.publish(1, "Ý kiến về giờ mở quầy.", "an", SESSION)

    assert erase_old(store, date(2026, 12, 22)) == Erased(texts=0, contacts=0)
    assert erase_old(store, date(2026, 12, 23)) == Erased(texts=0, contacts=1)
    assert erase_old(store, date(2028, 11, 22)) == Erased(texts=0, contacts=0)
    assert erase_old(store, date(2028, 11, 23)) == Erased(texts=1, contacts=0)

    box.keys.open("session", PASSPHRASE)
    erased, unanswered = box.handling.opened(1, "session"), box.handling.opened(2, "session")
    assert (erased.text, list(erased.contacts)) == (None, [])
    assert list(erased.steps) == [None, None, "Ý kiến về giờ mở quầy."]
    assert (unanswered.text, list(unanswered.contacts)) == (CONDUCT_TEXT, [PHONE])
    assert box.writing.seen(receipt).state is State.PUBLISHED


@on_disk_only
def test_what_was_erased_is_not_in_the_file_any_more(box: Box, store: AnyStore, tmp_path: Path) -> None:
    assert isinstance(store, SqliteStore)
    box.writing.send(NewMessage(Kind.RULE, TEXT + " và" * 600), FromScreen("lookup1"))
    box.handling.answer(1, "Đã rõ.", "an")
    store.close()
    assert holds(contents(tmp_path), TEXT)

    with_words = SqliteStore(tmp_path / "var", rooms=ALL_ROOMS)
    erase_old(with_words, date(2028, 11, 23))
    with_words.close()

    assert holds(contents(tmp_path), TEXT) == set()
    assert holds(contents(tmp_path), "Đã rõ.") == set()


@on_disk_only
def test_no_copy_of_what_was_erased_is_left_where_many_messages_were_carried_on(
    store: AnyStore, changes: Changes, tmp_path: Path
) -> None:
    assert isinstance(store, SqliteStore)
    keys = Keys(store, changes.clock, CHEAP)
    keys.make(PASSPHRASE)
    writing, handling = Writing(changes, Week(), MailboxTable()), Handling(changes, Week(), keys)
    marks = [f"dấu riêng của thư số {number:03d}" for number in range(1, 61)]
    for number, mark in enumerate(marks, 1):
        letter = f"{mark}: " + "quầy mở muộn " * (number * 7 % 60)
        writing.send(NewMessage(Kind.RULE, letter, contact=PHONE), FromScreen(mark))
        if number % 3 == 0:
            handling.take_up(number - 1, "an")
    for number, mark in enumerate(marks, 1):
        handling.answer(number, f"Trả lời {mark}. " + "Đã rõ. " * (number * 11 % 40), "an")
    before = [row for sql in LEFT for row in store.look_up(sql)]

    erase_old(store, date(2028, 11, 23))
    after = [row for sql in LEFT for row in store.look_up(sql)]
    store.close()

    assert after == before
    assert [mark for mark in marks if holds(contents(tmp_path), mark)] == []


@on_disk_only
def test_a_restored_backup_opens_with_the_passphrase_of_its_time(
    box: Box, store: AnyStore, changes: Changes, clock: FakeClock, tmp_path: Path
) -> None:
    assert isinstance(store, SqliteStore)
    receipt = box.writing.send(NewMessage(Kind.CONDUCT, CONDUCT_TEXT), FromScreen("lookup1"))
    (tmp_path / "restored").mkdir()
    store.backup(tmp_path / "restored" / FILE_NAME)
    restored = SqliteStore(tmp_path / "restored", rooms=ALL_ROOMS)
    there, keys = Changes(changes.office, restored, clock), Keys(restored, clock, CHEAP)
    handling = Handling(there, Week(), keys)

    keys.open("session", PASSPHRASE)

    assert handling.opened(1, "session").text == CONDUCT_TEXT
    assert Writing(there, Week(), MailboxTable()).seen(receipt).state is State.RECEIVED
    restored.close()


@pytest.mark.parametrize(
    ("day", "before"),
    [(date(2028, 2, 29), date(2026, 2, 28)), (date(2028, 11, 23), date(2026, 11, 23))],
)
def test_two_years_before_is_the_same_date(day: date, before: date) -> None:
    assert years_before(day, 2) == before


def test_an_office_that_has_run_without_a_mailbox_gets_one_and_keeps_its_tickets(
    tmp_path: Path, office: Office, clock: FakeClock
) -> None:
    before = SqliteStore(tmp_path, rooms=[one for one in ROOMS if one not in tables_of((MAILBOX,))])
    ticket = called(TicketQueue(Changes(office, before, clock), next_in_turn))
    before.close()

    after = SqliteStore(tmp_path, rooms=ALL_ROOMS)
    changes = Changes(office, after, clock)
    Keys(after, clock, CHEAP).make(PASSPHRASE)
    receipt = Writing(changes, Week(), MailboxTable()).send(
        NewMessage(Kind.CONDUCT, CONDUCT_TEXT, may_link=True), FromTicket(ticket.key)
    )

    assert Writing(changes, Week(), MailboxTable()).seen(receipt).state is State.RECEIVED
    after.close()
