"""A whole office, whose mailbox has a key, a browser that is its lookup screen, and a ticket of today."""

import pytest

from office.mailbox.keys import Keys
from office.people import DeviceRole
from office.tickets.answers import Request
from office.tickets.ticket_queue import NewTicket
from tests.conftest import FakeClock
from tests.office.mailbox.conftest import CHEAP, PASSPHRASE
from tests.office.web.web_office import Caller, WebOffice
from tests.office.web.whole_office import anyone as phone
from tests.office.web.whole_office import context as office_without_key
from tests.office.web.whole_office import otherwise

__all__ = ["office_without_key", "otherwise", "phone"]

SCREEN = "lookup-1"


@pytest.fixture
def context(office_without_key: WebOffice, clock: FakeClock) -> WebOffice:
    Keys(office_without_key.store, clock, CHEAP).make(PASSPHRASE)
    return office_without_key


@pytest.fixture
def screen(context: WebOffice) -> Caller:
    """A browser that is the lookup screen; it sends forms, which carry no header."""
    browser = context.anyone()
    browser.post("/api/v1/device-session", {"token": context.enrol(SCREEN, DeviceRole.LOOKUP)})
    return browser


@pytest.fixture
def key(context: WebOffice) -> str:
    """The key of a ticket of today."""
    return context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value.key
