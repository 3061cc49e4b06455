"""The page of the demo's virtual devices: what they show, their keys, codes, paper and cables. Demo only."""

from collections.abc import Sequence
from typing import Annotated, cast

from flask import Blueprint, Flask, Response, current_app
from pydantic import Field
from spectree import Response as Answers
from werkzeug.exceptions import NotFound

from office.demo.devices import KEYS, VirtualDevices
from office.demo.mailbox import PASSPHRASE
from office.devices.tests import UnknownDevice
from office.dossiers.adapters.demo_source import DemoReceipt
from office.dossiers.status import meaning_of
from office.dossiers.work import dossier_work
from office.people import Role
from office.tickets.refusals import UnknownTicket
from office.tickets.ticket import State
from office.web.access import allows, asked
from office.web.context import current
from office.web.openapi import answer_values, api
from office.web.reader import staff_page
from office.web.shapes import Asked, Problem

_APP_KEY = "mot_cua_virtual_devices"
_SCAN_TICKET = "scan_ticket"
CODES = {
    "receipt": "000.00.05.H23-191024-0001",
    # No province has the number 000: nobody's card can say this.
    "card-1950": "000150000001||NGƯỜI THỬ NGHIỆM A|01011950|Nữ|Không có thật|01052021",
    "card-1990": "000090000002||NGƯỜI THỬ NGHIỆM B|01011990|Nam|Không có thật|01052021",
    "strange": "8934567890123",
}
"""What the virtual scanner reads at a press, by the end of its button's sentence name. All is made up."""

bp = Blueprint(
    "demo", __name__, template_folder="templates", static_folder="static", static_url_path="/static/demo"
)


class ActBody(Asked):
    """``device`` is a kind such as ``printer``; ``text`` the key, the code, or the label of a ticket."""

    device: str
    act: str
    text: Annotated[str, Field(max_length=300)] = ""


def install(app: Flask, devices: VirtualDevices) -> None:
    """Give the app the page of these devices."""
    app.extensions[_APP_KEY] = devices
    app.register_blueprint(bp)


@bp.get("/demo/devices")
@allows(role=Role.MANAGER)
def devices_page() -> str:
    """Every virtual device, to be played with."""
    return staff_page(
        "demo/devices.html",
        devices=_devices().devices,
        keys=KEYS,
        codes=CODES,
        receipts=_receipts(),
        status_sentence=lambda status: meaning_of(status).sentence,
        lookups=current().settings.lookups,
        mailbox=PASSPHRASE,
    )


@bp.get("/demo/devices/state")
@allows(role=Role.MANAGER)
def state() -> Response:
    """What each device shows, by its kind, and whether its cable is in."""
    found = _devices().devices.items()
    return answer_values({kind: {"is_plugged": one.cable.is_plugged, **one.shows()} for kind, one in found})


@bp.get("/demo/devices/picture")
@allows(role=Role.MANAGER)
def picture() -> Response:
    """The newest ticket of the virtual printer."""
    newest = _devices().pictures.newest
    if not newest:
        raise NotFound("nothing has been printed yet")
    return Response(newest, mimetype="image/png")


@bp.post("/demo/devices/acts")
@api.validate(resp=Answers(HTTP_200=None, HTTP_404=Problem, HTTP_409=Problem), tags=["demo"])
@allows(role=Role.MANAGER)
def act(json: ActBody) -> Response:
    """Do something to a device: pull its cable, take its paper, press its key, have it read a code."""
    device = _devices().devices.get(json.device)
    if device is None:
        raise UnknownDevice(f"the demo has no virtual {json.device!r}")
    if _devices().is_known(asked().key):
        return answer_values({})
    if json.act == _SCAN_TICKET:
        device.act("scan", _address_of(json.text))
    else:
        device.act(json.act, json.text)
    return answer_values({})


def _receipts() -> Sequence[DemoReceipt]:
    demo = dossier_work().demo if "dossiers" in current().opened else None
    return () if demo is None else demo.receipts()


def _devices() -> VirtualDevices:
    return cast(VirtualDevices, current_app.extensions[_APP_KEY])


def _address_of(label: str) -> str:
    """Return what the code on that ticket of today says. Raises UnknownTicket."""
    context = current()
    with context.store.reading() as reader:
        day = context.settings.office.day(context.clock())
        for ticket in reader.in_state(day, *State):
            if ticket.label == label.strip().upper():
                return f"{context.settings.server.address}/t/{ticket.key}"
    raise UnknownTicket(f"no ticket of today has the label {label!r}")
