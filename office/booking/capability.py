"""Booking as a capability: it brings its tables, its routes, its table of config.toml, and its desk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from office.booking.settings import BookingTable
from office.booking.tables import TABLES
from office.capabilities import Capability, Opened, Parts

if TYPE_CHECKING:
    from flask import Blueprint


def _open(parts: Parts) -> Opened:
    from office.booking.at_work import BookingAtWork
    from office.live.serving import NativeThread

    table = parts.table if isinstance(parts.table, BookingTable) else BookingTable()
    offload = NativeThread() if table.fields else _here
    at_work = BookingAtWork(parts.changes, table, parts.settings.server.data, offload)
    at_work.begin()
    return at_work


def _here(work: Callable[[], object]) -> object:
    return work()


def _blueprints() -> "tuple[Blueprint, ...]":
    from office.booking.api import bp

    return (bp,)


BOOKING = Capability("booking", blueprints=_blueprints, tables=TABLES, settings=BookingTable, open=_open)
"""Times that citizens book before they come; where ``[booking]`` names no field nobody can."""
