"""What is taken for a visit and what for a forgotten Finish."""

import pytest

from office.waiting.usual import Usual, longest_of, longest_s, robust_mean_s, usual_of, usual_of_counted


def test_the_median_is_the_lower_one() -> None:
    assert usual_of([9, 1, 5, 7]) == Usual(4, 5)


@pytest.mark.parametrize(
    ("visits", "median_s", "assumed_s", "minutes"),
    [
        # Many visits speak for themselves.
        (1000, 300, 900, 30),
        # Five count as much as what was assumed: 6 * sqrt(4 * 16).
        (5, 240, 960, 48),
        # One that took three hours where ten minutes are assumed is not made usual by itself.
        (1, 10800, 600, 97),
        # Nothing assumed: the field has left the settings.
        (3, 300, None, 30),
        # Never below ten minutes, not even where visits take no time.
        (1000, 0, 10, 10),
    ],
)
def test_six_times_what_is_usual_is_the_most(
    visits: int, median_s: int, assumed_s: float | None, minutes: int
) -> None:
    assert round(longest_s(Usual(visits, median_s), assumed_s) / 60) == minutes


def test_each_field_has_its_own() -> None:
    usuals = {"HT": Usual(100_000, 300), "XX": Usual(9, 600)}

    assert longest_of(usuals, {"HT": 300.0, "DD": 900.0}) == {"HT": 1800, "XX": 3600}


def test_one_forgotten_finish_does_not_bend_the_mean_of_twenty() -> None:
    assert robust_mean_s([300] * 19 + [7200], 600.0) == 300


def test_a_mean_of_ordinary_visits_is_their_mean() -> None:
    assert robust_mean_s([120, 180, 240, 300, 360], 600.0) == 240


def test_four_visits_are_too_few() -> None:
    assert robust_mean_s([60] * 4, 600.0) == 600


@pytest.mark.parametrize("times_s", [[7], [9, 5], [30, 10, 20], [5, 5, 5, 90], [1, 2, 3, 4]])
def test_counted_times_have_the_same_median(times_s: list[int]) -> None:
    counted = [(one, times_s.count(one)) for one in sorted(set(times_s))]

    assert usual_of_counted(counted) == usual_of(times_s)
