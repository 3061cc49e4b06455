"""Who comes to collect a result gets a number, or a date in place of one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from office.dossiers.collecting import NoNumber, Number, Why, collecting
from office.dossiers.collecting_desk import CollectingDesk
from office.dossiers.kept import DOSSIERS, DOSSIERS_CHANGED
from office.dossiers.lookup import Scanned
from office.dossiers.source_state import SourceState
from office.dossiers.status import Status
from office.tickets.store import StoreError
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE
from tests.office.dossiers.dossier_office import A_DOSSIER, AT, CODE, DUE, PROOFS, DossierOffice

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (Status.REGISTERED, NoNumber(Why.NOT_READY, DUE)),
        (Status.ACCEPTED, NoNumber(Why.NOT_READY, DUE)),
        (Status.NOT_ACCEPTED, NoNumber(Why.NO_RESULT)),
        (Status.IN_PROGRESS, NoNumber(Why.NOT_READY, DUE)),
        (Status.PAPERS_MISSING, NoNumber(Why.PAPERS_MISSING)),
        (Status.FEES_DUE, NoNumber(Why.FEES_DUE)),
        (Status.WITHDRAWN, NoNumber(Why.NO_RESULT)),
        (Status.STOPPED, NoNumber(Why.NO_RESULT)),
        (Status.FINISHED, Number()),
        (Status.RETURNED, NoNumber(Why.RETURNED)),
        (Status.UNKNOWN, Number()),
    ],
)
def test_each_status_has_its_answer_and_a_source_that_is_away_gives_a_number(
    status: Status, answer: Number | NoNumber
) -> None:
    scanned = Scanned(status, DUE, AT, AT)

    assert collecting(scanned, TODAY, is_interrupted=False, is_old=False) == answer
    assert collecting(scanned, TODAY, is_interrupted=True, is_old=False) == Number()


def test_an_unknown_receipt_gets_a_number() -> None:
    assert collecting(None, TODAY, is_interrupted=False, is_old=False) == Number()


@pytest.mark.parametrize(
    ("due", "answer"),
    [
        (TODAY + timedelta(days=1), NoNumber(Why.NOT_READY, TODAY + timedelta(days=1))),
        (TODAY, Number()),
        (None, Number()),
    ],
)
def test_what_may_be_old_turns_away_only_before_the_date_on_the_receipt(
    due: date | None, answer: Number | NoNumber
) -> None:
    scanned = Scanned(Status.IN_PROGRESS, due, AT, AT)

    assert collecting(scanned, TODAY, is_interrupted=False, is_old=True) == answer


def test_a_date_that_has_passed_is_no_date_to_come_back_on() -> None:
    late = Scanned(Status.IN_PROGRESS, TODAY - timedelta(days=1), AT, AT)

    assert collecting(late, TODAY, is_interrupted=False, is_old=False) == NoNumber(Why.OVERDUE)


@pytest.fixture
def desk(dossiers: DossierOffice) -> CollectingDesk:
    """One at "collect results" whose source answered just now."""
    now = dossiers.clock()
    state = SourceState("Một cửa").answered(now, now)
    dossiers.store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).keep_source(state))
    return CollectingDesk(dossiers.store, dossiers.lookups, PROOFS, SMALL_OFFICE, "Một cửa", dossiers.clock)


def saved(dossiers: DossierOffice) -> int:
    with dossiers.store.reading() as reader:
        return DOSSIERS.on(reader).visits_saved(TODAY, TODAY)


@ON_BOTH_STORES
def test_a_visit_saved_is_counted_once_however_often_the_receipt_is_scanned(
    dossiers: DossierOffice, desk: CollectingDesk
) -> None:
    dossiers.keep()

    answers = [desk.answer("kiosk-1", code) for code in (CODE, CODE.lower(), CODE.replace(".", ""))]

    assert answers == [NoNumber(Why.NOT_READY, DUE)] * 3
    assert saved(dossiers) == 1


@ON_BOTH_STORES
def test_who_gets_a_number_is_no_visit_saved(dossiers: DossierOffice, desk: CollectingDesk) -> None:
    dossiers.keep(replace(A_DOSSIER, status=Status.FINISHED))

    assert desk.answer("kiosk-1", CODE) == desk.answer("kiosk-1", "H24-261122-9999") == Number()
    assert saved(dossiers) == 0


@ON_BOTH_STORES
def test_a_source_away_for_half_an_hour_and_a_scanner_that_asks_too_often_give_numbers(
    dossiers: DossierOffice, desk: CollectingDesk
) -> None:
    dossiers.keep()
    for _ in range(30):
        desk.answer("kiosk-1", CODE)
    assert desk.answer("kiosk-1", CODE) == Number()

    dossiers.clock.forward(minutes=31)

    assert desk.answer("kiosk-2", CODE) == Number()


@ON_BOTH_STORES
def test_a_source_that_never_answered_gives_numbers(dossiers: DossierOffice) -> None:
    dossiers.keep()
    desk = CollectingDesk(dossiers.store, dossiers.lookups, PROOFS, SMALL_OFFICE, "Một cửa", dossiers.clock)

    assert desk.answer("kiosk-1", CODE) == Number()


def test_where_nothing_can_be_kept_a_scan_has_its_answer_all_the_same(
    dossiers: DossierOffice, desk: CollectingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("the disk is full")

    dossiers.keep()
    monkeypatch.setattr(dossiers.store, "transact", full)

    assert desk.answer("kiosk-1", CODE) == NoNumber(Why.NOT_READY, DUE)
