"""What a printer says of itself between two tickets, as one line from the printing program."""

import json
from enum import StrEnum
from typing import Any

from hardware.printing.faults import PrintingError

STATE_QUESTION = json.dumps({"state": True})
"""What the server says to ask."""


class PrinterState(StrEnum):
    """The worst of what is so now.

    ``UNREACHABLE``: nobody is at the address or the port. ``SILENT``: something is there and tells no
    state, though it should. ``BABBLING``: what it says is no answer and has no end. ``UNTOLD``: it is
    there, and a printer of this kind cannot tell more.
    """

    OK = "ok"
    PAPER_LOW = "paper_low"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    UNREACHABLE = "unreachable"
    SILENT = "silent"
    BABBLING = "babbling"
    UNTOLD = "untold"


def state_line(state: PrinterState) -> str:
    """Return the program's answer to the question, without line end."""
    return json.dumps({"state": state.value})


def state_told(line: str) -> PrinterState:
    """Return the state that ``line`` tells. Raises PrintingError when it tells none."""
    try:
        answer: Any = json.loads(line)
        return PrinterState(answer["state"])
    except (ValueError, TypeError, KeyError) as error:
        raise PrintingError(f"the printing program said {line[:200]!r}") from error
