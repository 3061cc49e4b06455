"""Booking as a capability: it brings its tables, its routes, its table of config.toml, and its desk."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from office.booking.settings import BookingTable
from office.booking.tables import TABLES
from office.capabilities import Capability, Opened, Parts

if TYPE_CHECKING:
    from flask import Blueprint

    from office.booking.desk import Desk
    from office.booking.telling import Telling


def _open(parts: Parts) -> Opened:
    from office.booking.at_work import BookingAtWork
    from office.live.serving import NativeThread

    table = parts.table if isinstance(parts.table, BookingTable) else BookingTable()
    offload = NativeThread() if table.fields else _here
    at_work = BookingAtWork(
        parts.changes,
        table,
        parts.settings.server.data,
        offload,
        _telling(parts) if _has_mail(parts) else None,
    )
    at_work.begin()
    return at_work


def _has_mail(parts: Parts) -> bool:
    """Whether mails leave this office: what lies in the folder for another program may lie there for ever."""
    from office.once.settings import OutboxTable

    table = parts.settings.capabilities.get("outbox")
    return isinstance(table, OutboxTable) and table.server is not None


def _telling(parts: Parts) -> "Callable[[Desk], Telling]":
    from office.booking.closing_words import closed_values
    from office.booking.person import CODES
    from office.booking.telling import Telling
    from office.once.codes import Codes
    from office.once.outbox import FolderOutbox

    def telling(desk: "Desk") -> "Telling":
        outbox = FolderOutbox(parts.settings.server.data / "outbox")
        codes = Codes(parts.store, parts.clock, desk.keys.key(CODES), outbox)
        return Telling(desk, codes, outbox, partial(closed_values, parts.settings))

    return telling


def _here(work: Callable[[], object]) -> object:
    return work()


def _blueprints() -> "tuple[Blueprint, ...]":
    from office.booking.api import bp

    return (bp,)


BOOKING = Capability("booking", blueprints=_blueprints, tables=TABLES, settings=BookingTable, open=_open)
"""Times that citizens book before they come; where ``[booking]`` names no field nobody can."""
