"""The tables of config.toml for the screens at which citizens look things up."""

from typing import Annotated

from hardware.printing.settings import PrinterSettings
from office.settings.allowed import Each, Flag, OneOf, Pattern, Text, Whole
from office.settings.table import Table
from office.settings.tables.printers import PrinterTable
from office.words.catalogue import LANGUAGES

_NAME = Pattern("[a-z0-9][a-z0-9-]{0,31}", "1 to 32 characters of a to z, 0 to 9 and -")
_LANGUAGES = Each(OneOf(LANGUAGES), "languages that have a file in office/words, such as 'vi', at least one")


class LookupTable(Table):
    """A screen where citizens find out what a procedure asks for, at /lookup/<name>."""

    name: Annotated[str, _NAME]
    """Its name in addresses and lists of devices; no other device may have it"""
    title: Annotated[str, Text(80)]
    """What people call it"""
    languages: Annotated[tuple[str, ...] | None, _LANGUAGES] = None
    """The languages of its pages, which begin in the first; Vietnamese and English when not given"""
    kiosk: Annotated[str, _NAME] = ""
    """The name of the kiosk beside it, by which it gives and prints numbers; without one it gives none"""
    slips_per_minute: Annotated[int, Whole(0, 20)] = 3
    """Slips of what to bring in a minute at most, and in an hour ten times as many; 0 for none"""
    reads_aloud: Annotated[bool, Flag()] = True
    """Whether its pages can be read out: docs/operate.md"""
    volume: Annotated[int, Whole(0, 100)] = 80
    """How loud it reads, in percent"""
    printer: Annotated[PrinterSettings, PrinterTable()] | None = None
    """The printer of the lookup screen written just above, for its slips; else its kiosk's prints them"""
