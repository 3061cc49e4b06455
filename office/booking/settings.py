"""The table ``[booking]`` of config.toml. The text under each key is its row in the reference."""

from datetime import time, timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Any

from office.settings.allowed import Allowed, Clock, Each, FieldCodes, Whole
from office.settings.table import Table

MOST_AHEAD_DAYS = 30
"""The most that ``ahead_days`` may be."""
SLOT = timedelta(minutes=30)
"""How long a slot lasts."""


HallNetwork = IPv4Network | IPv6Network
_WIDEST = {4: 8, 6: 32}


class Network(Allowed):
    """A network as its addresses begin, none so wide that it is anybody's."""

    text = 'a network such as "192.168.10.0/24"'

    def read(self, value: Any) -> HallNetwork:
        try:
            network = ip_network(value) if isinstance(value, str) else None
        except ValueError:
            network = None
        if network is None or network.prefixlen < _WIDEST[network.version]:
            raise self.wrong(value)
        return network


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
    hall_networks: Annotated[tuple[HallNetwork, ...], Each(Network(), "networks, at least one")] = ()
    """The networks that phones have in the hall alone: from there who booked takes the number by phone"""
