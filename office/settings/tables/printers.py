"""The kinds of printers in config.toml: the attributes of the printing program's own settings are the keys.

What a key may hold and its row in docs/configuration.md stand here once, whichever kinds have it.
"""

from dataclasses import MISSING, fields
from functools import reduce
from operator import or_
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, GetCoreSchemaHandler, create_model
from pydantic_core import CoreSchema, core_schema

from hardware.printing.settings import (
    BAUD_RATES,
    FLOW_CONTROLS,
    KINDS,
    WIDTH_DOTS,
    PrinterSettings,
)
from office.settings.addresses import Host
from office.settings.allowed import Allowed, Flag, Number, OneOf, Pattern, Whole
from office.settings.files import DeviceFile, FolderInside
from office.settings.table import ReadAs, Table

_KIND = (
    "How it is reached: `network` by its address, `serial` by a serial port, `file` by a device file, "
    "`lp` by a print queue; `virtual` draws image files. It decides which other keys there are"
)
_QUEUE = Pattern("[A-Za-z0-9][A-Za-z0-9_.-]{0,126}", "a queue's name as `lpstat -e` lists it")

KEYS: dict[str, tuple[Allowed, str]] = {
    "host": (Host(), "The printer's address (only `network`)"),
    "port": (Whole(1, 65535), "The printer's TCP port (only `network`)"),
    "path": (
        DeviceFile(),
        "The port as in `/dev/serial/by-id/`, or the printer's file such as `/dev/usb/lp0` "
        "(only `serial` and `file`)",
    ),
    "baud": (
        OneOf(BAUD_RATES),
        "Its speed in bits a second, as set in the printer: its self-test prints it (only `serial`)",
    ),
    "flow_control": (
        OneOf(FLOW_CONTROLS),
        "How it says that it is busy: by a wire of the cable, by a sign, or not at all (only `serial`)",
    ),
    "queue": (_QUEUE, "The print queue's name on this machine (only `lp`)"),
    "folder": (FolderInside(), "The folder for the images (only `virtual`)"),
    "paper_mm": (OneOf(tuple(sorted(WIDTH_DOTS))), "The paper's width in millimetres"),
    "timeout_s": (
        Number(0.5, 120),
        "Seconds one ticket may take before the print has failed; 10 by default for `file`, 20 for `serial` "
        "and `lp` (not `virtual`)",
    ),
    "proof": (
        Flag(),
        "Ask it to confirm each ticket; `false` for a printer that cannot (only `network`, `serial`, `file`)",
    ),
}
"""What each attribute may be in config.toml, and what it means. One that is not here is no key."""


def _table(kind: str, settings: type[PrinterSettings]) -> type[Table]:
    attributes: dict[str, Any] = {"kind": (Literal[kind], Field(description=_KIND))}
    for each in fields(settings):
        if each.name in KEYS:
            allowed, meaning = KEYS[each.name]
            default = ... if each.default is MISSING else each.default
            attributes[each.name] = (Annotated[each.type, allowed], Field(default, description=meaning))
    return create_model(f"{settings.__name__}Table", __base__=Table, __doc__=settings.__doc__, **attributes)


PRINTERS = {kind: _table(kind, settings) for kind, settings in KINDS.items()}
"""The table of each kind, by its name in config.toml."""


class PrinterTable(ReadAs):
    """The metadata of an attribute that is a printer: its table is checked and read as its settings."""

    tables = tuple(PRINTERS.values())

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic choose the table by ``kind``."""
        tables = handler.generate_schema(Annotated[reduce(or_, self.tables), Discriminator("kind")])
        return core_schema.no_info_after_validator_function(_settings_of, tables)


def _settings_of(table: Table) -> PrinterSettings:
    values = dict(table)
    return KINDS[values.pop("kind")](**values)
