"""What an agent asks of the server: a session, what its devices shall do, and to hear what they say."""

from dataclasses import asdict
from typing import Annotated

from flask import Blueprint, Response
from pydantic import BaseModel, Field, StringConstraints
from spectree import Response as Answers

from hardware.agents.messages import DeviceMessage, Verb
from office.devices.agents.mailbox import Mailbox
from office.people import DeviceRole
from office.tickets.refusals import Refusal
from office.web.access import actor, allows
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Asked, Nothing, Problem

bp = Blueprint("agents", __name__)

_LAST = 2**53
Name = Annotated[str, StringConstraints(min_length=1, max_length=64)]
Number = Annotated[int, Field(ge=0, le=_LAST)]
_machines = allows(devices=(DeviceRole.KIOSK, DeviceRole.COUNTER))


class UnknownAgent(Refusal):
    """The configuration gives the agent of this device nothing to do."""

    code = "unknown_agent"


class AgentSession(BaseModel):
    """A session between this agent and this start of the server."""

    session: str


class Since(Asked):
    """``after``: the number of the last command that came, 0 for none."""

    session: Name
    after: Number


class CommandShape(BaseModel):
    """What the device ``to`` shall do, in its own language; ``question`` 0: no answer is wanted."""

    seq: int
    to: str
    verb: Verb
    text: str
    question: int


class CommandsAnswer(BaseModel):
    """Commands in order. None after some seconds without: ask again."""

    commands: list[CommandShape]


class ReportShape(Asked):
    """What the device ``of`` says; ``seq`` counts up within the session."""

    seq: Number
    of: Name
    text: Annotated[str, StringConstraints(max_length=10_000)]
    question: Number = 0


class Reports(Asked):
    """Reports in order; those that were heard before are not heard again."""

    session: Name
    reports: Annotated[list[ReportShape], Field(max_length=100)]


class HeardAnswer(BaseModel):
    """The number of the last report that was heard."""

    heard: int


@bp.post("/api/v1/agent/sessions")
@api.validate(resp=Answers(HTTP_201=AgentSession, HTTP_404=Problem), tags=["agents"])
@_machines
def begin(json: Nothing) -> Response:
    """Begin a session: the one before is over, and every device is to be opened."""
    return answer(AgentSession(session=_mailbox().begin()), 201)


@bp.get("/api/v1/agent/commands")
@api.validate(resp=Answers(HTTP_200=CommandsAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["agents"])
@_machines
def commands(query: Since) -> Response:
    """What the devices shall do, once there is something."""
    found = _mailbox().fetch(query.session, query.after)
    return answer(CommandsAnswer(commands=[CommandShape(**asdict(each)) for each in found]))


@bp.post("/api/v1/agent/reports")
@api.validate(resp=Answers(HTTP_200=HeardAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["agents"])
@_machines
def report(json: Reports) -> Response:
    """Hear what the devices say."""
    told = [DeviceMessage(**dict(each)) for each in json.reports]
    return answer(HeardAnswer(heard=_mailbox().report(json.session, told)))


def _mailbox() -> Mailbox:
    device = actor().device
    found = None if device is None else current().agents.known(device.name)
    if found is None:
        raise UnknownAgent("config.toml gives the agent of this device no printer and no line")
    return found
