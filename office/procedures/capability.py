"""Procedures as a capability: they bring their tables."""

from office.capabilities import Capability
from office.procedures.tables import TABLES

PROCEDURES = Capability("procedures", tables=TABLES)
