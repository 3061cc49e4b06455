"""Dossiers as a capability: their tables and routes, and what is at work beside the requests."""

from typing import TYPE_CHECKING, cast

from office.capabilities import Capability, Parts
from office.dossiers.settings import DossiersTable
from office.dossiers.tables import TABLES

if TYPE_CHECKING:
    from flask import Blueprint

    from office.dossiers.work import DossierWork


def _open(parts: Parts) -> "DossierWork":
    # Here: the command line has capabilities, too, and does without HTTP clients and the web.
    from office.dossiers.work import open_work

    return open_work(parts, cast(DossiersTable, parts.table))


def _blueprints() -> "tuple[Blueprint, ...]":
    from office.dossiers.routes import bp

    return (bp,)


DOSSIERS = Capability("dossiers", blueprints=_blueprints, tables=TABLES, settings=DossiersTable, open=_open)
"""Looks dossiers up, asks the office's source of them, and says whether a receipt gets a number."""
