"""Nine indices, eighteen points, five classes."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.ratings.indices import (
    Grade,
    Index,
    OfficeMark,
    Slips,
    cut,
    grade,
    office_mark,
    proposed_for_coming,
    proposed_for_time,
    total,
)

FULL: dict[Index, int | None] = dict.fromkeys(Index, 2)


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("18", Grade.EXCELLENT),
        ("15", Grade.EXCELLENT),
        ("14.996", Grade.GOOD),
        ("12", Grade.GOOD),
        ("11.999", Grade.FAIR),
        ("9", Grade.FAIR),
        ("8.999", Grade.AVERAGE),
        ("6", Grade.AVERAGE),
        ("5.999", Grade.WEAK),
        ("0", Grade.WEAK),
    ],
)
def test_a_class_begins_at_its_mark_exactly(mark: str, expected: Grade) -> None:
    assert grade(Fraction(mark)) is expected


@given(st.fractions(min_value=0, max_value=18))
def test_any_mark_has_the_class_whose_bounds_it_lies_between(mark: Fraction) -> None:
    bounds = {
        Grade.EXCELLENT: (15, 19),
        Grade.GOOD: (12, 15),
        Grade.FAIR: (9, 12),
        Grade.AVERAGE: (6, 9),
        Grade.WEAK: (0, 6),
    }

    fitting = [one for one, (least, below) in bounds.items() if least <= mark < below]

    assert [grade(mark)] == fitting


@given(st.fractions(min_value=0, max_value=18))
def test_a_printed_mark_is_never_of_a_better_class(mark: Fraction) -> None:
    assert grade(Fraction(cut(mark))) is grade(mark)


@given(st.sampled_from([15, 12, 9, 6]), st.integers(1, 10**30))
def test_a_bound_belongs_to_the_class_above_it_and_nothing_less_does(bound: int, parts: int) -> None:
    order = list(Grade)

    just_below = grade(bound - Fraction(1, parts + 1))

    assert order.index(just_below) == order.index(grade(bound)) + 1


@pytest.mark.parametrize("mark", [Fraction(-1, 100), Fraction(1801, 100)])
def test_there_is_no_class_outside_eighteen_points(mark: Fraction) -> None:
    with pytest.raises(ValueError, match="from 0 to 18"):
        grade(mark)


@pytest.mark.parametrize(
    ("mark", "printed"),
    [("14.996", "14.99"), ("15", "15.00"), ("44/3", "14.66"), ("0", "0.00"), ("0.009", "0.00")],
)
def test_a_mark_is_printed_cut_to_two_decimals(mark: str, printed: str) -> None:
    assert str(cut(Fraction(mark))) == printed


def test_nine_points_have_a_total() -> None:
    assert (len(Index), total(FULL)) == (9, 18)
    assert total({**FULL, Index.ATTITUDE: 0, Index.FEEDBACK: 1}) == 15


def test_what_was_not_measured_is_no_zero() -> None:
    without = dict(FULL)
    del without[Index.ATTITUDE]

    assert total({**FULL, Index.ATTITUDE: None}) is None
    assert total(without) is None
    assert office_mark([total(without)]) == OfficeMark(None, None, 0, 1)


@pytest.mark.parametrize("points", [3, -1])
def test_an_index_has_two_points_at_most(points: int) -> None:
    with pytest.raises(ValueError, match="ATTITUDE"):
        total({**FULL, Index.ATTITUDE: points})


def test_an_office_has_the_mean_of_its_dossiers() -> None:
    assert office_mark([18, 12, 15, 15]) == OfficeMark(Fraction(15), Grade.EXCELLENT, 4, 0)


def test_an_office_just_below_a_class_is_not_in_it_and_does_not_look_so() -> None:
    mark = office_mark([*[15] * 249, 14])

    assert mark.mean == Fraction("14.996")
    assert mark.grade is Grade.GOOD
    assert str(cut(mark.mean or 0)) == "14.99"


def test_dossiers_without_all_points_are_left_out_and_counted() -> None:
    assert office_mark([18, None, 6]) == OfficeMark(Fraction(12), Grade.GOOD, 2, 1)


@pytest.mark.parametrize(("finished", "points"), [(9, 2), (10, 1), (11, 0)])
def test_time_is_proposed_by_the_day_it_was_due(finished: int, points: int) -> None:
    assert proposed_for_time(date(2026, 12, finished), date(2026, 12, 10)) == points


@pytest.mark.parametrize(
    ("visits", "own_faults", "points"), [(0, 0, 2), (1, 0, 1), (2, 0, 0), (5, 0, 0), (2, 1, 1), (1, 2, 2)]
)
def test_coming_again_is_proposed_without_what_was_ones_own_fault(
    visits: int, own_faults: int, points: int
) -> None:
    assert proposed_for_coming(visits, own_faults) == points


def test_slips_are_shared_among_those_that_came_back() -> None:
    slips = Slips(100, {"unhappy": 1, "satisfied": 2, "very_satisfied": 5})

    assert (slips.given_out, slips.returned) == (100, 8)
    assert dict(slips.shares()) == {
        "unhappy": Fraction(1, 8),
        "satisfied": Fraction(1, 4),
        "very_satisfied": Fraction(5, 8),
    }
    assert dict(Slips(5, {"unhappy": 0}).shares()) == {"unhappy": None}
