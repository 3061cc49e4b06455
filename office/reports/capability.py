"""Reports as a capability: they bring their routes, and statements of their own over the core's tables."""

from office.capabilities import Capability
from office.reports import api

REPORTS = Capability("reports", blueprints=(api.bp,))
