"""The tables of config.toml for when the office gives numbers."""

import datetime
from typing import Annotated

from annotated_types import MinLen

from office.settings.allowed import Clock, Day, Each, Text, Weekday, Whole
from office.settings.table import Table


class SessionTable(Table):
    """One stretch of opening."""

    days: Annotated[tuple[int, ...], Each(Weekday(), "weekdays, at least one, such as ['mon', 'fri']")]
    """The weekdays it is held"""
    opens: Annotated[datetime.time, Clock()]
    """When it opens, local time"""
    closes: Annotated[datetime.time, Clock()]
    """When it closes, local time, later than `opens`"""


class ClosedTable(Table):
    """One day without any session."""

    date: Annotated[datetime.date, Day()]
    """The closed day"""
    reason: Annotated[str, Text(80)]
    """Why, as shown to citizens"""


class WorkedTable(Table):
    """One day worked like another weekday, such as a Saturday swapped for a bridge day."""

    date: Annotated[datetime.date, Day()]
    """The worked day"""
    like: Annotated[int, Weekday()]
    """The weekday whose sessions it has"""


class HoursTable(Table):
    """When the office gives numbers."""

    early_min: Annotated[int, Whole(0, 240)] = 0
    """Minutes before a session opens from which kiosks give numbers"""
    last_ticket_min: Annotated[int, Whole(0, 240)] = 0
    """Minutes before a session closes at which kiosks stop"""
    session: Annotated[tuple[SessionTable, ...], MinLen(1)]
    """The week's sessions"""
    closed: tuple[ClosedTable, ...] = ()
    """Holidays"""
    worked: tuple[WorkedTable, ...] = ()
    """Swapped working days"""
