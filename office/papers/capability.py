"""Papers as a capability: they bring the table of print jobs; spools beside the printers take the jobs."""

from office.capabilities import Capability
from office.papers.tables import TABLES

PAPERS = Capability("papers", tables=TABLES)
