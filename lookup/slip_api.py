"""A citizen has what to bring printed: a slip without a number, by the screen's printer or its kiosk's."""

from json import dumps

from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from lookup.blueprint import bp
from lookup.slip import slip_of
from office.devices.conditions import Condition
from office.papers.slip_job import SlipJob, shares_of
from office.people import DeviceRole
from office.procedures.one_page import procedure_page
from office.procedures.pages import ready, server_address
from office.settings import LookupScreen, PlacedPrinter
from office.tickets.refusals import Refusal
from office.tickets.ticket import PrintState
from office.web.access import actor, allows, asked
from office.web.context import Context, current
from office.web.openapi import answer, api
from office.web.shapes import Asked, Code, LanguageCode, Problem
from office.words.catalogue import OWN

_PRINTER = "printer"
_NO_PRINT = "no_print"
"""A paper did not come and the printer did not say why: the next may."""


class PrintsNoSlips(Refusal):
    """The screen has no printer for slips, or shall print none."""

    code = "prints_no_slips"


class PrinterInTrouble(Refusal):
    """The printer has said that it does not print now; ``details['what']`` is a code as ``paper_out``."""

    code = "printer_in_trouble"


class SlipBody(Asked):
    """The procedure, by any of its codes. ``large`` asks for large print."""

    procedure: Code
    language: LanguageCode = OWN
    large: bool = False


class SlipShape(BaseModel):
    """A slip; ``state`` is ``queued``, ``printing``, ``printed``, ``failed``, or ``unknown``."""

    id: int
    state: PrintState


class SlipAnswer(BaseModel):
    """One slip."""

    slip: SlipShape


@bp.post("/api/v1/slips")
@api.validate(
    resp=Answers(
        HTTP_201=SlipAnswer, HTTP_200=SlipAnswer, HTTP_404=Problem, HTTP_409=Problem, HTTP_429=Problem
    ),
    tags=["procedures"],
)
@allows(devices=(DeviceRole.LOOKUP,))
def print_slip(json: SlipBody) -> Response:
    """Print what a procedure asks for, without a number, a few times a minute at most."""
    context, screen = current(), _screen()
    printer = None if screen is None else context.settings.slip_printer(screen)
    if screen is None or printer is None:
        raise PrintsNoSlips("config.toml gives this lookup screen no printer for slips")
    _refuse_trouble(context, printer)
    page = procedure_page(ready(), context.settings.office, json.procedure, server_address())
    slip = slip_of(context.settings, page, json.language, context.clock(), is_large=json.large)
    shares = shares_of(screen.slips_per_minute)
    done = context.printing.slips.ask(screen.name, printer.name, _written(slip.to_wire()), shares, asked())
    return _answer(done.value, 200 if done.repeated else 201)


@bp.get("/api/v1/slips/<int:slip_id>")
@api.validate(resp=Answers(HTTP_200=SlipAnswer, HTTP_404=Problem), tags=["procedures"])
@allows(devices=(DeviceRole.LOOKUP,))
def slip_state(slip_id: int) -> Response:
    """Whether a slip of this screen is printed."""
    device = actor().device
    return _answer(current().printing.slips.slip(slip_id, device.name if device else ""), 200)


def _screen() -> LookupScreen | None:
    device = actor().device
    return next((one for one in current().settings.lookups if device and one.name == device.name), None)


def _refuse_trouble(context: Context, printer: PlacedPrinter) -> None:
    for row in context.hardware.rows():
        is_its = (row.kind, row.name) == (_PRINTER, printer.name)
        if is_its and row.state is Condition.FAULT and row.what != _NO_PRINT:
            raise PrinterInTrouble(f"the printer of {printer.name} does not print: {row.what}", what=row.what)


def _written(wire: dict[str, object]) -> str:
    return dumps(wire, ensure_ascii=False)


def _answer(job: SlipJob, status: int) -> Response:
    return answer(SlipAnswer(slip=SlipShape(id=job.id, state=job.state)), status)
