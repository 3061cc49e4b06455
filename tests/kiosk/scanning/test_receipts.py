"""A receipt held to a kiosk's scanner: a number where there may be a result, a date where none is yet."""

from dataclasses import replace
from typing import Any

import pytest

from hardware.scanning.codes import DossierCode
from kiosk.scanning.desk import ScanDesk
from office.dossiers.desk import DossierDesk
from office.dossiers.status import Status
from office.settings import ScannerSettings, SerialPortSettings
from tests.office.dossiers.dossier_office import A_DOSSIER, CODE
from tests.office.dossiers.web_dossiers import confirm, keep, with_dossiers
from tests.office.web.web_office import Caller, WebOffice, body_of
from tests.office.web.whole_office import context, kiosk, otherwise

__all__ = ["context", "kiosk", "otherwise"]

COLLECT = "CT"


@pytest.fixture
def desk(context: WebOffice) -> DossierDesk:
    return with_dossiers(context)


def collects(context: WebOffice, field: str | None) -> None:
    """Give kiosk 1 a scanner that offers that field to whoever holds a receipt to it."""
    first, *others = context.settings.kiosks
    scanner = ScannerSettings(SerialPortSettings("line-1", "/dev/ttyUSB0"), results_field=field)
    kiosks = (replace(first, scanner=scanner), *others)
    web = context.app.extensions["mot_cua"]
    context.app.extensions["mot_cua"] = replace(web, settings=replace(web.settings, kiosks=kiosks))


def scanned(context: WebOffice, kiosk: Caller, code: str = CODE) -> Any:
    """Hold a receipt to kiosk 1's scanner and return what its page is told."""
    seq = body_of(kiosk.get("/api/v1/scans"))["seq"]
    desk = context.app.extensions["mot_cua"].opened["kiosk"]
    assert isinstance(desk, ScanDesk)
    desk.put("kiosk-1", DossierCode(code))
    return body_of(kiosk.get(f"/api/v1/scans?after={seq}"))["scan"]


def test_a_result_that_is_not_there_yet_is_told_with_its_date_and_counted(
    context: WebOffice, desk: DossierDesk, kiosk: Caller
) -> None:
    keep(context.store)
    collects(context, COLLECT)

    scan = scanned(context, kiosk)

    assert scan["no_number"] == {"why": "not_ready", "due": "2026-12-07"}
    today = context.settings.office.day(context.clock())
    assert desk.visits_saved(today, today) == 1


def test_a_result_that_is_there_gets_a_number_that_is_linked_with_it(
    context: WebOffice, desk: DossierDesk, kiosk: Caller
) -> None:
    keep(context.store, replace(A_DOSSIER, status=Status.FINISHED))
    collects(context, COLLECT)

    scan = scanned(context, kiosk)
    assert (scan["field"], scan["no_number"]) == (COLLECT, None)
    answer = kiosk.post("/api/v1/tickets", {"field": COLLECT, "dossier": scan["dossier"]})

    ticket = body_of(answer)["ticket"]
    linked = desk.of_ticket(ticket["id"])
    assert linked is not None
    assert linked.code == CODE


def test_an_unknown_receipt_and_a_source_that_is_away_get_numbers(
    context: WebOffice, desk: DossierDesk, kiosk: Caller
) -> None:
    keep(context.store)
    collects(context, COLLECT)
    assert scanned(context, kiosk, "H24-261122-9999")["no_number"] is None

    context.clock.forward(minutes=31)

    assert scanned(context, kiosk)["no_number"] is None
    confirm(context.store, context.clock)
    assert scanned(context, kiosk)["no_number"] is not None


def test_where_no_field_hands_out_results_nobody_is_told_to_come_again(
    context: WebOffice, desk: DossierDesk, kiosk: Caller
) -> None:
    keep(context.store)
    collects(context, None)

    assert scanned(context, kiosk)["no_number"] is None


def test_an_office_without_a_source_reads_receipts_as_before(context: WebOffice, kiosk: Caller) -> None:
    collects(context, COLLECT)

    scan = scanned(context, kiosk)

    assert (scan["code"], scan["field"], scan["no_number"], scan["dossier"]) == (CODE, COLLECT, None, None)


@pytest.mark.parametrize("claim", ["made-up", "x" * 40])
def test_a_made_up_claim_costs_nobody_a_number(
    context: WebOffice, desk: DossierDesk, kiosk: Caller, claim: str
) -> None:
    answer = kiosk.post("/api/v1/tickets", {"field": COLLECT, "dossier": claim})

    assert answer.status_code == 201
    assert desk.of_ticket(body_of(answer)["ticket"]["id"]) is None
