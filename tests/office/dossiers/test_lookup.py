"""Who finds a dossier, with what, and what everybody else is told."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from office.dossiers.limits import Asker, Place
from office.dossiers.lookup import ByCode, ByReceipt, ByShort, Scanned, Wanted
from office.dossiers.refusals import AtCounterOnly, NoSuchDossier, WholeCodeNeeded
from office.dossiers.status import Status
from office.tickets.refusals import InvalidRequest, Refusal
from office.tickets.store import StoreError
from office.web.refusals import SlowDown
from tests.conftest import ON_BOTH_STORES
from tests.office.dossiers.dossier_office import (
    A_DOSSIER,
    AT,
    CODE,
    DIGITS,
    DUE,
    RECEIPT,
    DossierOffice,
    numbered,
)

pytestmark = ON_BOTH_STORES
PHONE = Asker(Place.PHONE, "10.0.0.7")
KIOSK = Asker(Place.KIOSK, "lookup-1")
DAY = date(2026, 11, 22)


def phone(number: int) -> Asker:
    return Asker(Place.PHONE, f"10.0.1.{number}")


@pytest.mark.parametrize(
    "wanted",
    [
        ByCode(CODE, DIGITS),
        ByCode("h24 0102 – 261122 - 0001", "654 321"),
        ByShort(DAY, "0001", DIGITS),
        ByReceipt(RECEIPT),
    ],
)
def test_a_dossier_is_found_by_code_by_its_short_form_and_by_its_receipt(
    dossiers: DossierOffice, wanted: Wanted
) -> None:
    dossiers.keep(numbered(2), "111111")
    dossiers.keep(receipt=RECEIPT)

    assert dossiers.lookups.find(PHONE, wanted) == A_DOSSIER


@pytest.mark.parametrize("asker", [KIOSK, PHONE])
def test_a_receipt_opens_though_others_there_were_wrong_so_often_that_one_waits(
    dossiers: DossierOffice, asker: Asker
) -> None:
    dossiers.keep(receipt=RECEIPT)
    for number in range(10):
        with pytest.raises((NoSuchDossier, SlowDown)):
            dossiers.lookups.find(asker, ByCode(numbered(number + 2).code, "000000"))

    assert dossiers.lookups.find(asker, ByReceipt(RECEIPT)) == A_DOSSIER
    for wanted in (ByCode(CODE, DIGITS), ByReceipt("A" * 22)):
        with pytest.raises(SlowDown):
            dossiers.lookups.find(asker, wanted)


@pytest.mark.parametrize(
    "wanted",
    [
        ByCode(CODE, "000000"),
        ByCode("H24.01.02-261122-0009", DIGITS),
        ByShort(DAY, "0001", "000000"),
        ByShort(date(2026, 11, 21), "0001", DIGITS),
        ByReceipt("A" * 22),
    ],
)
def test_unknown_and_wrong_are_the_same_refusal_word_by_word(dossiers: DossierOffice, wanted: Wanted) -> None:
    dossiers.keep(receipt=RECEIPT)

    with pytest.raises(NoSuchDossier) as refused:
        dossiers.lookups.find(PHONE, wanted)

    assert (refused.value.message, dict(refused.value.details)) == (
        "no such dossier, or not its digits",
        {},
    )


@pytest.mark.parametrize(
    "wanted",
    [
        ByCode(CODE, "65432"),
        ByCode(CODE, "65432a"),
        ByCode(" .", DIGITS),
        ByCode("H" * 41, DIGITS),
        ByShort(DAY, "001", DIGITS),
        ByShort(DAY, "x001", DIGITS),
        ByReceipt("too-short"),
    ],
)
def test_what_can_be_no_code_or_proof_is_refused_and_no_try(dossiers: DossierOffice, wanted: Wanted) -> None:
    dossiers.keep()

    for _ in range(11):
        with pytest.raises(InvalidRequest):
            dossiers.lookups.find(PHONE, wanted)
    assert dossiers.lookups.find(PHONE, ByCode(CODE, DIGITS)) == A_DOSSIER


def test_a_dossier_without_digits_is_found_by_a_scan_only(dossiers: DossierOffice) -> None:
    dossiers.keep(digits=None)

    with pytest.raises(NoSuchDossier):
        dossiers.lookups.find(PHONE, ByCode(CODE, DIGITS))
    assert dossiers.lookups.scanned("kiosk-1", CODE) is not None


def test_two_that_fit_the_short_form_are_not_listed_and_the_whole_code_tells_them_apart(
    dossiers: DossierOffice,
) -> None:
    other = replace(A_DOSSIER, code="H24.09-261122-0001")
    dossiers.keep()
    dossiers.keep(other)

    with pytest.raises(WholeCodeNeeded):
        dossiers.lookups.find(PHONE, ByShort(DAY, "0001", DIGITS))
    assert dossiers.lookups.find(PHONE, ByCode(other.code, DIGITS)) == other


def test_two_codes_spelt_alike_are_told_apart_by_their_dots(dossiers: DossierOffice) -> None:
    one, other = (replace(A_DOSSIER, code=f"{agency}-261122-0001") for agency in ("H21.6.5", "H21.65"))
    dossiers.keep(one)
    dossiers.keep(other)

    with pytest.raises(WholeCodeNeeded):
        dossiers.lookups.find(PHONE, ByCode("H2165-261122-0001", DIGITS))
    assert dossiers.lookups.find(PHONE, ByCode("h21.65-261122-0001", DIGITS)) == other
    assert dossiers.lookups.scanned("kiosk-1", "H2165-261122-0001") is None


def test_after_five_wrong_tries_a_day_not_even_the_right_digits_open_it_whoever_tried(
    dossiers: DossierOffice,
) -> None:
    dossiers.keep()
    for number in range(5):
        with pytest.raises(NoSuchDossier):
            dossiers.lookups.find(phone(number), ByCode(CODE, "000000"))

    with pytest.raises(AtCounterOnly):
        dossiers.lookups.find(KIOSK, ByCode(CODE, DIGITS))
    with pytest.raises(AtCounterOnly):
        dossiers.lookups.find(phone(8), ByShort(DAY, "0001", DIGITS))
    dossiers.restart()
    with pytest.raises(AtCounterOnly):
        dossiers.lookups.find(phone(9), ByCode(CODE.lower(), DIGITS))


def test_the_next_day_it_opens_again(dossiers: DossierOffice) -> None:
    dossiers.keep()
    for number in range(5):
        with pytest.raises(NoSuchDossier):
            dossiers.lookups.find(phone(number), ByCode(CODE, "000000"))

    dossiers.clock.set_local("2026-11-24 00:00")

    assert dossiers.lookups.find(PHONE, ByCode(CODE, DIGITS)) == A_DOSSIER


def test_a_dossier_that_does_not_exist_is_shut_after_five_tries_as_well(dossiers: DossierOffice) -> None:
    for number in range(5):
        with pytest.raises(NoSuchDossier):
            dossiers.lookups.find(phone(number), ByCode(CODE, DIGITS))

    with pytest.raises(AtCounterOnly):
        dossiers.lookups.find(PHONE, ByCode(CODE, DIGITS))


def test_right_digits_are_never_counted(dossiers: DossierOffice) -> None:
    dossiers.keep()

    for _ in range(40):
        dossiers.lookups.find(PHONE, ByCode(CODE, DIGITS))
    assert dossiers.lookups.find(KIOSK, ByCode(CODE, DIGITS)) == A_DOSSIER


def test_a_scan_shows_status_and_date_and_only_thirty_an_hour(dossiers: DossierOffice) -> None:
    dossiers.keep()
    for _ in range(30):
        assert dossiers.lookups.scanned("kiosk-1", CODE) == Scanned(Status.IN_PROGRESS, DUE, AT, AT)

    with pytest.raises(SlowDown):
        dossiers.lookups.scanned("kiosk-1", CODE)
    assert dossiers.lookups.scanned("kiosk-2", "H24.01.02-261122-0009") is None
    dossiers.clock.forward(minutes=60)
    assert dossiers.lookups.scanned("kiosk-1", CODE) is not None


def test_many_wrong_tries_at_the_same_moment_are_five_and_no_more(dossiers: DossierOffice) -> None:
    dossiers.keep()

    def told(number: int) -> str:
        try:
            dossiers.lookups.find(phone(number), ByCode(CODE, "000000"))
        except Refusal as refusal:
            return refusal.code
        return "found"

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(told, range(20)))

    assert Counter(answers) == {"no_such_dossier": 5, "at_counter_only": 15}


def test_a_store_that_fails_counts_a_try_as_wrong_and_answers_nobody(
    dossiers: DossierOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk only wrong tries would fail: who could go on trying would tell them from the right."""
    dossiers.keep()

    def full(work: object) -> None:
        raise StoreError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(dossiers.store, "transact", full)
        for _ in range(10):
            with pytest.raises(StoreError):
                dossiers.lookups.find(PHONE, ByCode(CODE, "000000"))

    with pytest.raises(SlowDown):
        dossiers.lookups.find(PHONE, ByCode(CODE, DIGITS))
