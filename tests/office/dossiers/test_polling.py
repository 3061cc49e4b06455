"""A source is asked in time, left alone while it is away, and what it told last stays."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import structlog

from office.dossiers.adapters.source import Batch, SourceAway
from office.dossiers.judging import Told
from office.dossiers.kept import DOSSIERS
from office.dossiers.limits import Asker, Place
from office.dossiers.lookup import ByCode
from office.dossiers.polling import Poller
from office.dossiers.proof import ProofMaker
from office.dossiers.settings import MOST_EVERY_S
from office.dossiers.source_state import SourceState, interrupted_since
from office.dossiers.status import Status
from office.tickets.store import StoreError
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE
from tests.office.dossiers.dossier_office import A_DOSSIER, CODE, DIGITS, PROOFS, DossierOffice, numbered

PHONE = Asker(Place.PHONE, "10.0.0.7")
TOLD = Told(A_DOSSIER, DIGITS, None)


class Scripted:
    """A source that answers as the test says."""

    def __init__(self, answer: Callable[[], Batch]) -> None:
        self.answer = answer
        self.asked = 0
        self.took: list[Batch] = []

    def fetch(self) -> Batch:
        self.asked += 1
        return self.answer()

    def taken(self, batch: Batch) -> None:
        self.took.append(batch)


def away(retry_s: float | None = None) -> Callable[[], Batch]:
    def answer() -> Batch:
        raise SourceAway("away", retry_s)

    return answer


@pytest.fixture
def source(dossiers: DossierOffice) -> Scripted:
    return Scripted(lambda: Batch([TOLD], confirmed_at=dossiers.clock()))


@pytest.fixture
def poller(dossiers: DossierOffice, source: Scripted) -> Poller:
    return Poller("Một cửa", source, dossiers.store, PROOFS, dossiers.clock, SMALL_OFFICE.zone, 60)


def state(dossiers: DossierOffice) -> SourceState:
    with dossiers.store.reading() as reader:
        return DOSSIERS.on(reader).source("Một cửa")


@ON_BOTH_STORES
def test_what_is_told_is_found_and_the_source_was_reached(dossiers: DossierOffice, poller: Poller) -> None:
    assert poller.turn()

    assert dossiers.lookups.find(PHONE, ByCode(CODE, DIGITS)) == A_DOSSIER
    now = dossiers.clock()
    assert state(dossiers) == SourceState("Một cửa", now, now, now)


def test_it_is_asked_every_minute_and_not_before(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    asked = []
    for _ in range(5):
        asked.append(poller.turn())
        dossiers.clock.forward(seconds=30)

    assert asked == [True, False, True, False, True]


def test_files_that_wait_one_behind_the_other_are_read_one_after_the_other(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    source.answer = lambda: Batch([TOLD], is_one_of_many=source.asked < 4)

    assert [poller.turn() for _ in range(6)] == [True, True, True, True, False, False]


def test_while_it_is_away_it_is_asked_ever_less_and_at_least_every_15_minutes(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    source.answer, tries = away(), []
    for minute in range(60):
        if poller.turn():
            tries.append(minute)
        dossiers.clock.forward(minutes=1)

    assert tries == [0, 2, 6, 14, 29, 44, 59]


def test_one_that_asks_to_be_left_alone_is_left_alone_for_an_hour_at_most(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    source.answer, tries = away(99_999), []
    for minute in range(125):
        if poller.turn():
            tries.append(minute)
        dossiers.clock.forward(minutes=1)

    assert tries == [0, 60, 120]


@ON_BOTH_STORES
def test_the_last_known_state_stays_while_it_is_away(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    poller.turn()
    reached, source.answer = dossiers.clock(), away()
    for _ in range(40):
        dossiers.clock.forward(minutes=1)
        poller.turn()

    assert dossiers.lookups.find(PHONE, ByCode(CODE, DIGITS)) == A_DOSSIER
    assert interrupted_since(state(dossiers), dossiers.clock()) == reached


def test_when_it_is_back_it_is_asked_every_minute_again(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    answer, source.answer = source.answer, away()
    poller.turn()
    source.answer = answer
    dossiers.clock.forward(minutes=2)
    assert poller.turn()

    dossiers.clock.forward(minutes=1)

    assert poller.turn()
    assert len(source.took) == 2


def test_one_that_answers_is_never_interrupted_however_rarely_it_is_asked(
    dossiers: DossierOffice, source: Scripted
) -> None:
    zone = SMALL_OFFICE.zone
    poller = Poller("Một cửa", source, dossiers.store, PROOFS, dossiers.clock, zone, MOST_EVERY_S)
    for _ in range(200):
        poller.turn()
        assert interrupted_since(state(dossiers), dossiers.clock()) is None
        dossiers.clock.forward(seconds=20)


def test_a_clock_set_back_asks_at_once(dossiers: DossierOffice, poller: Poller) -> None:
    poller.turn()
    dossiers.clock.forward(days=-2)

    assert poller.turn()


def test_what_could_not_be_kept_is_not_called_taken(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    dossiers.store.close()

    with pytest.raises(StoreError):
        poller.turn()
    assert source.took == []


@ON_BOTH_STORES
def test_more_rows_than_one_transaction_holds_are_all_kept(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    source.answer = lambda: Batch([Told(numbered(each), f"{each:06}", None) for each in range(450)])

    poller.turn()

    for each in (0, 199, 200, 449):
        assert dossiers.lookups.find(PHONE, ByCode(numbered(each).code, f"{each:06}")) == numbered(each)


def test_the_source_and_the_hashing_run_where_they_hold_nobody_up_and_the_store_where_it_is_called(
    dossiers: DossierOffice, source: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_beside, where = False, list[tuple[str, bool]]()

    def offload(work: Callable[[], object]) -> object:
        nonlocal is_beside
        is_beside = True
        try:
            return work()
        finally:
            is_beside = False

    def told(name: str, of: Callable[..., object]) -> Callable[..., object]:
        def called(*arguments: object) -> object:
            where.append((name, is_beside))
            return of(*arguments)

        return called

    for owner, name in ((source, "fetch"), (source, "taken"), (ProofMaker, "proofs")):
        monkeypatch.setattr(owner, name, told(name, getattr(owner, name)))
    monkeypatch.setattr(dossiers.store, "transact", told("transact", dossiers.store.transact))
    zone = SMALL_OFFICE.zone
    Poller("Một cửa", source, dossiers.store, PROOFS, dossiers.clock, zone, 60, offload).turn()

    assert set(where) == {("fetch", True), ("taken", True), ("proofs", True), ("transact", False)}


def test_a_national_code_nobody_knows_is_logged_once_a_day(
    dossiers: DossierOffice, poller: Poller, source: Scripted
) -> None:
    strange = Told(replace(A_DOSSIER, status=Status.UNKNOWN), DIGITS, None, 11)
    source.answer = lambda: Batch([strange, strange])

    with structlog.testing.capture_logs() as logs:
        for _ in range(26):
            poller.turn()
            dossiers.clock.forward(minutes=60)

    told = [(entry["event"], entry["code"]) for entry in logs]
    assert told == [("dossier_status_unknown", 11)] * 2
