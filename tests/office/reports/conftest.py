"""The manager's whole office, for what the reports' API answers."""

from tests.office.web.whole_office import context, kiosk, manager, officer, otherwise

__all__ = ["context", "kiosk", "manager", "officer", "otherwise"]
