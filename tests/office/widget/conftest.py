"""A whole office, whose hall others may show."""

from tests.office.web.whole_office import anyone, context, otherwise

__all__ = ["anyone", "context", "otherwise"]
