"""A scan on its way to the kiosk's page: what the page is told, to whom, how long, and what never."""

import threading
from random import Random
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hardware.scanning.card import CardSeen
from hardware.scanning.codes import DossierCode, TicketKey, UnknownCode
from kiosk.face import bp
from kiosk.scanning.box import FRESH_S, ScanBox
from kiosk.scanning.desk import ScanDesk
from office.tickets.answers import Request
from office.tickets.rights import ANYBODY
from office.tickets.ticket_queue import NewTicket
from office.web.app import create_app
from office.web.context import Context
from tests.conftest import FakeClock
from tests.kiosk.conftest import TOKENS

PERSON = "0123456789abcdef"


@pytest.fixture
def app(context: Context) -> Flask:
    return create_app(context, [bp], secret_key="test")


class Page:
    """A kiosk's page, as far as its scanner goes."""

    def __init__(self, app: Flask, kiosk: str) -> None:
        self._client: FlaskClient = app.test_client()
        self._headers = {"Authorization": f"Bearer {TOKENS[kiosk]}"}
        self._seq: int = self._get("/api/v1/scans")["seq"]

    def scan(self) -> Any:
        answer = self._get(f"/api/v1/scans?after={self._seq}")
        self._seq = answer["seq"]
        return answer["scan"]

    def take(self, field: str, **wish: object) -> tuple[int, Any]:
        answer = self._client.post("/api/v1/tickets", json={"field": field, **wish}, headers=self._headers)
        return answer.status_code, answer.get_json()

    def _get(self, path: str) -> Any:
        return self._client.get(path, headers=self._headers).get_json()


@pytest.fixture
def page(app: Flask) -> Page:
    return Page(app, "kiosk-1")


def test_a_ticket_is_told_with_its_place(context: Context, desk: ScanDesk, page: Page) -> None:
    context.queue.issue(NewTicket("CT"), Request("test"))
    ticket = context.queue.issue(NewTicket("CT"), Request("test")).value

    desk.put("kiosk-1", TicketKey(ticket.key))
    scan = page.scan()

    assert (scan["kind"], scan["ticket"]["ticket"]["label"]) == ("ticket", ticket.label)
    assert (scan["ticket"]["ahead"], scan["ticket"]["is_today"]) == (1, True)
    assert scan["ticket"]["ticket"]["key"] is None


def test_yesterdays_ticket_is_told_as_such(
    context: Context, desk: ScanDesk, page: Page, clock: FakeClock
) -> None:
    ticket = context.queue.issue(NewTicket("CT"), Request("test")).value
    clock.forward(days=1)

    desk.put("kiosk-1", TicketKey(ticket.key))

    assert page.scan()["ticket"]["is_today"] is False


def test_a_ticket_of_elsewhere_is_told_as_none(desk: ScanDesk, page: Page) -> None:
    desk.put("kiosk-1", TicketKey("A" * 26))

    scan = page.scan()

    assert (scan["kind"], scan["ticket"]) == ("ticket", None)


def test_a_receipt_is_told_by_its_code(desk: ScanDesk, page: Page) -> None:
    desk.put("kiosk-1", DossierCode("000.00.05.H23-191024-0001"))

    scan = page.scan()

    assert (scan["kind"], scan["code"]) == ("dossier", "000.00.05.H23-191024-0001")


def test_a_card_is_told_as_a_claim_that_says_nothing(desk: ScanDesk, page: Page) -> None:
    desk.put("kiosk-1", CardSeen(is_elder=False, person=PERSON))

    scan = page.scan()

    assert scan["kind"] == "card"
    assert scan["claim"]
    assert PERSON not in str(scan)


def test_what_was_scanned_at_another_kiosk_is_not_told(app: Flask, desk: ScanDesk, page: Page) -> None:
    other = Page(app, "kiosk-2")

    desk.put("kiosk-2", UnknownCode())

    assert other.scan()["kind"] == "unknown"
    desk.put("kiosk-1", DossierCode("H21.65-220914-0011"))
    assert page.scan()["kind"] == "dossier"


def test_an_old_scan_is_dropped() -> None:
    now_s = 0.0
    box = ScanBox(lambda: now_s)
    seq, _ = box.after(None, 0)
    box.put(UnknownCode())
    now_s = FRESH_S

    assert box.after(seq, 0) == (seq + 1, None)


