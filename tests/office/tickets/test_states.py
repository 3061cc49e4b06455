"""Groups of states are told once, and whoever asks for a group gets a new state with it."""

from collections import Counter

import pytest

from office.reports.figures import figures
from office.tickets.moves import MOVES, Action
from office.tickets.ticket import (
    AWAY,
    EXPECTED,
    IN_HAND,
    IN_LINE,
    MISSED,
    OPEN,
    OVER,
    STANDING,
    Standing,
    State,
    states_of,
)


def test_each_state_is_in_exactly_one_group() -> None:
    found = Counter(state for group in Standing for state in states_of(group))

    assert found == Counter(State)
    assert set(STANDING) == set(State)


def test_the_groups_have_all_their_states() -> None:
    assert tuple(states_of(group) for group in Standing) == (IN_LINE, IN_HAND, AWAY, OVER)
    assert Counter((*EXPECTED, *MISSED)) == Counter(AWAY)


@pytest.mark.parametrize("state", State)
def test_the_end_of_the_day_ends_whatever_is_open(state: State) -> None:
    assert (state in MOVES[Action.END_DAY]) is (state in OPEN)
    assert (state in OPEN) is (state not in (*OVER, *MISSED))


@pytest.mark.parametrize("state", OPEN)
def test_no_open_state_is_a_dead_end(state: State) -> None:
    """Whoever stands in it can go on by something that a person does."""
    ways = [action for action, moves in MOVES.items() if state in moves and action is not Action.END_DAY]

    assert ways


@pytest.mark.parametrize("state", [one for one in State if one is not State.WAITING])
def test_every_state_is_reached_by_a_move(state: State) -> None:
    assert any(state in moves.values() for moves in MOVES.values())


@pytest.mark.parametrize("state", [*OVER, *MISSED])
def test_a_report_has_a_column_for_whatever_ends_a_visit(state: State) -> None:
    assert state.value in figures(int)
