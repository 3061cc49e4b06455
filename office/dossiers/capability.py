"""Dossiers as a capability: they bring tables and their table of config.toml."""

from office.capabilities import Capability
from office.dossiers.settings import DossiersTable
from office.dossiers.tables import TABLES

DOSSIERS = Capability("dossiers", tables=TABLES, settings=DossiersTable)
