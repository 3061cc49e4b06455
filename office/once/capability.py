"""One-time codes as a capability: they bring their table; who wants contacts shown uses ``Codes``."""

from office.capabilities import Capability
from office.once.tables import TABLES

ONCE = Capability("once", tables=TABLES)
