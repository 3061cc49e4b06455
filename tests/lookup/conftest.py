"""A whole office with one lookup screen, and a browser that is enrolled as it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.people import DeviceRole
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, body_of, web_office

SCREEN = "lookup-1"


@pytest.fixture
def context(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    built = web_office(office, tmp_path / "web", clock)
    yield built
    built.close()


def screen_of(context: WebOffice) -> Caller:
    """Return a browser that is the lookup screen of that office."""
    browser = context.anyone()
    answer = browser.post("/api/v1/device-session", {"token": context.enrol(SCREEN, DeviceRole.LOOKUP)})
    browser.headers |= {"X-CSRF-Token": body_of(answer)["csrf_token"], "X-Device": SCREEN}
    return browser


@pytest.fixture
def screen(context: WebOffice) -> Caller:
    """A browser that is the lookup screen."""
    return screen_of(context)
