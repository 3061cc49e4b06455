"""Visits that have lasted for a minute when the server starts, so that their ends are asked about at once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from office.capabilities import settings_of
from office.ratings.capability import RATINGS
from office.settings import load
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.hours import ALWAYS_OPEN
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import FakeClock
from tests.e2e.conftest import OpenPage
from tests.office.tickets.acts import KIOSK, call, open_counters
from tests.running_server import Api, RunningServer

LASTED = timedelta(seconds=60)
FIELDS = {4: "B", 6: "C"}
"""Of some counters, the field that each serves."""
UPRIGHT, FLAT, SMALL = (800, 1280), (1280, 800), (1024, 600)
SIZES = (FLAT, UPRIGHT, SMALL)


class RatedVisits:
    """A demo in which a visitor stands at each of those counters, called a minute ago."""

    def __init__(self, server: RunningServer, language: str = "vi") -> None:
        self.server = server
        server.stop()
        clock = FakeClock()
        clock.now = datetime.now(UTC) - LASTED
        store, office = SqliteStore(server.data), replace(_office(server), hours=ALWAYS_OPEN)
        queue = TicketQueue(Changes(office, store, clock), next_in_turn)
        self.tickets = {}
        for counter, field in FIELDS.items():
            open_counters(queue, counter)
            queue.issue(NewTicket(field, language=language), KIOSK)
            self.tickets[counter] = call(queue, counter)
        store.close()
        server.start()
        self.manager: Api = server.api("manager")

    def finish(self, counter: int = 4) -> str:
        """End the visit at that counter and return the ticket's label."""
        ticket = self.tickets[counter]
        self.manager.post(f"/tickets/{ticket.id}/finishes").raise_for_status()
        return ticket.label

    def rating(self, counter: int = 4) -> str:
        """Return whether that counter's ticket is rated, as its own page is told."""
        return str(self.manager.get(f"/t/{self.tickets[counter].key}").json()["rating"])

    def tablet(self, page: OpenPage, size: tuple[int, int] = FLAT, counter: int = 4) -> Page:
        """Open the tablet of that counter; return once it was told whose turn it is."""
        opened = page(*size, touch=True)
        with opened.expect_response("**/api/v1/ratings/next"):
            opened.goto(f"{self.server.url}/rating/rating-{counter}")
        return opened


def _office(server: RunningServer) -> Office:
    """The office that the server has."""
    return load(server.config, settings_of((RATINGS,))).office


def see(tablet: Page, name: str) -> None:
    """Wait until the tablet shows that part."""
    expect(tablet.locator(f'[data-stage="{name}"]')).to_be_visible()
