"""What a day teaches of its visits: robust to forgotten ends, honest about those that have not ended."""

import random
from math import exp, log
from statistics import fmean

import pytest

from office.waiting.forecast.service_times import (
    SHAPE_POINTS,
    SIGMA,
    TAU_KNOWN,
    Assumed,
    Belief,
    DaySummary,
    Visit,
    belief,
    expected_above,
    spread,
    summary,
)

PRIOR = Belief(log(480.0) - SIGMA**2 / 2, 0.30)


def visits_s(count: int, *, mean_s: float = 480.0, sigma: float = SIGMA, seed: int = 1) -> list[float]:
    """So many log-normal visits."""
    chance = random.Random(seed)
    return [mean_s * exp(chance.gauss(-sigma * sigma / 2, sigma)) for _ in range(count)]


def mean_s(known: Belief) -> float:
    """The mean service time that is believed."""
    return exp(known.centre + SIGMA**2 / 2)


def test_without_a_visit_the_configured_mean_is_believed() -> None:
    known = belief([], [], PRIOR, SIGMA)

    assert mean_s(known) == pytest.approx(480)
    assert known.unsure == pytest.approx(0.30)


def test_many_visits_outweigh_the_configured_mean() -> None:
    known = belief(visits_s(400, mean_s=900.0), [], PRIOR, SIGMA)

    assert mean_s(known) == pytest.approx(900, rel=0.08)
    assert known.unsure < 0.05


def test_five_visits_weigh_about_as_much_as_config_toml() -> None:
    twice = [exp(PRIOR.centre + log(2))] * 5

    known = belief(twice, [], PRIOR, SIGMA)

    assert known.centre - PRIOR.centre == pytest.approx(log(2) / 2, abs=0.03)


@pytest.mark.parametrize("configured_s", [300.0, 900.0])
def test_one_forgotten_finish_of_two_hours_hardly_moves_a_field(configured_s: float) -> None:
    prior = Belief(log(configured_s) - SIGMA**2 / 2, 0.30)
    honest = visits_s(19, mean_s=configured_s)

    without, with_it = belief(honest, [], prior, SIGMA), belief([*honest, 7200.0], [], prior, SIGMA)

    assert exp(with_it.centre - without.centre) < 1.09
    assert fmean([*honest, 7200.0]) / fmean(honest) > 1.25


def test_a_forgotten_finish_as_the_very_first_visit_is_clipped_too() -> None:
    known = belief([7200.0], [], PRIOR, SIGMA)

    assert mean_s(known) < 480 * 1.35


def test_visits_in_hand_that_are_long_already_lengthen_what_is_believed() -> None:
    short = [200.0, 250.0, 180.0]

    finished_only = belief(short, [], PRIOR, SIGMA)
    with_those_in_hand = belief(short, [900.0, 1100.0], PRIOR, SIGMA)

    assert with_those_in_hand.centre > finished_only.centre + 0.2
    assert with_those_in_hand.unsure < finished_only.unsure


def test_early_in_a_session_those_in_hand_undo_the_bias_of_those_that_ended() -> None:
    """Of visits begun together, the first to end are the short ones."""
    chance, errors = random.Random(7), {"ended": 0.0, "both": 0.0}
    weak = Belief(PRIOR.centre, 3.0)
    for _ in range(400):
        times = [480 * exp(chance.gauss(-(SIGMA**2) / 2, SIGMA)) for _ in range(8)]
        ended, held = [one for one in times if one <= 400], [400.0 for one in times if one > 400]
        errors["ended"] += belief(ended, [], weak, SIGMA).centre - PRIOR.centre
        errors["both"] += belief(ended, held, weak, SIGMA).centre - PRIOR.centre

    assert errors["ended"] / 400 < -0.3
    assert abs(errors["both"] / 400) < 0.12


