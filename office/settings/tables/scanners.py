"""The table of config.toml that describes a kiosk's scanner."""

from typing import Annotated

from office.settings.allowed import Pattern, Whole
from office.settings.table import Table
from office.settings.tables.wires import WIRE_NAME
from office.settings.values import ScannerSettings, SerialPortSettings

_FIELD_CODE = Pattern("[A-Za-z0-9][A-Za-z0-9-]{0,15}", "1 to 16 letters A to Z, digits and hyphens")
_CODE = Pattern("[a-z0-9][a-z0-9_-]{0,31}", "1 to 32 characters of a to z, 0 to 9, - and _")

_SCANNER = ScannerSettings(SerialPortSettings(name="", port=""))


class ScannerTable(Table):
    """The scanner of one kiosk."""

    line: Annotated[str, WIRE_NAME]
    """The name of the `[[line]]` it is; nothing else may be on it"""
    priority: Annotated[str | None, _CODE] = None
    """The code of the `[[priority]]` offered by the age on a card; no offer when not given"""
    elder_age: Annotated[int, Whole(40, 120)] = _SCANNER.elder_age
    """Years from which it is offered"""
    results_field: Annotated[str | None, _FIELD_CODE] = None
    """The code of the field offered to whoever scans a dossier's receipt; no offer when not given"""
