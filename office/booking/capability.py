"""Booking as a capability: it brings its tables and its table of config.toml."""

from office.booking.settings import BookingTable
from office.booking.tables import TABLES
from office.capabilities import Capability

BOOKING = Capability("booking", tables=TABLES, settings=BookingTable)