def test_the_expected_rest_of_a_normal_variable_is_that_of_trials() -> None:
    chance = random.Random(3)
    for least in (-1.0, 0.5, 1.5):
        above = [one for one in (chance.gauss(0, 1) for _ in range(60_000)) if one > least]
        assert expected_above(least, 0.0, 1.0) == pytest.approx(fmean(above), abs=0.03)
    assert expected_above(9.0, 0.0, 1.0) == pytest.approx(9.11, abs=0.01)


@pytest.mark.parametrize("sigma", [0.5, 0.7, 1.0])
def test_how_visits_spread_is_learnt(sigma: float) -> None:
    made = [Visit("B", one) for one in visits_s(300, sigma=sigma)]

    learnt = spread(made, Assumed({"B": 480.0}))

    assert learnt.sigma == pytest.approx(sigma, abs=0.09)
    assert len(learnt.shape) == SHAPE_POINTS
    assert list(learnt.shape) == sorted(learnt.shape)


def test_few_visits_leave_the_spread_where_it_was() -> None:
    learnt = spread([Visit("B", 480.0), Visit("B", 481.0)], Assumed({"B": 480.0}))

    assert learnt.sigma == pytest.approx(SIGMA, abs=0.02)


def test_the_shape_of_visits_that_are_not_log_normal_is_learnt() -> None:
    chance = random.Random(5)
    made = [Visit("B", 480 * chance.gammavariate(1.5, 1 / 1.5)) for _ in range(400)]

    shape = spread(made, Assumed({"B": 480.0})).shape

    assert -shape[6] > shape[-7] * 1.15


def test_recent_days_move_what_is_assumed_and_make_it_surer() -> None:
    days = [DaySummary(40, log(700.0), 40 * 0.49) for _ in range(6)]

    prior = Assumed({"B": 480.0}, {"B": days}).prior("B", SIGMA)

    assert prior.centre == pytest.approx(log(700) * 6 / 7 + (log(480) - SIGMA**2 / 2) / 7)
    assert prior.unsure == pytest.approx(TAU_KNOWN)


def test_days_that_differ_are_trusted_less_and_never_more_than_that() -> None:
    apart = [DaySummary(40, log(600.0) + step, 20.0) for step in (-0.5, -0.3, 0.0, 0.3, 0.5)]

    assert Assumed({"B": 480.0}, {"B": apart}).prior("B", SIGMA).unsure > 0.35


def test_the_hour_of_the_day_is_learnt_from_recent_days() -> None:
    days = []
    for seed in range(10):
        chance = random.Random(seed)
        made = [
            Visit("B", exp(chance.gauss(6.0, 0.5) + (0.3 if hour < 10 else -0.3)), hour)
            for hour in (8, 9, 14, 15)
            for _ in range(15)
        ]
        days.append(summary(made, 6.0, 0.5))

    hours = spread([], Assumed({"B": 480.0}, {"B": days})).hours

    assert hours[8] == pytest.approx(0.3 * 150 / 199, abs=0.08)
    assert hours[15] == pytest.approx(-0.3 * 150 / 199, abs=0.08)
    assert hours[3] == 0.0


def test_without_recent_days_no_hour_is_known() -> None:
    assert spread([Visit("B", 300.0, 9)], Assumed({"B": 480.0})).hours == ()


def test_a_days_summary_is_small_and_says_what_it_was() -> None:
    kept = summary([Visit("B", one, 9) for one in visits_s(200)], PRIOR.centre, SIGMA)

    assert kept.visits == 200
    assert kept.mean == pytest.approx(PRIOR.centre, abs=0.15)
    assert (kept.squares / 199) ** 0.5 == pytest.approx(SIGMA, abs=0.1)
    assert len(kept.residuals) == 40
    assert kept.hours[9][0] == 200


def test_an_empty_days_summary_teaches_nothing() -> None:
    empty = summary([], PRIOR.centre, SIGMA)

    assert Assumed({"B": 480.0}, {"B": [empty]}).prior("B", SIGMA) == Assumed({"B": 480.0}).prior("B", SIGMA)
