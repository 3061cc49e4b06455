"""The manager's whole office, for what the reports' API answers."""

from tests.manager.conftest import context, kiosk, manager, officer

__all__ = ["context", "kiosk", "manager", "officer"]
