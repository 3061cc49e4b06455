"""A whole office with one lookup screen, and a browser that is enrolled as it."""

import pytest

from office.people import DeviceRole
from tests.office.web.web_office import Caller, WebOffice, body_of
from tests.office.web.whole_office import context, otherwise

__all__ = ["context", "otherwise"]

SCREEN = "lookup-1"


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
