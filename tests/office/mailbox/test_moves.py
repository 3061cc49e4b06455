"""Each state x each action, against the table once more by hand."""

from datetime import date

import pytest

from office.mailbox.message import OPEN, SETTLED, Action, Kind, Message, State
from office.mailbox.moves import MOVES, move
from office.tickets.refusals import IllegalMove

DAY = date(2026, 11, 23)
LEGAL = {
    ("received", "take_up"): "handling",
    ("received", "ask_more"): "asked_more",
    ("received", "answer"): "answered",
    ("received", "refuse"): "refused",
    ("asked_more", "reply"): "handling",
    ("asked_more", "answer"): "answered",
    ("asked_more", "refuse"): "refused",
    ("handling", "ask_more"): "asked_more",
    ("handling", "answer"): "answered",
    ("handling", "refuse"): "refused",
    ("answered", "publish"): "published",
    ("answered", "contest"): "handling",
    ("published", "contest"): "handling",
    ("refused", "contest"): "handling",
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", Action)
def test_each_action_moves_each_state_as_the_table_says_or_is_refused(state: State, action: Action) -> None:
    message = Message(7, Kind.RULE, state, DAY, "text", None, None)
    after = LEGAL.get((state, action))

    if after is None:
        with pytest.raises(IllegalMove, match=f"cannot {action} message 7: it is {state}"):
            move(message, action)
    else:
        assert move(message, action).state == after


def test_only_a_contest_marks_a_message_as_contested_and_it_stays_so() -> None:
    refused = Message(1, Kind.RULE, State.REFUSED, DAY, "text", None, None)

    contested = move(refused, Action.CONTEST)

    assert contested.contested
    assert move(contested, Action.ANSWER).contested
    assert not move(Message(1, Kind.RULE, State.RECEIVED, DAY, "", None, None), Action.ANSWER).contested


def test_every_state_is_open_or_settled_and_is_reached() -> None:
    assert sorted([*OPEN, *SETTLED]) == sorted(State)
    assert {after for row in MOVES.values() for after in row.values()} | {State.RECEIVED} == set(State)
