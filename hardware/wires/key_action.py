"""What a keypad's keys do: the keypads, their desk and the settings, which have a key for each, go by it."""

from enum import StrEnum
from typing import Self


class KeyAction(StrEnum):
    """What a key does, each with what it ``means``. ``DIGIT`` and ``TRANSFER`` carry which one."""

    means: str

    def __new__(cls, value: str, means: str = "") -> Self:
        """Make the action of that name."""
        action = str.__new__(cls, value)
        action._value_, action.means = value, means
        return action

    NEXT = "next", "Finish the ticket in hand and call the next; refused in the first seconds after a call"
    RECALL = "recall", "Call the same visitor again"
    START = "start", "The visitor is there"
    FINISH = "finish", "The visit is over"
    NO_SHOW = "no_show", "Nobody came"
    PARK = "park", "The visitor fetches something and comes back"
    OPEN = "open", "Open the counter"
    PAUSE = "pause", "Pause the counter"
    DIGIT = "digit", "Type a digit"
    ENTER = "enter", "Take the typed number: a parked one resumes, a missed one waits again"
    CLEAR = "clear", "Forget what was typed"
    TRANSFER = "transfer", "Transfer the ticket in hand to a field or a counter"
