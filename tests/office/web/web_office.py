"""A whole office behind Flask's test client: every face, people, devices, on a store of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, cast

from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from counter.face import COUNTER
from display.face import DISPLAY
from feedback.face import FEEDBACK
from hardware.printing.settings import VirtualSettings
from kiosk.face import KIOSK
from lookup.face import LOOKUP
from manager.face import MANAGER
from office.booking.capability import BOOKING
from office.booking.settings import BookingTable
from office.capabilities import blueprints_of, open_all, settings_of, tables_of
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Hardware
from office.dossiers.capability import DOSSIERS
from office.mailbox.capability import MAILBOX
from office.mailbox.mailbox_desk import MailboxDesk
from office.mailbox.message import Kind
from office.mailbox.writing import FromScreen, NewMessage
from office.once.capability import ONCE, OUTBOX
from office.papers.capability import PAPERS
from office.papers.print_queue import PrintQueue
from office.people import Device, DeviceRole, Officer, Role
from office.people.accounts import Accounts
from office.people.capability import PEOPLE
from office.people.secrets import hash_of_token
from office.procedures.capability import PROCEDURES
from office.ratings.capability import RATINGS
from office.reports.capability import REPORTS
from office.settings import Kiosk, LookupScreen, Screen, ServerSettings, Settings, Sign
from office.settings.table import Table
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.office import Office
from office.tickets.ticket_queue import TicketQueue
from office.web.app import create_app
from office.widget.capability import WIDGET
from office.words.catalogue import STANDARD, shipped
from phone.face import PHONE
from tests.conftest import FakeClock
from tests.web_context import FAILURES, WINDOW_S, changes_of, web_context

FACES = (KIOSK, COUNTER, DISPLAY, FEEDBACK, LOOKUP, PHONE, MANAGER)
CAPABILITIES = (
    PEOPLE,
    PAPERS,
    REPORTS,
    PROCEDURES,
    WIDGET,
    ONCE,
    OUTBOX,
    MAILBOX,
    BOOKING,
    DOSSIERS,
    RATINGS,
)
"""Those of ``server.py``: what it has no route of is in none of these tests."""
PASSWORD = "một mật khẩu"
_HASH = PasswordHasher(memory_cost=8, time_cost=1, parallelism=1).hash(PASSWORD)
"""A hash carries its own cost: this one is quick to check, and tests sign in often."""


class Caller:
    """Someone who talks to the server and always sends the same headers. Paths are whole."""

    def __init__(self, client: FlaskClient, headers: dict[str, str] | None = None) -> None:
        self.client = client
        self.headers = headers or {}

    def get(self, path: str, **headers: str) -> TestResponse:
        """Read; a header is written ``X_Device``."""
        return self.client.get(path, headers=self._all(headers), buffered=True)

    def page(self, path: str) -> TestResponse:
        """Open a page as a browser does."""
        return self.get(path, Accept="text/html,application/xhtml+xml,*/*;q=0.8")

    def post(self, path: str, body: Any = None, **headers: str) -> TestResponse:
        """Change something."""
        return self.client.post(path, json=body or {}, headers=self._all(headers))

    def put(self, path: str, body: Any = None, **headers: str) -> TestResponse:
        """Set something."""
        return self.client.put(path, json=body or {}, headers=self._all(headers))

    def delete(self, path: str, **headers: str) -> TestResponse:
        """Remove something."""
        return self.client.delete(path, headers=self._all(headers))

    def send(self, method: str, path: str, body: Any = None) -> TestResponse:
        """Send any method; GET goes without a body."""
        json = None if method == "GET" else body or {}
        return self.client.open(path, method=method, json=json, headers=self.headers, buffered=True)

    def _all(self, headers: dict[str, str]) -> dict[str, str]:
        return self.headers | {name.replace("_", "-"): value for name, value in headers.items()}


def body_of(answer: TestResponse) -> Any:
    """Return an answer's JSON."""
    assert answer.is_json, answer.text
    return answer.get_json()


def code_of(answer: TestResponse) -> str:
    """Return the code of a refusal, which must be a problem in form (RFC 9457)."""
    assert answer.mimetype == "application/problem+json", answer.text
    problem = body_of(answer)
    assert problem["status"] == answer.status_code
    return str(problem["code"])


