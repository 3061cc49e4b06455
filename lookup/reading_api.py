"""A lookup screen reads a page out: the clips of its sentences, in their order, as far as they are made."""

from typing import Annotated, cast

from flask import Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from lookup.blueprint import bp
from lookup.page_voice import PageVoice
from lookup.spoken_page import procedure_said, start_said, wanted
from lookup.tiles import shown_tiles
from office.people import DeviceRole
from office.procedures.one_page import procedure_page
from office.procedures.pages import ready, server_address
from office.web.access import allows
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Asked, LanguageCode, Problem
from office.words.catalogue import OWN


class ReadPage(Asked):
    """Which page, in which language: of the procedure with that code, else the start page."""

    language: LanguageCode = OWN
    procedure: Annotated[str, Field(max_length=40)] = ""


class SentenceShape(BaseModel):
    """A clip of ``/voices/<clip>``, which can be had once it ``is_made``."""

    clip: str
    is_made: bool


class PageReadingAnswer(BaseModel):
    """The sentences of a page in their order; where it ``fails``, nobody is to wait for the others."""

    sentences: list[SentenceShape]
    fails: bool


@bp.get("/api/v1/page-readings")
@api.validate(
    query=ReadPage,
    resp=Answers(HTTP_200=PageReadingAnswer, HTTP_400=Problem, HTTP_403=Problem, HTTP_404=Problem),
    tags=["procedures"],
)
@allows(devices=(DeviceRole.LOOKUP,))
def page_reading(query: ReadPage) -> Response:
    """What a page says aloud; what is not made yet is made beside this answer, which waits for nothing."""
    context = current()
    settings, voice = context.settings, cast(PageVoice, context.opened["lookup"])
    # A language that this office does not have is read as its own.
    words = settings.words.words(query.language if query.language in settings.words.languages else OWN)
    if query.procedure:
        page = procedure_page(ready(), settings.office, query.procedure, server_address())
        texts = wanted(settings, procedure_said(settings, page, words))
    else:
        texts = wanted(settings, start_said(settings, shown_tiles(), words))
    voice.maker.ask(texts)
    sentences = [SentenceShape(clip=one.clip, is_made=voice.maker.is_made(one.clip)) for one in texts]
    return answer(PageReadingAnswer(sentences=sentences, fails=voice.maker.rests or not voice.can_speak))
