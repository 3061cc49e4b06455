"""The whole face as one value: ``serving.py`` lets it in."""

from manager import api, clock_api, devices_page, hardware, pages, report_page, trial_api
from manager.blueprint import bp
from office.capabilities import Capability

__all__ = [
    "MANAGER",
    "api",
    "bp",
    "clock_api",
    "devices_page",
    "hardware",
    "pages",
    "report_page",
    "trial_api",
]

MANAGER = Capability("manager", blueprints=lambda: (bp,))
