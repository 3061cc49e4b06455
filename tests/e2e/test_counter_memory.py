"""A console stays open all day: what it no longer shows must not stay in its memory."""

import time

from playwright.sync_api import expect

from tests.e2e.conftest import OpenPage
from tests.e2e.console_page import Console
from tests.running_server import RunningServer

FORGOTTEN_WITHIN_S = 30


def test_a_row_that_has_left_the_console_is_not_kept(server: RunningServer, page: OpenPage) -> None:
    manager = server.api("manager")
    for _ in range(3):
        manager.ticket("B")
    console = Console(page(1366, 768), server, 4)
    expect(console.listed("waiting")).to_have_count(3)
    console.page.evaluate(
        "window.rows = [...document.querySelectorAll('[data-row]')].map((row) => new WeakRef(row))"
    )

    for _ in range(3):
        ticket = manager.post("/counters/4/calls").json()["ticket"]
        manager.post(f"/tickets/{ticket['id']}/finishes").raise_for_status()
    manager.ticket("B")
    expect(console.listed("waiting")).to_have_count(1)

    debugger = console.page.context.new_cdp_session(console.page)
    deadline = time.monotonic() + FORGOTTEN_WITHIN_S
    while console.page.evaluate("rows.filter((row) => row.deref()).length"):
        assert time.monotonic() < deadline, "the page keeps rows that are gone"
        debugger.send("HeapProfiler.collectGarbage")
