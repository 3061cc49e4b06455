"""Flat is what the last window shows against the first after the warm-up, and nothing else."""

import pytest

from bench.steadiness import Series, window_min

HOURS_2 = 120.0


def sampled(values: dict[float, float], unit: str = "MB") -> Series:
    """A series of those values by minute."""
    series = Series(unit)
    for minute, value in values.items():
        series.add(minute, value)
    return series


@pytest.mark.parametrize(("length", "window"), [(120, 10), (40, 10), (20, 5), (3, 0.75)])
def test_a_window_is_ten_minutes_and_a_quarter_of_a_short_run(length: float, window: float) -> None:
    assert window_min(length) == window


def test_what_happens_while_it_warms_up_is_no_growth() -> None:
    series = sampled({0: 10, 9.9: 60, 10: 100, 15: 100, 19.9: 100, 110: 101, 120.2: 101})

    assert series.growth_percent(HOURS_2) == pytest.approx(1)


def test_a_climb_after_the_warm_up_is_growth_and_a_fall_is_less_than_none() -> None:
    climbing = sampled({minute: 100 + minute for minute in range(121)})
    falling = sampled({minute: 200 - minute for minute in range(121)})

    # The middle of minutes 10 to 19 against the middle of minutes 110 to 120.
    assert climbing.growth_percent(HOURS_2) == pytest.approx((215 / 114.5 - 1) * 100)
    assert falling.growth_percent(HOURS_2) < -40


def test_a_single_peak_is_no_growth() -> None:
    series = sampled(dict.fromkeys(map(float, range(121)), 100.0) | {115.0: 500.0})

    assert series.growth_percent(HOURS_2) == 0


def test_what_comes_and_goes_is_told_from_what_stays_open() -> None:
    coming = sampled({10: 7, 12: 9, 14: 7, 112: 9, 114: 9, 116: 7}, "descriptors")
    staying = sampled({10: 7, 12: 9, 14: 7, 112: 8, 114: 10, 116: 8}, "descriptors")

    assert (coming.floor_rise(HOURS_2), staying.floor_rise(HOURS_2)) == (0, 1)


def test_a_count_gains_what_came_between_two_minutes() -> None:
    series = sampled({0.1: 3, 1.1: 13, 2.1: 23}, "calls")

    assert (series.gain(1, 2), series.gain(0, 2.5), series.gain(2.2, 3)) == (10, 20, 0)
