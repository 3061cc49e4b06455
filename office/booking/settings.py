"""The table ``[booking]`` of config.toml."""

from datetime import time, timedelta
from typing import Annotated

from pydantic import Field

from office.settings.table import Table

SLOT = timedelta(minutes=30)
"""How long a slot lasts."""


class BookingTable(Table):
    """Times that citizens book before they come."""

    fields: Annotated[
        tuple[str, ...], Field(description="Codes of the fields whose times can be booked")
    ] = ()
    share_percent: Annotated[
        int,
        Field(ge=1, le=100, description="How much of a field's work can be booked; the rest is the kiosk's"),
    ] = 40
    ahead_days: Annotated[int, Field(ge=1, le=30, description="How many days ahead a time can be booked")] = 6
    opens_at: Annotated[time, Field(description="When the last of those days opens")] = time(20)
    hold_min: Annotated[int, Field(ge=1, le=60, description="How long a time is held, in minutes")] = 10
    early_min: Annotated[int, Field(ge=0, le=60, description="Minutes before its time one may check in")] = 15
    late_min: Annotated[int, Field(ge=0, le=60, description="Minutes after its time one still may")] = 10
    cancel_min: Annotated[
        int, Field(ge=0, le=1440, description="Minutes before its time until when it can be cancelled")
    ] = 120
