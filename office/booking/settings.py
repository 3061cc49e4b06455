"""The table ``[booking]`` of config.toml. The text under each key is its row in the reference."""

from datetime import time, timedelta
from typing import Annotated

from office.settings.allowed import Clock, FieldCodes, Whole
from office.settings.table import Table

MOST_AHEAD_DAYS = 30
"""The most that ``ahead_days`` may be."""
SLOT = timedelta(minutes=30)
"""How long a slot lasts."""


class BookingTable(Table):
    """Times that citizens book before they come."""

    fields: Annotated[tuple[str, ...], FieldCodes()] = ()
    """The fields whose times can be booked"""
    share_percent: Annotated[int, Whole(1, 100)] = 40
    """How much of a field's work can be booked; the rest stays for numbers from the kiosk"""
    ahead_days: Annotated[int, Whole(1, MOST_AHEAD_DAYS)] = 6
    """How many days ahead a time can be booked; the nearest is tomorrow"""
    opens_at: Annotated[time, Clock()] = time(20)
    """When the last of those days opens, local time"""
    hold_min: Annotated[int, Whole(1, 60)] = 10
    """Minutes a time is held until it is confirmed"""
    early_min: Annotated[int, Whole(0, 60)] = 15
    """From how many minutes before their time citizens check in"""
    late_min: Annotated[int, Whole(0, 60)] = 10
    """Until how many minutes after it they do"""
    cancel_min: Annotated[int, Whole(0, 1440)] = 120
    """Until how many minutes before it a time can be given back"""
