"""A disk that takes two seconds for each flush, and a database held by another program: a real server."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic

import pytest
import requests

from bench.slow_flush import slow_flush
from office.store.integrity.damage import LOOK_AGAIN_S
from office.store.sqlite import SqliteStore
from tests.faults.crowd import PatientClient, Tally
from tests.faults.crowded_office import Staffed, staffed_office
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.store.test_two_processes import another_process, let_go, line_from
from tests.running_server import Api

pytestmark = [pytest.mark.faults, pytest.mark.slow]

FLUSH_MS = 2_000
READS = 5


def kiosks(office: Staffed) -> list[Api]:
    """One client for each kiosk."""
    return [office.server.api(token=token) for token in office.kiosk_tokens.values()]


def labels_kept(office: Staffed) -> list[str]:
    """The labels of the stopped office's tickets, once its data are found sound."""
    with closing(SqliteStore(office.server.data)) as store:
        assert_sound(store)
        with store.reading() as reader:
            return [ticket.label for ticket in all_tickets(reader)]


def health(office: Staffed) -> int:
    """What whoever watches over the server is answered."""
    return requests.get(f"{office.server.url}/healthz", timeout=15).status_code


def read_all(office: Staffed, healthy: int = 200) -> None:
    """A screen fetches its snapshot, and whoever watches over the server asks how it is."""
    screen = office.server.api()
    screen.get("/hall").raise_for_status()
    assert health(office) == healthy


def test_on_a_slow_disk_tickets_come_late_but_once_and_screens_are_answered_meanwhile(tmp_path: Path) -> None:
    with staffed_office(tmp_path, with_printers=False, env=slow_flush(tmp_path, FLUSH_MS)) as office:
        office.power.on()
        tally, wish = Tally(), {"field": office.fields[0]}
        clients = [
            PatientClient(str(place), api, tally, office.power.is_up)
            for place, api in enumerate(kiosks(office))
        ]
        reads = 0
        with ThreadPoolExecutor(len(clients)) as pool:
            tickets = [pool.submit(client.post, "/tickets", wish) for client in clients]
            while not all(ticket.done() for ticket in tickets):
                read_all(office)
                reads += 1
            for ticket in tickets:
                ticket.result()
        again = [clients[int(one.actor)].again(one) for one in tally.acknowledged]
        office.server.stop()

        # Were they to wait for the flush, the few commits would let one read pass each.
        assert reads >= READS
        assert again == [one.ticket for one in tally.acknowledged]
        assert sorted(one.ticket["label"] for one in tally.acknowledged) == labels_kept(office)


@contextmanager
def wish_while_locked(office: Staffed) -> Iterator[Future[requests.Response]]:
    """Another process holds the write lock while a kiosk asks for a ticket, under the key ``wish``."""
    (kiosk, *_) = kiosks(office)
    with another_process(office.server.data, "lock") as holder, ThreadPoolExecutor(1) as pool:
        assert line_from(holder) == "locked"
        wish = pool.submit(kiosk.post, "/tickets", {"field": office.fields[0]}, key="wish")
        try:
            yield wish
        finally:
            let_go(holder)
            assert line_from(holder) == "released"


def test_a_database_locked_for_a_moment_makes_a_ticket_late_and_nothing_else(tmp_path: Path) -> None:
    with staffed_office(tmp_path, with_printers=False) as office:
        office.power.on()
        with wish_while_locked(office) as wish:
            read_all(office)
            assert not wish.done()
        assert wish.result().status_code == 201
        office.server.stop()

        assert labels_kept(office) == [wish.result().json()["ticket"]["label"]]


def test_a_database_locked_for_long_is_said_in_words_and_the_office_goes_on_by_itself(tmp_path: Path) -> None:
    with staffed_office(tmp_path, with_printers=False) as office:
        office.power.on()
        with wish_while_locked(office) as wish:
            refused = wish.result()
            # Longer than from one look at the files to the next.
            until = monotonic() + 3 * LOOK_AGAIN_S
            while monotonic() < until:
                read_all(office, healthy=503)
        assert refused.status_code == 503
        assert refused.headers["Content-Type"] == "application/problem+json"
        assert refused.json()["code"] == "store_failed"

        (kiosk, *_) = kiosks(office)
        answers = [kiosk.post("/tickets", {"field": office.fields[0]}, key="wish") for _ in range(2)]
        assert health(office) == 200
        office.server.stop()

        assert [answer.status_code for answer in answers] == [201, 200]
        assert labels_kept(office) == [answers[0].json()["ticket"]["label"]]
