"""The dossier of a ticket: seen and linked by the officer who has the visitor there, and by nobody else."""

from dataclasses import replace

import pytest

from office.dossiers.desk import DossierDesk
from office.people import DeviceRole
from office.tickets.answers import Request
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from tests.office.dossiers.dossier_office import A_DOSSIER, CODE
from tests.office.dossiers.web_dossiers import keep, with_dossiers
from tests.office.web.web_office import WebOffice, body_of, code_of


@pytest.fixture
def context(context: WebOffice) -> WebOffice:
    context.open_counters()
    return context


@pytest.fixture
def desk(context: WebOffice) -> DossierDesk:
    return with_dossiers(context)


def called(context: WebOffice) -> Ticket:
    """Have a visitor called to counter 1."""
    with context.store.reading() as reader:
        held = reader.in_hand(1, context.settings.office.day(context.clock()))
    if held is not None:
        context.queue.finish(held.id, Request("officer:early"), right=lambda ticket: None)
    context.clock.forward(seconds=10)
    context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))
    return context.queue.call_next(1, Request("officer:an")).value


def test_an_officer_links_a_dossier_by_its_code_and_sees_how_it_stands(
    context: WebOffice, desk: DossierDesk
) -> None:
    keep(context.store)
    officer, ticket = context.signed_in("an", counters=(1,)), called(context)
    path = f"/api/v1/tickets/{ticket.id}/dossier"

    assert body_of(officer.get(path)) == {"dossier": None}
    linked = body_of(officer.put(path, {"code": f" {CODE.lower().replace('.', '')} "}))["dossier"]

    assert (linked["code"], linked["visits"], linked["state"]["status"]) == (CODE, 1, "in_progress")
    assert body_of(officer.get(path))["dossier"] == linked
    assert body_of(officer.get("/api/v1/counters/1"))["dossier"]["code"] == CODE


def test_visits_for_one_dossier_are_counted_by_tickets(context: WebOffice, desk: DossierDesk) -> None:
    officer = context.signed_in("an", counters=(1,))
    for expected in (1, 2, 3):
        ticket = called(context)
        for _ in range(2):
            answer = officer.put(f"/api/v1/tickets/{ticket.id}/dossier", {"code": CODE})
        assert body_of(answer)["dossier"]["visits"] == expected

    today = context.settings.office.day(context.clock())
    assert dict(desk.visits_by_number(today, today)) == {3: 1}


def test_a_code_that_the_source_never_told_is_linked_and_counted(
    context: WebOffice, desk: DossierDesk
) -> None:
    officer, ticket = context.signed_in("an", counters=(1,)), called(context)

    linked = body_of(officer.put(f"/api/v1/tickets/{ticket.id}/dossier", {"code": "H99-261122-0001"}))

    assert linked["dossier"] == {"code": "H99-261122-0001", "state": None, "visits": 1}


def test_two_codes_that_are_spelt_alike_show_neither(context: WebOffice, desk: DossierDesk) -> None:
    for code in ("H24.01-261122-0001", "H2.401-261122-0001"):
        keep(context.store, replace(A_DOSSIER, code=code))
    officer, ticket = context.signed_in("an", counters=(1,)), called(context)

    linked = body_of(officer.put(f"/api/v1/tickets/{ticket.id}/dossier", {"code": "H2401-261122-0001"}))

    assert linked["dossier"]["state"] is None


def test_nobody_looks_at_a_dossier_without_its_visitor(context: WebOffice, desk: DossierDesk) -> None:
    keep(context.store)
    ticket = called(context)
    waiting = context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value
    elsewhere = context.signed_in("binh", counters=(2,))
    here, keypad = context.signed_in("an", counters=(1,)), context.device("keypad-1", DeviceRole.COUNTER)

    asked = [
        elsewhere.put(f"/api/v1/tickets/{ticket.id}/dossier", {"code": CODE}),
        elsewhere.get(f"/api/v1/tickets/{ticket.id}/dossier"),
        here.put(f"/api/v1/tickets/{waiting.id}/dossier", {"code": CODE}),
        keypad.put(f"/api/v1/tickets/{ticket.id}/dossier", {"code": CODE}),
    ]

    assert [code_of(answer) for answer in asked] == ["not_allowed"] * 4


@pytest.mark.parametrize("code", ["", "???", "x" * 161, "-" * 60])
def test_what_can_be_no_code_links_nothing(context: WebOffice, desk: DossierDesk, code: str) -> None:
    officer, ticket = context.signed_in("an", counters=(1,)), called(context)

    answer = officer.put(f"/api/v1/tickets/{ticket.id}/dossier", {"code": code})

    assert code_of(answer) == "invalid_request"
    assert desk.of_ticket(ticket.id) is None


def test_an_office_without_a_source_links_nothing_and_its_console_offers_it_not(context: WebOffice) -> None:
    officer, ticket = context.signed_in("an", counters=(1,)), called(context)

    answer = officer.put(f"/api/v1/tickets/{ticket.id}/dossier", {"code": CODE})

    assert code_of(answer) == "no_dossier_source"
    view = body_of(officer.get("/api/v1/counters/1"))
    assert (view["links_dossiers"], view["dossier"]) == (False, None)


def test_tickets_journal_and_link_say_nothing_of_the_dossier(context: WebOffice, desk: DossierDesk) -> None:
    ticket = called(context)
    desk.link(ticket, CODE)

    db = context.store._db.conn
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    telling = [
        table
        for table in tables
        if any("261122-0001" in str(row) for row in db.execute(f"SELECT * FROM {table}"))
    ]

    assert telling == ["dossier_links"]


def test_a_claim_of_a_receipt_links_one_ticket_at_its_own_kiosk(
    context: WebOffice, desk: DossierDesk
) -> None:
    first, second = called(context), called(context)
    claim = desk.claim("kiosk-1", CODE)
    assert claim is not None

    desk.link_claimed("kiosk-2", claim, first)
    assert desk.of_ticket(first.id) is None
    desk.link_claimed("kiosk-1", claim, first)
    desk.link_claimed("kiosk-1", claim, second)

    assert desk.of_ticket(second.id) is None
    linked = desk.of_ticket(first.id)
    assert linked is not None
    assert linked.visits == 1
