"""A visitor takes a number: POST /tickets, and printing a ticket again."""

from typing import Annotated

from flask import Response
from pydantic import Field
from spectree import Response as Answers

from kiosk.blueprint import bp
from kiosk.scanning.desk import device_name, scan_desk
from kiosk.touch import TOUCH_STUCK, tell_touch
from office.dossiers.work import shown_dossiers
from office.people import Device, DeviceRole, Role
from office.settings import Kiosk, Settings
from office.tickets.answers import Request, Result
from office.tickets.refusals import NotAllowed, Refusal
from office.tickets.rights import Right
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from office.web.access import actor, allows, asked
from office.web.context import Context, current
from office.web.openapi import answer, answer_values, api
from office.web.refusals import SlowDown
from office.web.shapes import (
    Asked,
    Code,
    JobAnswer,
    LanguageCode,
    Nothing,
    Problem,
    TicketAnswer,
    job_shape,
    ticket_values,
)
from office.words.catalogue import OWN

_COOLDOWN_S = 2.0
"""For a kiosk enrolled under a name that config.toml does not have, such as a greeter's tablet."""


class TicketBody(Asked):
    """The field a visitor queues for. ``priority`` is a class of the office, and never says why.

    ``claim`` is what the kiosk was given for a scanned card, null for who scanned none, ``dossier`` what it
    was given for a scanned receipt. ``large`` asks for this ticket's papers in large print.
    """

    field: Code
    priority: Code | None = None
    procedures: Annotated[list[Code], Field(default_factory=list, max_length=10)]
    language: LanguageCode = OWN
    claim: Code | None = None
    dossier: Code | None = None
    large: bool = False


class NoPrinter(Refusal):
    """The office prints nothing: its kiosks show the number only."""

    code = "no_printer"


@bp.post("/api/v1/tickets")
@api.validate(
    resp=Answers(
        HTTP_201=TicketAnswer,
        HTTP_200=TicketAnswer,
        HTTP_404=Problem,
        HTTP_409=Problem,
        HTTP_429=Problem,
    ),
    tags=["tickets"],
)
@allows(role=Role.MANAGER, devices=(DeviceRole.KIOSK, DeviceRole.LOOKUP))
def issue(json: TicketBody) -> Response:
    """Issue the next number of a field; the same key again gives the same ticket.

    A lookup screen gives numbers by the kiosk beside it, whose printer prints them.
    """
    context, device, request = current(), actor().device, asked()
    kiosk = _kiosk(context.settings, device)
    if kiosk is None and device is not None and device.role is DeviceRole.LOOKUP:
        raise NotAllowed("this lookup screen gives no numbers: config.toml names no kiosk beside it")
    wish = NewTicket(
        json.field,
        json.priority,
        json.language,
        tuple(json.procedures),
        _printer(context.settings, kiosk),
        json.large,
        is_by_hand=device is None,
    )
    done = (
        context.queue.issue(wish, request)
        if device is None
        else _issue_at(context, device, kiosk, wish, request, json.claim)
    )
    if json.dossier is not None and device is not None and not done.repeated:
        _link(json.dossier, done.value)
    ticket = ticket_values(done.value, asker=request.actor)
    return answer_values({"ticket": ticket}, 200 if done.repeated else 201)


@bp.post("/api/v1/tickets/<int:ticket_id>/prints")
@api.validate(resp=Answers(HTTP_201=JobAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["tickets"])
@allows(role=Role.OFFICER, devices=(DeviceRole.KIOSK, DeviceRole.COUNTER))
def print_again(ticket_id: int, json: Nothing) -> Response:
    """Print a ticket once more, a few times at most; a kiosk only what it issued."""
    settings = current().settings
    printer = _printer(settings, _kiosk(settings, actor().device))
    if printer is None:
        raise NoPrinter("no kiosk of this office has a printer: write the number down by hand")
    done = current().printing.print_again(ticket_id, printer, asked(), right=_whose_paper())
    return answer(JobAnswer(job=job_shape(done.value)), 201)


@bp.post("/api/v1/tickets/<int:ticket_id>/check-ins")
@api.validate(resp=Answers(HTTP_201=TicketAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["tickets"])
@allows(devices=(DeviceRole.KIOSK,))
def check_in(ticket_id: int, json: Nothing) -> Response:
    """A missed or parked visitor is back; their counter is told. Once until the ticket moves."""
    done = current().queue.check_in(ticket_id, asked())
    return answer_values({"ticket": ticket_values(done.value)}, 201)


def _issue_at(
    context: Context,
    device: Device,
    kiosk: Kiosk | None,
    wish: NewTicket,
    request: Request,
    claim: str | None,
) -> Result[Ticket]:
    name = request.actor
    cooldown_s = kiosk.cooldown_s if kiosk else _COOLDOWN_S
    wait_s = context.cooldown.begin(name, cooldown_s, request.key, wish.field)
    is_stuck = context.cooldown.is_stuck(name)
    tell_touch(context.hardware, device.name, is_stuck=is_stuck)
    if wait_s > 0:
        # A repeated tap gets its ticket; only a new wish has to wait.
        first = context.queue.answered(request)
        if first is None:
            why = {"reason": TOUCH_STUCK} if is_stuck else {}
            raise SlowDown("this kiosk gave a number a moment ago", wait_s, **why)
        return first
    try:
        if claim is None:
            return context.queue.issue(wish, request)
        guard = scan_desk().guard
        return guard.issue(device.name, claim, wish.field, lambda: context.queue.issue(wish, request))
    except BaseException:
        context.cooldown.cancel(name)
        raise


def _link(claim: str, ticket: Ticket) -> None:
    desk = shown_dossiers()
    if desk is not None:
        desk.link_claimed(device_name(), claim, ticket)


def _whose_paper() -> Right:
    """Return the right to a paper: staff may print any, and the journal names them; a kiosk its own."""
    who = actor()

    def right(ticket: Ticket) -> None:
        if who.device is not None and who.device.role is DeviceRole.KIOSK and ticket.issued_by != who.name:
            raise NotAllowed(f"{ticket.label} was issued elsewhere: an officer may print it")

    return right


def _kiosk(settings: Settings, device: Device | None) -> Kiosk | None:
    """Return the kiosk that asks, or the one beside the lookup screen that does."""
    if device is None:
        return None
    name = device.name
    if device.role is DeviceRole.LOOKUP:
        name = next((screen.kiosk for screen in settings.lookups if screen.name == name), "")
    return next((kiosk for kiosk in settings.kiosks if kiosk.name == name), None)


def _printer(settings: Settings, kiosk: Kiosk | None) -> str | None:
    """Return the kiosk whose printer serves it: its own, else the office's first; None: none."""
    if kiosk is not None:
        return kiosk.name if kiosk.printer is not None else None
    printers = (kiosk.name for kiosk in settings.kiosks if kiosk.printer is not None)
    return next(printers, None)
