"""The tables of config.toml that describe keypads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, create_model
from pydantic_core import CoreSchema, core_schema

from hardware.frame_template import Template
from hardware.wires.key_action import KeyAction
from office.settings.allowed import Allowed, Flag, Pattern, Whole
from office.settings.table import ReadAs, Table
from office.settings.tables.wires import MOST_ADDRESS, WIRE_NAME, Frame
from office.settings.values import KeySettings

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


_OF_THEIR_OWN = (KeyAction.DIGIT, KeyAction.TRANSFER)
"""Ten keys in one list, and tables that say where to."""


def _keys_table() -> type[Table]:
    attributes: dict[str, Any] = {
        action.value: (Annotated[bytes | None, _KEY], Field(None, description=action.means))
        for action in KeyAction
        if action not in _OF_THEIR_OWN
    }
    digits = Field(None, description="The keys of the digits, in order")
    attributes["digits"] = (Annotated[tuple[bytes, ...] | None, DigitCodes()], digits)
    return create_model("KeysTable", __base__=Table, __doc__="Which key does what.", **attributes)


class Keys(ReadAs):
    """The metadata of an attribute that says which key does what: a key of config.toml for each action."""

    tables = (_keys_table(),)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic check the table, and read it as what each key does."""
        return core_schema.no_info_after_validator_function(
            _key_settings, handler.generate_schema(*self.tables)
        )


def _key_settings(table: Table) -> Sequence[KeySettings]:
    codes = dict(table)
    digits = enumerate(codes.pop("digits") or ())
    return (
        *(KeySettings(code, action) for action, code in codes.items() if code is not None),
        *(KeySettings(code, KeyAction.DIGIT, str(digit)) for digit, code in digits),
    )


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
    keys: Annotated[Sequence[KeySettings], Keys()]
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
