"""Two servers started on one data folder: the second refuses in words, the first goes on."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from office.store.sqlite import SqliteStore
from tests.faults.crowded_office import staffed_office
from tests.office.store.soundness import all_tickets, assert_sound
from tests.running_server import ROOT

pytestmark = [pytest.mark.faults, pytest.mark.slow]


def test_the_second_server_refuses_in_words_and_the_first_goes_on(tmp_path: Path) -> None:
    with staffed_office(tmp_path, with_printers=False) as office:
        office.power.on()
        kiosk = office.server.api(token=office.kiosk_tokens["kiosk-1"])
        before = kiosk.ticket(office.fields[0])

        command = [sys.executable, "server.py", "run", "--config", str(office.server.config)]
        command += ["--data", str(office.server.data), "--host", "127.0.0.1", "--port", "0"]
        second = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

        assert second.returncode == 1
        assert second.stderr.startswith(f"another server already uses {office.server.data}: ")
        after = kiosk.ticket(office.fields[0])
        office.server.restart()
        last = kiosk.ticket(office.fields[0])
        office.server.stop()
        with closing(SqliteStore(office.server.data)) as store:
            assert_sound(store)
            with store.reading() as reader:
                labels = [ticket.label for ticket in all_tickets(reader)]
        assert labels == [before["label"], after["label"], last["label"]]
