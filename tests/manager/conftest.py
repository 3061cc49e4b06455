"""A whole office for each test of the manager's face."""

from tests.office.web.whole_office import context, kiosk, manager, officer, otherwise

__all__ = ["context", "kiosk", "manager", "officer", "otherwise"]
