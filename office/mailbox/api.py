"""What people write to the office, and how it stands: lookup screens, and phones with a ticket's key."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from flask import Blueprint, Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from office.mailbox.asking import desk, seen_of, sent
from office.mailbox.calendar import counted
from office.mailbox.message import Action, Kind, State, WhyRefused
from office.mailbox.writing import NewMessage, Seen
from office.web.access import allows_anyone
from office.web.openapi import answer, api
from office.web.shapes import Asked, Problem

bp = Blueprint("mailbox", __name__)


class KindAsked(StrEnum):
    """What a message is about, as programs write it."""

    RULES = "rules"
    CONDUCT = "conduct"


KINDS = {KindAsked.RULES: Kind.RULE, KindAsked.CONDUCT: Kind.CONDUCT}
_ASKED = {kind: asked for asked, kind in KINDS.items()}


class NewMessageBody(Asked):
    """``text`` has 20 to 2,000 characters, ``contact`` 3 to 200; ``ticket`` is the key of a phone's ticket.

    ``counter`` is the one it is about. ``link``: the office may know the ticket. ``about_manager``: the
    report is of the person who reads reports; it is refused, with the superior's address.
    """

    kind: KindAsked
    text: Annotated[str, Field(max_length=4_000)]
    contact: Annotated[str | None, Field(max_length=400)] = None
    ticket: Annotated[str, Field(max_length=64)] = ""
    counter: Annotated[int | None, Field(ge=1, le=999)] = None
    link: bool = False
    about_manager: bool = False


class ReceiptAnswer(BaseModel):
    """``receipt`` is shown this once and kept nowhere: it tells how the message stands."""

    receipt: str


class SeenStepShape(BaseModel):
    """What was done, on which office day. ``words`` are the office's; ``why`` goes with a refusal."""

    action: Action
    on: date
    words: str | None
    why: WhyRefused | None


class SkippedShape(BaseModel):
    """A day that does not count; ``why`` is '' where the office never works on that weekday."""

    day: date
    why: str


class DeadlineShape(BaseModel):
    """The end of the day on which something is owed, and how it was counted.

    Day 0 is ``counted_from``; ``working_days`` later is ``day``. ``swapped`` count though their weekday does
    not. ``without_tet`` are years whose Tết is not among the closed days yet: it may still move.
    """

    day: date
    counted_from: date
    working_days: int
    skipped: list[SkippedShape]
    swapped: list[date]
    without_tet: list[int]


class MessageAnswer(BaseModel):
    """How a message stands, without a word of what was written. ``stopped``: the writer was asked last."""

    state: State
    kind: KindAsked
    received_on: date
    steps: list[SeenStepShape]
    stopped: bool
    overdue: bool
    deadline: DeadlineShape | None
    may_contest: bool


@bp.post("/api/v1/messages")
@api.validate(
    resp=Answers(
        HTTP_201=ReceiptAnswer,
        HTTP_400=Problem,
        HTTP_404=Problem,
        HTTP_409=Problem,
        HTTP_429=Problem,
        HTTP_503=Problem,
    ),
    tags=["mailbox"],
)
@allows_anyone
def write(json: NewMessageBody) -> Response:
    """Send a message, from a lookup screen or with the key of a ticket of today or yesterday."""
    new = NewMessage(KINDS[json.kind], json.text, json.contact, json.counter, json.link, json.about_manager)
    return answer(ReceiptAnswer(receipt=sent(new, json.ticket)), 201)


@bp.get("/api/v1/messages/<receipt>")
@api.validate(
    resp=Answers(HTTP_200=MessageAnswer, HTTP_404=Problem, HTTP_429=Problem, HTTP_503=Problem),
    tags=["mailbox"],
)
@allows_anyone
def how_it_stands(receipt: str) -> Response:
    """How the message of that receipt stands."""
    return answer(_shape(seen_of(receipt)))


def _shape(seen: Seen) -> MessageAnswer:
    found = counted(seen.state, seen.steps, seen.deadlines, desk().calendar)
    deadline = None
    if found is not None:
        deadline = DeadlineShape(
            day=found.last,
            counted_from=found.first,
            working_days=found.days,
            skipped=[SkippedShape(day=each.day, why=each.why) for each in found.skipped],
            swapped=list(found.swapped),
            without_tet=list(found.without_tet),
        )
    return MessageAnswer(
        state=seen.state,
        kind=_ASKED[seen.kind],
        received_on=seen.received_on,
        steps=[
            SeenStepShape(action=step.action, on=step.on, words=step.words, why=step.why)
            for step in seen.steps
        ],
        stopped=seen.deadlines.is_stopped,
        overdue=seen.deadlines.is_overdue(desk().today()),
        deadline=deadline,
        may_contest=seen.may_contest,
    )
