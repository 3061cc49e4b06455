"""What anyone may know: the office, the hall, whether it serves, the API's document, the start page."""

import json

from flask import Blueprint, Response, current_app
from spectree import Response as Answers

from office.people import DeviceRole, Role
from office.tickets.checks import duties_of, found
from office.tickets.clock_watch import trouble_of
from office.web.access import actor, allows, allows_anyone
from office.web.context import current
from office.web.edition import edition
from office.web.office_shapes import OfficeAnswer, field_shape, named, procedure_shape, session_shape
from office.web.openapi import answer, api, document
from office.web.reader import staff_page
from office.web.shapes import (
    HallAnswer,
    Healthy,
    Problem,
    TicketAnswer,
    counter_shape,
    ticket_shape,
)

bp = Blueprint("public", __name__)


@bp.get("/")
@allows_anyone
def start_page() -> str:
    """The page that leads to every face."""
    return staff_page("start.html", settings=current().settings)


@bp.get("/healthz")
@api.validate(resp=Answers(HTTP_200=Healthy, HTTP_503=Healthy), tags=["hall"])
@allows_anyone
def health() -> Response:
    """Whether the office can serve: 503 also while its clock cannot be right."""
    context = current()
    context.store.check()
    with context.store.reading() as reader:
        seq = reader.last_seq()
        if trouble_of(context.settings.office, reader, context.clock()) is None:
            return answer(Healthy(seq=seq))
        return answer(Healthy(status="clock_wrong", seq=seq), 503)


@bp.get("/api/v1/office")
@api.validate(resp=Answers(HTTP_200=OfficeAnswer), tags=["hall"])
@allows_anyone
def office() -> Response:
    """The office as it is set up, and whether it is open now."""
    context = current()
    setup, now = context.settings.office, context.clock()
    with context.store.reading() as reader:
        duties = duties_of(setup, reader, now)
    return answer(
        OfficeAnswer(
            name=setup.name,
            fields=[field_shape(field, setup.series) for field in setup.fields],
            counters=[counter_shape(setup, duty) for duty in duties],
            priorities=[named(priority) for priority in setup.priorities],
            procedures=[procedure_shape(procedure) for procedure in setup.procedures],
            open=setup.hours.is_open(setup.local(now)),
            hours=[session_shape(session) for session in setup.hours.sessions],
        )
    )


@bp.get("/api/v1/hall")
@api.validate(resp=Answers(HTTP_200=HallAnswer), tags=["hall"])
@allows_anyone
def hall() -> Response:
    """The hall after the journal's last entry."""
    return Response(current().hall.text(edition()), mimetype="application/json")


@bp.get("/api/v1/tickets/<int:ticket_id>")
@api.validate(resp=Answers(HTTP_200=TicketAnswer, HTTP_404=Problem), tags=["tickets"])
@allows(role=Role.OFFICER, devices=(DeviceRole.KIOSK, DeviceRole.LOOKUP, DeviceRole.COUNTER))
def ticket(ticket_id: int) -> Response:
    """One ticket."""
    with current().store.reading() as reader:
        shape = ticket_shape(found(reader, ticket_id), asker=actor().name)
    return answer(TicketAnswer(ticket=shape))


@bp.get("/api/v1/openapi.json")
@allows_anyone
def openapi() -> Response:
    """The API's OpenAPI 3.1 document."""
    # Made once: it takes tens of milliseconds, and anyone may ask.
    made = current_app.extensions.setdefault("mot_cua_document", {})
    if "text" not in made:
        made["text"] = json.dumps(document())
    return Response(made["text"], mimetype="application/json")
