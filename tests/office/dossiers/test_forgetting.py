"""Dossiers that nobody tells of are gone after a year; a clock that leaps takes none away."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from office.dossiers.code import spelling
from office.dossiers.forgetting import KEPT_FOR, OldDossiers
from office.dossiers.kept import DOSSIERS, DOSSIERS_CHANGED
from office.dossiers.source_state import SourceState
from tests.conftest import ON_BOTH_STORES
from tests.office.dossiers.dossier_office import A_DOSSIER, AT, DossierOffice, numbered

OLD, YOUNG = numbered(2), replace(numbered(3), fetched_at=AT + KEPT_FOR)


def run(old: OldDossiers, start: datetime, minutes: int) -> None:
    for minute in range(0, minutes + 1, 30):
        old.turn(start + timedelta(minutes=minute))


def has(dossiers: DossierOffice, code: str) -> bool:
    with dossiers.store.reading() as reader:
        return bool(DOSSIERS.on(reader).of_spelling(spelling(code)))


@pytest.fixture
def old(dossiers: DossierOffice) -> OldDossiers:
    for one in (OLD, YOUNG):
        dossiers.keep(one)
    return OldDossiers(dossiers.store, "Một cửa")


@ON_BOTH_STORES
def test_a_dossier_not_told_of_for_a_year_is_forgotten(dossiers: DossierOffice, old: OldDossiers) -> None:
    run(old, AT + KEPT_FOR, 120)

    assert [has(dossiers, one.code) for one in (OLD, YOUNG)] == [False, True]
    dossiers.keep(A_DOSSIER)
    assert [has(dossiers, one.code) for one in (A_DOSSIER, YOUNG)] == [True, True]


def test_one_on_the_last_list_of_all_stays_however_old_the_list_is(
    dossiers: DossierOffice, old: OldDossiers
) -> None:
    state = SourceState("Một cửa", listed_at=OLD.fetched_at)
    dossiers.store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).keep_source(state))

    run(old, AT + 2 * KEPT_FOR, 120)

    assert has(dossiers, OLD.code)


def test_a_clock_that_leaps_ahead_forgets_nothing_for_two_hours(
    dossiers: DossierOffice, old: OldDossiers
) -> None:
    run(old, AT, 90)
    run(old, AT + 10 * KEPT_FOR, 90)
    run(old, AT + timedelta(minutes=120), 120)

    assert has(dossiers, OLD.code)