@dataclass(frozen=True)
class WebOffice:
    """The wired office; close its store at the end."""

    settings: Settings
    clock: FakeClock
    store: SqliteStore
    accounts: Accounts
    queue: TicketQueue
    printing: PrintQueue
    hardware: Hardware
    agents: Mailboxes
    app: Flask
    opened: Mapping[str, Any]

    def anyone(self) -> Caller:
        """A browser in which nobody is signed in."""
        return Caller(self.app.test_client())

    def hire(self, login: str, role: Role = Role.OFFICER, **rights: Any) -> Officer:
        """Add a person whose password is ``PASSWORD``."""
        self.accounts.add_officer(Officer(login, role, **rights), _HASH, self.clock())
        hired = self.accounts.officer(login)
        assert hired is not None
        return hired

    def signed_in(self, login: str, role: Role = Role.OFFICER, **rights: Any) -> Caller:
        """Return a person of that login, hired if need be, signed in to a browser of their own."""
        if self.accounts.officer(login) is None:
            self.hire(login, role, **rights)
        caller = self.anyone()
        answer = caller.post("/api/v1/session", {"login": login, "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        caller.headers["X-CSRF-Token"] = body_of(answer)["csrf_token"]
        return caller

    def enrol(self, name: str, role: DeviceRole) -> str:
        """Enrol a device and return its token."""
        token = f"token-of-{name}"
        self.accounts.add_device(Device(name, role, self.clock()), hash_of_token(token))
        return token

    def device(self, name: str, role: DeviceRole) -> Caller:
        """Return a device that sends its token."""
        return Caller(self.app.test_client(), {"Authorization": f"Bearer {self.enrol(name, role)}"})

    def close(self) -> None:
        """End what its capabilities do beside requests, as the application does, then close the store."""
        for opened in reversed(list(self.opened.values())):
            opened.close()
        self.store.close()

    def open_counters(self) -> None:
        """Open every counter."""
        for counter in self.settings.office.counters:
            self.queue.set_duty(counter.number, CounterState.OPEN, Request("officer:early"))


def desk_of(context: WebOffice) -> MailboxDesk:
    """Return the office's mailbox."""
    return cast(MailboxDesk, context.opened["mailbox"])


def receipt_of(context: WebOffice) -> str:
    """Return the receipt of a message about rules, written at another lookup screen in each call."""
    new = NewMessage(Kind.RULE, "Quầy tiếp nhận nên mở cửa sớm hơn vào thứ hai")
    return desk_of(context).writing.send(
        new, FromScreen(f"lookup at {context.clock().isoformat()} {next(_SCREENS)}")
    )


_SCREENS = count(1)


_LOOKUPS = (LookupScreen("lookup-1", "Máy tra cứu", kiosk="kiosk-1"),)


def _settings(
    office: Office, folder: Path, screens: tuple[Screen, ...], lookups: tuple[LookupScreen, ...]
) -> Settings:
    kiosk = Kiosk("kiosk-1", "Cửa chính", ("HT", "DD", "CT"), VirtualSettings())
    return Settings(
        office=office,
        kiosks=(kiosk, replace(kiosk, name="kiosk-2", title="Sảnh chờ", printer=None)),
        screens=screens,
        signs=(Sign("sign-1", 1),),
        lookups=lookups,
        server=ServerSettings(data=folder, sign_in_failures=FAILURES, sign_in_window_s=WINDOW_S),
        notices=Path(__file__).parents[3] / "examples" / "notices",
    )


def web_office(
    office: Office,
    folder: Path,
    clock: FakeClock,
    *,
    is_demo: bool = False,
    booked_fields: tuple[str, ...] = (),
    screens: tuple[Screen, ...] = (Screen("hall-1", "Khu A", (1, 2)),),
    tables: Mapping[str, Table] | None = None,
    lookups: tuple[LookupScreen, ...] = _LOOKUPS,
    languages: tuple[str, ...] = STANDARD,
) -> WebOffice:
    """Build the office in that folder; times of ``booked_fields`` can be booked, of none by default.

    ``tables`` are those of capabilities that are not as by default.
    """
    tables = {name: table() for name, table in settings_of(CAPABILITIES).items()} | dict(tables or {})
    if booked_fields:
        tables["booking"] = BookingTable.model_validate({"fields": list(booked_fields)})
    settings = _settings(office, folder, screens, lookups)
    settings = replace(settings, capabilities=tables, words=shipped(languages))
    store = SqliteStore(folder, rooms=tables_of(CAPABILITIES))
    accounts, agents = Accounts(store), Mailboxes()
    for machine in ("kiosk-1", "kiosk-2", "keypad-1", "keypad-2"):
        agents.of(machine)
    opened = open_all((*FACES, *CAPABILITIES), settings, store, changes_of(settings, store, clock), clock)
    current = web_context(settings, store, clock, accounts, agents=agents, is_demo=is_demo, opened=opened)
    app = create_app(current, blueprints_of((*FACES, *CAPABILITIES)), secret_key="only-for-tests")
    return WebOffice(
        settings,
        clock,
        store,
        accounts,
        current.queue,
        current.printing,
        current.hardware,
        agents,
        app,
        opened,
    )
