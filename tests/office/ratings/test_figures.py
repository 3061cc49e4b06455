"""The honest figure: what it says of how many answers, and what it does not say."""

from fractions import Fraction

import pytest

from office.ratings.figures import (
    Interval,
    gap,
    level_counts,
    overlap,
    satisfaction,
    wilson,
)
from office.ratings.rating import By, Rating
from office.ratings.scale import Mood
from tests.office.ratings.answers import ratings


def percent(interval: Interval) -> tuple[float, float]:
    """An interval in percent, to one decimal."""
    return round(100 * interval.low, 1), round(100 * interval.high, 1)


@pytest.mark.parametrize(
    ("satisfied", "answers", "low", "high"),
    [
        (5, 5, 56.6, 100.0),
        (4, 5, 37.6, 96.4),
        (20, 20, 83.9, 100.0),
        (95, 100, 88.8, 97.8),
        (0, 5, 0.0, 43.4),
    ],
)
def test_the_interval_is_wilsons(satisfied: int, answers: int, low: float, high: float) -> None:
    assert percent(wilson(satisfied, answers)) == (low, high)


@pytest.mark.parametrize(("satisfied", "answers"), [(0, 0), (6, 5), (-1, 5)])
def test_what_is_no_share_has_no_interval(satisfied: int, answers: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(satisfied, answers)


def test_a_figure_is_four_figures() -> None:
    found = satisfaction(136, 142, 458)

    assert found is not None
    assert (found.share, found.response) == (Fraction(136, 142), Fraction(142, 458))
    assert [round(100 * float(one)) for one in (found.share, found.response)] == [96, 31]
    assert [round(one) for one in percent(found.interval)] == [91, 98]
    assert [round(one) for one in percent(found.if_silent)] == [30, 99]


def test_the_ward_of_ninety_nine_percent_may_have_fifteen() -> None:
    found = satisfaction(463, 467, 3100)

    assert found is not None
    assert round(100 * float(found.share), 1) == 99.1
    assert percent(found.if_silent) == (14.9, 99.9)


def test_below_five_answers_there_is_none() -> None:
    assert satisfaction(4, 4, 100) is None
    assert satisfaction(5, 5, 100) is not None


def test_more_answers_than_visits_are_a_fault() -> None:
    with pytest.raises(ValueError, match="6 answers of 5 visits"):
        satisfaction(5, 6, 5)


def test_counters_differ_only_where_their_intervals_do_not_meet() -> None:
    some = [satisfaction(*figure, 500) for figure in ((95, 100), (80, 100), (90, 100))]
    good, bad, fair = (one for one in some if one is not None)

    assert not overlap(good, bad)
    assert not overlap(bad, good)
    assert overlap(good, fair)


def answered(by: By, satisfied: int, unhappy: int) -> list[Rating]:
    """So many answers on that."""
    return ratings([Mood.SATISFIED] * satisfied + [Mood.UNHAPPY] * unhappy, by=by)


def test_a_large_gap_between_tablet_and_phone_is_told() -> None:
    found = gap([*answered(By.TABLET, 95, 5), *answered(By.PHONE, 70, 30)])

    assert found is not None
    assert found.difference == Fraction(1, 4)
    # z = 0.25 / sqrt(0.825 * 0.175 * 2 / 100) = 4.652
    assert found.p == pytest.approx(3.28e-6, rel=0.01)
    assert found.is_telling


@pytest.mark.parametrize(
    ("tablet", "phone"),
    [
        ((95, 5), (80, 20)),  # 15 points are not more than 15
        ((10, 0), (7, 3)),  # too few to tell: p = 0.06
        ((70, 30), (95, 5)),  # phones are kinder
        ((10, 0), (10, 0)),
    ],
)
def test_other_gaps_are_not(tablet: tuple[int, int], phone: tuple[int, int]) -> None:
    found = gap([*answered(By.TABLET, *tablet), *answered(By.PHONE, *phone)])

    assert found is not None
    assert not found.is_telling


def test_below_five_answers_of_either_there_is_no_gap() -> None:
    assert gap([*answered(By.TABLET, 50, 0), *answered(By.PHONE, 0, 4)]) is None


def test_every_answer_of_the_scale_is_counted_though_nobody_gave_it() -> None:
    some = ratings([Mood.SATISFIED, Mood.UNHAPPY, Mood.SATISFIED])

    assert level_counts(some, ("unhappy", "satisfied", "very_satisfied")) == {
        "unhappy": 1,
        "satisfied": 2,
        "very_satisfied": 0,
    }
