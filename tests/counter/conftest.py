"""An office's app with the counter's face, people of every right, and keypads, on a store of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from counter.face import bp
from hardware.printing.settings import VirtualSettings
from kiosk.face import bp as kiosk_bp
from office.papers.print_queue import PrintQueue
from office.people import Device, DeviceRole, Officer, Role
from office.people.accounts import Accounts
from office.people.secrets import hash_of_token
from office.settings import Kiosk, ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.office import Office
from office.tickets.ticket_queue import TicketQueue
from office.web.app import create_app
from office.web.context import Context
from tests.conftest import ROOMS, FakeClock
from tests.web_context import web_context

PASSWORD = "mat-khau-1"
PEOPLE = (
    Officer("an", Role.OFFICER),
    Officer("binh", Role.OFFICER, counters=(1, 3)),
    Officer("chi", Role.OFFICER, may_choose=True),
    Officer("moi", Role.OFFICER, counters=()),
    Officer("dung", Role.MANAGER, counters=(2,)),
)
MOVES = (
    "recalls",
    "starts",
    "finishes",
    "no-shows",
    "parkings",
    "resumptions",
    "transfers",
    "reinstatements",
    "cancellations",
)
"""What is done to a ticket, as the paths of the API name it."""
_HASH = PasswordHasher(memory_cost=8, time_cost=1, parallelism=1).hash(PASSWORD)
"""As cheap as can be: what a strong one costs is not tried here, and everyone of these tests signs in."""


class Person:
    """Someone, or a device, who talks to the server; ``FlaskClient`` without its repetitions."""

    def __init__(self, client: FlaskClient, headers: dict[str, str]) -> None:
        self._client = client
        self._headers = headers

    def post(self, path: str, body: object = None, *, key: str | None = None) -> TestResponse:
        """Change something under /api/v1."""
        headers = self._headers if key is None else {**self._headers, "Idempotency-Key": key}
        return self._client.post(f"/api/v1{path}", json={} if body is None else body, headers=headers)

    def put(self, path: str, body: object) -> TestResponse:
        """Set something under /api/v1."""
        return self._client.put(f"/api/v1{path}", json=body, headers=self._headers)

    def get(self, path: str) -> TestResponse:
        """Read something under /api/v1."""
        return self._client.get(f"/api/v1{path}", headers=self._headers)

    def page(self, path: str) -> TestResponse:
        """Open a page as a browser does."""
        return self._client.get(path, headers={**self._headers, "Accept": "text/html"})

    def view(self, counter: int) -> Any:
        """What a console shows."""
        answer = self.get(f"/counters/{counter}")
        assert answer.status_code == 200, answer.json
        return answer.json

    def call(self, counter: int) -> Any:
        """Press Next, which must succeed, and return the ticket."""
        answer = self.post(f"/counters/{counter}/calls")
        assert answer.status_code == 201, answer.json
        return answer.json["ticket"]  # type: ignore[index]


SignIn = Callable[[str], Person]
Enrol = Callable[[str, DeviceRole], Person]


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with everyone of ``PEOPLE`` in it, to be copied: hiring takes a flush to disk each."""
    folder = tmp_path_factory.mktemp("furnished") / "var"
    store = SqliteStore(folder, rooms=ROOMS)
    for officer in PEOPLE:
        Accounts(store).add_officer(officer, _HASH, FakeClock()())
    store.close()
    return folder


@pytest.fixture
def sqlite(furnished: Path, tmp_path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(Path(copytree(furnished, tmp_path / "var")), rooms=ROOMS)
    yield opened
    opened.close()


@pytest.fixture
def accounts(sqlite: SqliteStore) -> Accounts:
    return Accounts(sqlite)


@pytest.fixture
def context(office: Office, sqlite: SqliteStore, accounts: Accounts, clock: FakeClock) -> Context:
    kiosk = Kiosk("kiosk1", "Cửa chính", ("HT",), VirtualSettings())
    return web_context(Settings(office, (kiosk,), (), (), ServerSettings()), sqlite, clock, accounts)


@pytest.fixture
def queue(context: Context) -> TicketQueue:
    return context.queue


@pytest.fixture
def printing(context: Context) -> PrintQueue:
    return context.printing


@pytest.fixture
def app(context: Context) -> Flask:
    return create_app(context, (bp, kiosk_bp), secret_key="only-for-tests")


@pytest.fixture
def sign_in(app: Flask) -> SignIn:
    """Sign people of ``PEOPLE`` in, each in a browser of their own."""

    def signed_in(login: str) -> Person:
        client = app.test_client()
        answer = client.post("/api/v1/session", json={"login": login, "password": PASSWORD})
        assert answer.status_code == 200, answer.json
        return Person(client, {"X-CSRF-Token": answer.json["csrf_token"]})  # type: ignore[index]

    return signed_in


@pytest.fixture
def enrol(app: Flask, accounts: Accounts, clock: FakeClock) -> Enrol:
    """Enrol devices: the number that ends a name is the counter it stands at."""

    def enrolled(name: str, role: DeviceRole) -> Person:
        token = f"token-of-{name}"
        accounts.add_device(Device(name, role, clock()), hash_of_token(token))
        return Person(app.test_client(), {"Authorization": f"Bearer {token}"})

    return enrolled


@pytest.fixture
def an(sign_in: SignIn) -> Person:
    """An officer who may act at every counter, and not call out of order."""
    return sign_in("an")


@pytest.fixture
def anyone(app: Flask) -> Person:
    """Someone who is not signed in."""
    return Person(app.test_client(), {})
