"""The one table of a message's moves: every legal action, from which states, to which."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from office.mailbox.message import OPEN, SETTLED, Action, Message, State
from office.tickets.refusals import IllegalMove

MOVES: Final[Mapping[Action, Mapping[State, State]]] = MappingProxyType(
    {
        Action.TAKE_UP: {State.RECEIVED: State.HANDLING},
        Action.ASK_MORE: dict.fromkeys((State.RECEIVED, State.HANDLING), State.ASKED_MORE),
        Action.REPLY: {State.ASKED_MORE: State.HANDLING},
        # Also of one that was asked about: the office may find by itself what the writer does not tell.
        Action.ANSWER: dict.fromkeys(OPEN, State.ANSWERED),
        Action.PUBLISH: {State.ANSWERED: State.PUBLISHED},
        Action.REFUSE: dict.fromkeys(OPEN, State.REFUSED),
        # Of a published one, too: else publishing at once would take the writer's word away.
        Action.CONTEST: dict.fromkeys(SETTLED, State.HANDLING),
    }
)


def state_after(message: Message, action: Action) -> State:
    """Return the state ``action`` leads to. Raises IllegalMove when the table forbids it."""
    try:
        return MOVES[action][message.state]
    except KeyError:
        raise IllegalMove(
            f"cannot {action} message {message.id}: it is {message.state}", state=str(message.state)
        ) from None


def move(message: Message, action: Action) -> Message:
    """Return the message after ``action``; the one given stays as it was. Raises IllegalMove."""
    contested = message.contested or action is Action.CONTEST
    return replace(message, state=state_after(message, action), contested=contested)
