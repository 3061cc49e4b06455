"""Which version of a procedure holds on a day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.procedures.catalogue import Catalogue, Change, Procedure, UnknownProcedure
from office.tickets.day import office_day

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NEW_LAW = date(2027, 3, 1)
ONE_DAY = timedelta(days=1)
OLD = Procedure("1.001193", "B", "Đăng ký khai sinh", fee_text="miễn", other_codes=("khai-sinh",))
NEW = Procedure("1.001193", "B", "Đăng ký khai sinh", fee_text="không", valid_from=NEW_LAW)
ENDING = Procedure("1.000656", "B", "Đăng ký khai tử", valid_to=date(2027, 2, 28))
CATALOGUE = Catalogue((NEW, OLD, ENDING))


def test_a_change_of_law_switches_at_the_office_s_midnight() -> None:
    last_moment = datetime(2027, 2, 28, 16, 59, 59, tzinfo=UTC)

    before, after = (office_day(now, ZONE) for now in (last_moment, last_moment + timedelta(seconds=1)))

    assert CATALOGUE.find("1.001193", before) == OLD
    assert CATALOGUE.find("1.001193", after) == NEW


def test_a_version_ends_with_the_day_before_the_next_begins_and_holds_on_its_own_last_day() -> None:
    assert CATALOGUE.on(date(2027, 2, 28)) == (OLD, ENDING)
    assert CATALOGUE.on(NEW_LAW) == (NEW,)


def test_a_version_that_ended_itself_before_the_next_leaves_a_gap() -> None:
    ended = Procedure("1", "B", "x", valid_to=date(2027, 1, 31))
    catalogue = Catalogue((ended, Procedure("1", "B", "x", valid_from=NEW_LAW)))

    assert catalogue.on(date(2027, 2, 1)) == ()


def test_a_procedure_is_found_by_its_other_codes() -> None:
    assert CATALOGUE.find("khai-sinh", date(2026, 11, 30)) == OLD


@pytest.mark.parametrize("code", ["1.9", "1.000656", "x" * 500])
def test_what_does_not_hold_on_the_day_is_refused(code: str) -> None:
    with pytest.raises(UnknownProcedure):
        CATALOGUE.find(code, NEW_LAW)


def test_changes_are_announced_thirty_days_before_and_no_longer_on_their_day() -> None:
    expected = (Change(NEW_LAW, OLD, NEW), Change(NEW_LAW, ENDING, None))

    assert CATALOGUE.announced(date(2027, 1, 29)) == ()
    assert CATALOGUE.announced(date(2027, 1, 30)) == expected
    assert CATALOGUE.announced(date(2027, 2, 28)) == expected
    assert CATALOGUE.announced(NEW_LAW) == ()


def test_a_new_procedure_is_announced_without_one_before_it() -> None:
    new = Procedure("2", "B", "y", valid_from=NEW_LAW)

    assert Catalogue((new,)).announced(date(2027, 2, 20)) == (Change(NEW_LAW, None, new),)


def test_the_next_turn_is_the_first_day_after_this_one_with_other_procedures() -> None:
    assert CATALOGUE.next_turn(date(2026, 11, 30)) == NEW_LAW
    assert CATALOGUE.next_turn(NEW_LAW) is None


def test_two_versions_from_the_same_day_are_no_catalogue() -> None:
    with pytest.raises(ValueError, match="same day"):
        Catalogue((OLD, OLD))


DAYS = st.dates(date(2026, 1, 1), date(2026, 6, 30))
VERSIONS = st.lists(
    st.tuples(st.sampled_from("ab"), st.none() | DAYS, st.none() | DAYS),
    max_size=5,
    unique_by=lambda one: one[:2],
).map(
    lambda all_: Catalogue(tuple(Procedure(code, "B", "x", valid_from=a, valid_to=b) for code, a, b in all_))
)


@given(VERSIONS, DAYS, st.sampled_from((-31, -30, -2, -1, 0, 1)))
def test_whatever_a_page_shows_of_two_days_the_version_tells_them_apart(
    catalogue: Catalogue, day: date, beside: int
) -> None:
    day = (catalogue.next_turn(day) or day) + beside * ONE_DAY
    next_day = day + ONE_DAY
    shown, shown_next = ((catalogue.on(one), catalogue.announced(one)) for one in (day, next_day))

    if shown != shown_next:
        assert catalogue.version_on(day) != catalogue.version_on(next_day)


@given(VERSIONS, DAYS)
def test_nothing_changes_before_the_next_turn(catalogue: Catalogue, day: date) -> None:
    turn = catalogue.next_turn(day) or date(2026, 8, 1)

    for ahead in range((turn - day).days):
        assert catalogue.on(day + ahead * ONE_DAY) == catalogue.on(day)


def test_a_changed_text_is_another_version() -> None:
    assert Catalogue((OLD,)).version_on(NEW_LAW) != Catalogue((ENDING,)).version_on(NEW_LAW)
    assert Catalogue((OLD,)).version_on(NEW_LAW) == Catalogue((OLD,)).version_on(NEW_LAW)
