"""What is taken for a visit and what for a forgotten Finish."""

import pytest

from office.tickets.usual import Usual, longest_of, longest_s, robust_mean_s, usual_of


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
