"""Points that people give the nine indices, in any store: a history to which rows are only added."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.ratings.index_desk import MOST_GIVEN, IndexDesk, Mark
from office.ratings.index_kept import INDEX_POINTS, INDEX_POINTS_CHANGED
from office.ratings.index_points import IndexForm, PointsGiven, form_of
from office.ratings.indices import Grade, Index
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.refusals import InvalidRequest
from tests.conftest import ON_BOTH_STORES, ROOMS, AnyStore, FakeClock
from tests.office.ratings.answers import DAY, START

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
ALL_TWO = [Mark(index, 2) for index in Index]


@pytest.fixture
def desk(changes: Changes) -> IndexDesk:
    return IndexDesk(changes)


def give(desk: IndexDesk, *marks: Mark, by: str = "quan", key: str | None = None) -> tuple[object, ...]:
    """Give those marks for November; return what is answered."""
    done = desk.give(Request(f"officer:{by}", key, repr(marks)), FIRST, LAST, marks, by)
    return done.value.given, done.value.total, done.value.grade


def form(desk: IndexDesk, store: AnyStore, first: date = FIRST, last: date = LAST) -> IndexForm:
    with store.reading() as reader:
        return desk.form(reader, first, last)


@ON_BOTH_STORES
def test_nothing_given_has_no_total_and_no_class(desk: IndexDesk, store: AnyStore) -> None:
    found = form(desk, store)

    assert (found.given, found.total, found.grade) == (0, None, None)
    assert set(found.points.values()) == {None}


@ON_BOTH_STORES
def test_eight_have_no_class_and_the_ninth_brings_it(desk: IndexDesk, store: AnyStore) -> None:
    assert give(desk, *ALL_TWO[:8]) == (8, None, None)
    assert give(desk, Mark(Index.ONLINE_SERVICES, 0)) == (9, 16, Grade.EXCELLENT)
    assert form(desk, store).grade is Grade.EXCELLENT


@ON_BOTH_STORES
def test_who_gave_what_and_when_stays_when_it_is_changed(
    desk: IndexDesk, store: AnyStore, clock: FakeClock
) -> None:
    give(desk, Mark(Index.ATTITUDE, 2, "không có phản ánh"))
    clock.forward(minutes=5)
    give(desk, Mark(Index.ATTITUDE, 1, "một phản ánh"), by="hoa")

    found = form(desk, store)

    assert found.standing[Index.ATTITUDE] == found.history[-1]
    assert list(found.history) == [
        PointsGiven(1, FIRST, LAST, Index.ATTITUDE, 2, "không có phản ánh", "quan", START),
        PointsGiven(2, FIRST, LAST, Index.ATTITUDE, 1, "một phản ánh", "hoa", clock.now),
    ]


@ON_BOTH_STORES
def test_points_that_are_taken_back_take_the_class_along(desk: IndexDesk, store: AnyStore) -> None:
    give(desk, *ALL_TWO)

    assert give(desk, Mark(Index.FEEDBACK, None)) == (8, None, None)
    assert len(form(desk, store).history) == 10


@ON_BOTH_STORES
def test_a_month_has_none_of_its_quarter(desk: IndexDesk, store: AnyStore) -> None:
    give(desk, *ALL_TWO)

    assert form(desk, store, date(2026, 10, 1), date(2026, 12, 31)).given == 0
    assert form(desk, store, FIRST, DAY).given == 0


@ON_BOTH_STORES
def test_what_stands_already_is_no_new_entry(desk: IndexDesk, store: AnyStore) -> None:
    give(desk, Mark(Index.FEEDBACK, 2))
    give(desk, Mark(Index.FEEDBACK, 2), Mark(Index.ATTITUDE, None))

    assert len(form(desk, store).history) == 1


@ON_BOTH_STORES
def test_a_request_sent_again_gets_its_first_answer(desk: IndexDesk, store: AnyStore) -> None:
    first = give(desk, *ALL_TWO, key="k")
    give(desk, Mark(Index.FEEDBACK, 0))

    assert give(desk, *ALL_TWO, key="k") == first == (9, 18, Grade.EXCELLENT)
    assert form(desk, store).total == 16


@ON_BOTH_STORES
@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ([Mark(Index.FEEDBACK, 3)], "no_points"),
        ([Mark(Index.FEEDBACK, -1)], "no_points"),
        ([Mark(Index.FEEDBACK, 1), Mark(Index.FEEDBACK, 2)], "index_twice"),
    ],
)
def test_what_is_no_form_is_refused_whole(
    desk: IndexDesk, store: AnyStore, marks: list[Mark], reason: str
) -> None:
    with pytest.raises(InvalidRequest) as refused:
        give(desk, Mark(Index.ATTITUDE, 1), *marks)

    assert refused.value.details["reason"] == reason
    assert form(desk, store).given == 0


@ON_BOTH_STORES
def test_days_to_come_have_no_points(desk: IndexDesk, store: AnyStore) -> None:
    first, last = date(2026, 12, 1), date(2026, 12, 31)

    with pytest.raises(InvalidRequest, match="still to come"):
        desk.give(Request("officer:quan"), first, last, ALL_TWO, "quan")


def test_a_history_has_an_end(desk: IndexDesk, store: AnyStore) -> None:
    new = [PointsGiven(0, FIRST, LAST, Index.FEEDBACK, n % 3, "", "quan", START) for n in range(MOST_GIVEN)]
    store.transact(lambda tx: [INDEX_POINTS_CHANGED.on(tx).add(one) for one in new])

    with pytest.raises(InvalidRequest, match=f"{MOST_GIVEN} entries"):
        give(desk, Mark(Index.ATTITUDE, 1))


@pytest.mark.parametrize("sql", ["DELETE FROM index_points", "UPDATE index_points SET points = 2"])
def test_the_file_itself_lets_no_points_be_changed(tmp_path: Path, sql: str) -> None:
    store = SqliteStore(tmp_path, rooms=ROOMS)
    one = PointsGiven(0, FIRST, LAST, Index.FEEDBACK, 0, "", "quan", START)
    kept = store.transact(lambda tx: INDEX_POINTS_CHANGED.on(tx).add(one))

    with pytest.raises(Exception, match="points that were given are never"):
        store.change_records(lambda db: db.execute(sql))

    with store.reading() as reader:
        assert list(INDEX_POINTS.on(reader).of_period(FIRST, LAST)) == [kept]
    store.close()


@given(st.lists(st.tuples(st.sampled_from(Index), st.sampled_from([None, 0, 1, 2])), max_size=40))
def test_a_class_is_there_exactly_when_all_nine_stand(steps: list[tuple[Index, int | None]]) -> None:
    history = [
        PointsGiven(n, FIRST, LAST, index, points, "", "quan", START)
        for n, (index, points) in enumerate(steps, 1)
    ]

    found, last = form_of(history), dict(steps)

    is_whole = len(last) == 9 and None not in last.values()
    assert (found.total is not None) == (found.grade is not None) == is_whole
    if is_whole:
        assert found.total == sum(points or 0 for points in last.values())