def test_whoever_waits_is_told_at_once_and_a_second_asker_ends_the_wait() -> None:
    box = ScanBox()
    seq, _ = box.after(None, 0)
    told: list[object] = []
    first = threading.Thread(target=lambda: told.append(box.after(seq, 600)))
    first.start()
    second = threading.Thread(target=lambda: told.append(box.after(seq, 600)))
    second.start()
    while not told:
        first.join(0.01)
        second.join(0.01)
    assert told == [(seq, None)]

    box.put(UnknownCode())
    first.join(60)
    second.join(60)

    assert told == [(seq, None), (seq + 1, UnknownCode())]


def claimed(desk: ScanDesk, page: Page, kiosk: str = "kiosk-1", person: str = PERSON) -> str:
    desk.put(kiosk, CardSeen(is_elder=False, person=person))
    return str(page.scan()["claim"])


def test_one_person_has_one_active_ticket_of_a_field(
    context: Context, desk: ScanDesk, app: Flask, page: Page, clock: FakeClock
) -> None:
    _, first = page.take("CT", claim=claimed(desk, page))
    clock.forward(seconds=10)
    other = Page(app, "kiosk-2")

    status, problem = other.take("CT", claim=claimed(desk, other, "kiosk-2"))

    assert (status, problem["code"]) == (409, "already_waiting")
    assert problem["details"] == {"label": first["ticket"]["label"]}
    assert page.take("HT", claim=claimed(desk, page))[0] == 201
    clock.forward(seconds=10)
    assert page.take("CT", claim=claimed(desk, page, person="f" * 16))[0] == 201


def test_once_a_ticket_is_over_the_person_may_have_another(
    context: Context, desk: ScanDesk, page: Page, clock: FakeClock
) -> None:
    _, first = page.take("CT", claim=claimed(desk, page))
    context.queue.cancel(first["ticket"]["id"], Request("test"), "xin về", who=ANYBODY)
    clock.forward(seconds=10)

    assert page.take("CT", claim=claimed(desk, page))[0] == 201


def test_without_a_card_a_ticket_is_always_given(desk: ScanDesk, page: Page, clock: FakeClock) -> None:
    page.take("CT", claim=claimed(desk, page))
    clock.forward(seconds=10)

    assert page.take("CT")[0] == 201


def test_a_refused_card_does_not_hold_the_kiosk_up(desk: ScanDesk, page: Page, clock: FakeClock) -> None:
    page.take("CT", claim=claimed(desk, page))
    clock.forward(seconds=10)
    assert page.take("CT", claim=claimed(desk, page))[0] == 409

    assert page.take("HT")[0] == 201


def test_a_claim_is_good_once_and_at_its_own_kiosk(
    context: Context, desk: ScanDesk, app: Flask, page: Page, clock: FakeClock
) -> None:
    claim = claimed(desk, page)
    other = Page(app, "kiosk-2")

    assert other.take("CT", claim=claim)[0] == 201  # As without a card: the person is free yet.
    assert page.take("CT", claim=claim)[0] == 201
    clock.forward(seconds=10)
    assert page.take("CT", claim=claim)[0] == 201


def test_the_day_after_everybody_is_new(
    context: Context, desk: ScanDesk, page: Page, clock: FakeClock
) -> None:
    page.take("CT", claim=claimed(desk, page))
    clock.forward(days=1)

    assert page.take("CT", claim=claimed(desk, page))[0] == 201


def test_a_lost_answer_is_given_again_and_is_no_second_ticket(
    context: Context, desk: ScanDesk, app: Flask
) -> None:
    page = Page(app, "kiosk-1")
    claim = claimed(desk, page)
    client, headers = app.test_client(), {"Authorization": f"Bearer {TOKENS['kiosk-1']}"}
    headers["Idempotency-Key"] = f"key-{Random(2).random()}"

    answers = [
        client.post("/api/v1/tickets", json={"field": "CT", "claim": claim}, headers=headers)
        for _ in range(2)
    ]

    assert [one.status_code for one in answers] == [201, 200]
    assert answers[0].get_json() == answers[1].get_json()
