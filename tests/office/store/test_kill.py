"""A process killed while it issues: what it acknowledged is there, and nothing has a gap."""

import random
import signal
from pathlib import Path

import pytest

from office.store.sqlite import SqliteStore
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.store.test_two_processes import another_process


@pytest.mark.faults
@pytest.mark.slow
def test_every_acknowledged_ticket_outlives_five_kills(tmp_path: Path) -> None:
    moments = random.Random(20261123)
    acknowledged: set[str] = set()

    for _ in range(5):
        with another_process(tmp_path, "issue") as process:
            assert process.stdout is not None
            for _ in range(moments.randint(1, 300)):
                acknowledged.add(process.stdout.readline().strip())
            process.send_signal(signal.SIGKILL)
            # What it said before it was killed still stands in the pipe.
            acknowledged.update(line.strip() for line in process.stdout if line.endswith("\n"))
            assert process.wait(30) == -signal.SIGKILL

        store = SqliteStore(tmp_path)
        with store.reading() as reader:
            kept = {f"{ticket.id} {ticket.key} {ticket.label}" for ticket in all_tickets(reader)}
        assert "" not in acknowledged
        assert acknowledged <= kept
        assert_sound(store)
        store.close()
