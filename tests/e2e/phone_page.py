"""A ticket's page on a phone, in a browser: open it, and have its ticket called."""

from itertools import count

from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.running_server import Api, RunningServer

SMALL = (360, 640)
FIELD, COUNTER = "C", 6
"""Only counter 6 serves this field, and nothing else."""


def watch_buzzes(phone: Page) -> None:
    """Note every buzz of the phone in ``window.buzzes``: a browser without a motor keeps them to itself."""
    phone.add_init_script(
        "window.buzzes = []; navigator.vibrate = (p) => { window.buzzes.push(p); return true }"
    )


def opened(server: RunningServer, page: OpenPage, key: str) -> Page:
    """Open a ticket's page and return it once it follows the office live.

    It asks twice for what it shows: at its start, and as it joins.
    """
    phone = page(*SMALL, touch=True)
    watch_buzzes(phone)
    asked = count(1)
    with phone.expect_event("response", lambda it: it.url.endswith("/live") and next(asked) == 2):
        phone.goto(f"{server.url}/t/{key}")
    return phone


def call_next(api: Api) -> int:
    """Call the next ticket to the counter and return its id."""
    answer = api.post(f"/counters/{COUNTER}/calls")
    answer.raise_for_status()
    return int(answer.json()["ticket"]["id"])


def serve_next(api: Api) -> None:
    """Call the next ticket and finish its visit."""
    api.post(f"/tickets/{call_next(api)}/finishes").raise_for_status()
