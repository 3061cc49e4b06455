"""A restored backup goes on under another journal's name, and gives no number a second time."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from office.store.integrity.high_mark import Given, HighMark, recorded
from office.store.restoring import restore
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.damaging import busy_office
from tests.office.store.soundness import all_entries
from tests.office.tickets.acts import issue

AT = datetime(2026, 11, 24, 17, 5, 9, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def journal_of(folder: Path) -> str:
    """The name of the journal in that folder."""
    with closing(SqliteStore(folder)) as store, store.reading() as reader:
        return reader.journal_id()


def backed_up(folder: Path, file: Path) -> None:
    """An office that has issued three tickets, and a backup of it."""
    with closing(busy_office(folder, 3)) as store:
        store.backup(file)


def test_what_comes_after_a_restore_is_of_another_journal(tmp_path: Path) -> None:
    backed_up(tmp_path, tmp_path / "copy.db")
    with closing(SqliteStore(tmp_path)) as store:
        issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn), "DD")
        with store.reading() as reader:
            before, fourth = reader.journal_id(), all_entries(reader)[3]

    restore(tmp_path / "copy.db", tmp_path / FILE_NAME, AT)
    with closing(SqliteStore(tmp_path)) as store:
        issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn), "CT")
        with store.reading() as reader:
            after, other_fourth = reader.journal_id(), all_entries(reader)[3]
        names = store.look_up("SELECT id, after_seq FROM journal_names ORDER BY number")

    assert (fourth.seq, fourth.field) == (4, "DD")
    assert (other_fourth.seq, other_fourth.field) == (4, "CT")
    assert names == [(before, 0), (after, 3)]
    assert before != after


def test_each_restore_of_one_backup_is_another_journal(tmp_path: Path) -> None:
    backed_up(tmp_path, tmp_path / "copy.db")

    names = set()
    for hour in range(3):
        restore(tmp_path / "copy.db", tmp_path / FILE_NAME, AT.replace(hour=hour))
        names.add(journal_of(tmp_path))

    assert len(names) == 3
    assert journal_of(tmp_path) in names


def test_numbers_go_on_above_those_that_were_given_after_the_backup(tmp_path: Path) -> None:
    backed_up(tmp_path, tmp_path / "copy.db")
    with closing(SqliteStore(tmp_path)) as store, store.reading() as reader:
        given = {(TODAY, "HT"): 12, (TODAY, "CT"): 2}
        HighMark(tmp_path / FILE_NAME, Given(reader.journal_id(), 14, given)).close()

    restore(tmp_path / "copy.db", tmp_path / FILE_NAME, AT)

    with closing(SqliteStore(tmp_path)) as store:
        queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)
        labels = [issue(queue, field).label for field in ("HT", "CT", "DD", "HT")]
    assert labels == ["A013", "C003", "B001", "A014"]


def test_without_the_record_the_data_tell_which_numbers_were_given(tmp_path: Path) -> None:
    backed_up(tmp_path, tmp_path / "copy.db")
    with closing(SqliteStore(tmp_path)) as store:
        issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn))
    assert recorded(tmp_path / FILE_NAME) is None

    restore(tmp_path / "copy.db", tmp_path / FILE_NAME, AT)

    with closing(SqliteStore(tmp_path)) as store:
        assert issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)).label == "A005"


def test_the_record_tells_of_the_restored_journal_and_of_the_numbers_lost(tmp_path: Path) -> None:
    backed_up(tmp_path, tmp_path / "copy.db")
    HighMark(tmp_path / FILE_NAME, Given("another", 99, {(TODAY, "HT"): 12})).close()

    restore(tmp_path / "copy.db", tmp_path / FILE_NAME, AT)

    assert recorded(tmp_path / FILE_NAME) == Given(journal_of(tmp_path), 3, {(TODAY, "HT"): 12})


def test_data_that_are_ahead_of_their_record_tell_of_numbers_too(tmp_path: Path) -> None:
    backed_up(tmp_path, tmp_path / "copy.db")
    with closing(SqliteStore(tmp_path)) as store:
        queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)
        for _ in range(3):
            issue(queue)
    HighMark(tmp_path / FILE_NAME, Given(journal_of(tmp_path), 3, {(TODAY, "CT"): 2})).close()

    restore(tmp_path / "copy.db", tmp_path / FILE_NAME, AT)

    with closing(SqliteStore(tmp_path)) as store:
        queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)
        assert [issue(queue, field).label for field in ("HT", "CT")] == ["A007", "C003"]


def test_numbers_lost_on_a_wrong_day_are_not_given_on_the_day_the_clock_is_set_to(tmp_path: Path) -> None:
    clock = FakeClock()
    backed_up(tmp_path, tmp_path / "copy.db")
    given = {(TODAY, "HT"): 12, (TODAY, "CT"): 2}
    HighMark(tmp_path / FILE_NAME, Given(journal_of(tmp_path), 14, given)).close()
    restore(tmp_path / "copy.db", tmp_path / FILE_NAME, AT)

    with closing(SqliteStore(tmp_path)) as store:
        clock.forward(days=-1)
        changes = Changes(SMALL_OFFICE, store, clock)
        assert changes.accept_clock("manager")
        labels = [issue(TicketQueue(changes, next_in_turn), field).label for field in ("HT", "CT", "DD")]
    assert labels == ["A013", "C003", "B001"]
