"""A page tells that somebody read "no number is needed", or went without one: counted, for nobody."""

from flask import Response, request
from pydantic import BaseModel
from spectree import Response as Answers

from office.procedures.blueprint import bp, desk
from office.procedures.counts import DiversionKind
from office.tickets.refusals import Refusal
from office.web.access import allows_anyone
from office.web.openapi import answer, api
from office.web.refusals import SlowDown
from office.web.shapes import Asked, Problem


class NotOnline(Refusal):
    """The procedure cannot be filed online, as far as the catalogue knows: its visitors need a number."""

    code = "not_online"


class Diversion(Asked):
    """``shown``: it was read that no number is needed; ``taken``: somebody went without one."""

    kind: DiversionKind


class Counted(BaseModel):
    """It is counted."""

    counted: bool = True


@bp.post("/api/v1/procedures/<code>/diversions")
@api.validate(
    resp=Answers(HTTP_201=Counted, HTTP_400=Problem, HTTP_404=Problem, HTTP_409=Problem, HTTP_429=Problem),
    tags=["procedures"],
)
@allows_anyone
def count_diversion(code: str, json: Diversion) -> Response:
    """Count a visit that is not needed, since it can be done online."""
    at_desk = desk()
    ready = at_desk.ready()
    procedure = ready.catalogue.find(code, ready.day)
    if procedure.online_level is None:
        raise NotOnline(f"{procedure.code} cannot be filed online", procedure=procedure.code)
    limit, address = at_desk.diversions, request.remote_addr or ""
    key = request.headers.get("Idempotency-Key", "")[:128]
    if key and limit.is_known(address, key):
        return answer(Counted(), 201)
    wait_s = limit.wait_s(address)
    if wait_s:
        raise SlowDown("too many visits are counted from here", wait_s)
    limit.count(address, key)
    at_desk.note_diversion(procedure.code, json.kind)
    return answer(Counted(), 201)
