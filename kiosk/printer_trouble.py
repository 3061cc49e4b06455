"""Which kiosks' printers bring no paper now, or soon will not, from the office's hardware."""

from office.devices.conditions import Condition, DeviceCondition
from office.web.context import Context

_KIND = "printer"


def printers_in_trouble(context: Context) -> list[DeviceCondition]:
    """Return the printers that want somebody, in the order of their kiosks' names."""
    return [row for row in context.hardware.rows() if row.kind == _KIND and row.state is not Condition.OK]


def no_paper_from(context: Context, kiosk: str) -> str | None:
    """Return why that kiosk's printer brings no paper now, as a code such as ``paper_out``.

    None: it prints, as far as is known, or there is none.
    """
    rows = printers_in_trouble(context)
    return next((row.what for row in rows if row.name == kiosk and row.state is Condition.FAULT), None)
