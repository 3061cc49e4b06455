"""Reports as a capability: they bring their routes, and statements of their own over the core's tables."""

from typing import TYPE_CHECKING

from office.capabilities import Capability

if TYPE_CHECKING:
    from flask import Blueprint


def _blueprints() -> "tuple[Blueprint, ...]":
    from office.reports.api import bp

    return (bp,)


REPORTS = Capability("reports", blueprints=_blueprints)
