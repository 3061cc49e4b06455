"""The tables of config.toml that describe keypads."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from hardware.frame_template import Template
from office.settings.allowed import Allowed, Flag, Pattern, Whole
from office.settings.table import Table
from office.settings.tables.wires import MOST_ADDRESS, WIRE_NAME, Frame

_FIELD_CODE = Pattern("[A-Za-z0-9][A-Za-z0-9-]{0,15}", "1 to 16 letters A to Z, digits and hyphens")
_DIGITS = 10


class KeyCode(Allowed):
    """The bytes of a key in its frame."""

    text = "1 to 8 characters such as 'N', or bytes such as '0x1F'"

    def read(self, value: Any) -> bytes:
        if isinstance(value, str) and re.fullmatch("0x([0-9A-Fa-f]{2}){1,8}", value):
            return bytes.fromhex(value.removeprefix("0x"))
        if not isinstance(value, str) or not re.fullmatch("[ -~]{1,8}", value):
            raise self.wrong(value)
        return value.encode()


@dataclass(frozen=True)
class DigitCodes(Allowed):
    """The keys of the ten digits."""

    code = KeyCode()
    text = "a list of ten keys, those of 0 to 9"

    def read(self, value: Any) -> tuple[bytes, ...]:
        if not isinstance(value, list) or len(value) != _DIGITS:
            raise self.wrong(value)
        return tuple(self.code.read(each) for each in value)


_KEY = KeyCode()


class KeysTable(Table):
    """Which key does what."""

    next: Annotated[bytes | None, _KEY] = None
    """Finish the ticket in hand and call the next; refused in the first seconds after a call"""
    recall: Annotated[bytes | None, _KEY] = None
    """Call the same visitor again"""
    start: Annotated[bytes | None, _KEY] = None
    """The visitor is there"""
    finish: Annotated[bytes | None, _KEY] = None
    """The visit is over"""
    no_show: Annotated[bytes | None, _KEY] = None
    """Nobody came"""
    park: Annotated[bytes | None, _KEY] = None
    """The visitor fetches something and comes back"""
    open: Annotated[bytes | None, _KEY] = None
    """Open the counter"""
    pause: Annotated[bytes | None, _KEY] = None
    """Pause the counter"""
    enter: Annotated[bytes | None, _KEY] = None
    """Take the typed number: a parked one resumes, a missed one waits again"""
    clear: Annotated[bytes | None, _KEY] = None
    """Forget what was typed"""
    digits: Annotated[tuple[bytes, ...] | None, DigitCodes()] = None
    """The keys of the digits, in order"""


class TransferTable(Table):
    """A key that transfers the ticket in hand."""

    key: Annotated[bytes, _KEY]
    """The key"""
    field: Annotated[str | None, _FIELD_CODE] = None
    """The code of the field it then waits for; this or `counter`"""
    counter: Annotated[int | None, Whole(1, 99)] = None
    """The number of the counter it then waits for; this or `field`"""


class KeypadModelTable(Table):
    """A make of keypad."""

    name: Annotated[str, WIRE_NAME]
    """What a counter's keypad calls it"""
    frame: Annotated[Template, Frame((), "key", "text")]
    """What it sends for a key, from its manual"""
    display: Annotated[str | None, WIRE_NAME] = None
    """The `[[sign_model]]` of its own small display, which has the keypad's address"""
    keys: KeysTable
    """Which key does what"""
    transfer: tuple[TransferTable, ...] = ()
    """Keys that transfer the ticket in hand"""


class CounterKeypadTable(Table):
    """The keypad of one counter."""

    line: Annotated[str, WIRE_NAME]
    """The name of the line it hangs on"""
    model: Annotated[str, WIRE_NAME]
    """The name of its make, a `[[keypad_model]]`"""
    address: Annotated[int, Whole(0, MOST_ADDRESS)] = 0
    """Its own number on the line, where its make has one"""
    may_choose: Annotated[bool, Flag()] = False
    """Whether a typed number that still waits is called out of order"""
