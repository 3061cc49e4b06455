"""What the kiosk's page asks of its scanner: GET /scans waits for the next one."""

from datetime import date
from typing import Annotated, Literal

from flask import Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from hardware.scanning.codes import BookingKey, DossierCode, TicketKey
from kiosk.blueprint import bp
from kiosk.scanning.box import CardOffer, Shown
from kiosk.scanning.desk import device_name, scan_desk
from office.booking.requests import is_on
from office.dossiers.collecting import NoNumber, Why
from office.dossiers.work import shown_dossiers
from office.people import DeviceRole
from office.settings import ScannerSettings
from office.tickets.ticket import Standing
from office.waiting.hall import place
from office.web.access import allows
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Asked, EstimateShape, Problem, TicketShape, estimate_shape, ticket_shape

_WAIT_S = 5.0
"""Shorter than pages wait for any answer, so that a server that is gone is noticed as soon as elsewhere."""


class Since(Asked):
    """``after`` is the ``seq`` of the last answer; without it the answer comes at once, and has no scan."""

    after: Annotated[int | None, Field(ge=0, lt=2**63)] = None


class ScannedTicket(BaseModel):
    """A ticket of this office as it stands now; ``is_today``: its day is not over.

    ``key`` is the ticket's own while its place can be given up here, which is while it waits; else null.
    """

    ticket: TicketShape
    key: str | None
    ahead: int
    estimate: EstimateShape | None
    is_today: bool


class NoNumberShape(BaseModel):
    """Why a scanned receipt gets no number to collect its result; ``due``: when to come back, if known."""

    why: Why
    due: date | None


class ScanShape(BaseModel):
    """What was scanned.

    ``ticket`` null with kind ``ticket``: none of this office. ``code`` is a dossier's, ``field`` the one
    that hands out results, unless ``no_number`` says that there is nothing to be collected yet; ``dossier``
    stands for the receipt in ``POST /tickets`` at this kiosk, as a card's ``claim`` does for its owner.
    A card has a ``priority`` that its owner is offered by age; nothing else of it is known here.
    ``booking`` is the key of a booked time.
    """

    kind: Literal["ticket", "dossier", "card", "booking", "unknown"]
    ticket: ScannedTicket | None = None
    booking: str | None = None
    code: str | None = None
    field: str | None = None
    claim: str | None = None
    priority: str | None = None
    no_number: NoNumberShape | None = None
    dossier: str | None = None


class ScanAnswer(BaseModel):
    """The newest scan within the wait and ten seconds before; null when there was none."""

    seq: int
    scan: ScanShape | None


@bp.get("/api/v1/scans")
@api.validate(resp=Answers(HTTP_200=ScanAnswer, HTTP_403=Problem), tags=["tickets"])
@allows(devices=(DeviceRole.KIOSK,))
def scans(query: Since) -> Response:
    """The next scan at the kiosk that asks, waited for at most five seconds."""
    name = device_name()
    seq, scan = scan_desk().box(name).after(query.after, _WAIT_S)
    return answer(ScanAnswer(seq=seq, scan=None if scan is None else _shape(name, scan)))


def _shape(kiosk: str, scan: Shown) -> ScanShape:
    scanner = _scanner(kiosk)
    match scan:
        case TicketKey(key):
            return ScanShape(kind="ticket", ticket=_ticket(key))
        case BookingKey(key) if is_on():
            return ScanShape(kind="booking", booking=key)
        case DossierCode(code):
            return _dossier(kiosk, code, scanner.results_field if scanner else None)
        case CardOffer(claim, is_elder):
            priority = scanner.priority if scanner and is_elder else None
            return ScanShape(kind="card", claim=claim, priority=priority)
        case _:
            return ScanShape(kind="unknown")


def _dossier(kiosk: str, code: str, field: str | None) -> ScanShape:
    """Return what becomes of a receipt. Where nothing hands out results, nobody is told to come again."""
    desk, no_number = shown_dossiers(), None
    if desk is None:
        return ScanShape(kind="dossier", code=code, field=field)
    if field is not None:
        found = desk.collect(kiosk, code)
        no_number = NoNumberShape(why=found.why, due=found.due) if isinstance(found, NoNumber) else None
    return ScanShape(
        kind="dossier", code=code, field=field, no_number=no_number, dossier=desk.claim(kiosk, code)
    )


def _ticket(key: str) -> ScannedTicket | None:
    context = current()
    office, now = context.settings.office, context.clock()
    with context.store.reading() as reader:
        ticket = reader.ticket_of_key(key)
        if ticket is None:
            return None
        stands = place(office, reader, ticket, now)
    is_today = ticket.office_day == office.day(now)
    return ScannedTicket(
        ticket=ticket_shape(ticket),
        key=key if is_today and ticket.standing is Standing.IN_LINE else None,
        ahead=stands.ahead,
        estimate=estimate_shape(stands.estimate),
        is_today=is_today,
    )


def _scanner(name: str) -> ScannerSettings | None:
    kiosks = {kiosk.name: kiosk for kiosk in current().settings.kiosks}
    return kiosks[name].scanner if name in kiosks else None
