"""Expected waits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.waiting.estimate import Estimate, expected_wait

AHEAD = st.integers(0, 500)
CAPACITY = st.floats(0.1, 20)
MEAN_S = st.floats(10, 3600)


def test_without_an_open_counter_the_wait_is_unknown_not_long() -> None:
    assert expected_wait(3, 0.0, 600) is None


@pytest.mark.parametrize(
    ("ahead", "capacity", "mean_s", "low_min", "high_min"),
    [
        # Three and a half visits of ten minutes at one counter: 35, give or take 0.6 * sqrt(3.5) * 10 = 11.2.
        (3, 1, 600, 24, 47),
        (3, 2, 600, 12, 24),
        (0, 1, 600, 1, 10),
        # Half a counter works as fast as visits of double length.
        (3, 0.5, 300, 24, 47),
    ],
)
def test_the_wait_is_a_range_in_whole_minutes(
    ahead: int, capacity: float, mean_s: float, low_min: int, high_min: int
) -> None:
    estimate = expected_wait(ahead, capacity, mean_s)

    assert estimate is not None
    assert (estimate.low_s, estimate.high_s) == (low_min * 60, high_min * 60)


@given(AHEAD, CAPACITY, MEAN_S)
def test_the_range_is_never_empty_or_negative(ahead: int, capacity: float, mean_s: float) -> None:
    estimate = expected_wait(ahead, capacity, mean_s)

    assert estimate is not None
    assert 0 <= estimate.low_s <= estimate.high_s
    assert estimate.low_s % 60 == estimate.high_s % 60 == 0
    assert estimate.high_s > 0


@given(AHEAD, CAPACITY, MEAN_S)
def test_one_more_ahead_never_shortens_the_wait(ahead: int, capacity: float, mean_s: float) -> None:
    estimate, behind = expected_wait(ahead, capacity, mean_s), expected_wait(ahead + 1, capacity, mean_s)

    assert estimate is not None
    assert behind is not None
    assert behind.high_s >= estimate.high_s
    assert behind.low_s >= estimate.low_s


def test_a_free_counter_calls_who_is_first_and_nobody_behind() -> None:
    assert expected_wait(0, 1.0, 600, is_free=True) == Estimate(0, 60)
    assert expected_wait(1, 1.0, 600, is_free=True) == expected_wait(1, 1.0, 600)
    assert expected_wait(0, 0.0, 600, is_free=True) is None
