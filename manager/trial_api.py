"""A manager begins and ends a trial hour, in which a closed office tries all it has."""

import secrets
from datetime import datetime

import structlog
from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from manager.blueprint import bp
from office.people import Role
from office.tickets.trial_hour import trial_hour
from office.web.access import actor, allows
from office.web.context import current
from office.web.openapi import answer, api
from office.web.refusals import NotKept
from office.web.shapes import Nothing, Problem

log = structlog.get_logger(__name__)
_NAME_BYTES = 8


class TrialAnswer(BaseModel):
    """``ends_at`` is when the trial hour ends by itself; null where the office itself is back."""

    ends_at: datetime | None


@bp.post("/api/v1/manager/trial-hours")
@api.validate(
    resp=Answers(HTTP_202=TrialAnswer, HTTP_403=Problem, HTTP_409=Problem, HTTP_503=Problem), tags=["manager"]
)
@allows(role=Role.MANAGER)
def begin_trial(json: Nothing) -> Response:
    """Begin a trial hour; where one runs nothing changes. The server is away for some seconds then."""
    context = current()
    hour = context.trials.now
    if hour is None:
        with context.store.reading() as reader:
            name, officer = secrets.token_hex(_NAME_BYTES), actor().officer
            by = str(officer.role) if officer is not None else ""
            hour = trial_hour(context.settings.office, reader, context.clock(), name=name, by=by)
        try:
            context.trials.begin(hour)
        except OSError as error:
            log.error("trial_hour_not_kept", reason=error.strerror)
            raise NotKept("the disk takes nothing: no trial hour begins") from error
    return answer(TrialAnswer(ends_at=hour.ends_at), 202)


@bp.post("/api/v1/manager/trial-hours/endings")
@api.validate(resp=Answers(HTTP_202=TrialAnswer, HTTP_403=Problem), tags=["manager"])
@allows(role=Role.MANAGER)
def end_trial(json: Nothing) -> Response:
    """End the trial hour, of which nothing stays; where none runs nothing changes."""
    if current().trials.now is not None:
        current().trials.end()
    return answer(TrialAnswer(ends_at=None), 202)
