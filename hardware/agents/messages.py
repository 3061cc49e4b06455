"""What goes over the wire between server and agent, each way in its order."""

from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """``OPEN``: how a device is reached; ``ASK`` is a question; ``TELL`` wants no answer."""

    OPEN = "open"
    ASK = "ask"
    TELL = "tell"


@dataclass(frozen=True, slots=True)
class Command:
    """What the device ``to`` ("printer", "line:quay-5") shall do, in the device's own language.

    ``question`` numbers an ASK, the same in every session; 0 for the others.
    """

    seq: int
    to: str
    verb: Verb
    text: str
    question: int = 0


@dataclass(frozen=True, slots=True)
class DeviceMessage:
    """What the device ``of`` has to say; ``question`` is the one it answers, 0 for none."""

    seq: int
    of: str
    text: str
    question: int = 0


PRINTER, SCANNER, LINE = "printer", "scanner", "line"
"""The kinds of devices; a machine has one printer and one scanner, and lines by name."""


def line_named(name: str) -> str:
    """Return what a serial line of that name is called on the wire."""
    return f"{LINE}:{name}"
