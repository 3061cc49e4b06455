"""Ranges corrected by how they held: nothing where the forecast is right, wider where its model is wrong."""

import random

import pytest

from office.waiting.forecast.calls import USUAL, Calls
from office.waiting.forecast.levels import corrected


def ranks(count: int, *, power: float = 1.0, aside: float = 0.0) -> list[float]:
    """Where calls fell: evenly, towards the ends (power below 1), or all later."""
    chance = random.Random(4)
    made = []
    for _ in range(count):
        away = chance.uniform(-1, 1)
        made.append(min(1.0, 0.5 + abs(away) ** power * (1 if away > 0 else -1) / 2 + aside))
    return made


def test_without_a_past_the_usual_paths_bound_the_range() -> None:
    assert corrected([]) == USUAL


def test_calls_that_fell_evenly_change_next_to_nothing() -> None:
    found = corrected(ranks(2_000))

    assert abs(found.low - USUAL.low) <= 1
    assert abs(found.high - USUAL.high) <= 1


def test_calls_near_the_ends_widen_the_range_and_calls_in_the_middle_narrow_it() -> None:
    wide, narrow = corrected(ranks(500, power=0.3)), corrected(ranks(500, power=2.0))

    assert wide.low < USUAL.low < narrow.low
    assert wide.high > USUAL.high > narrow.high


def test_calls_that_all_came_late_move_both_ends() -> None:
    found = corrected(ranks(500, aside=0.2))

    assert found.low > USUAL.low
    assert found.high > USUAL.high


def test_a_few_calls_move_little() -> None:
    assert abs(corrected([1.0, 1.0, 1.0]).high - USUAL.high) <= 2


@pytest.mark.parametrize("rank", [0.0, 0.5, 1.0])
def test_no_past_makes_a_range_of_one_path_or_of_all(rank: float) -> None:
    found = corrected([rank] * 5_000)

    assert 1 <= found.low <= 19
    assert 46 <= found.high <= 64
    assert found.low < found.high


def test_a_call_together_with_many_paths_is_in_their_middle() -> None:
    """Many paths end in the moment the counters open: that is neither early nor late."""
    opening = Calls((100.0,) * 32 + (200.0,) * 32, 0)

    assert opening.rank(100.0) == 0.25
    assert opening.rank(50.0) == 0.0
    assert opening.rank(300.0) == 1.0
