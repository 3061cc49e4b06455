"""The tables of config.toml for what the hall sees and hears."""

import datetime
from pathlib import Path
from typing import Annotated

from pydantic import Field

from office.settings.allowed import Clock, Each, Flag, OneOf, Pattern, Text, Whole
from office.settings.files import NoticeFolder, VoiceFolder
from office.settings.table import Table
from office.settings.values import Layout

_NAME = Pattern("[a-z0-9][a-z0-9-]{0,31}", "1 to 32 characters of a to z, 0 to 9 and -")
_COUNTERS = Each(Whole(1, 99), "counter numbers, at least one")
_LAYOUT = Field("calls", description="What it shows: " + "; ".join(f"`{one}` {one.shows}" for one in Layout))


class ScreenTable(Table):
    """A hall screen, at /display/<name>."""

    name: Annotated[str, _NAME]
    """Its name in addresses and lists of devices; no other device may have it"""
    title: Annotated[str, Text(80)]
    """What people call it"""
    counters: Annotated[tuple[int, ...] | None, _COUNTERS] = None
    """The numbers of the counters whose calls it shows; all counters when not given"""
    layout: Annotated[str, OneOf(tuple(layout.value for layout in Layout))] = _LAYOUT
    flash: Annotated[bool, Flag()] = True
    """Whether the whole screen flashes for a new call, once a second and twice"""
    inches: Annotated[int, Whole(0, 200)] = 0
    """Its diagonal in inches; 0 is not known"""
    farthest_m: Annotated[int, Whole(0, 60)] = 0
    """How far the farthest seat is, in metres: numbers are drawn large enough for it; 0 is not known"""
    zone: Annotated[str, Text(40)] = ""
    """The room it hangs in; of the screens in one room one speaks, for the counters of all of them"""
    speaks: Annotated[bool, Flag()] = True
    """Whether it may speak; at the entrance none does"""
    volume: Annotated[int, Whole(0, 100)] = 80
    """How loud it speaks, in percent"""


class QuietTable(Table):
    """One stretch of the day in which no screen speaks."""

    begins: Annotated[datetime.time, Clock()]
    """When it begins, local time"""
    ends: Annotated[datetime.time, Clock()]
    """When it ends, local time; earlier than `begins` is on the next day"""


class VoiceTable(Table):
    """How the hall is spoken to: docs/operate.md."""

    folder: Annotated[Path | None, VoiceFolder()] = None
    """The folder of the office's own recordings; `""` is the voice made at set-up"""
    dialect: Annotated[str, OneOf(("bac", "trung", "nam"))] = "bac"
    """Whose Vietnamese: `bac` north, `trung` centre, `nam` south"""
    reading: Annotated[str, OneOf(("number", "digits"))] = "number"
    """How B012 is read: `number` "không mười hai", `digits` "không một hai" """
    quiet: tuple[QuietTable, ...] = ()
    """When calls are shown and not spoken"""


class NoticesTable(Table):
    """What the hall screens show beside the calls: docs/operate.md."""

    folder: Annotated[Path | None, NoticeFolder()] = None
    """The folder of playlist.toml with its pictures and videos; `""` shows no notices"""
