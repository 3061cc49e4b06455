"""The whole face as one value: ``serving.py`` lets it in."""

from manager import (
    api,
    asked_page,
    bookings_page,
    clock_api,
    devices_page,
    dossiers_page,
    hardware,
    indices_api,
    indices_export,
    indices_page,
    mailbox_api,
    mailbox_page,
    pages,
    procedure_import_page,
    procedure_page,
    procedures_page,
    ratings_page,
    report_page,
    trial_api,
)
from manager.blueprint import bp
from office.capabilities import Capability

__all__ = [
    "MANAGER",
    "api",
    "asked_page",
    "bookings_page",
    "bp",
    "clock_api",
    "devices_page",
    "dossiers_page",
    "hardware",
    "indices_api",
    "indices_export",
    "indices_page",
    "mailbox_api",
    "mailbox_page",
    "pages",
    "procedure_import_page",
    "procedure_page",
    "procedures_page",
    "ratings_page",
    "report_page",
    "trial_api",
]

MANAGER = Capability("manager", blueprints=lambda: (bp,))
