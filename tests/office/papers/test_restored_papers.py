"""An office that is set back to an older copy prints no paper a second time as if it were the first."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from office.commands.keeping import accept_loss
from office.papers.print_queue import TRIES, PrintQueue, troubles
from office.papers.ticket_papers import TicketPapers
from office.store.restoring import restore
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.rights import anyones
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, SMALL_OFFICE, FakeClock
from tests.office.store.test_restored_journal import AT, TODAY

COPY = "copy.db"


def restored(folder: Path) -> None:
    restore(folder / COPY, folder / FILE_NAME, AT, ROOMS)


def copied_there_by_hand(folder: Path) -> None:
    for one in folder.glob(f"{FILE_NAME}*"):
        if not one.name.endswith(".high"):
            one.unlink()
    (folder / COPY).rename(folder / FILE_NAME)
    accept_loss(folder, AT, ROOMS)


def printed_since_the_backup(folder: Path) -> None:
    """An office with a backup: one paper failed, one is at the printer, one waits. All came since."""
    with closing(SqliteStore(folder, rooms=ROOMS, serves=True)) as store:
        changes = Changes(SMALL_OFFICE, store, FakeClock(), papers=TicketPapers())
        queue, papers = TicketQueue(changes, next_in_turn), PrintQueue(changes)
        jobs = [queue.issue(NewTicket("HT", printer="kiosk1"), Request("kiosk1")).value for _ in range(3)]
        for _ in range(TRIES):
            taken = papers.take("kiosk1")
            assert taken is not None
            papers.end(taken.job.id, PrintState.FAILED)
        taken = papers.take("kiosk1")
        assert taken is not None
        store.backup(folder / COPY)
        papers.end(taken.job.id, PrintState.PRINTED)
        papers.revive("kiosk1")
        for _ in jobs[1:]:
            taken = papers.take("kiosk1")
            assert taken is not None
            papers.end(taken.job.id, PrintState.PRINTED)
        queue.issue(NewTicket("HT"), Request("manager"))


@pytest.mark.parametrize("set_back", [restored, copied_there_by_hand])
def test_nobody_believes_that_a_paper_of_the_backup_is_still_to_come(
    tmp_path: Path, set_back: Callable[[Path], None]
) -> None:
    printed_since_the_backup(tmp_path)

    set_back(tmp_path)

    with closing(SqliteStore(tmp_path, rooms=ROOMS, serves=True)) as store:
        papers = PrintQueue(Changes(SMALL_OFFICE, store, FakeClock(), papers=TicketPapers()))
        assert (papers.recover("kiosk1", repeatable=True), papers.revive("kiosk1")) == (0, 0)
        assert papers.take("kiosk1") is None
        with store.reading() as reader:
            told = troubles(reader, TODAY)
    assert [(ticket.label, ticket.print, job.state) for ticket, job in told] == [
        (label, PrintState.UNKNOWN, PrintState.UNKNOWN) for label in ("A001", "A002", "A003")
    ]


def test_the_paper_that_staff_print_then_says_that_it_is_a_second_one(tmp_path: Path) -> None:
    printed_since_the_backup(tmp_path)
    restored(tmp_path)

    with closing(SqliteStore(tmp_path, rooms=ROOMS, serves=True)) as store:
        changes = Changes(SMALL_OFFICE, store, FakeClock(), papers=TicketPapers())
        PrintQueue(changes).print_again(3, "kiosk1", Request("an"), right=anyones)
        taken = PrintQueue(changes).take("kiosk1")

    assert taken is not None
    assert (taken.place.ticket.label, taken.is_reprint) == ("A003", True)
