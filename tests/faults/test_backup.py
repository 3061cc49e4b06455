"""Copies taken while a crowd is served: each is one moment of the day, and an office can go on from it.

The full size runs with ``MOT_CUA_FULL=1``.
"""

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from office.store.sqlite import SqliteStore
from office.tickets.journal import Entry
from office.tickets.ticket import Ticket
from tests.faults.crowd import Acknowledged, Crowd
from tests.faults.crowded_office import Staffed, officer_name, staffed_office
from tests.office.store.soundness import all_entries, all_tickets, assert_sound
from tests.running_server import RunningServer

pytestmark = [pytest.mark.faults, pytest.mark.slow]

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
COPIES = 12 if IS_FULL else 2
_AT_A_TIME = 100


@dataclass(frozen=True)
class Copy:
    """A backup, the tickets acknowledged before it was asked for, and how many requests were meanwhile."""

    file: Path
    before: frozenset[int]
    meanwhile: int


class LongDay:
    """Crowds that come one after the other for as long as copies are taken."""

    def __init__(self, office: Staffed) -> None:
        self._office = office
        self._crowds = [Crowd(office, _AT_A_TIME)]
        self._is_over = threading.Event()

    def take_copies(self, folder: Path) -> list[Copy]:
        """Take the copies while everybody is served, and stop the server once the last one has gone."""
        self._office.power.on()
        with ThreadPoolExecutor(1) as pool:
            day = pool.submit(self._serve)
            try:
                self._crowds[0].tally.wait_for(_AT_A_TIME)
                copies = [self._copy(folder / f"copy-{number}.db") for number in range(COPIES)]
            finally:
                self._is_over.set()
            day.result()
        self._office.server.stop()
        return copies

    def _serve(self) -> None:
        while not self._is_over.is_set():
            self._crowds[-1].run()
            self._crowds.append(Crowd(self._office, _AT_A_TIME))

    def _copy(self, file: Path) -> Copy:
        before = self._acknowledged()
        self._office.server.command("backup", str(file))
        issued = frozenset(one.ticket["id"] for one in before if one.what == "tickets")
        return Copy(file, issued, len(self._acknowledged()) - len(before))

    def _acknowledged(self) -> list[Acknowledged]:
        return [one for crowd in self._crowds for one in list(crowd.tally.acknowledged)]


def kept_in(folder: Path) -> tuple[list[Entry], list[Ticket]]:
    """The journal and the tickets of the office in that folder, once all is found sound."""
    store = SqliteStore(folder)
    try:
        assert store.look_up("PRAGMA integrity_check") == [("ok",)]
        assert_sound(store)
        with store.reading() as reader:
            return all_entries(reader), all_tickets(reader)
    finally:
        store.close()


def restored(copy: Copy, office: Staffed) -> RunningServer:
    """Restore the copy into a new folder, by the command, for a server that does not run yet."""
    folder = copy.file.with_suffix("")
    folder.mkdir()
    server = RunningServer(folder, office.server.config, is_demo=False, speed=0)
    server.command("restore", str(copy.file))
    return server


def work_on(server: RunningServer, office: Staffed, held: Ticket | None) -> list[str]:
    """Issue a ticket of each field, have counter 1 finish what it holds and call; return the new labels."""
    server.start()
    try:
        kiosk = server.api(token=office.kiosk_tokens["kiosk-1"])
        labels = [kiosk.ticket(field)["label"] for field in office.fields]
        login = officer_name(office.counters[0])
        officer = server.api(login, office.passwords[login])
        if held is not None:
            officer.post(f"/tickets/{held.id}/finishes").raise_for_status()
        officer.put(f"/counters/{office.counters[0]}/state", {"state": "open"}).raise_for_status()
        officer.post(f"/counters/{office.counters[0]}/calls").raise_for_status()
    finally:
        server.close()
    return labels


def in_hand_of(tickets: list[Ticket], counter: int) -> Ticket | None:
    """The ticket that counter holds."""
    return next(
        (one for one in tickets if one.counter == counter and one.state in ("called", "serving")), None
    )


def test_each_copy_is_one_moment_of_the_day_and_an_office_goes_on_from_it(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    with staffed_office(tmp_path / "office", with_printers=False) as office:
        copies = LongDay(office).take_copies(tmp_path)
        whole_day, _ = kept_in(office.server.data)

        for copy in copies:
            server = restored(copy, office)
            entries, tickets = kept_in(server.data)
            assert entries == whole_day[: len(entries)]
            assert copy.before <= {ticket.id for ticket in tickets}

            labels = work_on(server, office, in_hand_of(tickets, office.counters[0]))

            assert not set(labels) & {ticket.label for ticket in tickets}
            after, tickets_after = kept_in(server.data)
            assert after[: len(entries)] == entries
            assert len(tickets_after) == len(tickets) + len(labels)

    assert copies[0].before
    assert sum(copy.meanwhile for copy in copies) > 0
