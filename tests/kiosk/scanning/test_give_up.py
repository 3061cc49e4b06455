"""Whoever scans a waiting ticket may give its place up at the kiosk: what the page is told, what is kept."""

from typing import Any

import pytest
from flask import Flask

import kiosk.face
import phone.face
from hardware.scanning.codes import TicketKey
from kiosk.scanning.desk import ScanDesk
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.journal import Flag, Kind
from office.tickets.rights import ANYBODY
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from office.web.app import create_app
from office.web.context import Context
from tests.conftest import FakeClock
from tests.kiosk.conftest import TOKENS

KIOSK_2 = Request("kiosk:kiosk-2")
OFFICER = Request("officer:an")
HEADERS = {"Authorization": f"Bearer {TOKENS['kiosk-1']}"}


@pytest.fixture
def app(context: Context) -> Flask:
    return create_app(context, [kiosk.face.bp, phone.face.bp], secret_key="test")


@pytest.fixture
def ticket(context: Context) -> Ticket:
    return context.queue.issue(NewTicket("HT"), KIOSK_2).value


def scanned(app: Flask, desk: ScanDesk, ticket: Ticket) -> Any:
    """Hold the ticket to kiosk 1's scanner and return what its page is told of it."""
    client = app.test_client()
    seq = client.get("/api/v1/scans", headers=HEADERS).get_json()["seq"]
    desk.put("kiosk-1", TicketKey(ticket.key))
    return client.get(f"/api/v1/scans?after={seq}", headers=HEADERS).get_json()["scan"]["ticket"]


def test_the_page_is_told_the_key_of_a_waiting_ticket(app: Flask, desk: ScanDesk, ticket: Ticket) -> None:
    assert scanned(app, desk, ticket)["key"] == ticket.key


@pytest.mark.parametrize("act", ["call", "cancel"])
def test_once_it_waits_no_more_there_is_no_key(
    app: Flask, desk: ScanDesk, context: Context, ticket: Ticket, act: str
) -> None:
    context.queue.set_duty(1, CounterState.OPEN, OFFICER)
    context.queue.call_next(1, OFFICER) if act == "call" else context.queue.cancel(
        ticket.id, OFFICER, "xin về", who=ANYBODY
    )

    assert scanned(app, desk, ticket)["key"] is None


def test_there_is_no_key_of_a_past_day(app: Flask, desk: ScanDesk, ticket: Ticket, clock: FakeClock) -> None:
    clock.forward(days=1)

    assert scanned(app, desk, ticket)["key"] is None


def test_the_journal_says_by_the_visitor_and_at_which_kiosk(
    app: Flask, desk: ScanDesk, context: Context, ticket: Ticket
) -> None:
    key = scanned(app, desk, ticket)["key"]

    answer = app.test_client().post(f"/api/v1/t/{key}/cancellations", json={}, headers=HEADERS)

    assert (answer.status_code, answer.get_json()["ticket"]["state"]) == (201, "cancelled")
    with context.store.reading() as reader:
        last = list(reader.entries(0, 1000))[-1]
    assert (last.kind, last.actor, last.flag) == (Kind.CANCELLED, "kiosk:kiosk-1", Flag.BY_VISITOR)
