"""Ratings as a capability: their tables, settings and routes, and the tablets' turns by the journal."""

from typing import TYPE_CHECKING, cast

from office.capabilities import Capability, Opened, Parts
from office.ratings.at_work import Ratings
from office.ratings.settings import RatingsTable, grace_of, scale_of
from office.ratings.tables import TABLES

if TYPE_CHECKING:
    from flask import Blueprint


def _open(parts: Parts) -> Ratings:
    table = parts.table if isinstance(parts.table, RatingsTable) else RatingsTable()
    return Ratings(parts.changes, scale_of(table), grace_of(table), parts.clock)


def _feed(opened: Opened) -> Ratings:
    return cast(Ratings, opened)


def _blueprints() -> "tuple[Blueprint, ...]":
    from office.ratings.api import bp

    return (bp,)


RATINGS = Capability(
    "ratings", blueprints=_blueprints, tables=TABLES, settings=RatingsTable, open=_open, feed=_feed
)
