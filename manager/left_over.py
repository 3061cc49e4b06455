"""Who and what a changed config.toml has left over today, and what a manager does about papers."""

from datetime import datetime
from typing import Annotated

from flask import Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from manager.blueprint import bp
from office.papers.orphaned import orphans
from office.people import Role
from office.settings import Settings
from office.tickets.left_over import Gone, left_over
from office.tickets.store import Reader
from office.tickets.ticket import State
from office.web.access import allows, asked
from office.web.context import Context, current
from office.web.openapi import answer, api
from office.web.shapes import Asked, JobAnswer, Nothing, Problem, job_shape

_LAST_ID = 2**63 - 1
_JOB = f"/api/v1/print-jobs/<int(max={_LAST_ID}):job_id>"


class LeftTicket(BaseModel):
    """A ticket nobody can call or has: its field has left config.toml, or the counter it is at (``gone``)."""

    id: int
    label: str
    field: str
    state: State
    counter: int | None
    gone: Gone
    issued_at: datetime


class LeftPaper(BaseModel):
    """A paper that waits for the printer of a kiosk that has left, or has none any more."""

    job: int
    label: str
    printer: str
    queued_at: datetime


class LeftOverShape(BaseModel):
    """What waits for a manager; ``printers`` are the kiosks that can print such papers."""

    tickets: list[LeftTicket]
    papers: list[LeftPaper]
    printers: list[str]


class PaperMove(Asked):
    """The kiosk whose printer prints it."""

    kiosk: Annotated[str, Field(min_length=1, max_length=40)]


@bp.post(f"{_JOB}/moves")
@api.validate(
    resp=Answers(HTTP_201=JobAnswer, HTTP_403=Problem, HTTP_404=Problem, HTTP_409=Problem), tags=["manager"]
)
@allows(role=Role.MANAGER)
def move_paper(job_id: int, json: PaperMove) -> Response:
    """Have a paper printed elsewhere whose printer is not there any more."""
    context = current()
    done = context.printing.move_orphan(job_id, json.kiosk, printers_of(context.settings), asked())
    return answer(JobAnswer(job=job_shape(done.value)), 201)


@bp.post(f"{_JOB}/cancellations")
@api.validate(
    resp=Answers(HTTP_201=JobAnswer, HTTP_403=Problem, HTTP_404=Problem, HTTP_409=Problem), tags=["manager"]
)
@allows(role=Role.MANAGER)
def give_paper_up(job_id: int, json: Nothing) -> Response:
    """Give a paper up whose printer is not there any more; its ticket is as good as before."""
    context = current()
    done = context.printing.give_orphan_up(job_id, printers_of(context.settings), asked())
    return answer(JobAnswer(job=job_shape(done.value)), 201)


def left_over_shape(context: Context, reader: Reader, now: datetime) -> LeftOverShape:
    """Return what waits for a manager at ``now``."""
    printers = printers_of(context.settings)
    found = left_over(context.settings.office, reader, now)
    return LeftOverShape(
        tickets=[
            LeftTicket(
                id=ticket.id,
                label=ticket.label,
                field=ticket.field,
                state=ticket.state,
                counter=ticket.counter,
                gone=gone,
                issued_at=ticket.issued_at,
            )
            for ticket, gone in found.tickets
        ],
        papers=[
            LeftPaper(job=job.id, label=ticket.label, printer=job.printer, queued_at=job.queued_at)
            for job, ticket in orphans(reader, printers)
        ],
        printers=printers,
    )


def printers_of(settings: Settings) -> list[str]:
    """Return the kiosks that have a printer, in the order of config.toml."""
    return [kiosk.name for kiosk in settings.kiosks if kiosk.printer is not None]
