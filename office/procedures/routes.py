"""All calls of procedures, attached to their blueprint."""

from office.procedures import api, diversion_api, edit_api, export_api, import_api
from office.procedures.blueprint import bp

__all__ = ["api", "bp", "diversion_api", "edit_api", "export_api", "import_api"]
