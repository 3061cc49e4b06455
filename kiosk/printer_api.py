"""Printers in trouble, for kiosks and counters, and a ticket's code for the screen when no paper comes."""

from datetime import datetime

from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from hardware.printing.ticket_code import code_picture
from kiosk.blueprint import bp
from kiosk.printer_trouble import printers_in_trouble
from office.devices.conditions import Condition
from office.people import DeviceRole, Role
from office.tickets.refusals import UnknownTicket
from office.web.access import allows
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Problem


class PrinterShape(BaseModel):
    """The printer of the kiosk called ``kiosk``; ``what`` is a code such as ``paper_out``, so ``since``.

    ``state`` is ``fault`` when no paper comes, ``warning`` when it prints and wants somebody soon.
    """

    kiosk: str
    title: str
    state: Condition
    what: str
    since: datetime


class PrintersAnswer(BaseModel):
    """Every printer in trouble; empty when all is well."""

    printers: list[PrinterShape]


class TicketCodeAnswer(BaseModel):
    """``picture`` is a ``data:`` address of an SVG: the QR code that leads a phone to the ticket."""

    picture: str


@bp.get("/api/v1/printers")
@api.validate(resp=Answers(HTTP_200=PrintersAnswer, HTTP_403=Problem), tags=["tickets"])
@allows(role=Role.OFFICER, devices=(DeviceRole.KIOSK, DeviceRole.COUNTER))
def printers() -> Response:
    """The printers that want somebody: paper, a closed cover, a plug."""
    context = current()
    titles = {kiosk.name: kiosk.title for kiosk in context.settings.kiosks}
    titles |= {screen.name: screen.title for screen in context.settings.lookups}
    shapes = [
        PrinterShape(
            kiosk=row.name,
            title=titles.get(row.name, row.name),
            state=row.state,
            what=row.what,
            since=row.since,
        )
        for row in printers_in_trouble(context)
    ]
    return answer(PrintersAnswer(printers=shapes))


@bp.get("/api/v1/t/<key>/code")
@api.validate(resp=Answers(HTTP_200=TicketCodeAnswer, HTTP_404=Problem), tags=["tickets"])
@allows(devices=(DeviceRole.KIOSK, DeviceRole.LOOKUP))
def ticket_code(key: str) -> Response:
    """The code that would stand on the ticket's paper; only who issued the ticket was told its key."""
    context = current()
    with context.store.reading() as reader:
        if reader.ticket_of_key(key) is None:
            raise UnknownTicket("no ticket has this key")
    return answer(TicketCodeAnswer(picture=code_picture(f"{context.settings.server.address}/t/{key}")))
