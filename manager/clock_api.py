"""A manager says that the server's clock is right, where it doubts that itself."""

from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from manager.blueprint import bp
from office.people import Role
from office.web.access import allows, asked
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Nothing, Problem


class ClockAnswer(BaseModel):
    """``accepted`` is false where nobody doubted the clock."""

    accepted: bool


@bp.post("/api/v1/manager/clock")
@api.validate(resp=Answers(HTTP_200=ClockAnswer, HTTP_403=Problem, HTTP_409=Problem), tags=["manager"])
@allows(role=Role.MANAGER)
def accept_clock(json: Nothing) -> Response:
    """Say that the clock is right; a day after today that it made before becomes today."""
    return answer(ClockAnswer(accepted=current().queue.accept_clock(asked().actor)))
