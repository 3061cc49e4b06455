"""Procedures as a capability: they bring their tables, their routes, and the catalogue that is held ready."""

from typing import TYPE_CHECKING

from office.capabilities import Capability, Opened, Parts
from office.procedures.tables import TABLES

if TYPE_CHECKING:
    from flask import Blueprint


def _open(parts: Parts) -> Opened:
    # Here, before the office serves, not at the first question, though numpy takes 16 MB and 0.13 s of every
    # office: where a flood of visitors left no file descriptors it would be imported by half, and a module in
    # C that was is broken until the program ends.
    from office.procedures.catalogue_desk import CatalogueDesk

    desk = CatalogueDesk(parts.store, parts.settings.office, parts.clock, parts.changes)
    desk.tidy_from_now_on()
    return desk


def _blueprints() -> "tuple[Blueprint, ...]":
    from office.procedures import pages, routes

    return (routes.bp, pages.bp)


PROCEDURES = Capability("procedures", blueprints=_blueprints, tables=TABLES, open=_open)
"""Keeps catalogues: the one in use, the one before it, and those that are looked at before they are taken."""
