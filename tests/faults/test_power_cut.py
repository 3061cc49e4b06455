"""The power goes at any moment: what a store acknowledged is there, whatever else did not reach the disk.

The store's process notes what it writes, flushes and says (``disk_log.c``). From that note disks are made
as a power cut could have left them, and opened.
"""

import os
import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE
from tests.faults.cuts import cuts
from tests.faults.disk_log import Record, logging_disk, records
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.store.test_two_processes import another_process, line_from
from tests.office.tickets.acts import issue

pytestmark = [pytest.mark.faults, pytest.mark.slow]

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
TICKETS = 1_500 if IS_FULL else 200
MOMENTS = 1_000 if IS_FULL else 25


def noted_of(folder: Path, how: str) -> list[Record]:
    """Have tickets issued on an empty disk until ``TICKETS`` were said, and return what was noted."""
    office, log = folder / "office", folder / "log"
    office.mkdir()
    with another_process(office, how, logging_disk(folder, log, office)) as process:
        for _ in range(TICKETS):
            assert line_from(process)
        process.send_signal(signal.SIGKILL)
        assert process.wait(30) == -signal.SIGKILL
    return list(records(log))


def hold_cuts(noted: list[Record], folder: Path) -> None:
    """Open what each cut left: all that was said is there, all is sound, and the office goes on."""
    empty = folder / "empty"
    empty.mkdir()
    for cut in cuts(noted, empty, folder, MOMENTS):
        store = SqliteStore(cut.folder)
        try:
            assert store.look_up("PRAGMA integrity_check") == [("ok",)]
            with store.reading() as reader:
                kept = {f"{ticket.id} {ticket.key} {ticket.label}" for ticket in all_tickets(reader)}
            lost = {line.decode().strip() for line in cut.said} - kept
            assert not lost, f"lost in {cut.folder}: {lost}"
            assert_sound(store)
            issue(TicketQueue(Changes(SMALL_OFFICE, store, lambda: datetime.now(UTC)), next_in_turn))
            assert_sound(store)
        finally:
            store.close()


def test_everything_acknowledged_outlives_a_power_cut_at_any_moment(tmp_path: Path) -> None:
    noted = noted_of(tmp_path, "issue, checkpointed")

    checkpoints = sum(record.what == "f" and record.path == "office.db" for record in noted)
    assert checkpoints > 2
    hold_cuts(noted, tmp_path)


@pytest.mark.parametrize("level", ["NORMAL", "OFF"])
def test_a_store_that_does_not_flush_each_commit_is_found_out(level: str, tmp_path: Path) -> None:
    noted = noted_of(tmp_path, f"issue, {level}")

    with pytest.raises(AssertionError, match="lost"):
        hold_cuts(noted, tmp_path)
