"""What a ticket's phone says aloud, as clips: it is asked for when there is something to say."""

from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from office.tickets.ticket import State
from office.voice.clips import CHIME, Language
from office.voice.sentences import Sentence, call_sentence, soon_sentence
from office.web.access import allows_anyone
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Problem
from office.web.voices import library
from phone.api import place_of
from phone.blueprint import bp


class SaidShape(BaseModel):
    """One sentence in each language: clips of ``/voices/<clip>`` in groups, a breath between two."""

    vi: list[list[str]]
    en: list[list[str]]


class SentencesAnswer(BaseModel):
    """``called`` is null while the ticket is not called. ``has_chime``: the office has a chime of its own."""

    has_chime: bool
    soon: SaidShape
    called: SaidShape | None


@bp.get("/api/v1/t/<key>/sentences")
@api.validate(resp=Answers(HTTP_200=SentencesAnswer, HTTP_404=Problem), tags=["tickets"])
@allows_anyone
def sentences(key: str) -> Response:
    """What the phone of this ticket says: that its turn is near, and the call as the hall hears it."""
    ticket, manner = place_of(key).ticket, current().settings.voice.manner
    called = None
    if ticket.state is State.CALLED and ticket.counter is not None:
        called = _shape(
            call_sentence(ticket.label, ticket.counter, Language.VIETNAMESE, manner),
            call_sentence(ticket.label, ticket.counter, Language.ENGLISH, manner),
        )
    soon = _shape(soon_sentence(), soon_sentence(Language.ENGLISH))
    return answer(SentencesAnswer(has_chime=CHIME in library().names, soon=soon, called=called))


def _shape(vietnamese: Sentence, english: Sentence) -> SaidShape:
    return SaidShape(vi=[list(group) for group in vietnamese], en=[list(group) for group in english])
