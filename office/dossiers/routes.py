"""All calls about dossiers, attached to their blueprint."""

from office.dossiers import api, ticket_api
from office.dossiers.blueprint import bp

__all__ = ["api", "bp", "ticket_api"]
