"""What dossiers keep in any store: both answer alike."""

from dataclasses import replace
from datetime import date, timedelta

from office.dossiers.dossier import LASTING, Proofs, Step, Timeliness
from office.dossiers.kept import DOSSIERS, DOSSIERS_CHANGED
from office.dossiers.source_state import SourceState
from office.dossiers.status import Status
from office.tickets.store import Transaction
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.dossiers.dossier_office import A_DOSSIER, AT, numbered

pytestmark = ON_BOTH_STORES
DAY = date(2026, 11, 23)


def test_a_dossier_comes_back_as_it_was_kept(store: AnyStore) -> None:
    bare = replace(numbered(2), due=None, received=None)
    full = replace(A_DOSSIER, step=Step(2, 4), digitised_url="https://kho.example/1", finished=DAY)
    proofs = Proofs("check", "short", "receipt")

    def work(tx: Transaction) -> list[bool]:
        return [DOSSIERS_CHANGED.on(tx).take(one, kept) for one, kept in ((full, proofs), (bare, Proofs()))]

    assert store.transact(work) == [True, True]
    with store.reading() as reader:
        kept = DOSSIERS.on(reader)
        assert [kept.of_check("check"), kept.of_short("short"), kept.of_receipt("receipt")] == [[full]] * 3
        assert list(kept.of_spelling("H240102-261122-0002")) == [bare]
        assert list(kept.of_check("short")) == []


def test_what_is_told_later_replaces_and_what_is_of_an_earlier_time_does_not(store: AnyStore) -> None:
    later = replace(A_DOSSIER, status=Status.FINISHED, source_at=AT + timedelta(minutes=1))

    def work(tx: Transaction) -> list[bool]:
        kept = DOSSIERS_CHANGED.on(tx)
        tries = ((A_DOSSIER, "1"), (later, "2"), (A_DOSSIER, "3"), (later, "4"))
        return [kept.take(one, Proofs(check)) for one, check in tries]

    assert store.transact(work) == [True, True, False, True]
    with store.reading() as reader:
        assert list(DOSSIERS.on(reader).of_check("4")) == [later]
        assert list(DOSSIERS.on(reader).of_check("1")) == []


def test_what_a_row_leaves_out_stays_and_what_it_empties_is_empty(store: AnyStore) -> None:
    full = replace(A_DOSSIER, digitised_url="https://kho.example/1", finished=DAY)
    bare = replace(full, status=Status.FINISHED, due=None, received=None, digitised_url=None, finished=None)

    def work(tx: Transaction) -> None:
        kept = DOSSIERS_CHANGED.on(tx)
        kept.take(full, Proofs("check", "short", "receipt"))
        kept.take(bare, Proofs(), LASTING)

    store.transact(work)
    with store.reading() as reader:
        kept = DOSSIERS.on(reader)
        expected = [replace(full, status=Status.FINISHED)]
        assert [kept.of_check("check"), kept.of_short("short"), kept.of_receipt("receipt")] == [expected] * 3

    store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).take(bare, Proofs()))
    with store.reading() as reader:
        assert list(DOSSIERS.on(reader).of_check("check")) == []
        assert list(DOSSIERS.on(reader).of_spelling("H240102-261122-0001")) == [bare]


def test_what_was_kept_while_the_clock_was_years_ahead_keeps_nothing_out(store: AnyStore) -> None:
    ahead = replace(A_DOSSIER, source_at=AT.replace(year=2036), fetched_at=AT.replace(year=2036))
    slightly = replace(A_DOSSIER, source_at=AT + timedelta(minutes=4))

    def work(tx: Transaction) -> list[bool]:
        return [DOSSIERS_CHANGED.on(tx).take(one, Proofs()) for one in (ahead, slightly, A_DOSSIER)]

    assert store.transact(work) == [True, True, False]


def test_wrong_tries_are_kept_by_dossier_and_day_and_forgotten_the_next_day(store: AnyStore) -> None:
    def work(tx: Transaction) -> None:
        kept = DOSSIERS_CHANGED.on(tx)
        kept.keep_wrong_tries("a", DAY, 1)
        kept.keep_wrong_tries("a", DAY, 2)
        kept.keep_wrong_tries("b", DAY, 4)

    store.transact(work)
    with store.reading() as reader:
        assert [DOSSIERS.on(reader).wrong_tries(name, DAY) for name in "abc"] == [2, 4, 0]

    next_day = DAY + timedelta(days=1)
    store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).keep_wrong_tries("a", next_day, 1))
    with store.reading() as reader:
        kept = DOSSIERS.on(reader)
        assert [kept.wrong_tries("a", DAY), kept.wrong_tries("a", next_day)] == [0, 1]


def test_how_a_source_is_comes_back_and_one_never_asked_was_never_reached(store: AnyStore) -> None:
    state = SourceState("Một cửa", reached_at=AT, tried_at=AT + timedelta(minutes=1), listed_at=AT)

    store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).keep_source(SourceState("Một cửa", AT, AT, AT, AT)))
    store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).keep_source(state))

    with store.reading() as reader:
        assert DOSSIERS.on(reader).source("Một cửa") == state
        assert DOSSIERS.on(reader).source("other") == SourceState("other")


def test_a_visit_is_saved_once_a_name_and_day(store: AnyStore) -> None:
    def work(tx: Transaction) -> None:
        kept = DOSSIERS_CHANGED.on(tx)
        for day, name in ((DAY, "a"), (DAY, "a"), (DAY, "b"), (DAY + timedelta(days=1), "a")):
            kept.keep_visit_saved(day, name, "not_ready")

    store.transact(work)
    with store.reading() as reader:
        kept = DOSSIERS.on(reader)
        assert kept.visits_saved(DAY, DAY) == 2
        assert kept.visits_saved(DAY, DAY + timedelta(days=7)) == 3


def test_a_result_stands_to_its_day_only_where_both_days_were_told(store: AnyStore) -> None:
    due, day = date(2026, 11, 20), timedelta(days=1)
    told = [(due - day, due), (due, due), (due + day, due), (due + day, due), (due, None), (None, due)]
    dossiers = [replace(numbered(n), due=due, finished=finished) for n, (finished, due) in enumerate(told, 1)]

    store.transact(lambda tx: [DOSSIERS_CHANGED.on(tx).take(one, Proofs()) for one in dossiers])

    with store.reading() as reader:
        kept = DOSSIERS.on(reader)
        assert kept.timeliness(due - day, due + day) == Timeliness(1, 1, 2)
        assert kept.timeliness(due, due) == Timeliness(0, 1, 0)
        assert kept.timeliness(due + 2 * day, due + 3 * day) == Timeliness()
