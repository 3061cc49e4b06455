"""What a manager does with messages of the mailbox, and opening its key for the reports of conduct."""

from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Annotated

import structlog
from flask import Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from manager.blueprint import bp
from office.mailbox.asking import desk
from office.mailbox.mailbox_desk import MailboxDesk
from office.mailbox.message import Message, State, WhyRefused
from office.mailbox.refusals import WrongPassphrase
from office.people import Role
from office.tickets.refusals import InvalidRequest
from office.web.access import actor, allows, asked, session_id
from office.web.context import current, offloaded
from office.web.openapi import answer, api
from office.web.refusals import NotSignedIn, SlowDown
from office.web.shapes import Asked, Problem

log = structlog.get_logger(__name__)


class StepAsked(StrEnum):
    """What the office may do with a message."""

    TAKE_UP = "take_up"
    ASK_MORE = "ask_more"
    ANSWER = "answer"
    PUBLISH = "publish"
    REFUSE = "refuse"


class StepBody(Asked):
    """``words``, 1 to 5,000 characters, go with all but ``take_up``; ``why`` goes with ``refuse``."""

    action: StepAsked
    words: Annotated[str, Field(max_length=10_000)] = ""
    why: WhyRefused | None = None


class StepAnswer(BaseModel):
    """Where the message stands now."""

    state: State


class PassphraseBody(Asked):
    """The passphrase of the mailbox's key."""

    passphrase: Annotated[str, Field(min_length=1, max_length=300)]


class OpenedAnswer(BaseModel):
    """Until when the key is open in this session."""

    until: datetime


@bp.post("/api/v1/manager/messages/<int:message_id>/steps")
@api.validate(
    resp=Answers(
        HTTP_201=StepAnswer,
        HTTP_400=Problem,
        HTTP_403=Problem,
        HTTP_404=Problem,
        HTTP_409=Problem,
        HTTP_503=Problem,
    ),
    tags=["mailbox"],
)
@allows(role=Role.MANAGER)
def step(message_id: int, json: StepBody) -> Response:
    """Take a message up, ask its writer, answer, publish a summary, or refuse it."""
    at, login, session = desk(), _login(), session_id()
    state = at.steps.once(asked(), lambda: _step(at, message_id, json, login, session).state)
    return answer(StepAnswer(state=state), 201)


@bp.post("/api/v1/manager/mailbox-key")
@api.validate(
    resp=Answers(
        HTTP_201=OpenedAnswer, HTTP_403=Problem, HTTP_409=Problem, HTTP_429=Problem, HTTP_503=Problem
    ),
    tags=["mailbox"],
)
@allows(role=Role.MANAGER)
def open_key(json: PassphraseBody) -> Response:
    """Open the mailbox's key in this session, for 15 minutes or until it is signed out."""
    at, login, session = desk(), _login(), session_id()
    wait_s = at.wrong_passphrases.wait_s(login)
    if wait_s > 0:
        raise SlowDown("too many wrong passphrases: wait, then try again", wait_s)
    try:
        with current().tries.one_more():
            until = at.keys.open(session, json.passphrase, offloaded)
    except WrongPassphrase:
        at.wrong_passphrases.count(login)
        log.info("mailbox_key_refused")
        raise
    current().ended.when_ended(session, partial(at.keys.close, session))
    log.info("mailbox_key_opened")
    return answer(OpenedAnswer(until=until), 201)


@bp.delete("/api/v1/manager/mailbox-key")
@api.validate(resp=Answers("HTTP_204", HTTP_403=Problem, HTTP_503=Problem), tags=["mailbox"])
@allows(role=Role.MANAGER)
def close_key() -> Response:
    """Close it before its time."""
    desk().keys.close(session_id())
    return Response(status=204)


def _step(at: MailboxDesk, message_id: int, body: StepBody, login: str, session: str) -> Message:
    handling = at.handling
    match body.action:
        case StepAsked.TAKE_UP:
            return handling.take_up(message_id, login)
        case StepAsked.ASK_MORE:
            return handling.ask_more(message_id, body.words, login)
        case StepAsked.ANSWER:
            return handling.answer(message_id, body.words, login)
        case StepAsked.PUBLISH:
            return handling.publish(message_id, body.words, login, session)
        case StepAsked.REFUSE:
            if body.why is None:
                raise InvalidRequest("why: a refusal has a reason of the list")
            return handling.refuse(message_id, body.why, body.words, login)


def _login() -> str:
    officer = actor().officer
    if officer is None:
        raise NotSignedIn("sign in as a manager")
    return officer.login
