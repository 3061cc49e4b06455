"""The widget as a capability: it brings its page, and its table of config.toml."""

from typing import TYPE_CHECKING, cast

from office.capabilities import Capability, Opened, Parts
from office.widget.settings import WidgetTable

if TYPE_CHECKING:
    from flask import Blueprint


def _open(parts: Parts) -> Opened:
    from office.widget.desk import WidgetDesk

    return WidgetDesk(cast(WidgetTable, parts.table).hosts, parts.clock)


def _blueprints() -> "tuple[Blueprint, ...]":
    from office.widget.hall_page import bp

    return (bp,)


WIDGET = Capability("widget", blueprints=_blueprints, settings=WidgetTable, open=_open)
