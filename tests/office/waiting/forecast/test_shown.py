"""What people are shown: rounded moments of the clock, noon said as two sides, kept while it is true."""

from dataclasses import replace

import pytest

from office.waiting.forecast.calls import Calls
from office.waiting.forecast.group_state import Break
from office.waiting.forecast.shown import STEP_S, Shown, inside, shown

EIGHT = 8 * 3600.0
NOON = Break(EIGHT + 3.5 * 3600, EIGHT + 5.5 * 3600)


def calls(*minutes: float) -> Calls:
    """A ticket called so many minutes after eight, a path each."""
    return Calls(tuple(sorted(EIGHT + 60 * one for one in minutes)), 0)


def evenly(first: float, last: float) -> Calls:
    """64 paths from one minute to the other."""
    return calls(*(first + (last - first) * place / 63 for place in range(64)))


def test_the_range_leaves_out_the_least_and_the_greatest_tenth() -> None:
    wait = evenly(0, 63).wait(EIGHT)

    assert (wait.low_s, wait.likely_s, wait.high_s) == (5 * 60, 31 * 60, 58 * 60)


def test_the_likely_wait_of_a_skewed_forecast_is_not_the_middle_of_its_range() -> None:
    """The middle is too long for most: it was the dearest mistake of those that were measured."""
    skewed = calls(*(place**2 / 30 for place in range(64)))

    wait = skewed.wait(EIGHT)

    assert wait.likely_s < (wait.low_s + wait.high_s) / 2 - 10 * 60
    assert sum(at - EIGHT <= wait.likely_s for at in skewed.moments) == 32


def test_moments_are_rounded_to_the_nearest_five_minutes_of_the_clock() -> None:
    # Looked at 3 minutes past: the moments are of the clock, not so many minutes from now.
    seen = shown(evenly(22, 50), EIGHT + 180)

    assert ((seen.low_at - EIGHT) / 60, (seen.high_at - EIGHT) / 60) == (25, 50)


def test_a_range_is_never_empty() -> None:
    seen = shown(calls(*[21] * 64), EIGHT)

    assert seen.low_at < EIGHT + 21 * 60 < seen.high_at
    assert seen.high_at - seen.low_at == STEP_S


def test_an_opening_moment_is_not_rounded_past_those_called_at_once() -> None:
    """Many are called when counters open again: a range that begins later would miss them all."""
    opens = Break(EIGHT, EIGHT + 213 * 60)

    seen = shown(calls(*[213] * 20, *[230] * 44), EIGHT + 60, (opens,))

    assert seen.low_at == EIGHT + 213 * 60
    assert seen.holds(EIGHT + 213 * 60)


def test_where_both_sides_of_noon_are_likely_both_are_said() -> None:
    seen = shown(calls(*[190] * 32, *[340] * 32), EIGHT, (NOON,))

    assert seen.pause == NOON
    assert seen.holds(EIGHT + 195 * 60)
    assert not seen.holds(EIGHT + 250 * 60)
    assert seen.holds(NOON.ends_at)


@pytest.mark.parametrize(("before", "until", "since"), [(60, 210, None), (4, None, 330)])
def test_where_one_side_of_noon_is_unlikely_the_range_stays_on_the_other(
    before: int, until: int | None, since: int | None
) -> None:
    seen = shown(calls(*[190] * before, *[340] * (64 - before)), EIGHT, (NOON,))

    assert seen.pause is None
    assert until is None or seen.high_at <= EIGHT + until * 60
    assert since is None or seen.low_at >= EIGHT + since * 60


def test_no_range_goes_across_the_whole_break() -> None:
    for before in range(65):
        seen = shown(calls(*[200] * before, *[335] * (64 - before)), EIGHT, (NOON,))

        crosses = seen.low_at < NOON.begins_at and seen.high_at > NOON.ends_at
        assert not crosses or seen.pause == NOON


def test_a_free_counter_is_shown_as_now() -> None:
    assert shown(calls(*[0] * 64), EIGHT).is_now


def test_a_shown_range_is_kept_while_it_is_true_though_the_forecast_moves() -> None:
    first = shown(evenly(20, 60), EIGHT)

    assert shown(evenly(24, 66), EIGHT + 60, before=first) is first


def test_a_shown_range_is_left_once_a_third_of_the_paths_are_outside() -> None:
    first = shown(evenly(20, 60), EIGHT)

    moved = shown(evenly(40, 80), EIGHT + 60, before=first)

    assert moved != first
    assert 0.75 <= inside(moved, evenly(40, 80)) <= 0.9


def test_a_shown_range_is_narrowed_once_it_says_too_little() -> None:
    first = shown(evenly(20, 60), EIGHT)

    assert shown(evenly(30, 50), EIGHT + 600, before=first) == first
    assert shown(evenly(36, 44), EIGHT + 600, before=first) != first


def test_two_sides_hold_only_the_paths_of_either() -> None:
    seen = Shown(EIGHT + 180 * 60, EIGHT + 350 * 60, NOON)

    assert inside(seen, calls(*[190] * 16, *[340] * 16)) == 1.0
    assert inside(replace(seen, high_at=EIGHT + 331 * 60), calls(*[190] * 16, *[340] * 16)) == 0.5


def test_who_looks_later_is_told_a_shorter_wait_of_the_same_moments() -> None:
    made = evenly(20, 60)

    assert made.wait(EIGHT + 300).likely_s == made.wait(EIGHT).likely_s - 300
    assert made.wait(EIGHT + 7200).likely_s == 0


def test_the_share_of_paths_until_a_moment_is_the_chance_of_being_called_by_then() -> None:
    assert calls(10, 20, 30, 40).called_by(EIGHT + 20 * 60) == 0.5
