"""What stands on a ticket's paper, put together from the office and the ticket's place in line."""

from dataclasses import replace
from typing import Literal

from hardware.printing.paper import TicketPaper
from hardware.printing.settings import PrinterSettings, VirtualSettings
from office.settings import Settings
from office.tickets.estimate import Estimate
from office.tickets.hall import Place
from office.tickets.ticket import Standing

_MINUTE_S = 60
_NO_WAIT = (0, 0)
"""For a ticket that was called before its paper came."""


def paper_of(settings: Settings, place: Place, address: str) -> TicketPaper:
    """Return the paper of a ticket; ``address`` starts its QR code, without a final slash."""
    office, ticket = settings.office, place.ticket
    # A field may have left config.toml since: its ticket is as good, and is printed with the field's code.
    names = {field.code: (field.name, field.name_en) for field in office.fields}
    name, name_en = names.get(ticket.field, (ticket.field, ticket.field))
    language: Literal["vi", "en"] = "en" if ticket.language == "en" else "vi"
    return TicketPaper(
        agency=office.agency,
        label=ticket.label,
        field_name=name,
        field_name_second=name_en,
        counters=tuple(one.number for one in office.counters if ticket.field in one.fields),
        ahead=place.ahead,
        wait=_minutes(place.estimate) if ticket.standing is Standing.IN_LINE else _NO_WAIT,
        priority=ticket.priority is not None,
        issued_local=office.local(ticket.issued_at),
        address=f"{address}/t/{ticket.key}",
        language=language,
        is_large=ticket.is_large,
        procedures=tuple((one.name, one.documents) for one in office.procedures_of(ticket.procedures)),
    )


def printer_settings(configured: PrinterSettings, settings: Settings) -> PrinterSettings:
    """Return the printer as the printing program wants it; a virtual one's folder lies in the data."""
    if isinstance(configured, VirtualSettings):
        return replace(configured, folder=settings.server.data / configured.folder)
    return configured


def _minutes(estimate: Estimate | None) -> tuple[int, int] | None:
    if estimate is None:
        return None
    return estimate.low_s // _MINUTE_S, estimate.high_s // _MINUTE_S
