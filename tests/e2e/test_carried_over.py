"""Pages left open while a wrong day becomes today: each shows the truth, though its clock went back.

No clock is set here: the journal is written with a later date before the server starts. What a page saw
while the clock was ahead is told to it in the server's place.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import requests
from playwright.sync_api import Route, expect

from office.settings import load
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.hours import ALWAYS_OPEN
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import FakeClock
from tests.e2e.conftest import OpenPage
from tests.e2e.console_page import Console
from tests.e2e.hall_page import expect_huge, expect_on_board, opened
from tests.office.tickets.acts import call, issue, open_counters
from tests.running_server import RunningServer

COUNTER = 6
AHEAD = timedelta(days=40)
"""By so much the clock was ahead when people came."""


class WrongDay:
    """A server at whose start two people are of a day to come: one called, one waiting."""

    def __init__(self, server: RunningServer) -> None:
        self.server, self.is_ahead = server, True
        server.stop()
        clock = FakeClock()
        clock.now = datetime.now(UTC) + AHEAD
        store = SqliteStore(server.data)
        office = replace(load(server.config).office, hours=ALWAYS_OPEN)
        queue = TicketQueue(Changes(office, store, clock), next_in_turn)
        open_counters(queue, COUNTER)
        self.called, self.waiting = issue(queue, "C"), issue(queue, "C")
        call(queue, COUNTER)
        store.close()
        # It runs, and says that it gives no numbers.
        with pytest.raises(requests.HTTPError, match="503"):
            server.start()

    def tell(self, route: Route) -> None:
        """Answer as the server does, and until the clock was set back as it did then."""
        answer = route.fetch()
        told = answer.json()
        if self.is_ahead:
            told["now"] = (datetime.fromisoformat(told["now"]) + AHEAD).isoformat()
        route.fulfill(response=answer, json=told)

    def accept(self) -> None:
        """The clock is set back, and a technician says that it is right now."""
        self.is_ahead = False
        assert "is right: numbers are given again" in self.server.command("clock", "accept")


@pytest.fixture
def day(server: RunningServer) -> WrongDay:
    return WrongDay(server)


def test_pages_left_open_show_the_right_day_once_someone_says_so(day: WrongDay, page: OpenPage) -> None:
    assert day.server.api().get("/hall").json()["now_serving"] == []
    hall, sign, officer = opened(day.server, page, name="hall-2"), page(800, 480), page(1366, 768)
    sign.goto(f"{day.server.url}/counter/{COUNTER}/sign")
    officer.route(f"**/api/v1/counters/{COUNTER}", day.tell)
    Console(officer, day.server, COUNTER).press("F2")
    expect(officer.locator("[data-notice]")).to_contain_text("sai ngày")
    phone = page(360, 640, touch=True)
    phone.goto(f"{day.server.url}/t/{day.waiting.key}")
    expect(hall.locator("[data-newest-label]")).to_have_text("")
    expect(officer.locator("[data-clock]")).to_contain_text("sai ngày")

    day.accept()

    expect_huge(hall, day.called.label, COUNTER)
    expect_on_board(hall, day.called.label, COUNTER)
    expect(sign.locator("[data-label]")).to_have_text(day.called.label)
    expect(officer.locator("[data-console]")).to_contain_text(day.called.label)
    expect(officer.locator("[data-clock]")).to_have_text("")
    expect(officer.locator("[data-notice]")).to_have_text("")
    expect(phone.locator("[data-ahead]")).to_be_visible()
