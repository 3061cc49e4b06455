"""Goals: reached, missed or not measured, never anything else."""

import pytest

from bench.figures import Figure
from bench.goals import GOALS, Goal, Verdict, closing_table, verdicts


@pytest.mark.parametrize(
    ("relation", "value", "word"),
    [
        (">=", 0.8, "reached"),
        (">=", 0.79, "missed"),
        ("<=", 0.8, "reached"),
        ("<=", 0.81, "missed"),
        ("<", 0.8, "missed"),
        ("<", 0.79, "reached"),
    ],
)
def test_the_bound_belongs_to_a_goal_unless_it_says_below(relation: str, value: float, word: str) -> None:
    goal = Goal("ratio", relation, 0.8, "x", "")

    assert Verdict(goal, Figure("ratio", "x", (value,))).word == word


def test_a_goal_nobody_measured_is_not_reached() -> None:
    assert {one.word for one in verdicts([])} == {"not measured"}


def test_a_goal_is_held_to_the_median() -> None:
    lucky = Figure("day_report_ms", "ms", (10.0, 60.0, 70.0))

    (verdict,) = (one for one in verdicts([lucky]) if one.figure)

    assert verdict.word == "missed"


def test_the_closing_table_has_a_line_for_every_goal_and_each_is_a_remark() -> None:
    lines = closing_table([Figure("start_10y_s", "s", (1.5, 1.4, 1.6))])

    assert len(lines) == 1 + len(GOALS)
    assert all(line.startswith("# ") for line in lines)
    assert next(line for line in lines if "start_10y_s" in line).split()[2:] == (
        ["<=", "2", "s", "1.5", "(1.4", "to", "1.6)", "reached"]
    )
