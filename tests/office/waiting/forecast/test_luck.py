"""Luck by ticket and day: the same in every process, every part of it once over the paths."""

import os
import subprocess
import sys
from statistics import fmean

import pytest

from office.waiting.forecast.absences import absences
from office.waiting.forecast.luck import ABSENCE, PATHS, SERVICE, shuffled, shuffled_by_name
from tests.office.waiting.forecast.groups import MEAN_S, NOW, draws

_SAYS = "from office.waiting.forecast import luck; print(luck.shuffled(7, 3, 0), luck.shuffled_by_name('B'))"


def test_luck_is_the_same_in_every_process() -> None:
    """A text's hash() is not: two servers would promise differently, and one after its restart."""
    said = {
        subprocess.run(
            [sys.executable, "-c", _SAYS],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert said == {f"{shuffled(7, 3, 0)} {shuffled_by_name('B')}\n"}


@pytest.mark.parametrize("ticket_id", [1, 500, 123_456])
def test_each_ticket_has_every_part_of_its_distribution_once(ticket_id: int) -> None:
    assert sorted(shuffled(ticket_id, 739_000, SERVICE)) == list(range(PATHS))


def test_tickets_that_follow_each_other_never_share_their_luck() -> None:
    for day in (1, 2):
        assert len({shuffled(one, day, SERVICE) for one in range(600)}) == 600


def test_another_day_and_another_purpose_are_another_luck() -> None:
    assert shuffled(7, 1, SERVICE) != shuffled(7, 2, SERVICE)
    assert shuffled(7, 1, SERVICE) != shuffled(7, 1, ABSENCE)


def test_two_tickets_are_as_good_as_independent() -> None:
    middle = (PATHS - 1) / 2
    variance = (PATHS**2 - 1) / 12
    together = [
        fmean(
            (one - middle) * (two - middle)
            for one, two in zip(shuffled(a, 1, SERVICE), shuffled(a + 1, 1, SERVICE), strict=True)
        )
        / variance
        for a in range(300)
    ]

    assert abs(fmean(together)) < 0.03


def test_a_visit_takes_its_fields_mean_over_the_paths() -> None:
    made = draws(unsure=0.0)

    assert fmean(made.visit_s(3, "B", 0.0)) == pytest.approx(MEAN_S + made.walk_s, rel=0.03)


def test_the_absent_are_the_share_over_many_tickets() -> None:
    made = draws(absent=0.05)

    gone = [made.visit_s(one, "B", 0.0).count(made.absences.seconds) for one in range(1, 301)]

    assert sum(gone) / 300 / PATHS == pytest.approx(0.05, abs=0.002)


def test_a_counter_away_may_stay_as_long_again() -> None:
    stays = sorted(draws().away_s(3, 1800.0))

    assert stays[PATHS // 2] == pytest.approx(1800 + 600, rel=0.05)
    assert stays[0] > 0


def test_gaps_between_those_to_come_have_their_mean() -> None:
    assert fmean(draws().gaps_s(5, 300.0)) == pytest.approx(300, rel=0.02)


def test_people_who_leave_a_long_line_are_learnt_by_how_long_they_waited() -> None:
    """A flat share makes the promises of a long line too long."""
    learnt = absences([200, 100, 100], [8, 10, 30], [70.0] * 48)

    assert learnt.share(600) == pytest.approx(9 / 220)
    assert learnt.share(2400) == pytest.approx(11 / 120)
    assert learnt.share(7200) == pytest.approx(31 / 120)
    assert learnt.seconds == pytest.approx(70.5, abs=0.2)


def test_nothing_is_drawn_by_the_clock() -> None:
    early, late = draws(), draws()

    assert early.visit_s(3, "B", 0.0) == late.visit_s(3, "B", 0.0)
    assert early.away_s(2, NOW) == late.away_s(2, NOW)
