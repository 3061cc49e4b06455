"""A whole office, whose mailbox has a key, a browser that is its lookup screen, and a ticket of today."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.mailbox.keys import Keys
from office.people import DeviceRole
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket
from tests.conftest import FakeClock
from tests.office.mailbox.conftest import CHEAP, PASSPHRASE
from tests.office.web.web_office import Caller, WebOffice, web_office

SCREEN = "lookup-1"


@pytest.fixture
def context(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    built = web_office(office, tmp_path / "web", clock)
    Keys(built.store, clock, CHEAP).make(PASSPHRASE)
    yield built
    built.close()


@pytest.fixture
def screen(context: WebOffice) -> Caller:
    """A browser that is the lookup screen; it sends forms, which carry no header."""
    browser = context.anyone()
    browser.post("/api/v1/device-session", {"token": context.enrol(SCREEN, DeviceRole.LOOKUP)})
    return browser


@pytest.fixture
def phone(context: WebOffice) -> Caller:
    return context.anyone()


@pytest.fixture
def key(context: WebOffice) -> str:
    """The key of a ticket of today."""
    return context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value.key


@pytest.fixture
def office_without_key(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    built = web_office(office, tmp_path / "bare", clock)
    yield built
    built.close()
