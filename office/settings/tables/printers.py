"""The kinds of printers in config.toml: the attributes of the printing program's own settings are the keys.

What a key may hold and its row in docs/configuration.md stand here once, whichever kinds have it.
"""

from collections.abc import Iterable
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
    "How it is reached: "
    + ", ".join(f"`{kind}` {settings.reached}" for kind, settings in KINDS.items())
    + ". It decides which other keys there are"
)
_QUEUE = Pattern("[A-Za-z0-9][A-Za-z0-9_.-]{0,126}", "a queue's name as `lpstat -e` lists it")

KEYS: dict[str, tuple[Allowed, str]] = {
    "host": (Host(), "The printer's address"),
    "port": (Whole(1, 65535), "The printer's TCP port"),
    "path": (
        DeviceFile(),
        "The port as in `/dev/serial/by-id/`, or the printer's file such as `/dev/usb/lp0`",
    ),
    "baud": (
        OneOf(BAUD_RATES),
        "Its speed in bits a second, as set in the printer: its self-test prints it",
    ),
    "flow_control": (
        OneOf(FLOW_CONTROLS),
        "How it says that it is busy: by a wire of the cable, by a sign, or not at all",
    ),
    "queue": (_QUEUE, "The print queue's name on this machine"),
    "folder": (FolderInside(), "The folder for the images"),
    "paper_mm": (OneOf(tuple(sorted(WIDTH_DOTS))), "The paper's width in millimetres"),
    "timeout_s": (Number(0.5, 120), "Seconds one ticket may take before the print has failed"),
    "proof": (Flag(), "Ask it to confirm each ticket; `false` for a printer that cannot"),
}
"""What each attribute may be in config.toml, and what it means. One that is not here is no key.

Which kinds have it, and which have another default than the first that has it, is told from their classes.
"""


def _meaning(name: str) -> str:
    having = {kind: each for kind, of in KINDS.items() for each in fields(of) if each.name == name}
    lacking = [kind for kind in KINDS if kind not in having]
    defaults: dict[Any, list[str]] = {}
    for kind, each in having.items():
        defaults.setdefault(each.default, []).append(kind)
    _, *others = defaults.items()
    told = "".join(f"; {default:g} by default for {_named(kinds)}" for default, kinds in sorted(others))
    if lacking:
        told += f" (not {_named(lacking)})" if len(lacking) == 1 else f" (only {_named(having)})"
    return KEYS[name][1] + told


def _named(kinds: Iterable[str]) -> str:
    *most, last = (f"`{kind}`" for kind in kinds)
    return f"{', '.join(most)} and {last}" if most else last


def _table(kind: str, settings: type[PrinterSettings]) -> type[Table]:
    attributes: dict[str, Any] = {"kind": (Literal[kind], Field(description=_KIND))}
    for each in fields(settings):
        if each.name in KEYS:
            default = ... if each.default is MISSING else each.default
            described = Field(default, description=_meaning(each.name))
            attributes[each.name] = (Annotated[each.type, KEYS[each.name][0]], described)
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
