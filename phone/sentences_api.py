"""What a ticket's phone says aloud, as clips: it is asked for when there is something to say."""

from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from office.tickets.ticket import State
from office.voice.clips import CHIME, Language
from office.voice.sentences import Sentence, call_sentence, soon_sentence
from office.voice.texts import TextReader, number_texts, pieces, text_clip
from office.web.access import allows_anyone
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Problem
from office.web.voices import library, says_trial
from phone.api import place_of
from phone.blueprint import bp

SaidShape = dict[str, list[list[str]]]
"""One sentence by language: clips of ``/voices/<clip>`` in groups, a breath between two."""


class SentencesAnswer(BaseModel):
    """``called`` is null while the ticket is not called. ``has_chime``: the office has a chime of its own.

    Vietnamese and English are always there, another language of the office where it has a voice.
    """

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
        called = _others("phone-title-called", label=ticket.label, counter=ticket.counter) | {
            language: _shape(
                call_sentence(ticket.label, ticket.counter, language, manner, is_trial=says_trial(language))
            )
            for language in Language
        }
    soon = _others("phone-soon") | {language: _shape(soon_sentence(language)) for language in Language}
    return answer(SentencesAnswer(has_chime=CHIME in library().names, soon=soon, called=called))


def _others(name: str, **filled: object) -> SaidShape:
    """Return a sentence in the languages in which the hall does not call, read from its words."""
    catalogue, manner, found = current().words, current().settings.voice.manner, {}
    for language in catalogue.languages:
        if texts := number_texts(language):
            words = catalogue.words(language)
            clips = {text: text_clip(text, language) for text in (*texts, *pieces(words.messages[name]))}
            known = {text: clip for text, clip in clips.items() if library().file(clip) is not None}
            if said := TextReader(words, known, manner).read(words(name, **filled)):
                found[language] = _shape(said)
    return found


def _shape(sentence: Sentence) -> list[list[str]]:
    return [list(group) for group in sentence]
