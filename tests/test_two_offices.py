"""Two offices live side by side in one process, and nothing of one is seen in the other."""

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import gevent
import pytest
from flask.testing import FlaskClient

from application import Application
from office.people import Device, DeviceRole, Officer, Role
from office.people.secrets import hash_of_token
from office.reports.capability import REPORTS
from office.tickets.answers import Request
from office.tickets.ticket_queue import NewTicket
from office.web.context import Context
from tests.applications import NEEDED, application
from tests.conftest import FakeClock
from tests.office.capabilities.stars import STARS, Stars

HERE, THERE = "Bộ phận Một cửa", "Bộ phận Một cửa phường bên"
TOKEN = "kiosk-1-s token"
KIOSK = Request("kiosk:kiosk-1")


@dataclass
class Office:
    """One of the two, its clock, and somebody who looks at its pages."""

    app: Application
    clock: FakeClock
    client: FlaskClient
    is_closed: bool = False

    @property
    def context(self) -> Context:
        """What its requests find."""
        return cast(Context, self.app.app.extensions["mot_cua"])

    def get(self, path: str, **headers: str) -> Any:
        """Return the JSON at that address."""
        return self.client.get(path, headers=headers).get_json()

    def close(self) -> None:
        """Close it, once."""
        self.is_closed = True
        self.app.close()

    def enrol_kiosk(self) -> None:
        """Enrol the kiosk, under the same token in whichever office."""
        self.app.accounts.add_device(Device("kiosk-1", DeviceRole.KIOSK, self.clock()), hash_of_token(TOKEN))

    def issue_by_kiosk(self) -> int:
        """Have the kiosk ask for a number of field A; return the answer's status."""
        headers = {"Authorization": f"Bearer {TOKEN}"}
        return self.client.post("/api/v1/tickets", json={"field": "A"}, headers=headers).status_code


def opened(folder: Path, name: str, *, days_later: int = 0) -> Office:
    """Open an office of that name, which has stars and no reports, or the other way round."""
    clock = FakeClock()
    clock.forward(days=days_later)
    capabilities = (*NEEDED, STARS if name == HERE else REPORTS)
    app = application(folder / str(days_later), clock, capabilities, name=name)
    return Office(app, clock, app.app.test_client())


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    """One office, and another one day later."""
    here, there = opened(tmp_path, HERE), opened(tmp_path, THERE, days_later=1)
    yield here, there
    for one in (here, there):
        if not one.is_closed:
            one.close()


def test_each_has_its_settings_store_and_clock(two: tuple[Office, Office]) -> None:
    here, there = two

    for _ in range(2):
        here.app.queue.issue(NewTicket("A"), KIOSK)
    last = there.app.queue.issue(NewTicket("A"), KIOSK).value

    assert [one.get("/api/v1/office")["name"] for one in two] == [HERE, THERE]
    assert [one.client.get("/").text.count(THERE) > 0 for one in two] == [False, True]
    assert (last.label, str(last.office_day)) == ("A001", "2026-11-24")
    assert [one.get("/api/v1/hall")["seq"] for one in two] == [2, 1]
    with here.app.store.reading() as ours, there.app.store.reading() as theirs:
        assert ours.journal_id() != theirs.journal_id()
    assert here.context.settings is not there.context.settings


def test_each_has_the_pages_and_the_api_document_of_its_capabilities(two: tuple[Office, Office]) -> None:
    def documents(_: int) -> list[dict[str, Any]]:
        return [one.app.app.test_client().get("/api/v1/openapi.json").get_json() for one in two]

    with ThreadPoolExecutor(4) as pool:
        first, *others = list(pool.map(documents, range(8)))

    ours, theirs = first
    assert all(one == first for one in others)
    assert ("/api/v1/stars" in ours["paths"], "/api/v1/stars" in theirs["paths"]) == (True, False)
    assert ("/api/v1/reports" in ours["paths"], "/api/v1/reports" in theirs["paths"]) == (False, True)
    assert ours["components"]["schemas"].keys() - theirs["components"]["schemas"].keys() == {"StarsGiven"}
    assert len({one.get("/api/v1/hall")["edition"] for one in two}) == 2


def test_each_says_commands_as_they_are_typed_there(two: tuple[Office, Office]) -> None:
    folders = [one.context.settings.server.data for one in two]

    for one, folder in zip(two, folders, strict=True):
        page = one.client.get("/kiosk/kiosk-1").text
        assert [f"--data {each}<" in page for each in folders] == [each == folder for each in folders]


def test_wrong_passwords_at_one_slow_nobody_at_the_other(two: tuple[Office, Office]) -> None:
    for one in two:
        one.app.accounts.add_officer(Officer("an", Role.OFFICER), "no hash", one.clock())

    def tried(office: Office) -> int:
        wrong = {"login": "an", "password": "sai"}
        return office.client.post("/api/v1/session", json=wrong).status_code

    here, there = two
    answers = [tried(here) for _ in range(here.context.settings.server.sign_in_failures + 1)]

    assert answers[-1] == 429
    assert tried(there) == 401


def test_a_kiosk_of_one_is_slowed_and_seen_there_alone(two: tuple[Office, Office]) -> None:
    here, there = two
    for one in two:
        one.enrol_kiosk()

    assert [here.issue_by_kiosk(), here.issue_by_kiosk()] == [201, 429]

    assert there.context.hardware.seen.last("kiosk-1") is None
    assert there.issue_by_kiosk() == 201
    assert [one.context.hardware.seen.last("kiosk-1") for one in two] == [here.clock(), there.clock()]


def test_the_journal_of_one_is_told_to_its_own_followers(two: tuple[Office, Office]) -> None:
    here, there = two
    stars = cast(Stars, here.context.opened["stars"])

    there.app.queue.issue(NewTicket("B"), KIOSK)
    here.app.queue.issue(NewTicket("A"), KIOSK)

    assert stars.heard_some.wait(30)
    assert [entry.label for entry in stars.heard] == ["A001"]


def test_one_goes_on_when_the_other_is_closed(two: tuple[Office, Office]) -> None:
    here, there = two

    here.close()

    assert there.app.queue.issue(NewTicket("A"), KIOSK).value.label == "A001"
    assert there.client.get("/healthz").status_code == 200


@pytest.mark.parametrize("is_watched", [False, True])
def test_nothing_of_a_closed_office_stays(tmp_path: Path, is_watched: bool) -> None:
    before = set(threading.enumerate())
    office = opened(tmp_path, HERE)
    office.get("/api/v1/openapi.json")
    office.client.get("/")
    assert office.client.get("/socket.io/?EIO=4&transport=polling").status_code == 200
    if is_watched:
        gevent.sleep(0)  # Lets those begin that look after the client.
    kept = weakref.ref(office.app), weakref.ref(office.app.app), weakref.ref(office.app.store)

    office.close()
    for thread in set(threading.enumerate()) - before:
        thread.join(30)
    del office
    gc.collect()

    assert [one() for one in kept] == [None, None, None]


def test_an_office_opened_anew_in_the_process_tells_pages_of_its_new_clips(tmp_path: Path) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()

    def edition() -> str:
        app = application(tmp_path / "var", FakeClock(), NEEDED, more=f'[voice]\nfolder = "{clips}"')
        told = app.app.test_client().get("/api/v1/hall").get_json()["edition"]
        app.close()
        return str(told)

    first = edition()
    (clips / "one.opus").write_bytes(b"another voice")

    assert edition() != first
